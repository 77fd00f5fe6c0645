import { held, limb, type Said } from './language.ts';

/** What comes after something else, and how firmly it is asked for. */
export const inOrderSaid: readonly Said[] = [
  {
    name: 'after what was done by the later of two kinds of record',
    earlier: {
      answeredBy: [
        { document: ['safety-plan'], of: 'placement' },
        { document: ['chronology'], of: 'placement' },
      ],
    },
    rule: {},
    history: {
      ...held('2026-04-20'),
      documents: [
        { kind: 'safety-plan', at: '2026-04-25', placementId: 'p1' },
        { kind: 'chronology', at: '2026-04-15', placementId: 'p1' },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  {
    name: 'after what was done too late by the only kind of record there is',
    earlier: {
      answeredBy: [
        { document: ['safety-plan'], of: 'placement' },
        { document: ['chronology'], of: 'placement' },
      ],
    },
    rule: {},
    history: { ...held('2026-04-20'), documents: [{ kind: 'safety-plan', at: '2026-04-25', placementId: 'p1' }] },
    expected: { status: 'contravened', metBy: { pointer: '/meetings/0', at: '2026-04-20' } },
  },
  {
    name: 'after an end of which nobody knows whether it has come',
    earlier: { answeredBy: [{ event: 'placement.endedAt' }] },
    rule: { needEnds: [] },
    history: { ...held('2026-04-20'), placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'contravened'] },
  },
  {
    name: 'after what came first, once the placement had ended',
    earlier: { answeredBy: [{ event: 'placement.startedAt' }] },
    rule: {},
    history: {
      ...held('2026-04-20'),
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-19T10:00' }],
    },
    expected: { status: 'lapsed' },
  },
  {
    name: 'which no record answers, after what none answers either',
    earlier: {},
    rule: { answeredBy: [] },
    history: {},
    expected: { status: 'pending' },
  },
  {
    name: 'which no rule says a record of, after what none answers either',
    earlier: { answeredBy: undefined },
    rule: { answeredBy: undefined },
    history: {},
    expected: { status: 'pending' },
  },
  {
    name: 'a duty by regulation, attested not to apply',
    basis: 'statute',
    rule: { modality: 'must' },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-applicable', at: '2026-04-20' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'what a regulation only expects, attested not to apply',
    basis: 'statute',
    rule: { modality: 'should' },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-applicable', at: '2026-04-20' }] },
    expected: undefined,
  },
  {
    name: 'a date missed',
    rule: limb({ within: { days: 5 }, of: 'placement.startedAt' }),
    history: {},
    expected: { status: 'overdue', breaches: ['overdue'] },
  },
  {
    name: 'a consideration past its date',
    rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), modality: 'consider' },
    history: {},
    expected: { status: 'overdue', breaches: [] },
  },
  {
    name: 'what is allowed, done after its date',
    rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), modality: 'may' },
    history: held('2026-04-20'),
    expected: { status: 'met-late', breaches: [] },
  },
  {
    name: 'what is asked for where possible, done after its date',
    rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), wherePossible: true },
    history: held('2026-04-20'),
    expected: { status: 'met-late', breaches: [] },
  },
  {
    name: 'the first interval of visits, which an order cuts short',
    rule: {
      kind: 'visit',
      forEach: { each: 'visit', opening: true },
      series: true,
      ...limb({ within: { days: 30 }, of: 'trigger' }),
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
      restartedBy: { orders: ['care-order'] },
    },
    history: { legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    expected: undefined,
  },
  {
    name: 'an undated interval of visits that an order ends on the day on which the placement ended',
    rule: {
      kind: 'visit',
      forEach: { each: 'visit' },
      series: true,
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
      restartedBy: { orders: ['care-order'] },
    },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01' }],
      visits: [
        { id: 'v1', at: '2026-04-15T10:00', placementId: 'p1' },
        { id: 'v2', at: '2026-05-01T10:00', placementId: 'p1' },
      ],
      legalStatuses: [{ status: 'care-order', from: '2026-05-01' }],
    },
    expected: undefined,
  },
  {
    name: 'two moments of one day, each before the other',
    rule: {
      when: {
        all: [
          { earlier: 'placement.decidedAt', than: 'placement.permanenceMatchAgreedAt' },
          { earlier: 'placement.permanenceMatchAgreedAt', than: 'placement.decidedAt' },
        ],
      },
    },
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', decidedAt: '2026-04-02', permanenceMatchAgreedAt: '2026-04-02' },
      ],
    },
    expected: undefined,
  },
  {
    name: 'after what was done, where the extract has no meetings',
    earlier: { answeredBy: [{ document: ['safety-plan'], of: 'placement' }] },
    rule: {},
    history: { meetings: undefined, documents: [{ kind: 'safety-plan', at: '2026-04-15', placementId: 'p1' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding', 'contravened'] },
  },
];
