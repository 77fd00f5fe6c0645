import {
  type ItemRule,
  type NoteRule,
  all,
  any,
  happened,
  inferred,
  inFosterCare,
  inResidentialCare,
  inWords,
  item,
  not,
  shown,
  stated,
} from '../../policy/parts.ts';
import {
  chairDuties,
  chairPreparation,
  forLaterMeetings,
  healthPaper,
  papersUnavailable,
  planningAgenda,
  unlessFirst,
} from '../common-practice/index.ts';

export const notes: readonly NoteRule[] = papersUnavailable({
  carePlan: 'DERBY-1.14.4',
  educationPlan: 'DERBY-1.14.5',
  pathwayPlan: 'DERBY-1.14.6',
});

const preparation = (since?: typeof forLaterMeetings): readonly ItemRule[] => [
  item('preparation', 'Agree the format and the venue of the meeting', 'must', 'DERBY-1.11', {
    owners: [stated('social-worker'), stated('home-manager', inResidentialCare), stated('supervising-social-worker', inFosterCare)],
  }),
  ...chairPreparation(
    {
      obtain: 'DERBY-1.14',
      plan: 'DERBY-1.14.1',
      support: 'DERBY-1.14.3',
      carePlan: 'DERBY-1.14.4',
      educationPlan: 'DERBY-1.14.5',
      pathwayPlan: 'DERBY-1.14.6',
    },
    since,
  ),
  healthPaper('DERBY-1.14.7'),
];

const discussion: readonly ItemRule[] = planningAgenda({
  finalisePlan: 'DERBY-1.18',
  needsAndRoutine: 'DERBY-1.18.1',
  carePlan: 'DERBY-1.18.2',
  needs: 'DERBY-1.20',
  history: 'DERBY-1.20.1',
  religion: 'DERBY-1.20.2',
  culture: 'DERBY-1.20.3',
  racialOrigin: 'DERBY-1.20.4',
  health: 'DERBY-1.20.5',
  education: 'DERBY-1.20.6',
  howMet: 'DERBY-1.20.7',
  registration: 'DERBY-1.20.8',
});

const everyMeeting: readonly ItemRule[] = [
  item('participation', 'Everyone on the list contributes, at the meeting or otherwise', 'should', 'DERBY-1.13'),
  ...chairDuties({ purpose: 'DERBY-1.17', conduct: 'DERBY-1.17.1', views: 'DERBY-1.17.2' }),
  item('follow-up', 'Agree how often further meetings are held', 'should', 'DERBY-1.08', {
    owners: [
      inferred('social-worker'),
      stated('home-manager', inResidentialCare),
      stated('foster-carer', inFosterCare),
      stated('supervising-social-worker', inFosterCare),
    ],
    recordedIn: 'planning-interval',
  }),
  // The text calls the meeting an opportunity for these two.
  item('information', 'The registered manager has a copy of each court order that matters', 'consider', 'DERBY-1.22', {
    when: all(inResidentialCare, shown({ document: ['court-order'], of: 'child' })),
    shownBy: [{ document: ['court-order'], of: 'child', sharedWith: ['home-manager'], named: true }],
  }),
  item('information', 'All that is known about managing behaviour is shared', 'consider', 'DERBY-1.22.1', { when: inResidentialCare }),
];

/** Introductions can be planned only while the child has not moved in. */
const beforeTheMove = inWords(
  ['the meeting comes before the child moves in', 'the child had moved in by the meeting'],
  any({ earlier: 'meeting.heldAt', than: 'placement.startedAt' }, not(happened('placement.startedAt'))),
);
const introductions: readonly ItemRule[] = [
  item('agenda', 'Plan introductions to the placement', 'should', 'DERBY-1.23', { when: beforeTheMove, wherePossible: true }),
  item('agenda', 'Whether child, parents and social worker should visit the home', 'consider', 'DERBY-1.23.1', { when: beforeTheMove }),
  item('agenda', 'Whether the child should stay there overnight first', 'consider', 'DERBY-1.23.2', { when: beforeTheMove }),
  item('agenda', 'Where no visit is possible: staff of the home visit the child and the parents', 'may', 'DERBY-1.23.3', {
    when: all(inResidentialCare, beforeTheMove),
    owners: [stated('residential-staff')],
  }),
  item(
    'information',
    'Where no visit is possible: information about the home is sent, on its routines, bedtimes, meals, visitors, pocket money, school, privacy and what is expected of behaviour',
    'may',
    'DERBY-1.23.4',
    { when: all(inResidentialCare, beforeTheMove), owners: [inferred('placement-provider')] },
  ),
];

export const firstMeetingContents: readonly ItemRule[] = [...preparation(), ...discussion, ...everyMeeting, ...introductions];
/** Later meetings go through the same; that the plan was final is asked of the first alone. */
export const laterMeetingContents: readonly ItemRule[] = [...preparation(forLaterMeetings), ...unlessFirst(discussion), ...everyMeeting];
