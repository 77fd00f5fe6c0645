import { held, limb, type Said } from './language.ts';

/** How what is done, and what is not, is judged. */
export const judgingSaid: readonly Said[] = [
  { name: 'an authority\'s duty, attested not to apply', rule: { modality: 'must' }, history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-applicable', at: '2026-04-20' }] }, expected: undefined },
  { name: 'no limb holds', rule: { limbs: [{ clauses: ['WALSALL-1'], when: { fact: 'placement.emergency', is: true } }] }, history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', emergency: false }] }, expected: undefined },
  {
    name: 'no date, done before the child moved to where another regime holds', rule: { notWhilePlaced: ['adoptive'] },
    history: { ...held('2026-04-20'), placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' }, { id: 'p2', kind: 'adoptive', startedAt: '2026-05-01T10:00', sameCarer: true }] },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  { name: 'what a record answers, attested as done', rule: {}, history: { attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-20' }] }, expected: { status: 'outstanding' } },
  { name: 'what no record answers, attested as done', rule: { answeredBy: [] }, history: { attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-20' }] }, expected: { status: 'met', metBy: { pointer: '/attestations/0', at: '2026-04-20' } } },
  { name: 'a consideration, attested as done', rule: { modality: 'consider' }, history: { attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-20' }] }, expected: { status: 'met', metBy: { pointer: '/attestations/0', at: '2026-04-20' } } },
  { name: 'not practicable, where the text does not allow for that', rule: {}, history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-practicable', at: '2026-04-20' }] }, expected: { status: 'outstanding' } },
  { name: 'of a placement, attested as done before its start', rule: { answeredBy: [] }, history: { attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-01', placementId: 'p1' }] }, expected: { status: 'met' } },
  { name: 'of a meeting, attested as done before it', rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [] }, history: { ...held('2026-04-20'), attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15' }] }, expected: { status: 'outstanding' } },
  { name: 'of a meeting, attested by its name before it', rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [] }, history: { ...held('2026-04-20'), attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15', meetingId: 'm1' }] }, expected: { status: 'met' } },
  { name: 'of a meeting, attested on its day', rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [] }, history: { ...held('2026-04-20'), attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-20' }] }, expected: { status: 'met' } },
  {
    name: 'of a concern, attested by its name before it', rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [] },
    history: { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' }], attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15', concernId: 'k1' }] }, expected: { status: 'met' },
  },
  {
    name: 'of a review, attested by its name before it', rule: { forEach: { each: 'review' }, answeredBy: [] },
    history: { reviews: [{ id: 'r1', heldAt: '2026-04-20' }], attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15', reviewId: 'r1' }] }, expected: { status: 'met' },
  },
  { name: 'of a period of care since nobody knows when, attested as done', rule: { forEach: { each: 'care-period' }, answeredBy: [] }, history: { lookedAfter: [{ from: 'unknown' }], attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15' }] }, expected: { status: 'met' } },
  { name: 'a meeting that is forbidden, held', rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [], forbidden: { happened: 'placement.startedAt' } }, history: held('2026-04-20'), expected: { status: 'contravened', metBy: { pointer: '/meetings/0', at: '2026-04-20' } } },
  { name: 'a placement that is forbidden, which is no record of an act', rule: { answeredBy: [], forbidden: { happened: 'placement.startedAt' } }, history: {}, expected: { status: 'contravened' } },
  {
    name: 'late by two kinds of record, the second the sooner', rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), answeredBy: [{ document: ['safety-plan'], of: 'placement' }, { meeting: ['placement-planning-meeting'], of: 'placement' }] },
    history: { ...held('2026-04-20'), documents: [{ kind: 'safety-plan', at: '2026-04-25', placementId: 'p1' }] }, expected: { status: 'met-late', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  {
    name: 'late by two kinds of record at one time', rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), answeredBy: [{ document: ['safety-plan'], of: 'placement' }, { meeting: ['placement-planning-meeting'], of: 'placement' }] },
    history: { ...held('2026-04-20'), documents: [{ kind: 'safety-plan', at: '2026-04-20', placementId: 'p1' }] }, expected: { status: 'met-late', metBy: { pointer: '/documents/0', at: '2026-04-20' } },
  },
  {
    name: 'on the day of the limit, at one time in time', rule: limb({ within: { hours: 72 }, of: 'placement.startedAt' }),
    history: { meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-12' }, { id: 'm2', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-12T09:00' }] }, expected: { status: 'met' },
  },
  { name: 'held late, and the extract begins later than the limit', rule: limb({ within: { days: 5 }, of: 'placement.startedAt' }), history: { ...held('2026-04-20'), coverage: { meetings: { from: '2026-04-18' } } }, expected: { status: 'undetermined', couldBe: ['met', 'met-late'] } },
  { name: 'held as the placement started, and due before', rule: { ...limb({ before: 'placement.startedAt' }), needEnds: ['placement-start'] }, history: held('2026-04-09T10:00'), expected: { status: 'met-late' } },
  { name: 'allowed by a date that passed before the end', rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), modality: 'may' }, history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01' }] }, expected: { status: 'lapsed' } },
  { name: 'due 48 hours before the start, of a placement that ended nobody knows when', rule: limb({ before: 'placement.startedAt', by: { hours: 48 } }), history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }] }, expected: { status: 'undetermined', couldBe: ['overdue', 'missed'] } },
  { name: 'due before the start and held at it, of a placement that ended nobody knows when', rule: limb({ before: 'placement.startedAt' }), history: { ...held('2026-04-09T10:00'), placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }] }, expected: { status: 'met-late' } },
  {
    name: 'due before a later moment and held at it, of a placement that ended nobody knows when', rule: limb({ before: 'placement.permanenceMatchAgreedAt' }),
    history: { ...held('2026-04-12T10:00'), placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', permanenceMatchAgreedAt: '2026-04-12T10:00', endedAt: 'unknown' }] }, expected: { status: 'undetermined', couldBe: ['met-late', 'lapsed'] },
  },
  {
    name: 'an undated interval of visits that an order ends', rule: { kind: 'visit', forEach: { each: 'visit' }, series: true, answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }], restartedBy: { orders: ['care-order'] } },
    history: { visits: [{ id: 'v1', at: '2026-04-15T10:00' }, { id: 'v2', at: '2026-05-15T10:00' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: { status: 'outstanding' },
  },
  {
    name: 'an undated interval of visits that an order ends, the placement ended later', rule: { kind: 'visit', forEach: { each: 'visit' }, series: true, answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }], restartedBy: { orders: ['care-order'] } },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-06-01' }], visits: [{ id: 'v1', at: '2026-04-15T10:00' }, { id: 'v2', at: '2026-05-15T10:00' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: undefined,
  },
  {
    name: 'an interval of visits that an order ends after its limit', rule: { kind: 'visit', forEach: { each: 'visit' }, series: true, ...limb({ within: { days: 7 }, of: 'trigger' }), answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }], restartedBy: { orders: ['care-order'] } },
    history: { visits: [{ id: 'v1', at: '2026-04-15T10:00' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: { status: 'missed' },
  },
  {
    name: 'an interval of visits that an order cuts short', rule: { kind: 'visit', forEach: { each: 'visit' }, series: true, ...limb({ within: { days: 30 }, of: 'trigger' }), answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }], restartedBy: { orders: ['care-order'] } },
    history: { visits: [{ id: 'v1', at: '2026-04-15T10:00' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: undefined,
  },
  {
    name: 'an interval of visits, care ended before its limit, an order later', rule: { kind: 'visit', forEach: { each: 'visit' }, series: true, ...limb({ within: { days: 7 }, of: 'trigger' }), answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }], restartedBy: { orders: ['care-order'] } },
    history: { lookedAfter: [{ from: '2026-04-09', to: '2026-04-18' }], visits: [{ id: 'v1', at: '2026-04-15T10:00' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: undefined,
  },
  {
    name: 'an interval of visits, care ended nobody knows when, an order later', rule: { kind: 'visit', forEach: { each: 'visit' }, series: true, ...limb({ within: { days: 7 }, of: 'trigger' }), answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }], restartedBy: { orders: ['care-order'] } },
    history: { lookedAfter: [{ from: '2026-04-09', to: 'unknown' }], visits: [{ id: 'v1', at: '2026-04-15T10:00' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: { status: 'undetermined', couldBe: ['missed', 'not-applicable'] },
  },
  {
    name: 'after what was done by the later of two kinds of record', earlier: { answeredBy: [{ document: ['safety-plan'], of: 'placement' }, { document: ['chronology'], of: 'placement' }] }, rule: {},
    history: { ...held('2026-04-20'), documents: [{ kind: 'safety-plan', at: '2026-04-25', placementId: 'p1' }, { kind: 'chronology', at: '2026-04-15', placementId: 'p1' }] }, expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  {
    name: 'after what was done too late by the only kind of record there is', earlier: { answeredBy: [{ document: ['safety-plan'], of: 'placement' }, { document: ['chronology'], of: 'placement' }] }, rule: {},
    history: { ...held('2026-04-20'), documents: [{ kind: 'safety-plan', at: '2026-04-25', placementId: 'p1' }] }, expected: { status: 'contravened', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  {
    name: 'after an end of which nobody knows whether it has come', earlier: { answeredBy: [{ event: 'placement.endedAt' }] }, rule: { needEnds: [] },
    history: { ...held('2026-04-20'), placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }] }, expected: { status: 'undetermined', couldBe: ['met', 'contravened'] },
  },
  {
    name: 'after what came first, once the placement had ended', earlier: { answeredBy: [{ event: 'placement.startedAt' }] }, rule: {},
    history: { ...held('2026-04-20'), placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-19T10:00' }] }, expected: { status: 'lapsed' },
  },
  { name: 'which no record answers, after what none answers either', earlier: {}, rule: { answeredBy: [] }, history: {}, expected: { status: 'pending' } },
  { name: 'which no rule says a record of, after what none answers either', earlier: { answeredBy: undefined }, rule: { answeredBy: undefined }, history: {}, expected: { status: 'pending' } },
  { name: 'a duty by regulation, attested not to apply', basis: 'statute', rule: { modality: 'must' }, history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-applicable', at: '2026-04-20' }] }, expected: { status: 'outstanding' } },
  { name: 'what a regulation only expects, attested not to apply', basis: 'statute', rule: { modality: 'should' }, history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-applicable', at: '2026-04-20' }] }, expected: undefined },
  { name: 'a date missed', rule: limb({ within: { days: 5 }, of: 'placement.startedAt' }), history: {}, expected: { status: 'overdue', breaches: ['overdue'] } },
  { name: 'a consideration past its date', rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), modality: 'consider' }, history: {}, expected: { status: 'overdue', breaches: [] } },
  { name: 'what is allowed, done after its date', rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), modality: 'may' }, history: held('2026-04-20'), expected: { status: 'met-late', breaches: [] } },
  { name: 'what is asked for where possible, done after its date', rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), wherePossible: true }, history: held('2026-04-20'), expected: { status: 'met-late', breaches: [] } },
  {
    name: 'the first interval of visits, which an order cuts short',
    rule: { kind: 'visit', forEach: { each: 'visit', opening: true }, series: true, ...limb({ within: { days: 30 }, of: 'trigger' }), answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }], restartedBy: { orders: ['care-order'] } },
    history: { legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: undefined,
  },
  {
    name: 'an undated interval of visits that an order ends on the day on which the placement ended',
    rule: { kind: 'visit', forEach: { each: 'visit' }, series: true, answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }], restartedBy: { orders: ['care-order'] } },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01' }], visits: [{ id: 'v1', at: '2026-04-15T10:00', placementId: 'p1' }, { id: 'v2', at: '2026-05-01T10:00', placementId: 'p1' }],
      legalStatuses: [{ status: 'care-order', from: '2026-05-01' }],
    }, expected: undefined,
  },
  {
    name: 'two moments of one day, each before the other', rule: { when: { all: [{ earlier: 'placement.decidedAt', than: 'placement.permanenceMatchAgreedAt' }, { earlier: 'placement.permanenceMatchAgreedAt', than: 'placement.decidedAt' }] } },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', decidedAt: '2026-04-02', permanenceMatchAgreedAt: '2026-04-02' }] }, expected: undefined,
  },
  { name: 'after what was done, where the extract has no meetings', earlier: { answeredBy: [{ document: ['safety-plan'], of: 'placement' }] }, rule: {}, history: { meetings: undefined, documents: [{ kind: 'safety-plan', at: '2026-04-15', placementId: 'p1' }] }, expected: { status: 'undetermined', couldBe: ['met', 'outstanding', 'contravened'] } },
];
