import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { fromTables, safeguardingDataSet, type TableMap, type TableRow } from '../../src/tables/index.ts';
import { fields } from '../../src/tables/fields.ts';
import { arrayNames } from '../../src/history/array-names.ts';
import { kindOf } from '../../src/tables/check-map.ts';
import type { Field } from '../../src/tables/cells.ts';
import { lists } from '../../src/history/vocabulary.ts';

/** Every property of every array has a column named as the array and the property. */
const map: TableMap = {
  child: 'CHILD',
  columns: Object.fromEntries(['children', 'episodes', ...arrayNames].map((name) => [name, Object.fromEntries(Object.keys(fields[name as keyof typeof fields]).map((property) => [property, property]))])),
  values: { placements: { kind: { HOSP: 'temporary-absence', NONE: null } } },
};

const date = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)));
const moment = fc.oneof(date.map((each) => each.toISOString().slice(0, 10)), date, date.map((each) => each.getTime() / 86_400_000 + 25_569), date.map((each) => `${each.toISOString().slice(0, 10)} 14:30:00`));
const word = fc.constantFrom('foster', 'IFA', 'HOSP', 'residential', 'social-worker', 'iro', 'care order', 'missing', 'support-need', 'disruption-meeting', 'care-plan', 'done', 'planned', 'S', 'T', 'X1', 'E4A', 'REG-9.1');
const rubbish = fc.oneof(fc.constantFrom<unknown>(null, undefined, '', 'NULL', 'unknown', '31/02/2026', 'soon', 'Y', 'N', 0, 1, 2.5, Number.NaN, {}, [], [1], 'p1', 'p2', 'm1', '6 weeks', 'a; b'), fc.anything());
const id = fc.constantFrom('p1', 'p2', 'p3', 'm1', 'k1', 1, 2, 3, 4, 5, 6);
const cell = fc.oneof({ arbitrary: moment, weight: 5 }, { arbitrary: word, weight: 5 }, { arbitrary: id, weight: 3 }, { arbitrary: rubbish, weight: 4 });

/** A row as a careless system would send it: mostly the right kind of cell, sometimes not. */
const rowOf = (name: string): fc.Arbitrary<TableRow> => fc.tuple(
  fc.constantFrom<unknown>('c1', 'c1', 'c2', 'c2', 'c3', null),
  fc.record(Object.fromEntries(Object.entries(fieldsOf(name)).map(([property, field]) => [property, cellFor(field)])), { requiredKeys: needed[name] ?? [] }),
).map(([CHILD, cells]) => ({ CHILD, ...cells }));
const fieldsOf = (name: string): Readonly<Record<string, Field>> => fields[name as keyof typeof fields];
const needed: Readonly<Record<string, string[]>> = { placements: ['kind', 'startedAt', 'endedAt'], episodes: ['period', 'startedAt', 'startReason', 'endedAt', 'endReason'] };

function cellFor(field: Field): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: rightFor(field), weight: 60 }, { arbitrary: fc.constant(null), weight: field.needed === true ? 0 : 20 }, { arbitrary: cell, weight: 1 });
}
function rightFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.reads) {
    case 'id': case 'reference': case 'references': return id;
    case 'boolean': return fc.constantFrom<unknown>('Y', 'N', 1, 0, true, false);
    case 'word': case 'words': return fc.constantFrom(...lists[field.list].slice(0, 4), ...(field.extra ?? []), ...(field.list === 'placement kind' ? ['HOSP', 'HOSP', 'NONE'] : []));
    case 'code': return fc.constantFrom(...field.codes);
    case 'timescale': return fc.constant('6 weeks');
    case 'text': return fc.constantFrom('REG-9.1', 'DERBY-2.07', 'a');
    default: return moment;
  }
}
const tables = fc.record(Object.fromEntries(['children', 'episodes', ...arrayNames].map((name) => [name, fc.array(rowOf(name), { maxLength: name === 'placements' ? 6 : 3 })])), { requiredKeys: ['placements'] });

const withRows = (all: Readonly<Record<string, readonly TableRow[] | undefined>>, change: (rows: readonly TableRow[]) => readonly TableRow[]): Record<string, readonly TableRow[]> =>
  Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, change(rows ?? [])]));
describe('laws of reading tables', () => {
  test('the tables of these laws make histories, with placements, absences and care', () => {
    const made = fc.sample(tables, { numRuns: 120, seed: 1 }).flatMap((all) => fromTables(all, map).histories);
    expect(made.length).toBeGreaterThan(30);
    expect(made.filter(({ circumstances }) => circumstances?.some(({ kind }) => kind === 'temporary-absence')).length).toBeGreaterThan(10);
    expect(made.filter(({ lookedAfter }) => lookedAfter !== undefined).length).toBeGreaterThan(10);
  });

  test('whatever the cells are, nothing throws, and every history can be parsed', () => {
    fc.assert(fc.property(tables, (all) => {
      const { histories, refused, issues } = fromTables(all, map);
      for (const history of histories) expect(parseHistory(history)).toMatchObject({ ok: true });
      for (const child of refused) expect(issues.some((issue) => issue.child === child || issue.code === 'column-missing'), child).toBe(true);
      expect(new Set([...histories.map(({ child }) => child.id), ...refused]).size).toBe(histories.length + refused.length);
    }));
  });

  test('whatever stands in the tables of the safeguarding data set, nothing throws', () => {
    const ssd = fc.record(Object.fromEntries(Object.entries(safeguardingDataSet.columns).map(([name, columns]) => [name, fc.array(
      fc.record(Object.fromEntries(Object.values(columns).flatMap((column) => (typeof column === 'string' ? [[column, cell]] : []))), { requiredKeys: [] }), { maxLength: 4 })])), { requiredKeys: [] });
    fc.assert(fc.property(ssd, (all) => {
      for (const history of fromTables(all, safeguardingDataSet).histories) expect(parseHistory(history)).toMatchObject({ ok: true });
    }));
    expect(kindOf(safeguardingDataSet, 'ssd_person')).toBe('children');
  });

  test('columns in any order give the same histories and the same issues', () => {
    fc.assert(fc.property(tables, (all) => {
      const reversed = withRows(all, (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).reverse())));
      expect(fromTables(reversed, map)).toEqual(fromTables(all, map));
    }));
  });

  test('rows in any order give the same histories', () => {
    fc.assert(fc.property(tables, (all) => {
      const { histories, refused } = fromTables(all, map);
      expect(fromTables(withRows(all, (rows) => [...rows].reverse()), map)).toMatchObject({ histories, refused });
    }));
  });

  test('null, undefined, an empty text and NULL say the same as no cell at all', () => {
    fc.assert(fc.property(tables, fc.constantFrom<unknown>(null, undefined, '', ' ', 'NULL'), (all, blank) => {
      const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '' || value === 'NULL';
      const change = (by: (row: TableRow) => TableRow) => fromTables(withRows(all, (rows) => rows.map(by)), map);
      const blanked = change((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, isBlank(value) ? blank : value])));
      expect(blanked.histories).toEqual(fromTables(all, map).histories);
    }));
  });

  test('every child reads the same alone and among others, with the rows that may be anyone\'s', () => {
    fc.assert(fc.property(tables, (all) => {
      const everything = { ...map, coverage: Object.fromEntries(arrayNames.map((name) => [name, 'everything' as const])), dates: { zone: 'utc' as const } };
      const padded = withRows(all, (rows) => rows.map((row) => ({ ...Object.fromEntries(Object.values(map.columns).flatMap((columns) => Object.keys(columns)).map((name) => [name, null])), ...row })));
      const among = fromTables(padded, everything).histories.find(({ child }) => child.id === 'c1');
      const alone = fromTables(withRows(padded, (rows) => rows.filter(({ CHILD }) => CHILD === 'c1' || CHILD === null)), everything).histories[0];
      expect(alone).toEqual(among);
    }));
  });
});
