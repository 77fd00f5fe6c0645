import { type ItemRule, type Rule, agenda, is, item, limb, not, shown, stated, within } from '../../policy/parts.ts';
import { traffordKinds } from './kinds.ts';
import { identifiedDuringPlacement } from './placement-support-meeting.ts';
import { supportMeetingAgenda } from './support-meeting-agenda.ts';
import { suggestedPeople, supportMeetingChair } from './support-meeting-people.ts';
import { supportMeetingPreparation } from './support-meeting-preparation.ts';

const inevitable = is('concern.endingInevitable');
/** Function and agenda are those of the Placement Support Meeting (TRAFFORD-5.04). */
const inherited = <T extends { readonly clauses: readonly string[] }>(all: readonly T[]): readonly T[] =>
  all.map((each) => ({ ...each, clauses: [...each.clauses, 'TRAFFORD-5.04'] }));
/** The text does not say so of chair, people and preparation; they are suggested. */
const suggested = <T extends { readonly modality: ItemRule['modality'] }>(all: readonly T[]): readonly T[] =>
  all.map((each) => ({ ...each, modality: 'may' }));

/** A placement about to break down. Sat 28 Mar 2026, 09:00 GMT + 48 hours = Mon 30 Mar, 10:00 BST: weekends count, and the clocks go forward. */
export const preDisruptionMeeting: Rule = {
  id: 'trafford/pre-disruption-meeting',
  kind: 'meeting',
  title: 'Pre-disruption Meeting',
  clauses: ['TRAFFORD-5.01'],
  modality: 'should',
  forEach: { each: 'concern', kinds: ['imminent-disruption'] },
  placements: traffordKinds,
  when: identifiedDuringPlacement,
  limbs: [limb('TRAFFORD-5.02', within({ hours: 48 }).of('concern.identifiedAt'), '48 hours after the risk was identified')],
  answeredBy: [{ meeting: ['pre-disruption-meeting'], of: 'concern', from: 'concern.identifiedAt' }],
  occasion: 'pre-disruption-meeting:{concern}',
  owners: [stated('supervising-social-worker')],
  meeting: {
    kind: 'pre-disruption-meeting',
    convenor: [stated('supervising-social-worker')],
    chair: { ...supportMeetingChair, roles: suggested(inherited(supportMeetingChair.roles)) },
    people: suggested(inherited(suggestedPeople)),
    items: [
      item('preparation', 'Convene the meeting', 'must', 'TRAFFORD-5.03', {
        owners: [stated('supervising-social-worker')],
        shownBy: [{ meeting: ['pre-disruption-meeting'], of: 'concern', from: 'concern.identifiedAt' }],
      }),
      ...suggested(inherited(supportMeetingPreparation({ from: 'trigger' }))),
      ...inherited(supportMeetingAgenda),
      agenda(
        'Go on trying to keep the placement; plan an ending that cannot be avoided so that it harms the child least',
        'should',
        'TRAFFORD-5.06',
        inevitable,
      ),
      agenda('Contact between the young person and the carers after the ending', 'consider', 'TRAFFORD-5.06.1', inevitable),
      agenda('Contact between the young person and the carers after an ending', 'may', 'TRAFFORD-5.06.1', not(inevitable)),
      agenda('Lessons for practice', 'may', 'TRAFFORD-5.07'),
      item('record', 'Document the actions agreed', 'should', 'TRAFFORD-5.08', { recordedIn: 'actions' }),
      item('follow-up', 'Each action has a time', 'should', 'TRAFFORD-5.08.1', { recordedIn: 'action-dates' }),
    ],
    unspecified: ['chair', 'attendees'],
  },
  notes: [
    {
      code: 'no-prior-support-meeting',
      clauses: ['TRAFFORD-5.05'],
      text: 'This meeting is for placements that support meetings have not steadied; none was held before the risk was identified. Urgency comes first, so it is asked for all the same.',
      when: not(shown({ meeting: ['placement-support-meeting'], of: 'placement', until: 'concern.identifiedAt' })),
    },
  ],
};
