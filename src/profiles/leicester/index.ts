import type { PolicyProfile } from '../../contract.ts';
import { assembleProfile } from '../../policy/assemble.ts';
import type { Layer } from '../../policy/language.ts';
import { statuteLayer } from '../statute/index.ts';
import { immediateNeeds, informationForThePlacement, introductionPlanningMeeting, virtualSchoolTold } from './before-the-placement.ts';
import { placementDisruptionMeeting } from './disruption-meeting.ts';
import { financeTold, noticeServed, notifieesTold, placementOfficerTold, plannedEndTold } from './ending-of-placements.ts';
import { firstPlacementPlanningMeeting } from './first-planning-meeting.ts';
import { meetingAtAgreedInterval, meetingOnChangedCarePlan, meetingOnNeed, meetingToConsider } from './further-planning-meetings.ts';
import { outcomesTold } from './outcomes-told.ts';
import { planSections } from './plan-sections.ts';
import { silences } from './silences.ts';
import { extraResources, filesUpdatedOnMove, filesUpdatedOnStatus, firstVisit, nextVisit } from './support-and-monitoring.ts';

const leicesterLayer: Layer = {
  id: 'leicester',
  version: '1',
  title: 'Leicester: Placement Planning Meetings, Support and Ending of Placements',
  basis: 'authority',
  rules: [
    firstPlacementPlanningMeeting,
    immediateNeeds,
    introductionPlanningMeeting,
    informationForThePlacement,
    virtualSchoolTold,
    meetingAtAgreedInterval,
    meetingOnNeed,
    meetingToConsider,
    meetingOnChangedCarePlan,
    outcomesTold,
    firstVisit,
    nextVisit,
    extraResources,
    filesUpdatedOnMove,
    filesUpdatedOnStatus,
    placementOfficerTold,
    noticeServed,
    financeTold,
    notifieesTold,
    plannedEndTold,
    placementDisruptionMeeting,
  ],
  sections: planSections,
  silences,
};

/** Leicester's procedure on top of the regulations. */
export const leicester: PolicyProfile = /* @__PURE__ */ assembleProfile({
  id: 'leicester',
  version: leicesterLayer.version,
  title: 'Leicester City Council',
  layers: [statuteLayer, leicesterLayer],
});
export type { PolicyProfile } from '../../contract.ts';
