import type { PlacementHistory } from '../../src/contract.ts';
import { momentOf } from '../../src/history/compare-moments.ts';
import { formatInstant } from '../../src/time/index.ts';
import type { TableMap, TableRow } from '../../src/tables/index.ts';
import { fields } from '../../src/tables/fields.ts';
import { arrayNames } from '../../src/history/array-names.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const timescale = (value: Json): string =>
  Object.entries(value)
    .map(([unit, amount]) => `${String(amount)} ${unit === 'workingDays' ? 'working days' : unit}`)
    .join();

/** One cell for each property: a list as a text, an object as several cells. */
function cellsOf(record: Json, before = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): (readonly [string, unknown])[] => {
      const column = `${before}${name}`;
      if (isObject(value))
        return name === 'every' ? [[column, timescale(value)]] : [[column, 'Y'], ...Object.entries(cellsOf(value, `${column}.`))];
      if (Array.isArray(value)) return value.some(isObject) ? [] : [[column, value.length === 0 ? [] : value.join('; ')]];
      return [[column, typeof value === 'boolean' ? (value ? 'Y' : 'N') : value]];
    }),
  );
}

/** A history as the tables that some system would hold of it, and the map that reads them: every array and every detail one table. */
export function flattened(history: PlacementHistory): {
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  readonly map: TableMap;
} {
  const child = history.child.id;
  const { id, ...facts } = history.child;
  const whole = history as unknown as Readonly<Record<string, readonly Json[] | undefined>>;
  const tables: Record<string, TableRow[]> = {
    children: [{ ...Object.fromEntries(Object.keys(fields.children).map((name) => [name, null])), CHILD: id, ...cellsOf(facts) }],
  };
  const columns: Record<string, Record<string, string>> = {
    children: Object.fromEntries(Object.keys(fields.children).map((name) => [name, name])),
  };
  for (const array of arrayNames) {
    const records = whole[array];
    if (records === undefined) continue;
    const names = Object.keys(fields[array]).filter(
      (name) => !name.startsWith('planningInterval.') && !['sameCarerFollows', 'urn', 'postcode'].includes(name),
    );
    const sections = records.flatMap(({ sections: of }) => (isObject(of) ? Object.keys(of) : []));
    columns[array] = Object.fromEntries(names.map((name) => [name, name]));
    tables[array] = records.map((record) => ({
      ...Object.fromEntries(names.map((name) => [name, null])),
      CHILD: child,
      ...cellsOf(record),
    }));
    if (array === 'plans' && sections.length > 0)
      addDetail('plans.sections', ['section', 'state'], records, ({ sections: of }) =>
        Object.entries(isObject(of) ? of : {}).map(([section, state]) => ({ section, state })),
      );
    if (array === 'meetings') addDetail('meetings.actions', ['text', 'owner', 'dueBy', 'completedAt'], records, ({ actions }) => actions);
    if (array === 'documents') addDetail('documents.sharedWith', ['role', 'at'], records, ({ sharedWith }) => sharedWith);
    if (array === 'placements')
      addDetail('placements.planningIntervals', ['every', 'agreedAt'], records, ({ planningIntervals }) => planningIntervals);
  }
  function addDetail(name: string, properties: readonly string[], records: readonly Json[], listOf: (record: Json) => unknown): void {
    const rows = records.flatMap((record) =>
      ((listOf(record) ?? []) as readonly Json[]).map((each) => ({
        ...Object.fromEntries(properties.map((property) => [property, null])),
        of: record['id'],
        ...cellsOf(each),
      })),
    );
    if (rows.length === 0) return;
    tables[name] = rows;
    columns[name] = Object.fromEntries(['of', ...properties].map((property) => [property, property]));
  }
  const named = Object.keys(columns).filter((name) => !name.includes('.'));
  const coverage = Object.fromEntries(
    arrayNames.filter((array) => whole[array] !== undefined).map((array) => [array, 'everything' as const]),
  );
  return {
    tables,
    map: { child: Object.fromEntries(named.map((name) => [name, 'CHILD'])), columns, coverage, dates: { midnight: 'time', blanks: [] } },
  };
}

/** What means the same, written the same: moments with London's offset, lists for single roles, records in one order. */
export function normalised(history: PlacementHistory): unknown {
  const { coverage, ...rest } = history;
  void coverage;
  return ordered(rest);
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => ordered(each)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, each]) => [key, key === 'by' && typeof each === 'string' && 'kind' in value ? [each] : ordered(each)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  const moment = momentOf(value);
  return moment?.kind === 'instant' ? formatInstant(moment.instant) : value;
}
