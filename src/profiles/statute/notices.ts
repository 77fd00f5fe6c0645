import { type Recipient, type Rule, all, allocated, before, is, limb, not, within } from '../../policy/parts.ts';
import { fromTheStart, OUT_OF_AREA_AMENDED } from './in-force.ts';
import { notOnShortBreaks, statutoryKinds } from './kinds.ts';

/** Regulation 13(2): whom the authority tells. Some are told where there is such a person; whoever must not be told, the network excludes. */
export const peopleToTell: readonly Recipient[] = [
  { role: 'child' },
  { role: 'parent' },
  { role: 'person-with-pr' },
  { role: 'person-with-contact-order', when: allocated('person-with-contact-order') },
  { role: 'previous-carer', when: allocated('previous-carer') },
  { role: 'health-body' },
  { role: 'gp' },
  { role: 'educational-institution', when: allocated('educational-institution') },
  { role: 'iro' },
  { role: 'area-authority', when: all({ inForceFrom: OUT_OF_AREA_AMENDED, on: 'placement.startedAt' }, is('placement.outOfArea')) },
];

/** Regulation 13: written notice before the child moves in, or within five working days of an emergency start. */
export const noticeOfPlacement: Rule = {
  id: 'reg-13.1',
  kind: 'notification',
  title: 'Written notice of the placement',
  clauses: [],
  modality: 'must',
  forEach: { each: 'placement' },
  placements: statutoryKinds,
  inForce: fromTheStart,
  when: notOnShortBreaks,
  limbs: [
    limb(
      'REG-13.1',
      before('placement.startedAt'),
      'before the start of a placement that could be planned',
      all(not(is('placement.emergency')), not({ attested: 'REG-13.1', outcome: 'not-practicable' })),
    ),
    limb('REG-13.1', within({ workingDays: 5 }).of('placement.startedAt'), '5 working days after an emergency start'),
  ],
  answeredBy: [{ notification: ['placement-made'], to: peopleToTell, of: 'start', where: is('record.written') }],
  recipients: peopleToTell,
};
