import type { PlacementHistory } from '../../src/contract.ts';
import { child } from './one-child.ts';

/** What conditions find shown: visits and reviews of one day, a meeting at the very moment of a move, plans signed and finalised, people told. */
export const shownIn: PlacementHistory = {
  child,
  lookedAfter: [{ from: '2026-01-05' }],
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
    { id: 'v0', placementId: 'p1', preparedAt: '2026-01-02', signedAt: '2026-01-12' },
    { id: 'v1', placementId: 'p1', preparedAt: '2026-01-08', finalisedAt: '2026-01-12' },
    { id: 'v2', placementId: 'p2', preparedAt: '2026-03-04', signedAt: '2026-03-04' },
  ],
  reviews: [
    { id: 'r1', heldAt: '2026-01-29' },
    { id: 'r2', heldAt: '2026-01-29' },
  ],
  visits: [
    { id: 'x1', at: '2026-01-13', by: 'social-worker', mode: 'in-person', childSeen: true, placementId: 'p1' },
    { id: 'x2', at: '2026-01-13', placementId: 'p1' },
    { id: 'x3', at: '2026-03-10T10:00', by: 'iro', placementId: 'p2' },
    { id: 'x4', at: '2026-03-10T10:00', placementId: 'p2' },
    { id: 'x5', at: '2026-05-11T00:00', placementId: 'p3' },
    { id: 'x6', at: '2026-05-11', placementId: 'p3' },
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
  child,
  lookedAfter: [{ from: '2026-01-05' }],
  visits: [],
  meetings: [],
  coverage: { visits: { from: '2026-03-02' }, meetings: { kinds: ['placement-stability-meeting'] } },
  placements: [
    { id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-03-02' },
    { id: 'p2', kind: 'foster', startedAt: '2026-03-02', endedAt: '2026-05-04' },
    { id: 'p3', kind: 'foster', startedAt: '2026-05-04' },
  ],
};
/** Nobody knows whether the last placement ended. */
export const endUnknown: PlacementHistory = {
  ...shownIn,
  placements: shownIn.placements.map((each) => (each.id === 'p3' ? { ...each, endedAt: 'unknown' } : each)),
};
/** The parent is not to be told. */
export const parentLeftOut: PlacementHistory = { ...shownIn, network: [{ role: 'parent', excluded: { reason: 'A court order.' } }] };
