import { type OwnerRule, type Recipients, type Rule, all, allocated, inWords, not, stated } from '../../policy/parts.ts';
import { notOnShortBreaks } from '../statute/kinds.ts';
import { leicesterKinds } from './kinds.ts';
import { planningPeople } from './planning-people.ts';

/** The text names the social worker or the personal adviser; the adviser where no social worker is allocated. */
const adviserAlone = inWords(
  ['a personal adviser is allocated and no social worker', 'a social worker is allocated, or no personal adviser'],
  all(allocated('personal-adviser'), not(allocated('social-worker'))),
);
const tellers: readonly OwnerRule[] = [stated('personal-adviser', adviserAlone), stated('social-worker', not(adviserAlone))];
const everybodyElse: Recipients = { listed: planningPeople, tellers, about: ['meeting-outcome'] };

/** Once a planning meeting is held, all who are on its list hear what came of it. */
export const outcomesTold: Rule = {
  id: 'leicester/outcomes-told',
  kind: 'notification',
  title: 'Tell those involved what came of the planning meeting',
  clauses: ['LEICESTER-2.12'],
  modality: 'must',
  forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] },
  placements: leicesterKinds,
  when: notOnShortBreaks,
  answeredBy: [{ notification: ['meeting-outcome'], to: everybodyElse, of: 'meeting', from: 'meeting.heldAt' }],
  owners: tellers,
  recipients: everybodyElse,
};
