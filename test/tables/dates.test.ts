import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, londonOffset, parseDay } from '../../src/time/index.ts';
import { map, onlyHistory, placement, read } from './read.ts';
import { isFault, value } from './cell-values.ts';

describe('dates as SQL, spreadsheets and people write them', () => {
  test.each<[unknown, string]>([
    ['2026-04-02', 'ISO'],
    ['2026-04-02 00:00:00', 'SQL'],
    ['2026-04-02 00:00:00.0000000', 'datetime2'],
    ['2026-04-02T00:00:00.000', 'ISO with a midnight'],
    ['02/04/2026', 'British'],
    ['2/4/2026', 'British, short'],
    ['02-04-2026', 'with dashes'],
    ['2.4.2026', 'with points'],
    ['02/04/2026 00:00', 'British with midnight'],
    ['2026/04/02', 'year first'],
    ['20260402', 'SQL style 112'],
    ['2 April 2026', 'in words'],
    ['2nd April 2026', 'ordinal'],
    ['02-APR-2026', 'Oracle'],
    ['Apr  2 2026 12:00AM', 'CAST to varchar'],
    ['April 2, 2026', 'American words'],
    ['46114', "Excel's number as a text"],
    [46_114, "Excel's number"],
    [new Date('2026-04-02T00:00:00Z'), 'Date'],
    ['2026-04-02T00:00:00.000Z', 'Date as JSON'],
  ])('%s is 2 April 2026 (%s)', (cell) => {
    expect(value(cell)).toBe('2026-04-02');
  });

  test.each<[unknown]>([
    ['2026-04-02T16:30'],
    ['2026-04-02 16:30:00.000'],
    ['02/04/2026 16:30'],
    ['2/4/2026 4:30 PM'],
    ['Apr  2 2026  4:30PM'],
    ['2 April 2026 16:30'],
    ['2026-04-02 16:30:00.0000000 +01:00'],
    ['2026-04-02T15:30:00+00:00'],
    [46_114.6875],
    ['46114.6875'],
    [new Date('2026-04-02T16:30:00Z')],
  ])('%s is half past four in London', (cell) => {
    expect(value(cell)).toBe('2026-04-02T16:30:00+01:00');
  });

  test.each<[unknown, string]>([
    ['31/02/2026', 'no such day'],
    ['02/04/26', 'a year of two digits'],
    ['04/31/2026', 'month first, where day comes first'],
    ['soon', 'no date'],
    ['2026-13-01', 'no such month'],
    ['2026-04-02 25:00', 'no such time'],
    ['2026-04-02 24:00', 'midnight at the end of a day'],
    ['1066-10-14', 'before 1900'],
    [45, 'January 1900, which spreadsheets count wrongly'],
    [1_775_000_000_000, 'milliseconds'],
    [Number.NaN, 'no number'],
    [new Date(Number.NaN), 'an invalid Date'],
    [true, 'a flag'],
    [{}, 'an object'],
    ['2026-03-29 01:30', "a time that London's clocks skipped"],
    ['00/00/0000', 'zeroes'],
    ['2026', 'a year alone'],
    ['', 'nothing, which is blank before it is read'],
  ])('%s is refused (%s)', (cell) => {
    expect(isFault(cell)).toBe(true);
  });

  test('a clock time that the autumn change repeats stays what it is: one of two instants', () => {
    expect(value('25/10/2026 01:30')).toBe('2026-10-25T01:30:00');
    expect(value(new Date('2026-10-25T00:30:00Z'), { zone: 'london' })).toBe('2026-10-25T01:30:00+01:00');
  });

  test('the order of days and months, the old Macintosh calendar, a last day and a stated midnight are as the map says', () => {
    expect(value('04/02/2026', { order: 'month-first' })).toBe('2026-04-02');
    expect(value(44_652, { system: '1904' })).toBe('2026-04-02');
    expect(value('01/04/2026', { lastDay: true })).toBe('2026-04-02');
    expect(value('02/04/2026 16:30', { lastDay: true })).toBe('2026-04-02T16:30:00+01:00');
    expect(value('2026-04-02 00:00:00', { midnight: 'time' })).toBe('2026-04-02T00:00:00+01:00');
    expect(value(new Date('2026-07-01T23:00:00Z'), { midnight: 'time', zone: 'london' })).toBe('2026-07-02T00:00:00+01:00');
  });

  test('dates that stand for a blank are blank', () => {
    for (const cell of ['1900-01-01 00:00:00.000', new Date('1900-01-01T00:00:00Z'), '31/12/9999', '9999-12-31'])
      expect(value(cell)).toBe('blank');
    expect(value('1900-01-01', { blanks: new Set() })).toBe('1900-01-01');
  });

  test('so are the numbers that a spreadsheet has for them, and its nought', () => {
    for (const cell of [2_958_465, 2_958_465.999_99, '2958465', 1, 0]) expect(value(cell), String(cell)).toBe('blank');
    expect(value(2_957_003, { system: '1904' })).toBe('blank');
    expect(value(0, { system: '1904' })).toBe('1904-01-01');
    // What is not said to stand for a blank does not; and flags are no dates.
    for (const cell of [2_958_465, '2958465', 1, 0]) expect(isFault(cell, { blanks: new Set(['2099-12-31']) }), String(cell)).toBe(true);
    for (const cell of ['0', '1', 2, 59, 60, -1, 2_958_464, 2_958_466, '2958466']) expect(isFault(cell), String(cell)).toBe(true);
    expect([value(73_050, { blanks: new Set(['2099-12-31']) }), value(73_050)]).toEqual(['blank', '2099-12-31']);
  });

  test('every day is read the same from each way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: parseDay('1950-01-01') ?? 0, max: parseDay('2150-12-31') ?? 0 }), (day) => {
        const iso = formatDay(day);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const written = [
          iso,
          `${dayOfMonth}/${month}/${year}`,
          `${Number(dayOfMonth)}.${Number(month)}.${year}`,
          `${year}${month}${dayOfMonth}`,
          day + 25_569,
          new Date(day * 86_400_000),
        ];
        expect(new Set(written.map((cell) => value(cell)))).toEqual(new Set([iso]));
      }),
    );
  });

  test('every minute is read the same from a text, a spreadsheet and a Date of either zone', () => {
    const minute = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2037, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const clock = new Date(minutes * 60_000).toISOString().slice(0, 16);
        const text = value(clock, { midnight: 'time' });
        if (typeof text !== 'string' || text.length === 19) return; // skipped by London's clocks, or repeated by them
        expect(value(new Date(minutes * 60_000), { midnight: 'time' })).toBe(text);
        expect(value(minutes / 1_440 + 25_569)).toBe(value(clock));
        const instant = Date.UTC(
          Number(clock.slice(0, 4)),
          Number(clock.slice(5, 7)) - 1,
          Number(clock.slice(8, 10)),
          Number(clock.slice(11, 13)),
          Number(clock.slice(14, 16)),
        );
        const offset = text.endsWith('+01:00') ? 60 : 0;
        expect(londonOffset(instant - offset * 60_000)).toBe(offset);
        expect(value(new Date(instant - offset * 60_000), { zone: 'london', midnight: 'time' })).toBe(text);
      }),
    );
  });
});

test.each([
  ['2026-04-02', '2026-04-03', []],
  ['2026-04-01', 'unknown', ['the day before endedAt (2026-04-02) lies before startedAt (2026-04-02)']],
  ['2026-03-20', 'unknown', ['the day before endedAt (2026-03-21) lies before startedAt (2026-04-02)']],
])('a column that holds the last day, %s, of what began on 2 April 2026', (last, endedAt, messages) => {
  const lastDays = {
    ...map,
    columns: { ...map.columns, placements: { ...map.columns['placements'], endedAt: { column: 'END', lastDay: true } } },
  };
  const result = read({ placements: [placement({ END: last })] }, lastDays);
  expect(onlyHistory(result).placements[0]?.endedAt).toBe(endedAt);
  expect(result.issues.filter(({ code }) => code === 'end-before-start').map(({ message }) => message)).toEqual(messages);
});
