import type { PlacementHistory } from '../../src/contract.ts';

const child = { id: 'c1', dateOfBirth: '2012-08-14' };
const none: Pick<PlacementHistory, 'lookedAfter' | 'placements'> = { lookedAfter: [{ from: '2026-01-05' }], placements: [] };

/** Everything that may be said of the child: it is so, it is not so, nobody has said. */
export const childYes: PlacementHistory = {
  ...none, child: {
    ...child, interpreterNeeded: true, disabilities: ['learning'], inEducation: true, independentVisitor: true, behavioursOfConcern: true,
    agreesToAccommodation: true, agreesToSixMonthlyVisits: true,
  },
};
export const childNo: PlacementHistory = {
  ...none, child: {
    ...child, interpreterNeeded: false, disabilities: [], inEducation: false, independentVisitor: false, behavioursOfConcern: false,
    agreesToAccommodation: false, agreesToSixMonthlyVisits: false,
  },
};
export const childUnsaid: PlacementHistory = { ...none, child };

/** Of `p1` all is so, of `p2` nothing is, of `p3` nobody has said; `p4` goes on in `p5` with the same carer. */
export const placements: PlacementHistory = {
  child, lookedAfter: [{ from: '2026-01-05' }], placements: [
    {
      id: 'p1', kind: 'foster', provision: 'in-house', startedAt: '2026-01-05', endedAt: '2026-02-02', emergency: true, permanent: true, longTerm: true,
      beforeAssessment: true, outOfArea: true, atDistance: true, disruptsEducation: true, carersHaveBirthChildren: true, predictedDifficulties: ['mental-health'],
      transCultural: { specificNeeds: true },
      temporaryApproval: { from: '2026-01-05' }, outsideApproval: { from: '2026-01-05', to: '2026-01-12' }, planningIntervals: [{ every: { weeks: 4 } }],
      visitInterval: { every: { weeks: 2 } },
      ending: { decidedAt: '2026-01-26', manner: 'planned', endedBy: 'carer', complex: true, immediateRisk: true },
    },
    {
      id: 'p2', kind: 'residential', provision: 'commissioned', startedAt: '2026-02-02', endedAt: '2026-03-02', emergency: false, permanent: false,
      longTerm: false, beforeAssessment: false, outOfArea: false, atDistance: false, disruptsEducation: false, carersHaveBirthChildren: false, predictedDifficulties: [],
      transCultural: { specificNeeds: false }, planningIntervals: [],
      ending: { manner: 'abrupt', endedBy: 'court', complex: false, immediateRisk: false },
    },
    { id: 'p3', kind: 'hospital', startedAt: '2026-03-02', endedAt: '2026-04-06', transCultural: {}, ending: {} },
    { id: 'p4', kind: 'connected-person', startedAt: '2026-04-06', endedAt: '2026-05-04', emergency: true, outOfArea: true, visitInterval: { every: { weeks: 3 } }, ending: { manner: 'planned' } },
    { id: 'p5', kind: 'foster', startedAt: '2026-05-04', sameCarer: true, outOfArea: false, ending: { manner: 'unplanned' } },
    { id: 'p6', kind: 'other', plannedStart: '2026-07-20' },
  ],
};

/** Records of each other kind, of which a fact is so, is not so, and is not said. */
export const records: PlacementHistory = {
  child, lookedAfter: [{ from: '2026-01-05' }],
  legalStatuses: [
    { id: 's1', status: 'section-20', from: '2026-01-05', to: '2026-02-16' }, { id: 's2', status: 'section-20', from: '2026-02-16', to: '2026-03-02' },
    { id: 's3', status: 'care-order', from: '2026-03-02' },
  ],
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-03-02T12:00' }, { id: 'p2', kind: 'foster', startedAt: '2026-03-02T12:00' }],
  circumstances: [{ id: 'o1', kind: 'missing', from: '2026-01-12', to: '2026-01-13' }, { id: 'o2', kind: 'offending', from: '2026-01-19', to: '2026-01-26' }],
  concerns: [
    { id: 'k1', kind: 'support-need', identifiedAt: '2026-01-12', endingInevitable: true, raisedAtMeetingId: 'm1' },
    { id: 'k2', kind: 'fragility', identifiedAt: '2026-01-19', endingInevitable: false }, { id: 'k3', kind: 'support-need', identifiedAt: '2026-01-26' },
  ],
  meetings: [
    {
      id: 'm1', kind: 'placement-agreement-meeting', heldAt: '2026-01-12', chair: 'team-manager', mode: 'video', minutes: { takenBy: 'social-worker' },
      child: { decision: 'excluded', reason: 'The child was distressed.' },
    },
    {
      id: 'm2', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-01-19', chair: 'iro', mode: 'in-person', child: { decision: 'attending' },
    },
    { id: 'm3', kind: 'placement-support-meeting', heldAt: '2026-03-02T12:00' },
    { id: 'm4', kind: 'placement-support-meeting', placementId: 'p1', heldAt: '2026-03-02T15:00' },
  ],
  plans: [
    { id: 'v0', placementId: 'p1', kind: 'new' }, { id: 'v1', placementId: 'p1', preparedAt: '2026-01-08', kind: 'new' },
    { id: 'v2', placementId: 'p1', preparedAt: '2026-01-15', kind: 'revision' },
    { id: 'v3', placementId: 'p2', preparedAt: '2026-03-04' }, { id: 'v4', placementId: 'p2', preparedAt: '2026-03-11' },
  ],
  reviews: [{ id: 'r1', heldAt: '2026-01-29', adjournedUntil: '2026-02-05' }, { id: 'r2', heldAt: '2026-04-27' }],
  visits: [
    { id: 'x1', at: '2026-01-13', by: 'social-worker', mode: 'in-person', childSeen: true },
    { id: 'x2', at: '2026-01-20', by: 'iro', childSeen: false },
    { id: 'x3', at: '2026-01-27' },
  ],
  decisions: [
    { id: 'e1', kind: 'additional-support', at: '2026-01-12', by: 'team-manager', outcome: 'yes', inReview: true },
    { id: 'e2', kind: 'additional-support', at: '2026-01-19', by: 'iro', outcome: 'no', inReview: false },
    { id: 'e3', kind: 'additional-support', at: '2026-01-26', by: 'iro' },
  ],
  carerBreaks: [
    { id: 'b1', from: '2026-03-20', to: '2026-04-03', agreed: true, allowance: 'full' },
    { id: 'b2', from: '2026-04-20', to: '2026-05-05', agreed: false, allowance: 'stopped' },
    { id: 'b3', from: '2026-05-22' },
  ],
};

/** Nobody knows when care began. */
export const careUnknown: PlacementHistory = {
  child, lookedAfter: [{ from: 'unknown' }], placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }],
  reviews: [{ id: 'r1', heldAt: '2026-01-29' }, { id: 'r2', heldAt: '2026-04-27' }],
  concerns: [{ id: 'k1', kind: 'support-need', identifiedAt: '2026-01-12' }],
};
export const reviewsFromMarch: PlacementHistory = {
  ...careUnknown, lookedAfter: [{ from: '2026-01-05' }], reviews: [{ id: 'r2', heldAt: '2026-04-27' }], coverage: { reviews: { from: '2026-03-01' } },
};
export const careUnrecorded: PlacementHistory = {
  child, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }], reviews: [{ id: 'r1', heldAt: '2026-01-29' }],
};
/** A period of care and nothing else: what is asked of another record is of none. */
export const careOnly: PlacementHistory = { child, lookedAfter: [{ from: '2026-01-05' }], placements: [] };
/** Two needs with a meeting between them and one after; a meeting before any placement; a move in which the carer stayed, the first one urgent. */
export const inTurn: PlacementHistory = {
  child, lookedAfter: [{ from: '2026-01-05' }],
  placements: [
    { id: 'p1', kind: 'connected-person', startedAt: '2026-01-05', endedAt: '2026-01-26', emergency: true },
    { id: 'p2', kind: 'foster', startedAt: '2026-01-26', sameCarer: true, emergency: false },
  ],
  concerns: [{ id: 'k1', kind: 'support-need', identifiedAt: '2026-01-12' }, { id: 'k2', kind: 'support-need', identifiedAt: '2026-02-02' }],
  meetings: [
    { id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-01-19' }, { id: 'm0', kind: 'placement-planning-meeting', heldAt: '2025-09-01' },
    { id: 'm2', kind: 'placement-planning-meeting', heldAt: '2026-02-09' },
  ],
};
/** A meeting about the placement that ended, after its end. */
export const ended: PlacementHistory = {
  child, lookedAfter: [{ from: '2026-01-05' }], placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-03-02' }], reviews: [],
  meetings: [{ id: 'm1', kind: 'disruption-meeting', heldAt: '2026-03-16' }],
};

/** What conditions find shown: visits and reviews of one day, a meeting at the very moment of a move, plans signed and finalised, people told. */
export const shownIn: PlacementHistory = {
  child, lookedAfter: [{ from: '2026-01-05' }],
  placements: [
    { id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-03-02T12:00' },
    { id: 'p2', kind: 'foster', startedAt: '2026-03-02T12:00', endedAt: '2026-05-04' },
    { id: 'p3', kind: 'foster', startedAt: '2026-05-04' },
  ],
  concerns: [
    { id: 'k1', kind: 'support-need', identifiedAt: '2026-01-12', resolvedAt: '2026-02-09', placementId: 'p1' },
    { id: 'k2', kind: 'support-need', identifiedAt: '2026-01-12', placementId: 'p1' },
  ],
  meetings: [{ id: 'm1', kind: 'placement-support-meeting', heldAt: '2026-03-02T12:00' }],
  plans: [
    { id: 'v0', placementId: 'p1', preparedAt: '2026-01-02', signedAt: '2026-01-12' }, { id: 'v1', placementId: 'p1', preparedAt: '2026-01-08', finalisedAt: '2026-01-12' },
    { id: 'v2', placementId: 'p2', preparedAt: '2026-03-04', signedAt: '2026-03-04' },
  ],
  reviews: [{ id: 'r1', heldAt: '2026-01-29' }, { id: 'r2', heldAt: '2026-01-29' }],
  visits: [
    { id: 'x1', at: '2026-01-13', by: 'social-worker', mode: 'in-person', childSeen: true, placementId: 'p1' }, { id: 'x2', at: '2026-01-13', placementId: 'p1' },
    { id: 'x3', at: '2026-03-10T10:00', by: 'iro', placementId: 'p2' }, { id: 'x4', at: '2026-03-10T10:00', placementId: 'p2' },
    { id: 'x5', at: '2026-05-11T00:00', placementId: 'p3' }, { id: 'x6', at: '2026-05-11', placementId: 'p3' },
  ],
  notifications: [
    { id: 'n1', to: 'parent', about: 'placement-made', at: '2026-01-06', written: true, placementId: 'p1' },
    { id: 'n2', to: 'iro', about: 'placement-made', at: '2026-01-07', written: true, placementId: 'p1' },
    { id: 'n3', to: 'parent', about: 'placement-made', at: '2026-03-03', written: false, placementId: 'p2' },
    { id: 'n4', to: 'iro', about: 'placement-ending', at: '2026-03-03', placementId: 'p2' },
    { id: 'n5', to: 'parent', about: 'placement-made', at: '2026-05-05', placementId: 'p3' },
  ],
  decisions: [
    { id: 'e1', kind: 'additional-support', at: '2026-01-12', by: 'team-manager', outcome: 'yes', inReview: true, placementId: 'p1' },
    { id: 'e2', kind: 'additional-support', at: '2026-03-09', by: 'iro', outcome: 'no', inReview: false, placementId: 'p2' },
    { id: 'e3', kind: 'additional-support', at: '2026-05-11', by: 'iro', placementId: 'p3' },
  ],
};
/** Visits are recorded from the day that `p2` began; of meetings, stability meetings alone. */
export const shownFrom: PlacementHistory = {
  child, lookedAfter: [{ from: '2026-01-05' }], visits: [], meetings: [],
  coverage: { visits: { from: '2026-03-02' }, meetings: { kinds: ['placement-stability-meeting'] } },
  placements: [
    { id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-03-02' }, { id: 'p2', kind: 'foster', startedAt: '2026-03-02', endedAt: '2026-05-04' },
    { id: 'p3', kind: 'foster', startedAt: '2026-05-04' },
  ],
};
/** Nobody knows whether the last placement ended. */
export const endUnknown: PlacementHistory = { ...shownIn, placements: shownIn.placements.map((each) => (each.id === 'p3' ? { ...each, endedAt: 'unknown' } : each)) };
/** The parent is not to be told. */
export const parentLeftOut: PlacementHistory = { ...shownIn, network: [{ role: 'parent', excluded: { reason: 'A court order.' } }] };
/** A plan of which nobody has said when it was prepared. */
export const undatedPlan: PlacementHistory = { ...ended, plans: [{ id: 'v1', placementId: 'p1', kind: 'new', signedAt: '2026-01-12' }] };
