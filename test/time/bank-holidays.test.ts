import DateHolidays from 'date-holidays';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../config/vitest/property-runs.ts';
import { holidaysOfYear } from '../../src/time/bank-holidays.ts';
import { bankHoliday, calendar, formatDay, inCalendar, weekday } from '../../src/time/index.ts';
import { anyDay } from './arbitraries.ts';
import { published, publishedCalendar } from './calendar.ts';
import { day, isoDate } from './platform.ts';

const packageOfEngland = new DateHolidays('GB', 'ENG');
const packageOfWales = new DateHolidays('GB', 'WLS');

function ours(year: number): readonly string[] {
  return holidaysOfYear(year).map((holiday) => formatDay(holiday.day));
}

/** Of the package's days those off work; it lists a holiday on a weekend beside its substitute, where we list the substitute alone. */
function theirs(year: number, of: DateHolidays): readonly string[] {
  const dates = of
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10));
  return [...new Set(dates)].filter((date) => weekday(day(date)) < 5).sort();
}

function differences(year: number): readonly string[] {
  const [us, them] = [ours(year), theirs(year, packageOfEngland)];
  return [
    ...us.filter((date) => !them.includes(date)).map((date) => `${date} ours alone`),
    ...them.filter((date) => !us.includes(date)).map((date) => `${date} theirs alone`),
  ];
}

function years(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

describe('bank holidays', () => {
  it('Law 6: bank holidays agree with the date-holidays package for every year both cover, each difference listed and explained', () => {
    expect(years(2011, 2028).flatMap(ours)).toEqual([...published.keys()]);
    expect(years(2011, 2028).flatMap(differences)).toEqual([
      '2011-04-29 ours alone', // the wedding of Prince William and Catherine Middleton, which the package leaves out
      '2012-06-04 ours alone', // the spring holiday was moved to the Diamond Jubilee; the package keeps it in May as well
      '2012-05-28 theirs alone',
    ]);
    for (const year of years(2011, 2028)) expect(theirs(year, packageOfWales)).toEqual(theirs(year, packageOfEngland));
  });

  const offWork = new Map<number, ReadonlySet<string>>();
  /** Their days off work of a year, asked once. */
  function offWorkIn(year: number): ReadonlySet<string> {
    const known = offWork.get(year) ?? new Set(theirs(year, packageOfEngland));
    offWork.set(year, known);
    return known;
  }
  /** The three that are explained above. */
  const explained = new Set(['2011-04-29', '2012-06-04', '2012-05-28']);

  it('Law 6: any day of 1978-2199 is a bank holiday exactly where it is one of the date-holidays package, the three explained differences aside', () => {
    const from = day('1978-01-01');
    const to = day('2199-12-31');
    const nearHoliday = fc
      .tuple(fc.integer({ min: 1978, max: 2199 }), fc.nat(7), fc.integer({ min: -3, max: 3 }))
      .map(([year, index, days]) => Math.min(to, Math.max(from, (holidaysOfYear(year)[index]?.day ?? from) + days)));
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: from, max: to }), nearHoliday), (of) => {
        const date = isoDate(of);
        if (!explained.has(date))
          expect([date, bankHoliday(of) !== undefined]).toEqual([date, offWorkIn(Number(date.slice(0, 4))).has(date)]);
      }),
      casesOf('time'),
    );
  });

  it('beyond the calendar the standing rules give the days of date-holidays', () => {
    expect(years(2029, 2199).flatMap(differences)).toEqual([]);
    // And before it back to 1978, when early May began.
    expect(years(1978, 2010).flatMap(differences)).toEqual([]);
  });

  it('every day from 2011 to 2028 has the title that GOV.UK publishes, or none', () => {
    for (let of = day('2011-01-01'); of <= day('2028-12-31'); of += 1) {
      if (bankHoliday(of) !== published.get(isoDate(of)))
        expect([isoDate(of), bankHoliday(of)]).toEqual([isoDate(of), published.get(isoDate(of))]);
    }
  });

  it('a bank holiday is never on a weekend, and a year has eight of them or more, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2600 }), (year) => {
        const dates = ours(year);
        expect(dates.length).toBeGreaterThanOrEqual(8);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(holidaysOfYear(year).filter((holiday) => weekday(holiday.day) > 4)).toEqual([]);
        for (const holiday of holidaysOfYear(year)) expect(bankHoliday(holiday.day)).toBe(holiday.title);
      }),
    );
  });

  it('is asked for a year once', () => {
    expect(holidaysOfYear(2026)).toBe(holidaysOfYear(2026));
  });

  it('the calendar is that of the published list', () => {
    expect(calendar).toEqual(publishedCalendar);
    // Every evaluation holds it.
    expect(Object.isFrozen(calendar)).toBe(true);
    expect(['2010-12-31', '2011-01-01', '2020-02-29', '2028-12-31', '2029-01-01'].map((date) => inCalendar(day(date)))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    fc.assert(
      fc.property(anyDay, (of) => {
        expect(inCalendar(of)).toBe(isoDate(of) >= '2011-01-01' && isoDate(of) <= '2028-12-31');
      }),
    );
  });
});
