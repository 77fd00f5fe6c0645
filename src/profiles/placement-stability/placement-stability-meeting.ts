import {
  type Condition,
  type Evidence,
  type MeetingContent,
  type Rule,
  all,
  inferred,
  inWords,
  is,
  not,
  person,
  untilCareEnds,
} from '../../policy/parts.ts';
import { stabilityMeetingContents } from './meeting-contents.ts';
import { chair, people } from './meeting-people.ts';
import { seriesTriggers, stabilityTriggers, triggersByJudgement } from './triggers.ts';

const kinds = ['placement-stability-meeting'] as const;
const content: MeetingContent = {
  kind: 'placement-stability-meeting',
  convenor: [inferred('social-worker')],
  chair,
  people,
  items: stabilityMeetingContents,
};
/** One real meeting, whoever calls for it: the placement's first, or the next after another. */
const occasion = 'placement-stability-meeting:{placement}:{next}';
const nextMeeting: Evidence = { meeting: kinds, of: 'placement', after: 'meeting.heldAt' };

/** One open need for each placement: what arises before the next meeting joins it, what arises after it opens another. */
export const placementStabilityMeeting: Rule = {
  id: 'placement-stability/placement-stability-meeting',
  kind: 'meeting',
  title: 'Placement Stability Meeting',
  clauses: [],
  modality: 'should',
  forEach: { each: 'joined-need', triggers: stabilityTriggers, answers: { meeting: kinds } },
  answeredBy: [nextMeeting],
  occasion,
  owners: [inferred('social-worker')],
  meeting: content,
};

/** In any other situation a meeting may be held. */
export const stabilityMeetingByJudgement: Rule = {
  id: 'placement-stability/placement-stability-meeting-by-judgement',
  kind: 'meeting',
  title: 'Placement Stability Meeting, where it is judged to help',
  clauses: [],
  modality: 'may',
  forEach: { each: 'joined-need', triggers: triggersByJudgement, answers: { meeting: kinds } },
  answeredBy: [nextMeeting],
  occasion,
  owners: [inferred('social-worker')],
  meeting: { ...content, people: [...people, person('iro', 'consult', 'should', 'STABILITY-3.1.10')] },
};

/** Who may end the meetings outside a review; within one, the review does. */
const teamManagers = ['team-manager', 'fostering-team-manager', 'childcare-team-manager'] as const;
const taken: Condition = is('record.outcome', 'yes');
const ended: readonly Evidence[] = [
  { decision: ['end-stability-meetings'], of: 'placement', by: teamManagers, from: 'meeting.heldAt', where: taken },
  { decision: ['end-stability-meetings'], of: 'placement', from: 'meeting.heldAt', where: all(taken, is('record.inReview')) },
];
const afterEachMeeting = { each: 'meeting', kinds, calledForBy: seriesTriggers } as const;
const seriesEnds = ['placement-end', ...untilCareEnds, 'all-resolved'] as const;

/** After each meeting another, as often as it takes, until the meetings are validly ended. Only a date that was agreed can be missed. */
export const nextStabilityMeeting: Rule = {
  id: 'placement-stability/next-placement-stability-meeting',
  kind: 'meeting',
  title: 'Next Placement Stability Meeting',
  clauses: ['STABILITY-6.1.3'],
  modality: 'should',
  series: true,
  forEach: afterEachMeeting,
  needEnds: seriesEnds,
  limbs: [{ clauses: ['STABILITY-6.1.1'], due: { agreed: 'next-meeting' }, counted: 'as agreed at the last one' }],
  answeredBy: [nextMeeting, ...ended],
  occasion,
  meeting: content,
};

/** To begin with perhaps weekly or fortnightly: first meeting Thu 2 Apr 2026, the second between Thu 9 and Thu 16 Apr. No date to keep. */
export const earlyMeetings: Rule = {
  id: 'placement-stability/weekly-or-fortnightly-at-first',
  kind: 'meeting',
  title: 'Second Placement Stability Meeting a week or a fortnight after the first',
  clauses: ['STABILITY-6.1.5'],
  modality: 'may',
  series: true,
  forEach: afterEachMeeting,
  needEnds: seriesEnds,
  when: all(is('meeting.firstOfKind'), not({ known: 'meeting.nextMeetingAgreedFor' })),
  limbs: [
    {
      clauses: ['STABILITY-6.1.4'],
      due: { within: { days: 14 }, of: 'meeting.heldAt', notBefore: { days: 7 } },
      counted: 'one to two weeks after the first meeting',
    },
  ],
  answeredBy: [nextMeeting, ...ended],
  occasion,
};

/** Outside a review nobody but a team manager may end the meetings; where another did, they go on. */
export const endingTheMeetings: Rule = {
  id: 'placement-stability/ending-the-meetings',
  kind: 'prohibition',
  title: 'Decision to end the Placement Stability Meetings',
  clauses: ['STABILITY-7.1.5'],
  modality: 'must',
  forEach: { each: 'decision', kinds: ['end-stability-meetings'] },
  when: is('decision.outcome', 'yes'),
  forbidden: inWords(
    ['somebody other than a team manager ended the meetings outside a review', 'a team manager ended the meetings, or a review did'],
    all(not({ fact: 'decision.by', oneOf: teamManagers }), is('decision.inReview', false)),
  ),
};
