import { expect } from 'vitest';
import { held, limb, type Said } from './language.ts';

const withCarer = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' } as const, goesOn = { id: 'p2', kind: 'foster', startedAt: '2026-05-01T10:00', sameCarer: true } as const;

/** Limits. */
export const limitsSaid: readonly Said[] = [
  {
    name: 'days of the temporary approval of the last of two placements with one carer', rule: limb({ within: { days: 5 }, of: 'placement.temporaryApproval.from' }),
    history: { placements: [{ ...withCarer, temporaryApproval: { from: '2026-04-09' } }, { ...goesOn, temporaryApproval: { from: '2026-05-01' } }] },
    expected: { deadline: { dueDate: '2026-05-06', anchor: { pointer: '/placements/1/temporaryApproval/from' } } },
  },
  {
    name: 'days of a time outside the approval of the last of two placements with one carer', rule: limb({ within: { days: 5 }, of: 'placement.outsideApproval.from' }),
    history: { placements: [{ ...withCarer, outsideApproval: { from: '2026-04-09', to: '2026-04-12' } }, { ...goesOn, outsideApproval: { from: '2026-05-01' } }] },
    expected: { deadline: { dueDate: '2026-05-06', anchor: { pointer: '/placements/1/outsideApproval/from' } } },
  },
  {
    name: 'so many hours before the start, held at that moment', rule: limb({ before: 'placement.startedAt', by: { hours: 48 } }), history: held('2026-04-07T10:00'),
    expected: { status: 'met', deadline: { due: '2026-04-07T10:00:00+01:00', direction: 'before', timescale: { hours: 48 } } },
  },
  { name: 'so many hours before the start, a minute late', rule: limb({ before: 'placement.startedAt', by: { hours: 48 } }), history: held('2026-04-07T10:01'), expected: { status: 'met-late' } },
  {
    name: 'so many working days before the start, over Easter, on the day', rule: limb({ before: 'placement.startedAt', by: { workingDays: 3 } }), history: held('2026-04-02T23:00'),
    expected: { status: 'met', deadline: { due: '2026-04-02T23:59:59+01:00', dueDate: '2026-04-02', timescale: { workingDays: 3 }, counting: 'working-days' } },
  },
  { name: 'so many working days before the start, a day late', rule: limb({ before: 'placement.startedAt', by: { workingDays: 3 } }), history: held('2026-04-03'), expected: { status: 'met-late' } },
  {
    name: 'the sooner of two counts from one moment', rule: limb({ earliestOf: [{ within: { hours: 72 }, of: 'placement.startedAt' }, { within: { workingDays: 1 }, of: 'placement.startedAt' }] }), history: held('2026-04-11'),
    expected: { status: 'met-late', deadline: { dueDate: '2026-04-10' } },
  },
  {
    name: 'the sooner of two counts, the hours', rule: limb({ earliestOf: [{ within: { workingDays: 5 }, of: 'placement.startedAt' }, { within: { hours: 72 }, of: 'placement.startedAt' }] }), history: held('2026-04-12T10:00'),
    expected: { status: 'met', deadline: { due: '2026-04-12T10:00:00+01:00' } },
  },
  {
    name: 'the sooner of a count from an unknown date and a known one', rule: limb({ earliestOf: [{ within: { days: 20 }, of: 'care.from' }, { within: { days: 5 }, of: 'placement.startedAt' }] }),
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] }, expected: { status: 'met-late', deadline: { dueDate: '2026-04-14' } },
  },
  {
    name: 'the sooner of a known date and a count from an unknown one', rule: limb({ earliestOf: [{ within: { days: 5 }, of: 'placement.startedAt' }, { within: { days: 20 }, of: 'care.from' }] }),
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] }, expected: { status: 'met-late', deadline: { dueDate: '2026-04-14' } },
  },
  { name: 'a limb without a date', rule: { limbs: [{ clauses: ['WALSALL-1'] }] }, history: {}, expected: { status: 'outstanding' } },
  {
    name: 'before an end that is to come, where the same carer is to go on', rule: limb({ before: 'placement.endedAt' }),
    history: { placements: [{ ...withCarer, endedAt: '2026-07-20' }, { ...goesOn, startedAt: '2026-07-20', endedAt: '2026-08-20' }] }, expected: { deadline: { dueDate: '2026-08-20', anchor: { pointer: '/placements/1/endedAt' } } },
  },
  {
    name: 'before an end that is to come, where a proposal to go on with the carer came to nothing', rule: limb({ before: 'placement.endedAt' }),
    history: { placements: [{ ...withCarer, endedAt: '2026-07-20' }, { id: 'p2', kind: 'foster', plannedStart: '2026-06-01', sameCarer: true }] }, expected: { deadline: { dueDate: '2026-07-20' } },
  },
  {
    name: 'an end that has come, where the same carer is to go on later', rule: limb({ before: 'placement.endedAt' }),
    history: { placements: [withCarer, { ...goesOn, startedAt: '2026-07-20', endedAt: '2026-08-20' }] }, expected: { deadline: { dueDate: '2026-05-01' } },
  },
  { name: 'days of a stay that is only proposed', rule: limb({ stays: 17, inAny: { months: 12 }, under: ['section-20'], since: '2020-01-01' }), history: { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-07-09' }] }, expected: { status: 'outstanding' } },
  {
    name: 'days of a stay, for what is of no placement', rule: { ...limb({ stays: 17, inAny: { months: 12 }, under: ['section-20'], since: '2020-01-01' }), forEach: { each: 'concern', kinds: ['fragility'] } },
    history: { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }] }, expected: { status: 'outstanding' },
  },
  { name: 'a limit from the start, with a review to come', rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), forEach: { each: 'review-interval' } }, history: { reviews: [{ id: 'r1', scheduledFor: '2026-07-10' }] }, expected: { status: 'overdue' } },
  { name: 'so long before a review to come, that day gone', rule: { ...limb({ before: 'review.date', by: { days: 20 } }), forEach: { each: 'review-interval' } }, history: { reviews: [{ id: 'r1', heldAt: '2026-07-10' }] }, expected: { status: 'due' } },
  { name: 'before a review whose day went by without it', rule: { ...limb({ before: 'review.date' }), forEach: { each: 'review-interval' } }, history: { reviews: [{ id: 'r1', scheduledFor: '2026-06-20' }] }, expected: { status: 'due' } },
  {
    name: 'before a start whose planned day went by, held since', rule: limb({ before: 'placement.startedAt' }),
    history: { ...held('2026-06-25'), placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-06-20' }] }, expected: { status: 'met' },
  },
  {
    name: 'the sooner of a count from an unknown date and hours from a placement that may not have been the first',
    rule: { ...limb({ earliestOf: [{ within: { days: 20 }, of: 'care.from' }, { within: { hours: 72 }, of: 'care.first-placement' }] }), forEach: { each: 'care-period' }, answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }] },
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] }, expected: { status: 'undetermined', couldBe: ['met', 'met-late'], deadline: { due: '2026-04-12T10:00:00+01:00' } },
  },
  {
    name: 'the sooner of hours from a placement that may not have been the first and a count from an unknown date',
    rule: { ...limb({ earliestOf: [{ within: { hours: 72 }, of: 'care.first-placement' }, { within: { days: 20 }, of: 'care.from' }] }), forEach: { each: 'care-period' }, answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }] },
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] }, expected: { status: 'undetermined', couldBe: ['met', 'met-late'], deadline: { due: '2026-04-12T10:00:00+01:00' } },
  },
  {
    name: 'a count from an unknown date', rule: { ...limb({ within: { days: 20 }, of: 'care.from' }), forEach: { each: 'care-period' }, answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }] },
    history: { lookedAfter: [{ from: 'unknown' }] }, expected: { status: 'undetermined', couldBe: ['due', 'overdue'] },
  },
  { name: 'of two limits that run out together, the one named first', rule: limb({ earliestOf: [{ within: { days: 7 }, of: 'placement.startedAt' }, { within: { weeks: 1 }, of: 'placement.startedAt' }] }), history: {}, expected: { deadline: { timescale: { days: 7 } } } },
  { name: 'the sooner of two counts in hours', rule: limb({ earliestOf: [{ within: { hours: 96 }, of: 'placement.startedAt' }, { within: { hours: 72 }, of: 'placement.startedAt' }] }), history: {}, expected: { deadline: { timescale: { hours: 72 } } } },
  { name: 'the sooner of two counts in days', rule: limb({ earliestOf: [{ within: { days: 20 }, of: 'placement.startedAt' }, { within: { days: 5 }, of: 'placement.startedAt' }] }), history: {}, expected: { deadline: { timescale: { days: 5 } } } },
  {
    name: 'an interval agreed, for what counts from an unknown date',
    rule: { ...limb({ agreed: 'planning-interval' }), forEach: { each: 'joined-need', triggers: [{ clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'] } }], answers: { meeting: ['placement-stability-meeting'] } } },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', planningIntervals: [{ every: { weeks: 6 } }] }], circumstances: [{ kind: 'missing', placementId: 'p1', from: 'unknown' }] }, expected: { status: 'outstanding' },
  },
  { name: 'a limit whose moment is known has no moment from which it may be due', rule: limb({ within: { hours: 72 }, of: 'placement.startedAt' }), history: {}, expected: { deadline: expect.not.objectContaining({ dueFrom: undefined }) } },
  { name: 'a limit that no length sets has none', rule: limb({ before: 'placement.startedAt' }), history: {}, expected: { deadline: expect.not.objectContaining({ timescale: undefined }) } },
];
