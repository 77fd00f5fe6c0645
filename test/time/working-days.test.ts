import { addBusinessDays } from 'date-fns';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../config/vitest/property-runs.ts';
import { addWorkingDays, bankHoliday, formatDay, isWorkingDay, whyNotWorking } from '../../src/time/index.ts';
import { anyDay } from './arbitraries.ts';
import { walk, worksByTheList } from './calendar.ts';
import { day, dayOfHost, hostHasEveryDay, hostNoon, isoDate } from './platform.ts';

const anyCount = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 600 }));

function count(from: number, to: number): number {
  let found = 0;
  for (let of = from; of <= to; of += 1) if (worksByTheList(of)) found += 1;
  return found;
}

function holidaysBetween(from: number, to: number): number {
  let found = 0;
  for (let of = from; of <= to; of += 1) if (bankHoliday(of) !== undefined) found += 1;
  return found;
}

function addByDateFns(of: number, days: number): number {
  return dayOfHost(addBusinessDays(hostNoon(of), days));
}

describe('working days', () => {
  it("Law 4: working days: result is a working day; strictly increasing in n; the number of working days strictly after the anchor up to the result is n; equals a day-by-day walk; equals date-fns' business-day arithmetic where no holiday falls; backwards inverts forwards from a working day", () => {
    let withoutHoliday = 0;
    fc.assert(
      fc.property(anyDay, anyCount, (anchor, n) => {
        const result = addWorkingDays(anchor, n);
        expect(isWorkingDay(result)).toBe(true);
        expect(addWorkingDays(anchor, n + 1)).toBeGreaterThan(result);
        expect(count(anchor + 1, result)).toBe(n);
        expect(walk(anchor, n)).toBe(result);
        if (isWorkingDay(anchor)) expect(addWorkingDays(result, -n)).toBe(anchor);
        const back = addWorkingDays(anchor, -n);
        expect(isWorkingDay(back)).toBe(true);
        expect(addWorkingDays(anchor, -n - 1)).toBeLessThan(back);
        expect(count(back, anchor - 1)).toBe(n);
        expect(walk(anchor, -n)).toBe(back);
        if (holidaysBetween(anchor, result) === 0 && hostHasEveryDay(anchor, result)) {
          withoutHoliday += 1;
          expect(addByDateFns(anchor, n)).toBe(result);
        }
        if (holidaysBetween(back, anchor) === 0 && hostHasEveryDay(back, anchor)) expect(addByDateFns(anchor, -n)).toBe(back);
      }),
      casesOf('time'),
    );
    expect(withoutHoliday).toBeGreaterThan(0);
  });

  it('equals the walk from every day of 2010-2029, twelve working days either way', () => {
    for (let anchor = day('2010-12-01'); anchor <= day('2029-01-31'); anchor += 1) {
      for (const n of [-12, -10, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 10, 12]) {
        if (addWorkingDays(anchor, n) !== walk(anchor, n))
          expect([isoDate(anchor), n, formatDay(addWorkingDays(anchor, n))]).toEqual([isoDate(anchor), n, isoDate(walk(anchor, n))]);
      }
    }
  });

  it.each(['2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05'])('no working days from %s is that day', (date) => {
    expect(formatDay(addWorkingDays(day(date), 0))).toBe(date);
  });

  it.each([
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-02', 3, '2026-04-09'],
    ['2026-04-02', 5, '2026-04-13'],
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-04-04', 1, '2026-04-07'],
    ['2026-04-05', 1, '2026-04-07'],
    ['2026-04-06', 1, '2026-04-07'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-04-04', -1, '2026-04-02'],
    ['2026-06-13', 5, '2026-06-19'],
    ['2026-06-14', 5, '2026-06-19'],
    ['2026-06-13', -5, '2026-06-08'],
    ['2026-06-14', -5, '2026-06-08'],
    ['2026-06-19', -5, '2026-06-12'],
    ['2026-06-15', -1, '2026-06-12'],
    ['2026-06-12', 1, '2026-06-15'],
    ['2022-09-16', 1, '2022-09-20'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-31', 1, '2027-01-04'],
    ['2027-01-04', -1, '2026-12-31'],
  ])('%s and %i working days is %s', (anchor, n, result) => {
    expect(formatDay(addWorkingDays(day(anchor), n))).toBe(result);
  });

  it('100,000 working days are some 395 years, counted at once', () => {
    const anchor = day('2026-04-02');
    const result = addWorkingDays(anchor, 100_000);
    expect(result).toBe(walk(anchor, 100_000));
    expect(addWorkingDays(result, -100_000)).toBe(anchor);
    expect(Math.round((result - anchor) / 365.2425)).toBe(395);
  });

  it('a day is a working day where nothing says why it is none', () => {
    for (let of = day('2011-01-01'); of <= day('2028-12-31'); of += 1) {
      const [works, why] = [isWorkingDay(of), whyNotWorking(of)];
      if (works !== worksByTheList(of) || works !== (why === undefined))
        expect([isoDate(of), works, why]).toEqual([isoDate(of), worksByTheList(of), 'a reason if none']);
    }
  });

  it.each([
    ['2026-04-02', undefined],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-04', 'Saturday'],
    ['2026-04-05', 'Sunday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-04-07', undefined],
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-26', 'Saturday'],
    ['2026-12-27', 'Sunday'],
    ['2026-12-28', 'Boxing Day'],
    ['2026-12-29', undefined],
    ['2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
  ])('on %s: %s', (date, reason) => {
    expect(whyNotWorking(day(date))).toBe(reason);
    expect(isWorkingDay(day(date))).toBe(reason === undefined);
  });
});
