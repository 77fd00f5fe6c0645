import { expect } from 'vitest';
import { held, limb, type Said } from './language.ts';

/** Limits from what is to come, from what nobody knows, and of what is agreed. */
export const limitsToComeSaid: readonly Said[] = [
  {
    name: 'days of a stay that is only proposed',
    rule: limb({ stays: 17, inAny: { months: 12 }, under: ['section-20'], since: '2020-01-01' }),
    history: { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-07-09' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'days of a stay, for what is of no placement',
    rule: {
      ...limb({ stays: 17, inAny: { months: 12 }, under: ['section-20'], since: '2020-01-01' }),
      forEach: { each: 'concern', kinds: ['fragility'] },
    },
    history: { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a limit from the start, with a review to come',
    rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), forEach: { each: 'review-interval' } },
    history: { reviews: [{ id: 'r1', scheduledFor: '2026-07-10' }] },
    expected: { status: 'overdue' },
  },
  {
    name: 'so long before a review to come, that day gone',
    rule: { ...limb({ before: 'review.date', by: { days: 20 } }), forEach: { each: 'review-interval' } },
    history: { reviews: [{ id: 'r1', heldAt: '2026-07-10' }] },
    expected: { status: 'due' },
  },
  {
    name: 'before a review whose day went by without it',
    rule: { ...limb({ before: 'review.date' }), forEach: { each: 'review-interval' } },
    history: { reviews: [{ id: 'r1', scheduledFor: '2026-06-20' }] },
    expected: { status: 'due' },
  },
  {
    name: 'before a start whose planned day went by, held since',
    rule: limb({ before: 'placement.startedAt' }),
    history: { ...held('2026-06-25'), placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-06-20' }] },
    expected: { status: 'met' },
  },
  {
    name: 'the sooner of a count from an unknown date and hours from a placement that may not have been the first',
    rule: {
      ...limb({
        earliestOf: [
          { within: { days: 20 }, of: 'care.from' },
          { within: { hours: 72 }, of: 'care.first-placement' },
        ],
      }),
      forEach: { each: 'care-period' },
      answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }],
    },
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'], deadline: { due: '2026-04-12T10:00:00+01:00' } },
  },
  {
    name: 'the sooner of hours from a placement that may not have been the first and a count from an unknown date',
    rule: {
      ...limb({
        earliestOf: [
          { within: { hours: 72 }, of: 'care.first-placement' },
          { within: { days: 20 }, of: 'care.from' },
        ],
      }),
      forEach: { each: 'care-period' },
      answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }],
    },
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'], deadline: { due: '2026-04-12T10:00:00+01:00' } },
  },
  {
    name: 'a count from an unknown date',
    rule: {
      ...limb({ within: { days: 20 }, of: 'care.from' }),
      forEach: { each: 'care-period' },
      answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }],
    },
    history: { lookedAfter: [{ from: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['due', 'overdue'] },
  },
  {
    name: 'of two limits that run out together, the one named first',
    rule: limb({
      earliestOf: [
        { within: { days: 7 }, of: 'placement.startedAt' },
        { within: { weeks: 1 }, of: 'placement.startedAt' },
      ],
    }),
    history: {},
    expected: { deadline: { timescale: { days: 7 } } },
  },
  {
    name: 'the sooner of two counts in hours',
    rule: limb({
      earliestOf: [
        { within: { hours: 96 }, of: 'placement.startedAt' },
        { within: { hours: 72 }, of: 'placement.startedAt' },
      ],
    }),
    history: {},
    expected: { deadline: { timescale: { hours: 72 } } },
  },
  {
    name: 'the sooner of two counts in days',
    rule: limb({
      earliestOf: [
        { within: { days: 20 }, of: 'placement.startedAt' },
        { within: { days: 5 }, of: 'placement.startedAt' },
      ],
    }),
    history: {},
    expected: { deadline: { timescale: { days: 5 } } },
  },
  {
    name: 'an interval agreed, for what counts from an unknown date',
    rule: {
      ...limb({ agreed: 'planning-interval' }),
      forEach: {
        each: 'joined-need',
        triggers: [{ clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'] } }],
        answers: { meeting: ['placement-stability-meeting'] },
      },
    },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', planningIntervals: [{ every: { weeks: 6 } }] }],
      circumstances: [{ kind: 'missing', placementId: 'p1', from: 'unknown' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a limit whose moment is known has no moment from which it may be due',
    rule: limb({ within: { hours: 72 }, of: 'placement.startedAt' }),
    history: {},
    expected: { deadline: expect.not.objectContaining({ dueFrom: undefined }) },
  },
  {
    name: 'a limit that no length sets has none',
    rule: limb({ before: 'placement.startedAt' }),
    history: {},
    expected: { deadline: expect.not.objectContaining({ timescale: undefined }) },
  },
];
