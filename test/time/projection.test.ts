import { describe, expect, it } from 'vitest';
import { formatDay, weekday } from '../../src/time/index.ts';
import { easterSunday, projectHolidays } from '../../src/time/projection.ts';
import { day } from './platform.ts';

function projected(year: number): readonly string[] {
  return projectHolidays(year).map((holiday) => `${formatDay(holiday.day).slice(5)} ${holiday.title}`);
}

/** Oracle: the tables of the Book of Common Prayer by the algorithm of Butcher (1876), which shares no step with the sources. */
function butcherEaster(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const dayOfMonth = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

describe('projected holidays', () => {
  it.each([
    [1961, '1961-04-02'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2133, '2133-04-19'],
    [2285, '2285-03-22'],
  ])('Easter of %i is %s', (year, date) => {
    expect(formatDay(easterSunday(year))).toBe(date);
    expect(butcherEaster(year)).toBe(date);
  });

  it('Easter of every year from 1600 to 4000 is as another algorithm has it', () => {
    for (let year = 1600; year <= 4000; year += 1) {
      const easter = easterSunday(year);
      if (formatDay(easter) !== butcherEaster(year)) expect(formatDay(easter)).toBe(butcherEaster(year));
      if (weekday(easter) !== 6) expect([year, weekday(easter)]).toEqual([year, 6]);
    }
  });

  it('a year whose fixed days fall on weekdays', () => {
    expect(projected(2030)).toEqual([
      '01-01 New Year’s Day',
      '04-19 Good Friday',
      '04-22 Easter Monday',
      '05-06 Early May bank holiday',
      '05-27 Spring bank holiday',
      '08-26 Summer bank holiday',
      '12-25 Christmas Day',
      '12-26 Boxing Day',
    ]);
  });

  it.each([
    [2018, ['01-01 New Year’s Day', '12-25 Christmas Day', '12-26 Boxing Day']], // Mon 1 Jan 2018, Tue 25 Dec 2018
    [2026, ['01-01 New Year’s Day', '12-25 Christmas Day', '12-28 Boxing Day']], // Fri 25 Dec 2026: Boxing Day Mon 28 Dec 2026
    [2027, ['01-01 New Year’s Day', '12-27 Christmas Day', '12-28 Boxing Day']], // Sat 25 Dec 2027: Mon 27 and Tue 28 Dec 2027
    [2028, ['01-03 New Year’s Day', '12-25 Christmas Day', '12-26 Boxing Day']], // Sat 1 Jan 2028: Mon 3 Jan 2028
    [2022, ['01-03 New Year’s Day', '12-27 Christmas Day', '12-26 Boxing Day']], // Sun 25 Dec 2022: Mon 26 and Tue 27 Dec 2022
    [2023, ['01-02 New Year’s Day', '12-25 Christmas Day', '12-26 Boxing Day']], // Sun 1 Jan 2023: Mon 2 Jan 2023
    [2025, ['01-01 New Year’s Day', '12-25 Christmas Day', '12-26 Boxing Day']], // Thu 25 Dec 2025, Fri 26 Dec 2025
  ])('substitutes of %i', (year, expected) => {
    expect(projected(year).filter((holiday) => /New Year|Christmas|Boxing/.test(holiday))).toEqual(expected);
  });

  it.each([
    [2034, '05-01', '05-29', '08-28'], // Mon 1 May 2034: the earliest early May
    [2028, '05-01', '05-29', '08-28'],
    [2029, '05-07', '05-28', '08-27'], // the latest early May
    [2032, '05-03', '05-31', '08-30'], // the latest spring but for 2027's
    [2026, '05-04', '05-25', '08-31'], // the earliest spring, the latest summer
  ])('fixed Mondays of %i', (year, earlyMay, spring, summer) => {
    expect(projected(year).slice(3, 6)).toEqual([
      `${earlyMay} Early May bank holiday`,
      `${spring} Spring bank holiday`,
      `${summer} Summer bank holiday`,
    ]);
    expect([earlyMay, spring, summer].map((date) => weekday(day(`${year}-${date}`)))).toEqual([0, 0, 0]);
  });
});
