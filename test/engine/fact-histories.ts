import type { PlacementHistory } from '../../src/contract.ts';
import { child, none } from './one-child.ts';

/** Everything that may be said of the child: it is so, it is not so, nobody has said. */
export const childYes: PlacementHistory = {
  ...none,
  child: {
    ...child,
    interpreterNeeded: true,
    disabilities: ['learning'],
    inEducation: true,
    independentVisitor: true,
    behavioursOfConcern: true,
    agreesToAccommodation: true,
    agreesToSixMonthlyVisits: true,
  },
};
export const childNo: PlacementHistory = {
  ...none,
  child: {
    ...child,
    interpreterNeeded: false,
    disabilities: [],
    inEducation: false,
    independentVisitor: false,
    behavioursOfConcern: false,
    agreesToAccommodation: false,
    agreesToSixMonthlyVisits: false,
  },
};
export const childUnsaid: PlacementHistory = { ...none, child };

/** Of `p1` all is so, of `p2` nothing is, of `p3` nobody has said; `p4` goes on in `p5` with the same carer. */
export const placements: PlacementHistory = {
  child,
  lookedAfter: [{ from: '2026-01-05' }],
  placements: [
    {
      id: 'p1',
      kind: 'foster',
      provision: 'in-house',
      startedAt: '2026-01-05',
      endedAt: '2026-02-02',
      emergency: true,
      permanent: true,
      longTerm: true,
      beforeAssessment: true,
      outOfArea: true,
      atDistance: true,
      disruptsEducation: true,
      carersHaveBirthChildren: true,
      predictedDifficulties: ['mental-health'],
      transCultural: { specificNeeds: true },
      temporaryApproval: { from: '2026-01-05' },
      outsideApproval: { from: '2026-01-05', to: '2026-01-12' },
      planningIntervals: [{ every: { weeks: 4 } }],
      visitInterval: { every: { weeks: 2 } },
      ending: { decidedAt: '2026-01-26', manner: 'planned', endedBy: 'carer', complex: true, immediateRisk: true },
    },
    {
      id: 'p2',
      kind: 'residential',
      provision: 'commissioned',
      startedAt: '2026-02-02',
      endedAt: '2026-03-02',
      emergency: false,
      permanent: false,
      longTerm: false,
      beforeAssessment: false,
      outOfArea: false,
      atDistance: false,
      disruptsEducation: false,
      carersHaveBirthChildren: false,
      predictedDifficulties: [],
      transCultural: { specificNeeds: false },
      planningIntervals: [],
      ending: { manner: 'abrupt', endedBy: 'court', complex: false, immediateRisk: false },
    },
    { id: 'p3', kind: 'hospital', startedAt: '2026-03-02', endedAt: '2026-04-06', transCultural: {}, ending: {} },
    {
      id: 'p4',
      kind: 'connected-person',
      startedAt: '2026-04-06',
      endedAt: '2026-05-04',
      emergency: true,
      outOfArea: true,
      visitInterval: { every: { weeks: 3 } },
      ending: { manner: 'planned' },
    },
    { id: 'p5', kind: 'foster', startedAt: '2026-05-04', sameCarer: true, outOfArea: false, ending: { manner: 'unplanned' } },
    { id: 'p6', kind: 'other', plannedStart: '2026-07-20' },
  ],
};

/** Nobody knows when care began. */
export const careUnknown: PlacementHistory = {
  child,
  lookedAfter: [{ from: 'unknown' }],
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }],
  reviews: [
    { id: 'r1', heldAt: '2026-01-29' },
    { id: 'r2', heldAt: '2026-04-27' },
  ],
  concerns: [{ id: 'k1', kind: 'support-need', identifiedAt: '2026-01-12' }],
};
export const reviewsFromMarch: PlacementHistory = {
  ...careUnknown,
  lookedAfter: [{ from: '2026-01-05' }],
  reviews: [{ id: 'r2', heldAt: '2026-04-27' }],
  coverage: { reviews: { from: '2026-03-01' } },
};
export const careUnrecorded: PlacementHistory = {
  child,
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }],
  reviews: [{ id: 'r1', heldAt: '2026-01-29' }],
};
/** A period of care and nothing else: what is asked of another record is of none. */
export const careOnly: PlacementHistory = { child, lookedAfter: [{ from: '2026-01-05' }], placements: [] };
/** Two needs with a meeting between them and one after; a meeting before any placement; a move in which the carer stayed, the first one urgent. */
export const inTurn: PlacementHistory = {
  child,
  lookedAfter: [{ from: '2026-01-05' }],
  placements: [
    { id: 'p1', kind: 'connected-person', startedAt: '2026-01-05', endedAt: '2026-01-26', emergency: true },
    { id: 'p2', kind: 'foster', startedAt: '2026-01-26', sameCarer: true, emergency: false },
  ],
  concerns: [
    { id: 'k1', kind: 'support-need', identifiedAt: '2026-01-12' },
    { id: 'k2', kind: 'support-need', identifiedAt: '2026-02-02' },
  ],
  meetings: [
    { id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-01-19' },
    { id: 'm0', kind: 'placement-planning-meeting', heldAt: '2025-09-01' },
    { id: 'm2', kind: 'placement-planning-meeting', heldAt: '2026-02-09' },
  ],
};
/** A meeting about the placement that ended, after its end. */
export const ended: PlacementHistory = {
  child,
  lookedAfter: [{ from: '2026-01-05' }],
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-03-02' }],
  reviews: [],
  meetings: [{ id: 'm1', kind: 'disruption-meeting', heldAt: '2026-03-16' }],
};
/** A plan of which nobody has said when it was prepared. */
export const undatedPlan: PlacementHistory = { ...ended, plans: [{ id: 'v1', placementId: 'p1', kind: 'new', signedAt: '2026-01-12' }] };
