import {
  type Condition,
  type ItemRule,
  type MeetingContent,
  type Rule,
  all,
  happened,
  inWords,
  item,
  limb,
  not,
  stated,
  within,
} from '../../policy/parts.ts';
import { traffordKinds } from './kinds.ts';
import { supportMeetingAgenda } from './support-meeting-agenda.ts';
import { suggestedPeople, supportMeetingChair } from './support-meeting-people.ts';
import { supportMeetingPreparation } from './support-meeting-preparation.ts';
import { supportMeetingRecords } from './support-meeting-records.ts';

export const convenor = [stated('supervising-social-worker')];

export const supportMeetingContent = (preparation: readonly ItemRule[], ...followUp: readonly ItemRule[]): MeetingContent => ({
  kind: 'placement-support-meeting',
  convenor,
  chair: supportMeetingChair,
  people: suggestedPeople,
  items: [...preparation, ...supportMeetingAgenda, ...supportMeetingRecords, ...followUp],
});
const meeting = supportMeetingContent(
  [
    item('information', 'A slight need is enough: the threshold for a meeting is low', 'should', 'TRAFFORD-3.03'),
    ...supportMeetingPreparation({ from: 'trigger' }),
  ],
  item('follow-up', 'Agree when support is reviewed', 'should', 'TRAFFORD-3.16', { recordedIn: 'next-meeting' }),
);

const convenorMissing: Rule['notes'] = [
  {
    code: 'source-text-incomplete',
    clauses: ['TRAFFORD-3.02'],
    text: 'The text says that either of two people convenes this meeting and names one, the supervising social worker.',
  },
];

/** Of a need seen before the child moved in the text does not speak: the agreement meeting goes through it (TRAFFORD-2.04). */
export const identifiedDuringPlacement: Condition = inWords(
  'the concern was identified during the placement',
  all(
    happened('placement.startedAt'),
    not({ earlier: 'concern.identifiedAt', than: 'placement.startedAt' }),
    not({ earlier: 'placement.endedAt', than: 'concern.identifiedAt' }),
  ),
);

/** A need for support that shows during a placement. Thu 2 Apr 2026 + 5 working days = Mon 13 Apr: Easter does not count. */
export const placementSupportMeeting: Rule = {
  id: 'trafford/placement-support-meeting',
  kind: 'meeting',
  title: 'Placement Support Meeting',
  clauses: ['TRAFFORD-3.01'],
  modality: 'should',
  forEach: { each: 'concern', kinds: ['support-need', 'placement-jeopardy', 'fragility'] },
  placements: traffordKinds,
  when: identifiedDuringPlacement,
  limbs: [limb('TRAFFORD-3.06', within({ workingDays: 5 }).of('concern.identifiedAt'), '5 working days after the need was identified')],
  answeredBy: [{ meeting: ['placement-support-meeting'], of: 'concern', from: 'concern.identifiedAt' }],
  occasion: 'placement-support-meeting:{concern}',
  owners: convenor,
  meeting,
  notes: convenorMissing,
};

/** Always when a permanence match is agreed. That the five working days run from the agreement is our reading, so nobody is late. */
export const permanenceMatchMeeting: Rule = {
  id: 'trafford/permanence-match-support-meeting',
  kind: 'meeting',
  title: 'Placement Support Meeting on the permanence match',
  clauses: ['TRAFFORD-3.04'],
  modality: 'should',
  forEach: { each: 'placement' },
  placements: traffordKinds,
  arises: 'placement.permanenceMatchAgreedAt',
  limbs: [
    {
      ...limb(
        ['TRAFFORD-3.05', 'TRAFFORD-3.06'],
        within({ workingDays: 5 }).of('placement.permanenceMatchAgreedAt'),
        '5 working days after the match was agreed',
      ),
      source: 'inferred',
    },
  ],
  answeredBy: [{ meeting: ['placement-support-meeting'], of: 'placement', from: 'placement.permanenceMatchAgreedAt' }],
  occasion: 'placement-support-meeting:{placement}:permanence-match',
  owners: convenor,
  meeting,
  notes: convenorMissing,
};
