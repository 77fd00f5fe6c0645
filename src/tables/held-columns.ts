import { afterLoss, type Field, type Loss, type TableKind } from './cells.ts';
import { fieldOf, isTelling, propertiesOf } from './field-of.ts';
import { issueAt, type TableIssue } from './issues.ts';
import type { Columns, ColumnSource } from './map.ts';
import { normal } from './meanings.ts';
import type { NumberedRow, TableFile } from './numbered-tables.ts';

/** A property and where it is read from, with the column spelt as the rows spell it. */
export interface HeldColumn {
  readonly property: string;
  readonly field: Field;
  readonly source: ColumnSource | undefined;
  readonly constant?: string | boolean;
}

export interface Named {
  readonly name: string;
  readonly of: TableKind;
  readonly columns: Columns;
}

export type Spelling = (column: string) => string | undefined;
/** Says which files have none of these columns: each is of another table, or of none at all. */
export type Need = (columns: readonly string[], reading: string) => void;

export interface Noted {
  readonly need: Need;
  readonly lost: Map<string, Loss>;
  readonly issues: TableIssue[];
  readonly isSparse: boolean;
}

/** A visit is read without them: it is found by its date, and counts as seen and in person. */
const spared: ReadonlySet<string> = new Set(['placementId', 'childSeen', 'mode']);

export function heldColumns({ name, of, columns }: Named, spelling: Spelling, { need, lost, issues, isSparse }: Noted): HeldColumn[] {
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

/** Rows of one table may have different columns, as JSON objects do; a column is there if one row has it, or the headings of a file do. */
export function spellings(rows: readonly NumberedRow[], files: readonly TableFile[] = []): Spelling {
  // A table without rows and headings shows no columns; it is taken to have those that the map names.
  if (rows.length === 0 && files.length === 0) return (column) => column;
  const exact = new Set(files.flatMap(({ columns }) => columns));
  for (const { cells } of rows) for (const column of Object.keys(cells)) exact.add(column);
  const loose = new Map<string, string>();
  for (const column of exact) if (!loose.has(normal(column))) loose.set(normal(column), column);
  return (column) => (exact.has(column) ? column : loose.get(normal(column)));
}

const withoutColumn = ({ lost }: Field): string =>
  lost === 'unknown' ? 'it is unknown for every row' : lost === 'row' ? withoutRows : afterLoss(lost);
export const readAsBlank = 'it was read as blank in every row';
export const withoutRows = 'no row was used, and for a child who has one records of its kind count as not all recorded';

/** Columns in any order give the same histories, and the same issues in the same order. */
export function asInContract(of: TableKind): (a: HeldColumn, b: HeldColumn) => number {
  const place = ({ property }: HeldColumn): number => {
    const found = propertiesOf(of).indexOf(property);
    return found < 0 ? Infinity : found;
  };
  return (a, b) => (place(a) === place(b) ? (a.property < b.property ? -1 : 1) : place(a) - place(b));
}
