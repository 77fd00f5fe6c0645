import { type Rule, fill, limb } from '../../policy/parts.ts';
import { furtherPlanningMeetings, planningMeetingOnNeed, planningMeetingToConsider } from '../common-practice/index.ts';
import { planningKinds } from './kinds.ts';
import { laterMeetingContents, notes } from './planning-meeting-contents.ts';
import { agreedChair, contributors, convenor } from './planning-meeting-people.ts';

const meeting = {
  title: 'Placement Planning Meeting',
  kinds: planningKinds,
  convenor,
  chair: agreedChair,
  people: contributors,
  contents: laterMeetingContents,
};

/** At the interval agreed with the home's manager, or with the foster carers and their supervising social worker. */
export const furtherPlacementPlanningMeeting: Rule = {
  ...fill(furtherPlanningMeetings, 'derby', {
    ...meeting,
    limits: [limb('DERBY-1.07', { agreed: 'planning-interval' }, 'the interval agreed, from its agreement or the meeting before')],
  }),
  notes,
};

/** Or as required: issues of the day-to-day arrangements that need resolving; for other issues a meeting is considered. */
export const placementPlanningMeetingOnNeed = fill(planningMeetingOnNeed, 'derby', { ...meeting, clauses: ['DERBY-1.09'] });
export const placementPlanningMeetingToConsider = fill(planningMeetingToConsider, 'derby', { ...meeting, clauses: ['DERBY-1.09'] });
