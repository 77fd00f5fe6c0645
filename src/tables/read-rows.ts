import { quoted } from '../history/problems.ts';
import { ascending } from '../history/sorted.ts';
import { childFinder, spreads } from './child-of-row.ts';
import { afterLoss, rowLoss, type Loss, type TableKind } from './cells.ts';
import { issueAt, rowName, type RowAt, type TableIssue } from './issues.ts';
import type { TableMap } from './map.ts';
import { meaningsOf } from './meanings.ts';
import { settled } from './moments.ts';
import { blankTest, notThere, plainText, readCell, type CellRead, type ColumnReading } from './read-cell.ts';
import type { HeldColumn } from './held-columns.ts';
import type { NumberedRow } from './numbered-tables.ts';
import type { SourceTable } from './source-tables.ts';
import { timesDropped, type ZoneOf } from './zones.ts';

/** A row that was read: its properties by name, flat, and what could not be read. */
export interface ReadRow {
  readonly table: SourceTable;
  readonly of: TableKind;
  readonly at: RowAt;
  /** Blank: it may be any child's, and is unsure, or it is about a record of another table, which tells whose it is. */
  readonly child: string;
  readonly values: ReadonlyMap<string, unknown>;
  /** Properties whose cell could not be read, or was blank and needed, with what follows. */
  readonly lost: ReadonlyMap<string, Loss>;
  /** Those of them that are blank, about which nothing has been said yet. */
  readonly blank: ReadonlySet<string>;
  /** Nobody knows whether the row is this child's, or whether the map asks for it: it is not used, and what it records is unknown. */
  readonly unsure: boolean;
}

interface Reader {
  readonly held: HeldColumn;
  readonly how: ColumnReading;
}

/** Reads every row of every table, one by one: what is wrong with one touches no other. */
export function readRows(tables: readonly SourceTable[], map: TableMap, zoneOf: ZoneOf, issues: TableIssue[]): readonly ReadRow[] {
  const isBlank = blankTest(map.blanks);
  const childOf = childFinder(tables, isBlank);
  return tables.flatMap((table) => {
    const readers = table.columns.map((held): Reader => ({ held, how: readingOf(table, held, map, zoneOf(table.name), isBlank) }));
    const dropped = new Map<string, { count: number; readonly at: RowAt }>();
    let leftOut = 0;
    const rows = table.rows.flatMap((row): ReadRow[] => {
      const found = table.child.length === 0 ? { child: '' } : childOf(table, row);
      if ('issue' in found) {
        issues.push(found.issue);
        // What is wrong with a row that is not used need not be said.
        const children = found.likely === 'any' ? (spreads(table.of) ? [''] : []) : found.likely;
        return children
          .flatMap((child) => readRow(table, row, child, readers, { issues: [], dropped: new Map() }) ?? [])
          .map((read) => ({ ...read, unsure: true }));
      }
      const read = readRow(table, row, found.child, readers, { issues, dropped });
      if (read !== undefined) return [read];
      leftOut += 1;
      return table.of === 'placements' ? [nameAlone(table, row.at, found.child)] : [];
    });
    if (leftOut > 0) {
      const message = `${leftOut} of ${table.rows.length} rows are of kinds that the value map says nothing of`;
      issues.push(issueAt({ table: table.name }, 'rows-left-out', message, 'they were left out'));
    }
    for (const [column, { count, at }] of dropped) issues.push(timesDropped({ table: table.name, ...at, column }, count));
    return inContentOrder(rows, issues);
  });
}

/** A placement that is none of a history's still tells that there is the child. */
const nameAlone = (table: SourceTable, at: RowAt, child: string): ReadRow => ({
  table,
  of: 'children',
  at,
  child,
  values: new Map(),
  lost: new Map(),
  blank: new Set(),
  unsure: false,
});

/** The order in which a query hands rows over says nothing: they are read in the order of what they hold. The very same row twice is one. */
function inContentOrder(rows: readonly ReadRow[], issues: TableIssue[]): readonly ReadRow[] {
  const keyed = rows
    .map((row) => ({ row, key: JSON.stringify([row.child, [...row.values], [...row.lost.keys()], row.unsure]) }))
    .sort((a, b) => ascending(a.key, b.key));
  let first = keyed[0];
  return keyed.flatMap((each) => {
    const { table, at, child, of, lost, blank } = each.row;
    // A table of one row a child may be the join of it with another.
    const isUnread = [...lost.keys()].some((property) => !blank.has(property) && !table.lost.has(property));
    if (of === 'children' || isUnread || each === first || each.key !== first?.key) {
      first = each;
      return [each.row];
    }
    issues.push(
      issueAt(
        { table: table.name, ...at, ...(child === '' ? {} : { child }) },
        'row-repeated',
        `${rowName(first.row.at)} says the same`,
        'both are one record',
      ),
    );
    return [];
  });
}

function readingOf(
  table: SourceTable,
  { property, field, source }: HeldColumn,
  map: TableMap,
  zone: 'utc' | 'london' | undefined,
  isBlank: (cell: unknown) => boolean,
): ColumnReading {
  const dates = settled(map.dates);
  const values: Readonly<Record<string, Parameters<typeof meaningsOf>[0]>> = map.values?.[table.name] ?? {};
  return {
    field,
    isBlank,
    source: source ?? {},
    meanings: meaningsOf(values[property]),
    dates: { ...dates, midnight: source?.midnight ?? dates.midnight, zone, lastDay: source?.lastDay === true },
  };
}

interface Noticed {
  readonly issues: TableIssue[];
  readonly dropped: Map<string, { count: number; readonly at: RowAt }>;
}

/** Undefined for a row of a kind that, by the value map, is none of a history's. */
function readRow(
  table: SourceTable,
  { at, cells, undecidedBy }: NumberedRow,
  child: string,
  readers: readonly Reader[],
  { issues, dropped }: Noticed,
): ReadRow | undefined {
  const values = new Map<string, unknown>();
  const lost = new Map(table.lost);
  const blank = new Set<string>();
  const rowPlace = { table: table.name, ...at, ...(child === '' ? {} : { child }) };
  for (const {
    held: { property, field, source, constant },
    how,
  } of readers) {
    if (source === undefined) {
      values.set(property, field.reads === 'words' ? [constant] : constant);
      continue;
    }
    const read: CellRead = readCell(cells[source.column], how);
    const place = { ...rowPlace, column: source.column };
    if (read === 'nothing') {
      if (field.needed === true && (field.lost === 'row' || field.lost === 'child')) return undefined;
    } else if (read === 'blank') {
      if (field.needed !== true) continue;
      lost.set(property, field.lost);
      blank.add(property);
    } else if ('fault' in read) {
      lost.set(property, field.lost);
      const fix = read.code === undefined ? '' : ` Say what it means in values.${table.name}.${property} of the map`;
      issues.push(issueAt(place, read.code ?? 'cell-not-readable', `${read.fault}${fix}`, afterLoss(field.lost)));
    } else {
      values.set(property, read.value);
      if (read.timeDropped === true) {
        const before = dropped.get(source.column) ?? { count: 0, at };
        before.count += 1;
        dropped.set(source.column, before);
      }
    }
  }
  // Of a column that no row has it is said once.
  if (undecidedBy !== undefined && Object.hasOwn(cells, undecidedBy)) {
    const cell = cells[undecidedBy];
    const message = `${cell === notThere ? notThere.fault : `${quoted(plainText(cell) ?? '')} is neither yes nor no`}, and it decides whether the row is used. List it under ${undecidedBy} in only or leaveOut of the map.`;
    issues.push(issueAt({ ...rowPlace, column: undecidedBy }, 'word-not-known', message, afterLoss(rowLoss(table.of))));
  }
  return { table, of: table.of, at, child, values, lost, blank, unsure: undecidedBy !== undefined };
}
