import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { fromTables, safeguardingDataSet, type TableRow } from '../../src/tables/index.ts';
import { arrayNames } from '../../src/history/array-names.ts';
import { kindOf } from '../../src/tables/check-map.ts';
import { cell, map, tables } from './drawn-rows.ts';

const withRows = (
  all: Readonly<Record<string, readonly TableRow[] | undefined>>,
  change: (rows: readonly TableRow[]) => readonly TableRow[],
): Record<string, readonly TableRow[]> => Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, change(rows ?? [])]));
describe('laws of reading tables', () => {
  test('the tables of these laws make histories, with placements, absences and care', () => {
    const made = fc.sample(tables, { numRuns: 120, seed: 1 }).flatMap((all) => fromTables(all, map).histories);
    expect(made.length).toBeGreaterThan(30);
    expect(made.filter(({ circumstances }) => circumstances?.some(({ kind }) => kind === 'temporary-absence')).length).toBeGreaterThan(10);
    expect(made.filter(({ lookedAfter }) => lookedAfter !== undefined).length).toBeGreaterThan(10);
  });

  test('whatever the cells are, nothing throws, and every history can be parsed', () => {
    fc.assert(
      fc.property(tables, (all) => {
        const { histories, refused, issues } = fromTables(all, map);
        for (const history of histories) expect(parseHistory(history)).toMatchObject({ ok: true });
        for (const child of refused)
          expect(
            issues.some((issue) => issue.child === child || issue.code === 'column-missing'),
            child,
          ).toBe(true);
        expect(new Set([...histories.map(({ child }) => child.id), ...refused]).size).toBe(histories.length + refused.length);
      }),
    );
  });

  test('whatever stands in the tables of the safeguarding data set, nothing throws', () => {
    const ssd = fc.record(
      Object.fromEntries(
        Object.entries(safeguardingDataSet.columns).map(([name, columns]) => [
          name,
          fc.array(
            fc.record(
              Object.fromEntries(Object.values(columns).flatMap((column) => (typeof column === 'string' ? [[column, cell]] : []))),
              { requiredKeys: [] },
            ),
            { maxLength: 4 },
          ),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(ssd, (all) => {
        for (const history of fromTables(all, safeguardingDataSet).histories) expect(parseHistory(history)).toMatchObject({ ok: true });
      }),
    );
    expect(kindOf(safeguardingDataSet, 'ssd_person')).toBe('children');
  });

  test('columns in any order give the same histories and the same issues', () => {
    fc.assert(
      fc.property(tables, (all) => {
        const reversed = withRows(all, (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).reverse())));
        expect(fromTables(reversed, map)).toEqual(fromTables(all, map));
      }),
    );
  });

  test('rows in any order give the same histories', () => {
    fc.assert(
      fc.property(tables, (all) => {
        const { histories, refused } = fromTables(all, map);
        expect(
          fromTables(
            withRows(all, (rows) => [...rows].reverse()),
            map,
          ),
        ).toMatchObject({ histories, refused });
      }),
    );
  });

  test('null, undefined, an empty text and NULL say the same as no cell at all', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom<unknown>(null, undefined, '', ' ', 'NULL'), (all, blank) => {
        const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || value === 'NULL';
        const change = (by: (row: TableRow) => TableRow) =>
          fromTables(
            withRows(all, (rows) => rows.map(by)),
            map,
          );
        const blanked = change((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, isBlank(value) ? blank : value])),
        );
        expect(blanked.histories).toEqual(fromTables(all, map).histories);
      }),
    );
  });

  test("every child reads the same alone and among others, with the rows that may be anyone's", () => {
    fc.assert(
      fc.property(tables, (all) => {
        const everything = {
          ...map,
          coverage: Object.fromEntries(arrayNames.map((name) => [name, 'everything' as const])),
          dates: { zone: 'utc' as const },
        };
        const padded = withRows(all, (rows) =>
          rows.map((row) => ({
            ...Object.fromEntries(
              Object.values(map.columns)
                .flatMap((columns) => Object.keys(columns))
                .map((name) => [name, null]),
            ),
            ...row,
          })),
        );
        const among = fromTables(padded, everything).histories.find(({ child }) => child.id === 'c1');
        const alone = fromTables(
          withRows(padded, (rows) => rows.filter(({ CHILD }) => CHILD === 'c1' || CHILD === null)),
          everything,
        ).histories[0];
        expect(alone).toEqual(among);
      }),
    );
  });
});
