import type { PlacementHistory } from '../../src/contract.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import type { Changed, Said } from './language.ts';

const attested = (at: string) => ({ clause: 'WALSALL-1', outcome: 'done', at }) as const;
const residential = (id: string, startedAt: string) => ({ id, kind: 'residential', startedAt }) as const;
/** From foster carers to a home on 9 April, as it happened and as it is planned. */
const moved: Changed<PlacementHistory> = {
  placements: [
    { id: 'p0', kind: 'foster', startedAt: '2026-04-01T10:00', endedAt: '2026-04-09T09:00' },
    residential('p1', '2026-04-09T10:00'),
  ],
};
const toMove: Changed<PlacementHistory> = {
  placements: [
    { id: 'p0', kind: 'foster', plannedStart: '2026-07-09' },
    { id: 'p1', kind: 'residential', plannedStart: '2026-08-09' },
  ],
};
const inTheHome: Changed<Rule> = { answeredBy: [], placements: ['residential'] };

/** Which attestation speaks of what. */
export const attestationsSaid: readonly Said[] = [
  {
    name: 'a proposal, attested as done before any placement',
    rule: { answeredBy: [] },
    history: { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-07-09' }], attestations: [attested('2026-04-20')] },
    expected: { status: 'met' },
  },
  {
    name: 'the first placement, attested as done before any had begun',
    rule: { answeredBy: [] },
    history: { attestations: [attested('2026-04-01')] },
    expected: { status: 'met' },
  },
  {
    name: 'the second placement, attested as done before any had begun',
    rule: inTheHome,
    history: { ...moved, attestations: [attested('2026-03-30')] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a placement, attested as done in the one before it',
    rule: inTheHome,
    history: { ...moved, attestations: [attested('2026-04-05')] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a placement, attested as done on the day that it began',
    rule: inTheHome,
    history: { ...moved, attestations: [attested('2026-04-09')] },
    expected: { status: 'met' },
  },
  {
    name: 'the second of two proposals, attested as done before any placement',
    rule: inTheHome,
    history: { ...toMove, attestations: [attested('2026-04-20')] },
    expected: { status: 'met' },
  },
  {
    name: 'a placement, attested as done in the next one',
    rule: { answeredBy: [], placements: ['foster'] },
    history: {
      placements: [
        { id: 'p0', kind: 'foster', startedAt: '2026-04-01T10:00', endedAt: '2026-04-09T09:00' },
        residential('p1', '2026-04-09T10:00'),
      ],
      attestations: [attested('2026-04-20')],
    },
    expected: { status: 'lapsed' },
  },
  {
    name: 'a placement, while another is attested',
    rule: { answeredBy: [], placements: ['foster'] },
    history: {
      placements: [
        { id: 'p0', kind: 'foster', startedAt: '2026-04-01T10:00', endedAt: '2026-04-09T09:00' },
        residential('p1', '2026-04-09T10:00'),
      ],
      attestations: [{ ...attested('2026-04-05'), placementId: 'p1' }],
    },
    expected: { status: 'lapsed' },
  },
  {
    name: 'what is of no placement, attested as done for one',
    rule: { answeredBy: [], forEach: { each: 'concern', kinds: ['fragility'] } },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }],
      attestations: [{ ...attested('2026-04-20'), placementId: 'p1' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'a concern, while another is attested',
    rule: { answeredBy: [], forEach: { each: 'concern', kinds: ['fragility'] } },
    history: {
      concerns: [
        { id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' },
        { id: 'k2', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-10' },
      ],
      attestations: [{ ...attested('2026-04-20'), concernId: 'k2' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a placement, while a concern is attested',
    rule: { answeredBy: [] },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' }],
      attestations: [{ ...attested('2026-04-20'), concernId: 'k1' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a placement, while a review is attested',
    rule: { answeredBy: [] },
    history: { reviews: [{ id: 'r1', heldAt: '2026-04-15' }], attestations: [{ ...attested('2026-04-20'), reviewId: 'r1' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a concern, attested by its name in the placement before',
    rule: { answeredBy: [], forEach: { each: 'concern', kinds: ['fragility'] } },
    history: {
      ...moved,
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-20' }],
      attestations: [{ ...attested('2026-04-05'), concernId: 'k1' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'a meeting, attested by its name in the placement before',
    rule: { answeredBy: [], forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] } },
    history: {
      ...moved,
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-04-20', placementId: 'p1' }],
      attestations: [{ ...attested('2026-04-05'), meetingId: 'm1' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'a review, attested by its name in the placement before',
    rule: { answeredBy: [], forEach: { each: 'review' } },
    history: { ...moved, reviews: [{ id: 'r1', heldAt: '2026-04-20' }], attestations: [{ ...attested('2026-04-05'), reviewId: 'r1' }] },
    expected: { status: 'met' },
  },
];
