import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../config/vitest/property-runs.ts';
import { dayFromParts, daysInMonth, formatDay, parseDay, partsOfDay, weekday } from '../../src/time/index.ts';
import { anyDay } from './arbitraries.ts';
import { isoDate, utcDay } from './platform.ts';

const firstDay = Date.UTC(1900, 0, 1) / utcDay;
const lastDay = Date.UTC(2199, 11, 31) / utcDay;

/** One character of a date replaced, put in or taken out. */
const damagedDate = fc
  .tuple(fc.integer({ min: firstDay, max: lastDay }), fc.nat(10), fc.string({ maxLength: 2 }), fc.nat(2))
  .map(([day, at, text, removed]) => isoDate(day).slice(0, at) + text + isoDate(day).slice(at + removed));

describe('days', () => {
  it('Law 1: days and strings round-trip, 1900-2199; an impossible date is refused, never rolled over', () => {
    for (let day = firstDay; day <= lastDay; day += 1) {
      const text = isoDate(day);
      if (formatDay(day) !== text || parseDay(text) !== day)
        expect({ day, text: formatDay(day), back: parseDay(text) }).toEqual({ day, text, back: day });
    }
    for (let year = 1900; year <= 2199; year += 1) {
      for (let month = 0; month <= 13; month += 1) {
        for (let dayOfMonth = 0; dayOfMonth <= 32; dayOfMonth += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
          const milliseconds = Date.UTC(year, month - 1, dayOfMonth);
          const expected = new Date(milliseconds).toISOString().startsWith(text) ? milliseconds / utcDay : undefined;
          if (parseDay(text) !== expected) expect({ text, day: parseDay(text) }).toEqual({ text, day: expected });
        }
      }
    }
    const unchanged = (text: string): void => {
      const day = parseDay(text);
      if (day !== undefined) expect(formatDay(day)).toBe(text);
    };
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
        expect(formatDay(day)).toBe(isoDate(day));
      }),
      casesOf('time', 1 / 2),
    );
    fc.assert(fc.property(damagedDate, unchanged), casesOf('time', 1 / 2));
    fc.assert(fc.property(fc.string(), unchanged));
  });

  it.each([
    '1899-12-31',
    '2200-01-01',
    '0000-01-01',
    '9999-01-01',
    '2026-00-01',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '',
    '2026',
    '2026-1-01',
    '2026-01-1',
    '20260-01-01',
    '2026-01-011',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026/01/01',
    '2026-01/01',
    '2026/01-01',
    '2026.01.01',
    '202a-01-01',
    '2026-a1-01',
    '2026-1a-01',
    '2026-01-0a',
    '2026-01-a1',
    '-026-01-01',
    '+026-01-01',
    '2026--1-01',
    '2026-01--1',
    '2026-01-1:',
    '2026-01-0/',
    '２０２６-01-01',
  ])('refuses %s', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it.each([
    ['1900-01-01', -25_567],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508],
    ['1969-12-31', -1],
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2026-09-09', 20_705],
    ['2100-03-01', 47_541],
    ['2199-12-31', 84_005],
  ])('counts %s as day %i', (text, day) => {
    expect(Date.parse(text) / utcDay).toBe(day);
    expect(parseDay(text)).toBe(day);
    expect(formatDay(day)).toBe(text);
  });

  it('splits and joins the parts of every day of four centuries either side of 1970', () => {
    let yesterday = { year: 1569, month: 12, dayOfMonth: 31 };
    const first = Date.UTC(1570, 0, 1) / utcDay;
    for (let day = first; day < first + 2 * 146_097; day += 1) {
      const parts = partsOfDay(day);
      const { year, month, dayOfMonth } = yesterday;
      const sameMonth = dayOfMonth < new Date(Date.UTC(year, month, 0)).getUTCDate();
      const sameYear = sameMonth || month < 12;
      yesterday = {
        year: sameYear ? year : year + 1,
        month: sameMonth ? month : (month % 12) + 1,
        dayOfMonth: sameMonth ? dayOfMonth + 1 : 1,
      };
      const whole = parts.year === yesterday.year && parts.month === yesterday.month && parts.dayOfMonth === yesterday.dayOfMonth;
      if (!whole || dayFromParts(parts.year, parts.month, parts.dayOfMonth) !== day)
        expect({ day, ...parts }).toEqual({ day, ...yesterday });
    }
  });

  it.each([
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [2026, 2, 29],
    [2026, -1, 1],
    [2026, 1, -1],
    [2026, 4, 31],
    [2026, 1.5, 1],
  ])('has no day %i-%i-%i', (year, month, dayOfMonth) => {
    expect(dayFromParts(year, month, dayOfMonth)).toBeUndefined();
  });

  it('writes years of fewer than four digits with zeros, and refuses none in parts', () => {
    const day = dayFromParts(987, 6, 5);
    expect(day).toBe(Date.UTC(987, 5, 5) / utcDay);
    expect(formatDay(Date.UTC(987, 5, 5) / utcDay)).toBe('0987-06-05');
  });

  it('knows the length of every month', () => {
    const lengths = (year: number): readonly number[] => Array.from({ length: 12 }, (_, index) => daysInMonth(year, index + 1));
    expect(lengths(2026)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 1904, 2000, 2024, 2026, 2028, 2100, 2400].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 29, 28, 29, 28, 29]);
    expect(daysInMonth(2028, 1)).toBe(31);
    expect([0, 13, -1].map((month) => daysInMonth(2028, month))).toEqual([0, 0, 0]);
  });

  it('knows the day of the week, before 1970 too', () => {
    // 1 January 1970 was a Thursday.
    for (let day = firstDay; day <= lastDay; day += 1) {
      const expected = (new Date(day * utcDay).getUTCDay() + 6) % 7;
      if (!Object.is(weekday(day), expected)) expect({ day, weekday: weekday(day) }).toEqual({ day, weekday: expected });
    }
    expect(weekday(0)).toBe(3);
  });
});
