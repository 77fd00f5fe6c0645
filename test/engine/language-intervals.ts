import { limb, type Said } from './language.ts';

/** Intervals of visits that an order, or the end of care, ends or cuts short. */
export const intervalsSaid: readonly Said[] = [
  {
    name: 'an undated interval of visits that an order ends',
    rule: {
      kind: 'visit',
      forEach: { each: 'visit' },
      series: true,
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
      restartedBy: { orders: ['care-order'] },
    },
    history: {
      visits: [
        { id: 'v1', at: '2026-04-15T10:00' },
        { id: 'v2', at: '2026-05-15T10:00' },
      ],
      legalStatuses: [{ status: 'care-order', from: '2026-05-01' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'an undated interval of visits that an order ends, the placement ended later',
    rule: {
      kind: 'visit',
      forEach: { each: 'visit' },
      series: true,
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
      restartedBy: { orders: ['care-order'] },
    },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-06-01' }],
      visits: [
        { id: 'v1', at: '2026-04-15T10:00' },
        { id: 'v2', at: '2026-05-15T10:00' },
      ],
      legalStatuses: [{ status: 'care-order', from: '2026-05-01' }],
    },
    expected: undefined,
  },
  {
    name: 'an interval of visits that an order ends after its limit',
    rule: {
      kind: 'visit',
      forEach: { each: 'visit' },
      series: true,
      ...limb({ within: { days: 7 }, of: 'trigger' }),
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
      restartedBy: { orders: ['care-order'] },
    },
    history: { visits: [{ id: 'v1', at: '2026-04-15T10:00' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    expected: { status: 'missed' },
  },
  {
    name: 'an interval of visits that an order cuts short',
    rule: {
      kind: 'visit',
      forEach: { each: 'visit' },
      series: true,
      ...limb({ within: { days: 30 }, of: 'trigger' }),
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
      restartedBy: { orders: ['care-order'] },
    },
    history: { visits: [{ id: 'v1', at: '2026-04-15T10:00' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    expected: undefined,
  },
  {
    name: 'an interval of visits, care ended before its limit, an order later',
    rule: {
      kind: 'visit',
      forEach: { each: 'visit' },
      series: true,
      ...limb({ within: { days: 7 }, of: 'trigger' }),
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
      restartedBy: { orders: ['care-order'] },
    },
    history: {
      lookedAfter: [{ from: '2026-04-09', to: '2026-04-18' }],
      visits: [{ id: 'v1', at: '2026-04-15T10:00' }],
      legalStatuses: [{ status: 'care-order', from: '2026-05-01' }],
    },
    expected: undefined,
  },
  {
    name: 'an interval of visits, care ended nobody knows when, an order later',
    rule: {
      kind: 'visit',
      forEach: { each: 'visit' },
      series: true,
      ...limb({ within: { days: 7 }, of: 'trigger' }),
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
      restartedBy: { orders: ['care-order'] },
    },
    history: {
      lookedAfter: [{ from: '2026-04-09', to: 'unknown' }],
      visits: [{ id: 'v1', at: '2026-04-15T10:00' }],
      legalStatuses: [{ status: 'care-order', from: '2026-05-01' }],
    },
    expected: { status: 'undetermined', couldBe: ['missed', 'not-applicable'] },
  },
];
