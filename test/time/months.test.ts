import { LocalDate } from '@js-joda/core';
import { addMonths as dateFnsAddMonths, addYears as dateFnsAddYears, differenceInYears } from 'date-fns';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../config/vitest/property-runs.ts';
import { addMonths, addYears, ageOn, birthday, daysInMonth, formatDay, partsOfDay } from '../../src/time/index.ts';
import { anyDay } from './arbitraries.ts';
import { day, dayOfHost, hostHasEveryDay, hostNoon, isoDate } from './platform.ts';

const anyCount = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: -1200, max: 1200 }));

describe('months and years', () => {
  it("Law 5: months: corresponding date or the month's last day, never the next month; later start never gives earlier end; equals js-joda and date-fns on every day of 2011-2035", () => {
    fc.assert(
      fc.property(anyDay, anyCount, fc.nat(40), (start, months, later) => {
        const from = partsOfDay(start);
        const to = partsOfDay(addMonths(start, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.dayOfMonth).toBe(Math.min(from.dayOfMonth, daysInMonth(to.year, to.month)));
        expect(addMonths(start + later, months)).toBeGreaterThanOrEqual(addMonths(start, months));
        expect(addYears(start, months)).toBe(addMonths(start, 12 * months));
        expect(addMonths(start, months)).toBe(LocalDate.ofEpochDay(start).plusMonths(months).toEpochDay());
      }),
      casesOf('time'),
    );
    const lengths = [-25, -12, -6, -1, 0, 1, 2, 3, 6, 12, 13, 48];
    for (let of = day('2011-01-01'); of <= day('2035-12-31'); of += 1) {
      const joda = LocalDate.ofEpochDay(of);
      const host = hostNoon(of);
      for (const months of lengths) {
        const found = addMonths(of, months);
        const byJoda = joda.plusMonths(months).toEpochDay();
        const expected = [byJoda, hostHasEveryDay(of, byJoda) ? dayOfHost(dateFnsAddMonths(host, months)) : byJoda];
        if (found !== expected[0] || found !== expected[1])
          expect([formatDay(of), months, found, found]).toEqual([formatDay(of), months, ...expected]);
      }
    }
  });

  it('years equal js-joda and date-fns on every day of 2011-2035', () => {
    for (let of = day('2011-01-01'); of <= day('2035-12-31'); of += 1) {
      for (const years of [-4, -1, 1, 4, 16, 18]) {
        const byJoda = LocalDate.ofEpochDay(of).plusYears(years).toEpochDay();
        const expected = [byJoda, hostHasEveryDay(of, byJoda) ? dayOfHost(dateFnsAddYears(hostNoon(of), years)) : byJoda];
        const found = addYears(of, years);
        if (found !== expected[0] || found !== expected[1])
          expect([formatDay(of), years, found, found]).toEqual([formatDay(of), years, ...expected]);
      }
    }
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 13, '2027-02-28'],
    ['2026-01-31', 25, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-01'],
    ['2026-01-01', -12, '2025-01-01'],
    ['2026-01-01', -13, '2024-12-01'],
    ['2026-05-31', 0, '2026-05-31'],
    ['2026-02-28', 12, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2099-12-31', 2, '2100-02-28'],
  ])('%s and %i months is %s', (start, months, end) => {
    expect(formatDay(addMonths(day(start), months))).toBe(end);
  });
});

describe('ages', () => {
  it.each([
    ['2010-06-15', '2026-06-14', 15],
    ['2010-06-15', '2026-06-15', 16],
    ['2010-06-15', '2026-05-31', 15],
    ['2010-06-15', '2026-05-20', 15],
    ['2010-06-15', '2026-07-01', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2008-02-29', '2008-02-29', 0],
    ['2010-12-31', '2026-01-01', 15],
    ['2010-01-01', '2025-12-31', 15],
    ['2010-06-15', '2010-06-14', -1],
  ])('born on %s, on %s: %i', (born, on, age) => {
    expect(ageOn(day(born), day(on))).toBe(age);
  });

  it.each([
    ['2008-02-29', 18, '2026-03-01'],
    ['2008-02-29', 16, '2024-02-29'],
    ['2010-06-15', 16, '2026-06-15'],
    ['2008-12-31', 18, '2026-12-31'],
  ])('born on %s, %i on %s', (born, age, on) => {
    expect(formatDay(birthday(day(born), age))).toBe(on);
  });

  it('the birthday is the first day with the age', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 100 }), (born, age) => {
        expect(ageOn(born, birthday(born, age))).toBe(age);
        expect(ageOn(born, birthday(born, age) - 1)).toBe(age - 1);
      }),
    );
  });

  it('agrees with date-fns but on 28 February, where it makes those born on the 29th older a day early', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(36_000), (born, lived) => {
        const theirs = differenceInYears(hostNoon(born + lived), hostNoon(born));
        const onLastOfFebruary = isoDate(born).endsWith('02-29') && isoDate(born + lived).endsWith('02-28');
        if (!onLastOfFebruary && hostHasEveryDay(born, born + lived)) expect(ageOn(born, born + lived)).toBe(theirs);
      }),
    );
  });
});
