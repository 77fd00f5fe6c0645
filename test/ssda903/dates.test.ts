import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionYearOf, collectionYearUpTo, firstDayOf, lastDayOf, readDate, yearsAfter } from '../../src/ssda903/dates.ts';
import { dayFromParts, formatDay } from '../../src/time/index.ts';

describe('readDate', () => {
  const cases: readonly (readonly [string | undefined, string | undefined])[] = [
    ['14/08/2017', '2017-08-14'],
    ['2017-08-14', '2017-08-14'],
    ['29/02/2016', '2016-02-29'],
    ['', ''],
    [undefined, undefined],
    ['29/02/2017', undefined],
    ['31/02/2018', undefined],
    ['31/04/2018', undefined],
    ['2018-02-31', undefined],
    ['00/01/2018', undefined],
    ['01/13/2018', undefined],
    ['1/4/2018', undefined],
    ['01/04/18', undefined],
    ['01-04-2018', undefined],
    ['2018/04/01', undefined],
    ['2018-4-1', undefined],
    ['2018-04-01T00:00:00', undefined],
    ['01/04/2018 00:00', undefined],
    ['43191', undefined],
    ['01/01/1899', undefined],
    ['01/01/2200', undefined],
    ['unknown', undefined],
  ];
  test.each(cases)('%s → %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  test('agrees with the calendar of src/time on every day, month and year, possible or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, dayOfMonth) => {
          const [y, m, d] = [year, month, dayOfMonth].map((part) => String(part).padStart(2, '0'));
          const day = dayFromParts(year, month, dayOfMonth);
          const date = day === undefined ? undefined : formatDay(day);
          expect([readDate(`${d}/${m}/${y}`), readDate(`${y}-${m}-${d}`)]).toEqual([date, date]);
        },
      ),
    );
  });
});

test('a collection year runs from 1 April to 31 March and is named by the year it ends in', () => {
  expect([collectionYearOf('2017-03-31'), collectionYearOf('2017-04-01'), collectionYearOf('2018-03-31')]).toEqual([2017, 2018, 2018]);
  expect([firstDayOf(2018), lastDayOf(2018)]).toEqual(['2017-04-01', '2018-03-31']);
});

test('a period that ends on 1 April lay in the year before: its last day is 31 March', () => {
  expect([collectionYearUpTo('2018-04-01'), collectionYearUpTo('2018-04-02')]).toEqual([2018, 2019]);
});

test('who is born on 29 February is eighteen on 1 March', () => {
  expect([yearsAfter('2004-02-29', 18), yearsAfter('2004-02-29', 4), yearsAfter('2004-03-01', 18)]).toEqual([
    '2022-03-01',
    '2008-02-29',
    '2022-03-01',
  ]);
});
