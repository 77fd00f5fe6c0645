import type { PolicyOverlay } from '../../contract.ts';
import { assembleOverlay } from '../../policy/assemble.ts';
import type { Layer } from '../../policy/language.ts';
import { childToldOfDecision, exclusionRecorded, safetyPlanUpdated, supportForFosterCarers } from './after-the-meeting.ts';
import { carePlanForReview, recordForReview, reviewingOfficerAsks } from './at-each-review.ts';
import {
  earlyMeetings,
  endingTheMeetings,
  nextStabilityMeeting,
  placementStabilityMeeting,
  stabilityMeetingByJudgement,
} from './placement-stability-meeting.ts';

/** Edited last in February 2018; names no authority. For looked after children, whatever the placement. */
const placementStabilityLayer: Layer = {
  id: 'placement-stability',
  version: '2018-02',
  title: 'Placement Stability Meetings for Looked After Children',
  basis: 'overlay',
  rules: [
    placementStabilityMeeting,
    nextStabilityMeeting,
    earlyMeetings,
    stabilityMeetingByJudgement,
    endingTheMeetings,
    childToldOfDecision,
    exclusionRecorded,
    supportForFosterCarers,
    safetyPlanUpdated,
    recordForReview,
    carePlanForReview,
    reviewingOfficerAsks,
  ],
  sections: [],
  silences: [],
};

/** Placement Stability Meetings, on top of any profile. */
export const placementStability: PolicyOverlay = /* @__PURE__ */ assembleOverlay(placementStabilityLayer);
export type { PolicyOverlay } from '../../contract.ts';
