import { arrayNames } from '../history/array-names.ts';
import type { Loss, TableKind } from './cells.ts';
import { childColumnsOf, kindOf } from './check-map.ts';
import { choicesOf, chosen } from './chosen-rows.ts';
import { fieldOf, leavesNoRow, propertiesOf } from './field-of.ts';
import { asInContract, type HeldColumn, heldColumns, type Named, type Need, type Spelling, spellings } from './held-columns.ts';
import { issueAt, type TableIssue } from './issues.ts';
import type { TableMap, Through } from './map.ts';
import type { NumberedRow, NumberedTable, NumberedTables } from './numbered-tables.ts';
import { blankTest, plainText } from './read-cell.ts';

export interface SourceTable {
  readonly name: string;
  readonly of: TableKind;
  readonly rows: readonly NumberedRow[];
  readonly columns: readonly HeldColumn[];
  readonly child: readonly (string | Through)[];
  /** The ids of all its rows, those too that the map does not ask for. */
  readonly ids: ReadonlySet<string>;
  /** What rows need and no column fills, and what the map reads from a column that is not there, with what follows. */
  readonly lost: ReadonlyMap<string, Loss>;
  /** Rows of it are lost, and nobody knows whose: what it lacks is unknown for every child. */
  readonly isCut: boolean;
  /** Whether some column, or a constant, fills the property. */
  holds(property: string): boolean;
}

export interface Gathered {
  readonly tables: readonly SourceTable[];
  readonly issues: readonly TableIssue[];
}

/** Takes the rows of every table that the map knows, and finds their columns, whatever their order and case. */
export function gatherTables(given: NumberedTables, map: TableMap): Gathered {
  const issues: TableIssue[] = [];
  const tables = Object.entries(given).flatMap(([name, table]): SourceTable[] => {
    const of = kindOf(map, name);
    const columns = map.columns[name];
    if (of === undefined || columns === undefined) {
      issues.push(issueAt({ table: name }, 'table-not-used', 'the map names no column of this table', 'the table was not read'));
      return [];
    }
    return [gatherTable({ name, of, columns }, table, map, issues)];
  });
  return { tables: tables.sort((a, b) => order(a.of) - order(b.of) || (a.name < b.name ? -1 : 1)), issues };
}

const order = (of: TableKind): number => (of === 'children' ? -1 : arrayNames.findIndex((array) => array === of));

function gatherTable(named: Named, { rows: all, files, isCut = false }: NumberedTable, map: TableMap, issues: TableIssue[]): SourceTable {
  const { name, of } = named;
  const spelling = spellings(all, files);
  const places = files?.map((file) => ({ ...file, spelling: spellings([], [file]) })) ?? [{ spelling }];
  let isPart = isCut;
  const need: Need = (wanted, reading) => {
    const column = wanted.join(', ');
    for (const { spelling: inFile, ...file } of places) {
      if (wanted.some((each) => inFile(each) !== undefined)) continue;
      isPart = true;
      issues.push(
        issueAt(
          { ...file, table: name, column },
          'column-needed',
          `no row has a column ${column}, ${reading}`,
          'what the table lacks is unknown',
        ),
      );
    }
  };
  const lost = new Map<string, Loss>();
  const isSparse = leavesOutBlanks(all);
  const held = heldColumns(named, spelling, { need, lost, issues, isSparse });
  const rows = chosen(all, choicesOf(name, map, { spelling, need, issues, isSparse }), blankTest(map.blanks));
  if (rows.length < all.length) {
    issues.push(
      issueAt(
        { table: name },
        'rows-left-out',
        `${all.length - rows.length} of ${all.length} rows are none that the map asks for`,
        'they were left out',
      ),
    );
  }
  const child = childColumns(named, map, spelling, need);
  const idColumn = held.find(({ property }) => property === 'id')?.source?.column ?? '';
  const ids = new Set(all.map(({ cells }) => plainText(cells[idColumn]) ?? ''));
  const properties = new Set(held.map(({ property }) => property));
  for (const property of propertiesOf(of)) {
    const field = properties.has(property) ? undefined : fieldOf(of, property);
    if (field?.needed !== true) continue;
    lost.set(property, field.lost);
    isPart ||= leavesNoRow(field);
  }
  return {
    name,
    of,
    rows,
    columns: held.sort(asInContract(of)),
    child,
    ids,
    lost,
    isCut: isPart,
    holds: (property) => properties.has(property),
  };
}

/** Whether rows leave out what is blank, as JSON without nulls does: then a column that none of them has is blank in all. */
function leavesOutBlanks(rows: readonly NumberedRow[]): boolean {
  const widths = rows.map(({ cells }) => Object.keys(cells).length);
  return widths.some((width) => width !== widths[0]);
}

/** Rows about a record of another table need no child, where the map names one column for all tables. */
function childColumns({ name, of }: Named, map: TableMap, spelling: Spelling, need: Need): SourceTable['child'] {
  const isShared = typeof map.child === 'string' && of.includes('.');
  const ways = childColumnsOf(map, name);
  const columns = [...new Set(ways.map((each) => (typeof each === 'string' ? each : each.column)))];
  if (!isShared && columns.length > 0) need(columns, 'which names the child');
  return ways
    .filter((each) => !isShared || typeof each !== 'string' || spelling(each) !== undefined)
    .map((each) => (typeof each === 'string' ? (spelling(each) ?? each) : { ...each, column: spelling(each.column) ?? each.column }));
}
