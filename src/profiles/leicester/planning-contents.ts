import { type ItemRule, type NoteRule, inferred, inFosterCare, inResidentialCare, item, stated } from '../../policy/parts.ts';
import {
  chairDuties,
  chairPreparation,
  forLaterMeetings,
  papersUnavailable,
  planningAgenda,
  unlessFirst,
} from '../common-practice/index.ts';

/** Papers that are not on record are said to be missing, and are nobody's shortcoming. */
export const papersMissing: readonly NoteRule[] = papersUnavailable({
  carePlan: 'LEICESTER-2.07.4',
  educationPlan: 'LEICESTER-2.07.5',
  pathwayPlan: 'LEICESTER-2.07.6',
});

const preparation = (since?: typeof forLaterMeetings): readonly ItemRule[] =>
  chairPreparation(
    {
      obtain: 'LEICESTER-2.07',
      plan: 'LEICESTER-2.07.1',
      support: 'LEICESTER-2.07.3',
      carePlan: 'LEICESTER-2.07.4',
      educationPlan: 'LEICESTER-2.07.5',
      pathwayPlan: 'LEICESTER-2.07.6',
    },
    since,
  );

const discussion = planningAgenda({
  finalisePlan: 'LEICESTER-2.01',
  needsAndRoutine: 'LEICESTER-2.01.1',
  carePlan: 'LEICESTER-2.01.2',
  needs: 'LEICESTER-2.03',
  history: 'LEICESTER-2.03.1',
  religion: 'LEICESTER-2.03.2',
  culture: 'LEICESTER-2.03.3',
  racialOrigin: 'LEICESTER-2.03.4',
  health: 'LEICESTER-2.03.5',
  education: 'LEICESTER-2.03.6',
  howMet: 'LEICESTER-2.03.7',
  registration: 'LEICESTER-2.03.8',
});

const everyMeeting: readonly ItemRule[] = [
  ...chairDuties({ purpose: 'LEICESTER-2.05', conduct: 'LEICESTER-2.05.1', views: 'LEICESTER-2.05.2' }),
  item('participation', 'Everyone on the list contributes, at the meeting or otherwise', 'should', 'LEICESTER-2.06'),
  item('record', "Record the meeting on the child's files in both case systems", 'should', 'LEICESTER-2.11', { recordedIn: 'minutes' }),
  item('follow-up', 'Agree how often further meetings are held', 'should', 'LEICESTER-2.04.1', {
    owners: [
      inferred('social-worker'),
      stated('home-manager', inResidentialCare),
      stated('foster-carer', inFosterCare),
      stated('supervising-social-worker', inFosterCare),
    ],
    recordedIn: 'planning-interval',
  }),
];

/** Of which meeting the text says it is not plain: of both kinds held before the child settles in. */
export const inTheNewHome: ItemRule = item('preparation', "Hold it in the child's new placement, as is usual", 'should', 'LEICESTER-1.06');

/** What every planning meeting prepares, goes through and records; that the plan was final is asked of the first alone. */
export const firstPlanningContents: readonly ItemRule[] = [inTheNewHome, ...preparation(), ...discussion, ...everyMeeting];
export const laterPlanningContents: readonly ItemRule[] = [...preparation(forLaterMeetings), ...unlessFirst(discussion), ...everyMeeting];
