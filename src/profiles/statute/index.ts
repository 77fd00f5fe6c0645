import type { Layer } from '../../policy/parts.ts';
import { educationApproval, educationConsultation, outOfAreaApproval } from './approvals.ts';
import { carePlan } from './care-plan.ts';
import { noticeOfEnding, reviewBeforeEnding } from './ending.ts';
import { furtherHealthAssessments, healthAssessment } from './health.ts';
import { instrument } from './instrument.ts';
import { noticeOfPlacement } from './notices.ts';
import { placementPlan, placementPlanSigned } from './placement-plan.ts';
import { planContent } from './plan-content.ts';
import { notReadAtSource } from './reading.ts';
import { adjournedReview, firstReview, laterReviews } from './reviews.ts';
import { daysInTwelveMonths, longestStay, shortBreakReviews } from './short-breaks.ts';
import { silences } from './silences.ts';
import { extendedApproval, outsideApproval, temporaryApproval } from './temporary-approval.ts';
import { visitsBeforeAssessment, visitsUnderCareOrder, visitsUnderInterimCare } from './visits-in-special-cases.ts';
import { firstVisit, firstYearVisits, laterVisits } from './visits.ts';
import { parentAssessment, parentDecision } from './with-parents.ts';

/** The Care Planning, Placement and Case Review (England) Regulations 2010: under every profile, and replaced by none. */
export const statuteLayer: Layer = {
  id: 'statute',
  version: instrument.asAt,
  title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
  basis: 'statute',
  rules: [
    carePlan,
    healthAssessment,
    furtherHealthAssessments,
    placementPlan,
    placementPlanSigned,
    educationApproval,
    educationConsultation,
    outOfAreaApproval,
    noticeOfPlacement,
    reviewBeforeEnding,
    noticeOfEnding,
    parentAssessment,
    parentDecision,
    outsideApproval,
    temporaryApproval,
    extendedApproval,
    firstVisit,
    firstYearVisits,
    laterVisits,
    visitsBeforeAssessment,
    visitsUnderInterimCare,
    visitsUnderCareOrder,
    firstReview,
    laterReviews,
    adjournedReview,
    longestStay,
    daysInTwelveMonths,
    shortBreakReviews,
  ],
  sections: planContent,
  silences,
  unread: notReadAtSource,
  asAt: instrument.asAt,
  notEncoded: instrument.notEncoded,
};

export { instrument } from './instrument.ts';
export { provisions } from './provisions.ts';
export { scheduleTwo } from './schedule-two.ts';
