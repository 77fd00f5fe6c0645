import { held, type Said } from './language.ts';

/** How what is done, and what is not, is judged. */
export const judgingSaid: readonly Said[] = [
  {
    name: "an authority's duty, attested not to apply",
    rule: { modality: 'must' },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-applicable', at: '2026-04-20' }] },
    expected: undefined,
  },
  {
    name: 'no limb holds',
    rule: { limbs: [{ clauses: ['WALSALL-1'], when: { fact: 'placement.emergency', is: true } }] },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', emergency: false }] },
    expected: undefined,
  },
  {
    name: 'no date, done before the child moved to where another regime holds',
    rule: { notWhilePlaced: ['adoptive'] },
    history: {
      ...held('2026-04-20'),
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' },
        { id: 'p2', kind: 'adoptive', startedAt: '2026-05-01T10:00', sameCarer: true },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  {
    name: 'what a record answers, attested as done',
    rule: {},
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-20' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'what no record answers, attested as done',
    rule: { answeredBy: [] },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-20' }] },
    expected: { status: 'met', metBy: { pointer: '/attestations/0', at: '2026-04-20' } },
  },
  {
    name: 'a consideration, attested as done',
    rule: { modality: 'consider' },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-20' }] },
    expected: { status: 'met', metBy: { pointer: '/attestations/0', at: '2026-04-20' } },
  },
  {
    name: 'not practicable, where the text does not allow for that',
    rule: {},
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-practicable', at: '2026-04-20' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'of a placement, attested as done before its start',
    rule: { answeredBy: [] },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-01', placementId: 'p1' }] },
    expected: { status: 'met' },
  },
  {
    name: 'of a meeting, attested as done before it',
    rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [] },
    history: { ...held('2026-04-20'), attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'of a meeting, attested by its name before it',
    rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [] },
    history: { ...held('2026-04-20'), attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15', meetingId: 'm1' }] },
    expected: { status: 'met' },
  },
  {
    name: 'of a meeting, attested on its day',
    rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [] },
    history: { ...held('2026-04-20'), attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-20' }] },
    expected: { status: 'met' },
  },
  {
    name: 'of a concern, attested by its name before it',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [] },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' }],
      attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15', concernId: 'k1' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'of a review, attested by its name before it',
    rule: { forEach: { each: 'review' }, answeredBy: [] },
    history: {
      reviews: [{ id: 'r1', heldAt: '2026-04-20' }],
      attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15', reviewId: 'r1' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'of a period of care since nobody knows when, attested as done',
    rule: { forEach: { each: 'care-period' }, answeredBy: [] },
    history: { lookedAfter: [{ from: 'unknown' }], attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15' }] },
    expected: { status: 'met' },
  },
];
