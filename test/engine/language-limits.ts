import { held, limb, type Said } from './language.ts';

const withCarer = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' } as const,
  goesOn = { id: 'p2', kind: 'foster', startedAt: '2026-05-01T10:00', sameCarer: true } as const;

/** Limits. */
export const limitsSaid: readonly Said[] = [
  {
    name: 'days of the temporary approval of the last of two placements with one carer',
    rule: limb({ within: { days: 5 }, of: 'placement.temporaryApproval.from' }),
    history: {
      placements: [
        { ...withCarer, temporaryApproval: { from: '2026-04-09' } },
        { ...goesOn, temporaryApproval: { from: '2026-05-01' } },
      ],
    },
    expected: { deadline: { dueDate: '2026-05-06', anchor: { pointer: '/placements/1/temporaryApproval/from' } } },
  },
  {
    name: 'days of a time outside the approval of the last of two placements with one carer',
    rule: limb({ within: { days: 5 }, of: 'placement.outsideApproval.from' }),
    history: {
      placements: [
        { ...withCarer, outsideApproval: { from: '2026-04-09', to: '2026-04-12' } },
        { ...goesOn, outsideApproval: { from: '2026-05-01' } },
      ],
    },
    expected: { deadline: { dueDate: '2026-05-06', anchor: { pointer: '/placements/1/outsideApproval/from' } } },
  },
  {
    name: 'so many hours before the start, held at that moment',
    rule: limb({ before: 'placement.startedAt', by: { hours: 48 } }),
    history: held('2026-04-07T10:00'),
    expected: { status: 'met', deadline: { due: '2026-04-07T10:00:00+01:00', direction: 'before', timescale: { hours: 48 } } },
  },
  {
    name: 'so many hours before the start, a minute late',
    rule: limb({ before: 'placement.startedAt', by: { hours: 48 } }),
    history: held('2026-04-07T10:01'),
    expected: { status: 'met-late' },
  },
  {
    name: 'so many working days before the start, over Easter, on the day',
    rule: limb({ before: 'placement.startedAt', by: { workingDays: 3 } }),
    history: held('2026-04-02T23:00'),
    expected: {
      status: 'met',
      deadline: { due: '2026-04-02T23:59:59+01:00', dueDate: '2026-04-02', timescale: { workingDays: 3 }, counting: 'working-days' },
    },
  },
  {
    name: 'so many working days before the start, a day late',
    rule: limb({ before: 'placement.startedAt', by: { workingDays: 3 } }),
    history: held('2026-04-03'),
    expected: { status: 'met-late' },
  },
  {
    name: 'the sooner of two counts from one moment',
    rule: limb({
      earliestOf: [
        { within: { hours: 72 }, of: 'placement.startedAt' },
        { within: { workingDays: 1 }, of: 'placement.startedAt' },
      ],
    }),
    history: held('2026-04-11'),
    expected: { status: 'met-late', deadline: { dueDate: '2026-04-10' } },
  },
  {
    name: 'the sooner of two counts, the hours',
    rule: limb({
      earliestOf: [
        { within: { workingDays: 5 }, of: 'placement.startedAt' },
        { within: { hours: 72 }, of: 'placement.startedAt' },
      ],
    }),
    history: held('2026-04-12T10:00'),
    expected: { status: 'met', deadline: { due: '2026-04-12T10:00:00+01:00' } },
  },
  {
    name: 'the sooner of a count from an unknown date and a known one',
    rule: limb({
      earliestOf: [
        { within: { days: 20 }, of: 'care.from' },
        { within: { days: 5 }, of: 'placement.startedAt' },
      ],
    }),
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] },
    expected: { status: 'met-late', deadline: { dueDate: '2026-04-14' } },
  },
  {
    name: 'the sooner of a known date and a count from an unknown one',
    rule: limb({
      earliestOf: [
        { within: { days: 5 }, of: 'placement.startedAt' },
        { within: { days: 20 }, of: 'care.from' },
      ],
    }),
    history: { ...held('2026-04-20'), lookedAfter: [{ from: 'unknown' }] },
    expected: { status: 'met-late', deadline: { dueDate: '2026-04-14' } },
  },
  { name: 'a limb without a date', rule: { limbs: [{ clauses: ['WALSALL-1'] }] }, history: {}, expected: { status: 'outstanding' } },
  {
    name: 'before an end that is to come, where the same carer is to go on',
    rule: limb({ before: 'placement.endedAt' }),
    history: {
      placements: [
        { ...withCarer, endedAt: '2026-07-20' },
        { ...goesOn, startedAt: '2026-07-20', endedAt: '2026-08-20' },
      ],
    },
    expected: { deadline: { dueDate: '2026-08-20', anchor: { pointer: '/placements/1/endedAt' } } },
  },
  {
    name: 'before an end that is to come, where a proposal to go on with the carer came to nothing',
    rule: limb({ before: 'placement.endedAt' }),
    history: {
      placements: [
        { ...withCarer, endedAt: '2026-07-20' },
        { id: 'p2', kind: 'foster', plannedStart: '2026-06-01', sameCarer: true },
      ],
    },
    expected: { deadline: { dueDate: '2026-07-20' } },
  },
  {
    name: 'an end that has come, where the same carer is to go on later',
    rule: limb({ before: 'placement.endedAt' }),
    history: { placements: [withCarer, { ...goesOn, startedAt: '2026-07-20', endedAt: '2026-08-20' }] },
    expected: { deadline: { dueDate: '2026-05-01' } },
  },
];
