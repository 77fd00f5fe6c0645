import { afterLoss, type Field, type Loss, type TableKind } from './cells.ts';
import { arrayNames } from './array-names.ts';
import { childColumnsOf, kindOf } from './check-map.ts';
import { fieldOf, isTelling, leavesNoRow, propertiesOf } from './fields.ts';
import { issueAt, type RowAt, type TableIssue } from './issues.ts';
import type { Columns, ColumnSource, TableMap, TableRow, Through } from './map.ts';
import { blankTest, isOneOf, notThere, plainText } from './read-cell.ts';
import { normal } from './meanings.ts';

/** The tables as they were passed in. */
export type Tables = Readonly<Record<string, Iterable<TableRow> | undefined>>;

/** A row and where it stands. `undecidedBy`: the column that leaves it open whether the map asks for the row. */
export interface NumberedRow {
  readonly at: RowAt;
  readonly cells: TableRow;
  readonly undecidedBy?: string;
}

/** A property and where it is read from, with the column spelt as the rows spell it. */
export interface HeldColumn {
  readonly property: string;
  readonly field: Field;
  readonly source: ColumnSource | undefined;
  readonly constant?: string | boolean;
}

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

/** The columns of a file; its name, where the table is in several. */
export interface TableFile {
  readonly file?: string;
  readonly columns: readonly string[];
}
/** A table with its rows numbered, and the files that it comes from. `isCut`: something in them could not be read as a row. */
export interface NumberedTable {
  readonly rows: readonly NumberedRow[];
  readonly files?: readonly TableFile[];
  readonly isCut?: boolean;
}
export type NumberedTables = Readonly<Record<string, NumberedTable>>;

export interface Gathered {
  readonly tables: readonly SourceTable[];
  readonly issues: readonly TableIssue[];
}

/** Numbers the rows of every table, the first one as the map says. */
export function numbered(given: Tables, firstRow = 1): NumberedTables {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, rows]): (readonly [string, NumberedTable])[] => {
      if (rows === undefined || rows === null) return [];
      if (typeof rows === 'string' || typeof rows[Symbol.iterator] !== 'function') {
        const got = typeof rows === 'string' ? 'a text' : 'no list';
        throw new TypeError(`fromTables: tables.${name} is ${got}; give its rows as an array of objects`);
      }
      return [
        [
          name,
          {
            rows: [...rows].map((row, index) => ({
              at: { row: firstRow + index },
              cells: typeof row === 'object' && row !== null ? row : {},
            })),
          },
        ],
      ];
    }),
  );
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

interface Named {
  readonly name: string;
  readonly of: TableKind;
  readonly columns: Columns;
}

type Spelling = (column: string) => string | undefined;
/** Says which files have none of these columns: each is of another table, or of none at all. */
type Need = (columns: readonly string[], reading: string) => void;

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

interface Noted {
  readonly need: Need;
  readonly lost: Map<string, Loss>;
  readonly issues: TableIssue[];
  readonly isSparse: boolean;
}

/** Whether rows leave out what is blank, as JSON without nulls does: then a column that none of them has is blank in all. */
function leavesOutBlanks(rows: readonly NumberedRow[]): boolean {
  const widths = rows.map(({ cells }) => Object.keys(cells).length);
  return widths.some((width) => width !== widths[0]);
}

/** A visit is read without them: it is found by its date, and counts as seen and in person. */
const spared: ReadonlySet<string> = new Set(['placementId', 'childSeen', 'mode']);

function heldColumns({ name, of, columns }: Named, spelling: Spelling, { need, lost, issues, isSparse }: Noted): HeldColumn[] {
  return Object.entries(columns).flatMap(([property, source]): HeldColumn[] => {
    // checkMap has said what is wrong with a property that has no field.
    const field = fieldOf(of, property);
    if (source === undefined || source === null || field === undefined) return [];
    if (typeof source !== 'string' && 'constant' in source) return [{ property, field, source: undefined, constant: source.constant }];
    const wanted = typeof source === 'string' ? { column: source } : source;
    const column = spelling(wanted.column);
    const reading = `which the map reads as ${property}`;
    const isNeeded = isTelling(of, property);
    if (isNeeded) need([wanted.column], reading);
    if (column !== undefined) return [{ property, field, source: { ...wanted, column } }];
    const isLost = isNeeded || !(isSparse || (of === 'visits' && spared.has(property)));
    // As if no row had the cell: a blank one may say "none".
    if (isLost) lost.set(property, field.lost);
    if (!isNeeded)
      issues.push(
        issueAt(
          { table: name, column: wanted.column },
          'column-missing',
          `no row has a column ${wanted.column}, ${reading}`,
          isLost ? withoutColumn(field) : readAsBlank,
        ),
      );
    return [];
  });
}

function choicesOf(
  name: string,
  map: TableMap,
  { spelling, need, issues, isSparse }: Omit<Noted, 'lost'> & { readonly spelling: Spelling },
): readonly Choice[] {
  const only = map.only?.[name] ?? {};
  const leaveOut = map.leaveOut?.[name] ?? {};
  const reading = 'by which the map chooses rows';
  return [...new Set([...Object.keys(only), ...Object.keys(leaveOut)])].map((column): Choice => {
    const wanted = only[column];
    const inTable = spelling(column);
    // Where the map asks for words, a row without the column is none that it asks for.
    if (wanted !== undefined && !isOneOf('', wanted)) need([column], reading);
    else if (inTable === undefined)
      issues.push(
        issueAt(
          { table: name, column },
          'column-missing',
          `no row has a column ${column}, ${reading}`,
          isSparse ? readAsBlank : withoutRows,
        ),
      );
    return { column: inTable ?? column, isThere: isSparse || inTable !== undefined, only: wanted, leaveOut: leaveOut[column] ?? [] };
  });
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

/** Rows of one table may have different columns, as JSON objects do; a column is there if one row has it, or the headings of a file do. */
function spellings(rows: readonly NumberedRow[], files: readonly TableFile[] = []): Spelling {
  // A table without rows and headings shows no columns; it is taken to have those that the map names.
  if (rows.length === 0 && files.length === 0) return (column) => column;
  const exact = new Set(files.flatMap(({ columns }) => columns));
  for (const { cells } of rows) for (const column of Object.keys(cells)) exact.add(column);
  const loose = new Map<string, string>();
  for (const column of exact) if (!loose.has(normal(column))) loose.set(normal(column), column);
  return (column) => (exact.has(column) ? column : loose.get(normal(column)));
}

/** A column by which the map chooses rows. */
interface Choice {
  readonly column: string;
  readonly isThere: boolean;
  readonly only: readonly (string | boolean)[] | undefined;
  readonly leaveOut: readonly (string | boolean)[];
}

function chosen(rows: readonly NumberedRow[], choices: readonly Choice[], isBlank: (cell: unknown) => boolean): readonly NumberedRow[] {
  if (choices.length === 0) return rows;
  return rows.flatMap(({ at, cells }) => {
    const undecided = choices.filter(({ column, isThere, only = [], leaveOut }) => {
      const listed = [...only, ...leaveOut];
      // Where the map asks for a flag, another word is neither yes nor no.
      return (
        !isThere ||
        cells[column] === notThere ||
        (listed.some((value) => typeof value === 'boolean') && !isBlank(cells[column]) && !isOneOf(cells[column], [...listed, true, false]))
      );
    });
    const isLeftOut = choices.some(
      (choice) =>
        !undecided.includes(choice) &&
        ((choice.only !== undefined && !isOneOf(cells[choice.column], choice.only)) || isOneOf(cells[choice.column], choice.leaveOut)),
    );
    const [first] = undecided;
    return isLeftOut ? [] : [{ at, cells, ...(first === undefined ? {} : { undecidedBy: first.column }) }];
  });
}

const withoutColumn = ({ lost }: Field): string =>
  lost === 'unknown' ? 'it is unknown for every row' : lost === 'row' ? withoutRows : afterLoss(lost);
const readAsBlank = 'it was read as blank in every row';
const withoutRows = 'no row was used, and for a child who has one records of its kind count as not all recorded';

/** Columns in any order give the same histories, and the same issues in the same order. */
function asInContract(of: TableKind): (a: HeldColumn, b: HeldColumn) => number {
  const place = ({ property }: HeldColumn): number => {
    const found = propertiesOf(of).indexOf(property);
    return found < 0 ? Infinity : found;
  };
  return (a, b) => (place(a) === place(b) ? (a.property < b.property ? -1 : 1) : place(a) - place(b));
}
