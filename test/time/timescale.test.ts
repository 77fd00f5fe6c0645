import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../config/vitest/property-runs.ts';
import type { Timescale } from '../../src/contract.ts';
import {
  addMonths,
  addToDay,
  addWorkingDays,
  addYears,
  amountOf,
  countingOf,
  isProvisional,
  isTimescale,
  isWorkingDay,
  skippedDays,
  unitOf,
} from '../../src/time/index.ts';
import { anyDay } from './arbitraries.ts';
import { day, isoDate, utcDay } from './platform.ts';

const units: readonly (readonly [Timescale, string, number, string])[] = [
  [{ hours: 72 }, 'hours', 72, 'elapsed-hours'],
  [{ days: 28 }, 'days', 28, 'calendar-days'],
  [{ workingDays: 5 }, 'workingDays', 5, 'working-days'],
  [{ weeks: 6 }, 'weeks', 6, 'calendar-days'],
  [{ months: 3 }, 'months', 3, 'corresponding-date'],
  [{ years: 1 }, 'years', 1, 'corresponding-date'],
];
const inDays: readonly Timescale[] = [{ days: 1 }, { days: 400 }, { weeks: 60 }, { months: 13 }, { years: 2 }];
const direction = fc.constantFrom<1 | -1>(1, -1);

describe('timescales', () => {
  it.each(units)('%o', (timescale, unit, amount, counting) => {
    expect(unitOf(timescale)).toBe(unit);
    expect(amountOf(timescale)).toBe(amount);
    expect(countingOf(timescale)).toBe(counting);
    expect(isTimescale(timescale)).toBe(true);
  });

  it.each([
    [{ days: 1 }],
    [{ days: 100_000 }],
    [{ workingDays: 100_000 }],
    [{ weeks: 100_000 }],
    [{ months: 100_000 }],
    [{ years: 100_000 }],
    [{ hours: 1 }],
    [{ hours: 100_001 }],
    [{ hours: Number.MAX_SAFE_INTEGER }],
  ])('%o is one', (value) => {
    expect(isTimescale(value)).toBe(true);
  });

  it.each([
    [undefined],
    [null],
    [5],
    ['5 days'],
    [true],
    [[]],
    [[5]],
    [{}],
    [{ days: 0 }],
    [{ days: -1 }],
    [{ days: 1.5 }],
    [{ days: Number.NaN }],
    [{ days: Number.POSITIVE_INFINITY }],
    [{ days: '5' }],
    [{ days: null }],
    [{ days: undefined }],
    [{ days: 100_001 }],
    [{ workingDays: 100_001 }],
    [{ weeks: 100_001 }],
    [{ months: 100_001 }],
    [{ years: 100_001 }],
    [{ hours: 0 }],
    [{ hours: 0.5 }],
    [{ hours: 2 ** 53 }],
    [{ hours: Number.POSITIVE_INFINITY }],
    [{ day: 5 }],
    [{ minutes: 5 }],
    [{ toString: 5 }],
    [{ constructor: 5 }],
    [{ days: 1, hours: 12 }],
    [{ days: 1, note: '' }],
    [{ days: 1, hours: undefined }],
    [() => ({ days: 1 })],
  ])('%o is none', (value) => {
    expect(isTimescale(value)).toBe(false);
  });

  it('adds each unit by its own arithmetic, forwards unless told otherwise', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 500 }), direction, (anchor, n, way) => {
        expect(addToDay(anchor, { days: n }, way)).toBe(anchor + way * n);
        expect(addToDay(anchor, { weeks: n }, way)).toBe(anchor + way * 7 * n);
        expect(addToDay(anchor, { workingDays: n }, way)).toBe(addWorkingDays(anchor, way * n));
        expect(addToDay(anchor, { months: n }, way)).toBe(addMonths(anchor, way * n));
        expect(addToDay(anchor, { years: n }, way)).toBe(addYears(anchor, way * n));
        for (const timescale of [{ days: n }, { weeks: n }, { workingDays: n }, { months: n }, { years: n }]) {
          expect(addToDay(anchor, timescale)).toBe(addToDay(anchor, timescale, 1));
          expect((addToDay(anchor, timescale, way) - anchor) * way).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('hours have no date to end on', () => {
    expect(() => addToDay(0, { hours: 72 })).toThrow(RangeError);
    expect(() => addToDay(0, { hours: 72 }, -1)).toThrow('addToDay: hours are added to an instant; use addHours');
  });
});

describe('days passed over', () => {
  const easter = [
    { date: '2026-04-03', reason: 'Good Friday' },
    { date: '2026-04-04', reason: 'Saturday' },
    { date: '2026-04-05', reason: 'Sunday' },
    { date: '2026-04-06', reason: 'Easter Monday' },
  ];

  it.each([
    ['2026-04-02', '2026-04-07', easter], // forwards
    ['2026-04-07', '2026-04-02', easter], // backwards
    ['2026-04-03', '2026-04-07', easter.slice(1)], // the anchor does not count, so it is not passed over
    ['2026-04-06', '2026-04-02', easter.slice(0, 3)],
    ['2026-04-02', '2026-04-06', easter], // a due day that is none is itself passed over
    ['2026-04-07', '2026-04-03', easter],
    ['2026-04-07', '2026-04-08', []],
    ['2026-04-08', '2026-04-07', []],
    ['2026-04-04', '2026-04-04', []],
    [
      '2026-04-23',
      '2026-04-27',
      [
        { date: '2026-04-25', reason: 'Saturday' },
        { date: '2026-04-26', reason: 'Sunday' },
      ],
    ],
  ])('from %s to %s', (anchor, due, skipped) => {
    expect(skippedDays(day(anchor), day(due), { workingDays: 1 })).toEqual(skipped);
  });

  it('with the days that counted they make up the whole count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), direction, (anchor, n, way) => {
        const due = addToDay(anchor, { workingDays: n }, way);
        const skipped = skippedDays(anchor, due, { workingDays: n });
        expect(skipped.length + n).toBe(Math.abs(due - anchor));
        expect(skipped.filter(({ date }) => isWorkingDay(Date.parse(date) / utcDay))).toEqual([]);
        expect(skipped.map(({ date }) => date)).toEqual(skipped.map(({ date }) => date).sort());
      }),
    );
  });

  it.each([...inDays, { hours: 72 }])('none for %o', (timescale) => {
    expect(skippedDays(day('2026-04-02'), day('2026-04-30'), timescale)).toEqual([]);
  });
});

describe('provisional counts', () => {
  const calendarAt = (of: number): boolean => isoDate(of) >= '2011-01-01' && isoDate(of) <= '2028-12-31';
  const nearTheEnds = fc.oneof(
    anyDay,
    ...[Date.UTC(2010, 11, 31), Date.UTC(2028, 11, 31)].map((end) => fc.integer({ min: end / utcDay - 40, max: end / utcDay + 40 })),
  );

  it("Law 7: a count past the calendar's end is marked provisional, always", () => {
    fc.assert(
      fc.property(nearTheEnds, fc.integer({ min: 1, max: 80 }), direction, (anchor, n, way) => {
        const due = addToDay(anchor, { workingDays: n }, way);
        let touches = false;
        for (let of = Math.min(anchor, due); of <= Math.max(anchor, due); of += 1) touches ||= !calendarAt(of);
        expect(isProvisional(anchor, due, { workingDays: n })).toBe(touches);
        for (const timescale of inDays) expect(isProvisional(anchor, addToDay(anchor, timescale, way), timescale)).toBe(false);
      }),
      casesOf('time'),
    );
  });

  it.each([
    ['2028-12-22', '2028-12-29', false],
    ['2028-12-29', '2029-01-02', true],
    ['2028-12-31', '2029-01-01', true],
    ['2029-01-02', '2028-12-29', true],
    ['2011-01-01', '2011-01-04', false],
    ['2010-12-31', '2011-01-04', true],
    ['2011-01-04', '2010-12-31', true],
    ['2029-01-02', '2029-01-03', true],
    ['2005-01-04', '2005-01-05', true],
  ])('from %s to %s: %s', (anchor, due, provisional) => {
    expect(isProvisional(day(anchor), day(due), { workingDays: 1 })).toBe(provisional);
    expect(isProvisional(day(anchor), day(due), { hours: 1 })).toBe(false);
  });
});
