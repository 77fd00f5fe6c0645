import { describe, expect, it } from 'vitest';
import { readYear } from '../../src/time/clock-changes.ts';
import { isoDate } from './platform.ts';

type Rows = readonly (readonly [date: string, offset: number])[];

/** A platform whose London has the offset of the last row up to a day, and that counts how often it is asked. */
function platform(rows: Rows): { readonly offsetAtNoon: (day: number) => number; asked: number } {
  const counting = {
    asked: 0,
    offsetAtNoon(day: number): number {
      counting.asked += 1;
      return rows.reduce((offset, [date, next]) => (date <= isoDate(day) ? next : offset), 0);
    },
  };
  return counting;
}

function changesOf(year: number, rows: Rows): readonly string[] {
  const { opening, changes } = readYear(year, platform(rows).offsetAtNoon);
  return [`${opening}`, ...changes.map(({ at, offset }) => `${new Date(at).toISOString().slice(0, 16)} ${offset}`)];
}

function refusing(): number {
  throw new Error('asked the platform');
}

describe('changes of the clocks', () => {
  it.each<readonly [string, number, Rows, readonly string[]]>([
    ['no change', 1900, [], ['0']],
    ['summer time all year', 1970, [['1968-02-18', 60]], ['60']],
    [
      'a year that opens under summer time',
      1971,
      [
        ['1968-02-18', 60],
        ['1971-10-31', 0],
      ],
      ['60', '1971-10-31T02:00 0'],
    ],
    [
      '02:00 UTC until 1980',
      1980,
      [
        ['1980-03-16', 60],
        ['1980-10-26', 0],
      ],
      ['0', '1980-03-16T02:00 60', '1980-10-26T02:00 0'],
    ],
    [
      '01:00 UTC from 1981',
      1981,
      [
        ['1981-03-29', 60],
        ['1981-10-25', 0],
      ],
      ['0', '1981-03-29T01:00 60', '1981-10-25T01:00 0'],
    ],
    [
      '01:00 UTC for double summer time',
      1947,
      [
        ['1947-03-16', 60],
        ['1947-04-13', 120],
        ['1947-08-10', 60],
        ['1947-11-02', 0],
      ],
      ['0', '1947-03-16T02:00 60', '1947-04-13T01:00 120', '1947-08-10T01:00 60', '1947-11-02T02:00 0'],
    ],
    [
      'the first day of a month',
      2035,
      [
        ['2035-04-01', 60],
        ['2035-10-01', 0],
      ],
      ['0', '2035-04-01T01:00 60', '2035-10-01T01:00 0'],
    ],
    [
      'the second day of a month',
      2035,
      [
        ['2035-04-02', 60],
        ['2035-10-02', 0],
      ],
      ['0', '2035-04-02T01:00 60', '2035-10-02T01:00 0'],
    ],
    [
      'the last day of a month',
      2037,
      [
        ['2037-03-31', 60],
        ['2037-12-31', 0],
      ],
      ['0', '2037-03-31T01:00 60', '2037-12-31T01:00 0'],
    ],
    [
      'October and December',
      2035,
      [
        ['2035-10-05', 60],
        ['2035-12-10', 0],
      ],
      ['0', '2035-10-05T01:00 60', '2035-12-10T01:00 0'],
    ],
    ['January', 2037, [['2037-01-02', 60]], ['0', '2037-01-02T01:00 60']],
    ['summer time done away with', 2030, [['2030-03-31', 60]], ['0', '2030-03-31T01:00 60']],
  ])('reads %s from the platform', (_what, year, rows, changes) => {
    expect(changesOf(year, rows)).toEqual(changes);
  });

  it('asks the platform for 1900 to 2037 alone', () => {
    expect(() => readYear(1900, refusing)).toThrow('asked the platform');
    expect(() => readYear(2037, refusing)).toThrow('asked the platform');
    expect(readYear(1899, refusing)).toEqual({ opening: 0, changes: [] });
    expect(readYear(2038, refusing).changes.map(({ at, offset }) => `${new Date(at).toISOString()} ${offset}`)).toEqual([
      '2038-03-28T01:00:00.000Z 60',
      '2038-10-31T01:00:00.000Z 0',
    ]);
  });

  it.each([
    [2050, '2050-03-27T01:00', '2050-10-30T01:00'], // 27 Mar and 30 Oct 2050
    [2044, '2044-03-27T01:00', '2044-10-30T01:00'],
    [2041, '2041-03-31T01:00', '2041-10-27T01:00'], // 31 March itself a Sunday
    [2100, '2100-03-28T01:00', '2100-10-31T01:00'], // 31 October itself a Sunday
  ])('applies the rule in force to %i', (year, forward, back) => {
    expect(readYear(year, refusing).opening).toBe(0);
    expect(readYear(year, refusing).changes.map(({ at, offset }) => `${new Date(at).toISOString().slice(0, 16)} ${offset}`)).toEqual([
      `${forward} 60`,
      `${back} 0`,
    ]);
  });

  it('asks seldom: about 25 look-ups a year', () => {
    const counting = platform([
      ['2026-03-29', 60],
      ['2026-10-25', 0],
    ]);
    readYear(2026, counting.offsetAtNoon);
    expect(counting.asked).toBeGreaterThanOrEqual(13);
    expect(counting.asked).toBeLessThanOrEqual(25);
  });
});
