import { type Rule, all, inWords, is, isOneOf, stated } from '../../policy/parts.ts';
import { traffordKinds } from './kinds.ts';

/** An agreed break of up to two weeks leaves the fostering allowance as it is. 20 Mar to 3 Apr 2026 is 14 days; of longer breaks the text says nothing. */
export const allowanceDuringBreak: Rule = {
  id: 'trafford/allowance-during-break',
  kind: 'prohibition',
  title: "Fostering allowance during a carer's break",
  clauses: ['TRAFFORD-4.02'],
  modality: 'must',
  forEach: { each: 'carer-break' },
  placements: traffordKinds,
  arises: 'break.to',
  when: all({ fact: 'carer-break.days', atMost: 14 }, is('carer-break.agreed')),
  forbidden: inWords(
    ['the allowance was cut for an agreed break of 14 days at most', 'the allowance was paid in full'],
    isOneOf('carer-break.allowance', 'reduced', 'stopped'),
  ),
  owners: [stated('local-authority')],
};
