import { held, limb, type Said } from './language.ts';

/** Limits. */
export const limitsSaid: readonly Said[] = [
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
];
