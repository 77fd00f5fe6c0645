import { limits } from '../history/limits.ts';
import { issueAt, type TableIssue } from './issues.ts';
import type { TableRow, Through } from './map.ts';
import { plainText } from './read-cell.ts';
import type { NumberedRow, SourceTable } from './source-tables.ts';

/** The child of a row, or why none is known. */
export type ChildOfRow = { readonly child: string } | { readonly issue: TableIssue };

export type ChildFinder = (table: SourceTable, row: NumberedRow) => ChildOfRow;

/** An index of a table by a key: whose the record is. `undefined`: of two children, so that it tells nothing. */
type Index = ReadonlyMap<string, string | undefined>;

/** Numbers as a spreadsheet shows a text that it took for a number: `100123.0`. */
const damaged = /^\d+\.0+$|^\d+(\.\d+)?E\+?\d+$/i;

/** Finds the child of any row: by the column that names it, else by the record that the row names. */
export function childFinder(tables: readonly SourceTable[], isBlank: (cell: unknown) => boolean): ChildFinder {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const indexes = new Map<string, Index>();
  const idIn = (cells: TableRow, column: string): string | undefined => (isBlank(cells[column]) ? undefined : plainText(cells[column]));

  const indexOf = ({ through, key }: Through, seen: ReadonlySet<string>): Index => {
    const name = `${through}\n${key}`;
    const known = indexes.get(name);
    if (known !== undefined) return known;
    const owners = new Map<string, string | undefined>();
    const table = byName.get(through);
    // Two tables that go through each other lead nowhere.
    if (table !== undefined && !seen.has(through)) {
      for (const { cells } of table.rows) {
        const id = idIn(cells, spelt(cells, key));
        const owner = id === undefined ? undefined : namesOf(table, cells, new Set([...seen, through]))[0]?.child;
        if (id === undefined || owner === undefined) continue;
        owners.set(id, owners.has(id) && owners.get(id) !== owner ? undefined : owner);
      }
    }
    indexes.set(name, owners);
    return owners;
  };

  interface Found { readonly column: string; readonly child: string | undefined }
  const namesOf = (table: SourceTable, cells: TableRow, seen: ReadonlySet<string>): readonly Found[] => table.child.flatMap((each): readonly Found[] => {
    const column = typeof each === 'string' ? each : each.column;
    const id = idIn(cells, column);
    if (id === undefined) return [];
    return [{ column, child: typeof each === 'string' ? id : indexOf(each, new Set([...seen, table.name])).get(id) }];
  });

  return (table, { row, cells }) => {
    const place = { table: table.name, row };
    const found = namesOf(table, cells, new Set());
    const [first] = found;
    if (first === undefined) {
      const column = table.child.map((each) => (typeof each === 'string' ? each : each.column)).join(', ');
      return { issue: issueAt({ ...place, column }, 'child-blank', 'the row names no child', 'the row was not used') };
    }
    const known = found.filter(({ child }) => child !== undefined);
    const children = new Set(known.map(({ child }) => child));
    const [child] = children;
    if (children.size > 1) {
      const columns = known.map(({ column }) => column).join(' and ');
      return { issue: issueAt({ ...place, column: first.column }, 'child-contradicted', `${columns} lead to different children`, 'the row was not used') };
    }
    if (child === undefined) {
      return { issue: issueAt({ ...place, column: first.column }, 'unknown-child', `${first.column} names no record of a child`, 'the row was not used') };
    }
    if (child.length > limits.textLength) {
      return { issue: issueAt({ ...place, column: first.column }, 'cell-not-readable', `the id of the child has ${child.length} characters`, 'the row was not used') };
    }
    return { child };
  };
}

/** Ids that a spreadsheet has damaged, in the tables that make children: they match no other spelling of the same id. */
export function damagedIssue(table: SourceTable, row: number, child: string): TableIssue | undefined {
  if (!damaged.test(child)) return undefined;
  const message = `${child} looks like an id that a spreadsheet turned into a number`;
  return issueAt({ table: table.name, row, column: childColumn(table), child }, 'id-damaged', message, 'the id was kept as it stands, and matches no other spelling of it');
}

const childColumn = ({ child }: SourceTable): string | undefined => child.map((each) => (typeof each === 'string' ? each : each.column))[0];

function spelt(cells: TableRow, column: string): string {
  if (Object.hasOwn(cells, column)) return column;
  return Object.keys(cells).find((each) => each.trim().toUpperCase() === column.trim().toUpperCase()) ?? column;
}

/** A row of a child whom no table of children or placements knows. */
export function strangerIssue(table: SourceTable, row: number, child: string): TableIssue {
  const column = childColumn(table);
  const hint = damaged.test(child) ? '; it looks like an id that a spreadsheet turned into a number' : '';
  return issueAt({ table: table.name, row, column, child }, 'unknown-child', `no row of children or placements is of this child${hint}`, 'the row was not used');
}
