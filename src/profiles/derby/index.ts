import type { PolicyProfile } from '../../contract.ts';
import { assembleProfile } from '../../policy/assemble.ts';
import type { Layer } from '../../policy/language.ts';
import { statuteLayer } from '../statute/index.ts';
import { assessmentAndChronology, earlyFosterCarerReview, furtherUseOfTheHome, linksWithFosterCarers } from './after-the-ending.ts';
import { adoptiveDisruptionMeeting, disruptionMeeting, minutesCirculated } from './disruption-meeting.ts';
import { decisionOnReview, discussionWithReviewingOfficer, reviewBeforeMove } from './ending-by-the-authority.ts';
import { enhancedCaseManagementMeeting } from './enhanced-case-management-meeting.ts';
import { firstPlacementPlanningMeeting } from './first-placement-planning-meeting.ts';
import {
  furtherPlacementPlanningMeeting,
  placementPlanningMeetingOnNeed,
  placementPlanningMeetingToConsider,
} from './further-planning-meetings.ts';
import { placementPlanSections, sectionsElsewhere } from './placement-plan-sections.ts';
import { silences } from './silences.ts';
import { suitabilityOfThePlacement } from './suitability-of-the-placement.ts';
import { urgentPlacementPlan } from './urgent-placement-plan.ts';

/** As amended in September 2020. */
const derbyLayer: Layer = {
  id: 'derby',
  version: '2020-09',
  title: 'Derby: Placement Planning and Disruption Meetings',
  basis: 'authority',
  rules: [
    firstPlacementPlanningMeeting,
    urgentPlacementPlan,
    furtherPlacementPlanningMeeting,
    placementPlanningMeetingOnNeed,
    placementPlanningMeetingToConsider,
    enhancedCaseManagementMeeting,
    suitabilityOfThePlacement,
    discussionWithReviewingOfficer,
    decisionOnReview,
    reviewBeforeMove,
    disruptionMeeting,
    adoptiveDisruptionMeeting,
    minutesCirculated,
    linksWithFosterCarers,
    furtherUseOfTheHome,
    earlyFosterCarerReview,
    assessmentAndChronology,
  ],
  sections: placementPlanSections,
  sectionsElsewhere,
  silences,
};

/** Derby's procedure on top of the regulations. */
export const derby: PolicyProfile = /* @__PURE__ */ assembleProfile({
  id: 'derby',
  version: derbyLayer.version,
  title: 'Derby City Council',
  layers: [statuteLayer, derbyLayer],
});
export type { PolicyProfile } from '../../contract.ts';
