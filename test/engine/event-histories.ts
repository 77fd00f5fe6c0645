import type { PlacementHistory } from '../../src/contract.ts';

/** A placement that ended, one that runs and one that is proposed, with records of each kind. */
export const recorded: PlacementHistory = {
  child: { id: 'c1', dateOfBirth: '2012-08-14' },
  lookedAfter: [{ from: '2025-01-06', to: '2025-03-03' }, { from: '2026-01-05' }],
  legalStatuses: [
    { id: 's1', status: 'section-20', from: '2026-01-05', to: '2026-02-16' },
    { id: 's2', status: 'interim-care-order', from: '2026-02-16', to: 'unknown' },
  ],
  placements: [
    {
      id: 'p1',
      kind: 'connected-person',
      decidedAt: '2026-01-02',
      startedAt: '2026-01-05T10:00',
      endedAt: '2026-04-20T09:00',
      ending: { decidedAt: '2026-04-01', plannedFor: '2026-04-13' },
      temporaryApproval: { from: '2026-01-04', extendedAt: '2026-02-02', to: '2026-03-02' },
    },
    {
      id: 'p2',
      kind: 'foster',
      startedAt: '2026-04-20T14:00',
      permanenceMatchAgreedAt: '2026-05-11',
      ending: { plannedFor: '2026-07-20' },
      outsideApproval: { from: '2026-04-20', to: '2026-05-04' },
    },
    { id: 'p3', kind: 'with-parents', plannedStart: '2026-07-20T10:00' },
  ],
  circumstances: [
    { id: 'o1', kind: 'offending', from: '2026-03-09', to: '2026-03-16', placementId: 'p1' },
    { id: 'o2', kind: 'offending', from: '2026-05-11', to: 'unknown', placementId: 'p2' },
    { kind: 'sexual-exploitation-risk', from: '2026-05-25' },
    { kind: 'criminal-exploitation-risk', from: '2026-08-03' },
  ],
  concerns: [
    { id: 'k1', kind: 'support-need', identifiedAt: '2026-02-09', resolvedAt: '2026-03-23', placementId: 'p1' },
    { id: 'k2', kind: 'support-need', identifiedAt: '2026-05-12', placementId: 'p2' },
  ],
  meetings: [
    {
      id: 'm1',
      kind: 'placement-support-meeting',
      placementId: 'p1',
      heldAt: '2026-02-10T10:00',
      minutes: { circulatedAt: '2026-02-17' },
      nextMeetingAgreedFor: '2026-03-10',
      child: { decision: 'excluded', reason: 'The child was distressed.' },
    },
    { id: 'm2', kind: 'placement-support-meeting', placementId: 'p2', heldAt: '2026-05-13T10:00', nextMeetingAgreedFor: '2026-07-13' },
    { id: 'm3', kind: 'seventy-two-hour-review', placementId: 'p2', heldAt: '2026-04-22T10:00' },
    { id: 'm4', kind: 'seventy-two-hour-review', placementId: 'p3', heldAt: '2026-06-22T10:00' },
  ],
  plans: [
    { id: 'v1', placementId: 'p1', preparedAt: '2026-01-08', finalisedAt: '2026-01-12', signedAt: '2026-01-19' },
    { id: 'v2', placementId: 'p2', preparedAt: '2026-04-21' },
  ],
  reviews: [
    { id: 'r1', heldAt: '2026-01-29', completedAt: '2026-02-05' },
    { id: 'r2', heldAt: '2026-04-27' },
  ],
  visits: [{ id: 'x1', at: '2026-01-13T16:00', placementId: 'p1' }],
  documents: [
    { id: 'd1', kind: 'care-plan', at: '2026-01-07', placementId: 'p1' },
    { id: 'd2', kind: 'parent-assessment', at: '2026-05-18', placementId: 'p2' },
    { id: 'd3', kind: 'parent-assessment', at: '2026-06-23', placementId: 'p3' },
  ],
  decisions: [{ id: 'e1', kind: 'additional-support', by: 'team-manager', at: '2026-02-11', placementId: 'p1' }],
  carerBreaks: [
    { id: 'b1', from: '2026-02-20', to: '2026-02-27', placementId: 'p1' },
    { id: 'b2', from: '2026-05-22', placementId: 'p2' },
  ],
  notifications: [],
  consultations: [],
};

const supportMeeting = (
  id: string,
  heldAt: string,
  of: { readonly placementId?: string; readonly concernIds?: readonly string[] } = {},
): NonNullable<PlacementHistory['meetings']>[number] => ({ id, kind: 'placement-support-meeting', heldAt, ...of });
const supportNeed = (id: string, identifiedAt: string, placementId: string): NonNullable<PlacementHistory['concerns']>[number] => ({
  id,
  kind: 'support-need',
  identifiedAt,
  placementId,
});
const inP2 = { placementId: 'p2' };

/** The meeting before another: on the same concern, or in the placement where nothing arose since. */
export const meetingsInTurn: PlacementHistory = {
  child: { id: 'c1', dateOfBirth: '2012-08-14' },
  lookedAfter: [{ from: '2026-01-05' }],
  placements: [
    { id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-03-02T12:00' },
    { id: 'p2', kind: 'foster', startedAt: '2026-03-02T12:00' },
  ],
  concerns: [
    supportNeed('k1', '2026-01-07', 'p1'),
    supportNeed('k2', '2026-01-07', 'p1'),
    supportNeed('k3', '2026-01-20', 'p1'),
    supportNeed('k4', '2026-03-09', 'p2'),
    supportNeed('k5', '2026-03-12', 'p1'),
    supportNeed('k6', '2026-03-23', 'p2'),
    supportNeed('k7', '2026-04-06', 'p2'),
    supportNeed('k8', '2026-08-03', 'p2'),
  ],
  meetings: [
    supportMeeting('m1', '2025-12-01'),
    supportMeeting('m2', '2026-01-12', { concernIds: ['k1'] }),
    supportMeeting('m3', '2026-01-19', { concernIds: ['k2'] }),
    supportMeeting('m4', '2026-01-26', { concernIds: ['k1'] }),
    supportMeeting('m5', '2026-03-02'),
    supportMeeting('m6', '2026-03-05', inP2),
    supportMeeting('m7', '2026-03-09', inP2),
    supportMeeting('m8', '2026-03-16', inP2),
    supportMeeting('m9', '2026-03-30', inP2),
    supportMeeting('n1', '2026-04-06', inP2),
  ],
};

/** What the record says that it cannot tell. */
export const unknown: PlacementHistory = {
  child: { id: 'c1' },
  lookedAfter: [{ from: 'unknown', to: 'unknown' }],
  legalStatuses: [{ status: 'section-20', from: '2026-01-05', to: 'unknown' }],
  placements: [
    { id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: 'unknown', outsideApproval: { from: 'unknown', to: 'unknown' } },
  ],
  circumstances: [{ kind: 'offending', from: 'unknown' }],
};
/** A period of care and nothing else, so that most events are of no record. */
/** Of risks nothing is recorded: of a period that began at an unknown time, and of one before which the extract holds them. */
export const begunUnknown: PlacementHistory = { child: { id: 'c1' }, lookedAfter: [{ from: 'unknown' }], placements: [] };
export const risksHeld: PlacementHistory = {
  child: { id: 'c1' },
  lookedAfter: [{ from: '2026-02-02' }],
  placements: [],
  circumstances: [],
  coverage: { circumstances: { from: '2026-01-05' } },
};
export const bare: PlacementHistory = { child: { id: 'c1' }, lookedAfter: [{ from: '2026-01-05' }], placements: [] };
export const riskOf = (kind: 'sexual-exploitation-risk' | 'criminal-exploitation-risk'): PlacementHistory => ({
  ...bare,
  coverage: { circumstances: { kinds: [kind] } },
  circumstances: [{ kind, from: '2026-02-02' }],
});
/** Connected person, foster carer, connected person once more, and special guardian. */
export const changesOfKind: PlacementHistory = {
  ...bare,
  placements: (
    [
      ['connected-person', '2026-01-05', '2026-02-02'],
      ['foster', '2026-02-02', '2026-03-02'],
      ['connected-person', '2026-03-02', '2026-05-04'],
      ['special-guardianship', '2026-05-04', undefined],
    ] as const
  ).map(([kind, startedAt, endedAt], index) => ({
    id: `p${index + 1}`,
    kind,
    startedAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    sameCarer: index > 0,
  })),
};
