import { type Rule, before, earliestOf, fill, is, limb, within } from '../../policy/parts.ts';
import { firstPlanningMeeting } from '../common-practice/index.ts';
import { planningKinds } from './kinds.ts';
import { firstMeetingContents, notes } from './planning-meeting-contents.ts';
import { agreedChair, contributors, convenor } from './planning-meeting-people.ts';

/**
 * "In readiness for the 72 hour review": whichever comes first, the review that is recorded or 72 hours after the start. Start on Tue
 * 9 Jun 2026 at 11:00: by Fri 12 Jun at 11:00, or by Thu 11 Jun at 15:00 where the review was held then.
 */
export const readyForReview = earliestOf({ by: 'placement.seventy-two-hour-review' }, within({ hours: 72 }).of('placement.startedAt'));
export const countedToReview = '72 hours after an emergency start, or the 72 hour review where that came first';

const meeting = fill(firstPlanningMeeting, 'derby', {
  title: 'Placement Planning Meeting',
  clauses: ['DERBY-1.01'],
  kinds: planningKinds,
  limits: [
    limb('DERBY-1.03', before('placement.startedAt'), 'before a placement that could be planned', is('placement.emergency', false)),
    limb('DERBY-1.04', readyForReview, countedToReview),
  ],
  convenor,
  chair: agreedChair,
  people: contributors,
  contents: firstMeetingContents,
});
export const firstPlacementPlanningMeeting: Rule = { ...meeting, notes };
