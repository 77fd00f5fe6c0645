import type { PolicyProfile } from '../../contract.ts';
import { assembleProfile } from '../../policy/assemble.ts';
import type { Layer } from '../../policy/language.ts';
import { statuteLayer } from '../statute/index.ts';
import { contactAfterEnding, contextOfEnding, endOfPlacementReview, supportWithTransition, viewsOnEnding } from './end-of-placement.ts';
import { traffordKinds } from './kinds.ts';
import { placementAgreementMeeting } from './placement-agreement-meeting.ts';
import { permanenceMatchMeeting, placementSupportMeeting } from './placement-support-meeting.ts';
import { preDisruptionMeeting } from './pre-disruption-meeting.ts';
import { conductConcernToDesignatedOfficer } from './safeguarding.ts';
import { allowanceDuringBreak } from './short-breaks.ts';
import { silences } from './silences.ts';
import { supportMeetingReview } from './support-meeting-review.ts';

const traffordLayer: Layer = {
  id: 'trafford',
  version: '1',
  title: 'Trafford: Placement Support and Pre-disruption Meetings',
  basis: 'authority',
  rules: [
    placementAgreementMeeting,
    placementSupportMeeting,
    permanenceMatchMeeting,
    supportMeetingReview,
    allowanceDuringBreak,
    preDisruptionMeeting,
    endOfPlacementReview,
    contactAfterEnding,
    contextOfEnding,
    viewsOnEnding,
    supportWithTransition,
    conductConcernToDesignatedOfficer,
  ],
  sections: [],
  sectionsElsewhere: [{ clauses: ['TRAFFORD-1.11'], placements: traffordKinds }],
  silences,
};

/** Trafford's procedure on top of the regulations. */
export const trafford: PolicyProfile = /* @__PURE__ */ assembleProfile({
  id: 'trafford',
  version: traffordLayer.version,
  title: 'Trafford Council',
  layers: [statuteLayer, traffordLayer],
});
export type { PolicyProfile } from '../../contract.ts';
