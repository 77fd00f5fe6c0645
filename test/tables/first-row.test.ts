import { describe, expect, test } from 'vitest';
import { fromTables, type TableMap, type TableRow } from '../../src/tables/index.ts';
import { briefly } from './read.ts';

/** Everything since its first row is recorded, so that one mistyped year would make breaches for every child. */
const map: TableMap = {
  child: 'CHILD',
  columns: { placements: { id: 'ID', kind: 'KIND', startedAt: 'START', endedAt: 'END' }, visits: { at: 'AT' } },
  recordedFrom: 'first-row',
};
const placements: readonly TableRow[] = [
  { CHILD: '1', ID: 'a', KIND: 'foster', START: '2025-01-05', END: null },
  { CHILD: '2', ID: 'b', KIND: 'foster', START: '2014-03-01', END: null },
];
const opened = (...visits: readonly (readonly [child: string, at: string])[]) => {
  const { histories, issues } = fromTables({ placements, visits: visits.map(([CHILD, AT]) => ({ CHILD, AT })) }, map);
  return [[...new Set(histories.map(({ coverage }) => coverage?.visits?.from))], briefly(issues)];
};
const sound = [
  ['1', '2025-01-06'],
  ['2', '2025-01-20'],
  ['1', '2025-02-12'],
] as const;
const said = ['visits 1 first-row-not-certain'];
const many = Array.from({ length: 9 }, (_, index) => ['2', `2025-0${index + 1}-21`] as const);

describe('the day of the earliest row', () => {
  test('is that of whatever child', () => {
    expect([opened(...sound), opened(['2', '2024-12-20'], ...sound)]).toEqual([
      [['2025-01-06'], []],
      [['2024-12-20'], []],
    ]);
  });

  test.each<[string, string, string]>([
    ["from before its child's first placement", '1', '2015-02-12'],
    ['alone, years before ten others', '2', '2015-02-12'],
  ])('not of one %s', (_what, child, at) => {
    expect(opened([child, at], ...sound, ...many)).toEqual([['2025-01-06'], said]);
  });

  test('a gap of months is no mistyped year: it may be what an answer is about', () => {
    expect(opened(['2', '2024-02-12'], ...sound, ...many)).toEqual([['2024-02-12'], []]);
  });

  test('of few rows far apart no one is alone', () => {
    expect(opened(['2', '2020-01-06'], ['2', '2022-01-20'], ['1', '2025-02-12'])).toEqual([['2020-01-06'], []]);
    expect(opened(['2', '2020-01-06'], ['1', '2025-02-12'])).toEqual([['2020-01-06'], []]);
  });

  test('without one that counts nothing is recorded', () => {
    expect(opened(['1', '2015-02-12'])).toEqual([['2199-12-31'], said]);
  });
});
