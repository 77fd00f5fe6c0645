import { limb, type Said } from './language.ts';

/** What waits for another, and what recurs. */
export const seriesSaid: readonly Said[] = [
  { name: 'what waits for another', rule: {}, earlier: {}, history: {}, expected: { status: 'pending', waitsFor: 'walsall/first:p1' } },
  {
    name: 'what waits for another, where the extract holds neither',
    rule: {},
    earlier: { answeredBy: [{ document: ['safety-plan'], of: 'placement' }] },
    history: { meetings: undefined, documents: undefined },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding', 'pending', 'contravened'] },
  },
  {
    name: 'strictly before one moment, or a day before another that is a day later',
    rule: {
      limbs: [
        { clauses: ['WALSALL-1'], when: { fact: 'placement.emergency', is: true }, due: { before: 'placement.startedAt' } },
        {
          clauses: ['WALSALL-1'],
          when: { fact: 'placement.emergency', is: false },
          due: { before: 'placement.endedAt', by: { hours: 24 } },
        },
      ],
    },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-10T10:00' }] },
    expected: { deadline: { alternatives: [{ direction: 'before', exclusive: true }, { direction: 'before' }] } },
  },
  // What a series runs from.
  {
    name: 'visits of a proposal',
    rule: {
      kind: 'visit',
      series: true,
      forEach: { each: 'visit', opening: true },
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
    },
    history: { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-07-09' }] },
    expected: undefined,
  },
  {
    name: 'what each visit calls for by itself',
    rule: { forEach: { each: 'visit' } },
    history: { visits: [{ id: 'v1', placementId: 'p1', at: '2026-04-20' }] },
    expected: { id: 'walsall/done:v1', subject: { placementId: 'p1' }, status: 'outstanding' },
  },
  {
    name: 'a visit at the moment of the start',
    rule: { forEach: { each: 'visit' } },
    history: { visits: [{ id: 'v1', placementId: 'p1', at: '2026-04-09T10:00' }] },
    expected: { id: 'walsall/done:v1', status: 'outstanding' },
  },
  {
    name: 'the first of a series of reviews, care over since',
    rule: { kind: 'review', series: true, forEach: { each: 'review', opening: true }, answeredBy: [{ review: 'held', of: 'care' }] },
    history: { lookedAfter: [{ from: '2026-04-09', to: '2026-06-01' }] },
    expected: { id: 'walsall/done:care-2026-04-09', status: 'lapsed' },
  },
  {
    name: 'a review on the day on which care ended',
    rule: { forEach: { each: 'review' } },
    history: { lookedAfter: [{ from: '2026-04-09', to: '2026-05-01' }], reviews: [{ id: 'r1', heldAt: '2026-05-01' }] },
    expected: undefined,
  },
  {
    name: 'a series of reviews, which follows the child out of a placement',
    rule: { kind: 'review', series: true, forEach: { each: 'review' }, answeredBy: [], needEnds: ['placement-end'] },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-06-01' }],
      lookedAfter: [{ from: '2026-04-09' }],
      reviews: [{ id: 'r1', heldAt: '2026-05-01' }],
    },
    expected: { id: 'walsall/done:care-2026-04-09:after-r1', status: 'outstanding' },
  },
  {
    name: 'an order, for what is of no placement',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] }, restartedBy: { orders: ['care-order'] } },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }],
      legalStatuses: [{ status: 'care-order', from: '2026-05-01' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'the opening of a series of visits, which an order cut short',
    rule: {
      kind: 'visit',
      series: true,
      ...limb({ within: { days: 30 }, of: 'trigger' }),
      forEach: { each: 'visit', opening: true, orders: ['care-order'] },
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
      restartedBy: { orders: ['care-order'] },
    },
    history: { legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    expected: { id: 'walsall/done:p1:after-care-order-2026-05-01', status: 'overdue' },
  },
];
