import type { PlacementHistory } from '../../src/contract.ts';
import { child } from './one-child.ts';

/** Records of each other kind, of which a fact is so, is not so, and is not said. */
export const records: PlacementHistory = {
  child,
  lookedAfter: [{ from: '2026-01-05' }],
  legalStatuses: [
    { id: 's1', status: 'section-20', from: '2026-01-05', to: '2026-02-16' },
    { id: 's2', status: 'section-20', from: '2026-02-16', to: '2026-03-02' },
    { id: 's3', status: 'care-order', from: '2026-03-02' },
  ],
  placements: [
    { id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-03-02T12:00' },
    { id: 'p2', kind: 'foster', startedAt: '2026-03-02T12:00' },
  ],
  circumstances: [
    { id: 'o1', kind: 'missing', from: '2026-01-12', to: '2026-01-13' },
    { id: 'o2', kind: 'offending', from: '2026-01-19', to: '2026-01-26' },
  ],
  concerns: [
    { id: 'k1', kind: 'support-need', identifiedAt: '2026-01-12', endingInevitable: true, raisedAtMeetingId: 'm1' },
    { id: 'k2', kind: 'fragility', identifiedAt: '2026-01-19', endingInevitable: false },
    { id: 'k3', kind: 'support-need', identifiedAt: '2026-01-26' },
  ],
  meetings: [
    {
      id: 'm1',
      kind: 'placement-agreement-meeting',
      heldAt: '2026-01-12',
      chair: 'team-manager',
      mode: 'video',
      minutes: { takenBy: 'social-worker' },
      child: { decision: 'excluded', reason: 'The child was distressed.' },
    },
    {
      id: 'm2',
      kind: 'placement-planning-meeting',
      placementId: 'p1',
      heldAt: '2026-01-19',
      chair: 'iro',
      mode: 'in-person',
      child: { decision: 'attending' },
    },
    { id: 'm3', kind: 'placement-support-meeting', heldAt: '2026-03-02T12:00' },
    { id: 'm4', kind: 'placement-support-meeting', placementId: 'p1', heldAt: '2026-03-02T15:00' },
  ],
  plans: [
    { id: 'v0', placementId: 'p1', kind: 'new' },
    { id: 'v1', placementId: 'p1', preparedAt: '2026-01-08', kind: 'new' },
    { id: 'v2', placementId: 'p1', preparedAt: '2026-01-15', kind: 'revision' },
    { id: 'v3', placementId: 'p2', preparedAt: '2026-03-04' },
    { id: 'v4', placementId: 'p2', preparedAt: '2026-03-11' },
  ],
  reviews: [
    { id: 'r1', heldAt: '2026-01-29', adjournedUntil: '2026-02-05' },
    { id: 'r2', heldAt: '2026-04-27' },
  ],
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
