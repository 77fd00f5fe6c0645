import type { ArrayName } from '../history/array-names.ts';
import type { Circumstance, Coverage } from '../contract.ts';
import { lists } from '../history/vocabulary.ts';
import { never } from '../history/coverage.ts';
import { isCoverable, kindProperty, type Coverable } from './coverable.ts';
import { isTelling, propertiesOf } from './field-of.ts';
import { firstPlacements, openingDay } from './first-row.ts';
import type { TableIssue } from './issues.ts';
import type { TableCoverage, TableMap, ValueMaps } from './map.ts';
import type { ReadRow } from './read-rows.ts';
import type { SourceTable } from './source-tables.ts';

/** What the tables record of one array. `kinds` undefined: every kind. */
export interface Recorded {
  readonly kinds: ReadonlySet<string> | undefined;
  readonly from: string | undefined;
}

/** A property that decides what happened and that no column fills. */
export const lacksColumn = ({ of, holds }: SourceTable): string | undefined =>
  propertiesOf(of).find((property) => isTelling(of, property) && !holds(property));

/**
 * What the tables record, for all children alike: the kinds that the value map or some row names, from the day that the extract
 * begins. What no table holds is in no coverage, and so is its array in no history.
 */
export function recordedBy(
  tables: readonly SourceTable[],
  rows: readonly ReadRow[],
  map: TableMap,
  issues: TableIssue[],
): ReadonlyMap<Coverable, Recorded> {
  const opens = openingBy(rows, map, issues);
  const recorded = new Map<Coverable, Recorded>();
  for (const array of Object.keys(kindProperty)) {
    // The keys of kindProperty are the names that the type lists.
    const name = array as Coverable;
    const filling = tables.filter(({ of }) => of === name);
    if (filling.length > 0)
      recorded.set(
        name,
        recordedOf(
          name,
          filling,
          rows.filter(({ of }) => of === name),
          map,
          opens,
        ),
      );
  }
  return recorded;
}

/** What the rows of placements record of temporary absences, which they hold among them. */
export function absencesRecorded(rows: readonly ReadRow[], map: TableMap, issues: TableIssue[]): Recorded {
  const kind: Circumstance['kind'] = 'temporary-absence';
  const { kinds, from } = recordedOf(
    'circumstances',
    [],
    rows.filter(({ of, values }) => of === 'placements' && values.get('kind') === kind),
    map,
    openingBy(rows, map, issues),
  );
  return { kinds: new Set(kinds?.has(kind) === false ? [] : [kind]), from };
}

/** The day on which the extract begins, of the rows of one array. */
type Opening = (rows: readonly ReadRow[]) => string | undefined;

function openingBy(all: readonly ReadRow[], { recordedFrom }: TableMap, issues: TableIssue[]): Opening {
  if (recordedFrom !== 'first-row') return () => recordedFrom;
  const placed = firstPlacements(all);
  return (rows) => openingDay(rows, placed, issues) ?? never;
}

function recordedOf(array: Coverable, tables: readonly SourceTable[], rows: readonly ReadRow[], map: TableMap, opens: Opening): Recorded {
  const said: TableCoverage | undefined = map.coverage?.[array];
  if (said === 'nothing') return nothing(array);
  if (said === 'everything') return { kinds: undefined, from: undefined };
  if (said === undefined && tables.some((table) => lacksColumn(table) !== undefined)) return nothing(array);
  const from = said?.from ?? opens(rows);
  const property = kindProperty[array];
  if (property === undefined) return { kinds: undefined, from };
  return { kinds: new Set(said?.kinds ?? kindsNamed(property, tables, rows, map)), from };
}

const nothing = (array: Coverable): Recorded =>
  kindProperty[array] === undefined ? { kinds: undefined, from: never } : { kinds: new Set(), from: undefined };

function kindsNamed(property: string, tables: readonly SourceTable[], rows: readonly ReadRow[], map: TableMap): readonly string[] {
  const inMaps = tables.flatMap(({ name }) => {
    const maps: ValueMaps | undefined = map.values?.[name];
    const meanings: Readonly<Record<string, string | boolean | null>> = {
      ...(property === 'kind' ? maps?.kind : property === 'about' ? maps?.about : maps?.role),
    };
    return Object.values(meanings);
  });
  const inRows = rows.map(({ values }) => values.get(property));
  return [...new Set([...inMaps, ...inRows])].filter((kind): kind is string => typeof kind === 'string').sort();
}

/** The coverage of one child: what the tables record, less the kinds of rows that could not be used. `lost`: by array the kinds, or all. */
export function coverageFor(
  recorded: ReadonlyMap<Coverable, Recorded>,
  lost: ReadonlyMap<ArrayName, ReadonlySet<string> | 'all'>,
  present: ReadonlySet<ArrayName>,
): Coverage | undefined {
  const coverage: Record<string, { kinds?: readonly string[]; from?: string }> = {};
  for (const [array, { kinds, from }] of recorded) {
    if (!present.has(array)) continue;
    const unread = lost.get(array);
    const property = kindProperty[array];
    const left =
      unread === undefined
        ? kinds
        : unread === 'all'
          ? new Set<string>()
          : new Set([...(kinds ?? allKinds(array))].filter((kind) => !unread.has(kind)));
    const since = property === undefined && unread !== undefined ? never : from;
    const entry = {
      ...(property === undefined || left === undefined ? {} : { kinds: [...left] }),
      ...(since === undefined ? {} : { from: since }),
    };
    if (Object.keys(entry).length > 0) coverage[array] = entry;
  }
  // Each entry is made for the array that it stands under.
  return Object.keys(coverage).length === 0 ? undefined : (coverage as Coverage);
}

function allKinds(array: Coverable): readonly string[] {
  const words: Readonly<Record<string, readonly string[]>> = {
    circumstances: lists['circumstance kind'],
    concerns: lists['concern kind'],
    meetings: lists['meeting kind'],
    documents: lists['document kind'],
    notifications: lists['notification subject'],
    decisions: lists['decision kind'],
    consultations: lists['consultation subject'],
    judgements: lists['judgement kind'],
    network: lists.role,
  };
  return words[array] ?? [];
}

/** The kind that a record is of, as coverage counts kinds. */
export function kindIn(array: ArrayName, record: Readonly<Record<string, unknown>>): string | undefined {
  const property = isCoverable(array) ? kindProperty[array] : undefined;
  const kind = property === undefined ? undefined : record[property];
  return typeof kind === 'string' ? kind : undefined;
}
