import { damaged, plainId, spellingsOf } from '../history/spreadsheet-ids.ts';
import { quoted } from '../history/problems.ts';
import { limits } from '../history/limits.ts';
import { rowLoss } from './cells.ts';
import { issueAt, type RowAt, type TableIssue } from './issues.ts';
import type { TableRow, Through } from './map.ts';
import { notThere, readId, type TextRead } from './read-cell.ts';
import type { NumberedRow, SourceTable } from './source-tables.ts';

/** The child of a row, or why none is known. `likely`: children whose row it may be, if a spreadsheet has changed the id. */
export type ChildOfRow = { readonly child: string } | { readonly issue: TableIssue; readonly likely: readonly string[] };

export type ChildFinder = (table: SourceTable, row: NumberedRow) => ChildOfRow;

/** A record, and the child whose it is. */
interface Owned { readonly id: string; readonly child: string }
/** A table by a key. `owners`: whose each record is; `undefined`: of two children, so that it tells nothing. `alike`: by what spreadsheets leave of an id. */
interface Index { readonly owners: Map<string, string | undefined>; readonly alike: Map<string, readonly Owned[]> }

/** Finds the child of any row: by the column that names it, else by the record that the row names. */
export function childFinder(tables: readonly SourceTable[], isBlank: (cell: unknown) => boolean): ChildFinder {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const indexes = new Map<string, Index>();
  const idIn = (cells: TableRow, column: string): TextRead | undefined => (isBlank(cells[column]) || cells[column] === notThere ? undefined : readId(cells[column]));

  const indexOf = ({ through, key }: Through, seen: ReadonlySet<string>): Index => {
    const name = `${through}\n${key}`;
    const known = indexes.get(name);
    if (known !== undefined) return known;
    const index: Index = { owners: new Map(), alike: new Map() };
    const table = byName.get(through);
    // Two tables that go through each other lead nowhere.
    if (table !== undefined && !seen.has(through)) {
      for (const { cells } of table.rows) {
        const id = idIn(cells, spelt(cells, key));
        const child = id === undefined ? undefined : namesOf(table, cells, new Set([...seen, through]))[0]?.child;
        if (id === undefined || 'fault' in id || child === undefined) continue;
        for (const spelling of spellingsOf(id.value)) {
          const alike = index.alike.get(spelling) ?? [];
          if (!alike.some((each) => each.child === child)) index.alike.set(spelling, [...alike, { id: id.value, child }]);
        }
        index.owners.set(id.value, index.owners.has(id.value) && index.owners.get(id.value) !== child ? undefined : child);
      }
    }
    indexes.set(name, index);
    return index;
  };

  interface Found { readonly column: string; readonly id: TextRead; readonly child: string | undefined; readonly alike: readonly Owned[] }
  const namesOf = (table: SourceTable, cells: TableRow, seen: ReadonlySet<string>): readonly Found[] => table.child.flatMap((each): readonly Found[] => {
    const column = typeof each === 'string' ? each : each.column;
    const id = idIn(cells, column);
    if (id === undefined) return [];
    if ('fault' in id) return [{ column, id, child: undefined, alike: [] }];
    if (typeof each === 'string') return [{ column, id, child: id.value, alike: [] }];
    const { owners, alike } = indexOf(each, new Set([...seen, table.name]));
    return [{ column, id, child: owners.get(id.value), alike: owners.has(id.value) ? [] : alike.get(plainId(id.value)) ?? [] }];
  });

  return (table, { at, cells }) => {
    const found = namesOf(table, cells, new Set());
    const unused = (code: TableIssue['code'], message: string, column = found[0]?.column): ChildOfRow =>
      ({ issue: issueAt({ table: table.name, ...at, column }, code, message, 'the row was not used'), likely: [] });
    const [first] = found;
    if (first === undefined) {
      return unused('child-blank', 'the row names no child', [...new Set(table.child.map((each) => (typeof each === 'string' ? each : each.column)))].join(', '));
    }
    for (const { id, column } of found) if ('fault' in id) return unused('unknown-child', id.fault, column);
    const known = found.filter(({ child }) => child !== undefined);
    const [child, ...others] = new Set(known.flatMap((each) => each.child ?? []));
    if (others.length > 0) return unused('child-contradicted', `${known.map(({ column }) => column).join(' and ')} lead to different children`);
    if (child === undefined) {
      const alike = found.flatMap((each) => each.alike), likely = [...new Set(alike.map((each) => each.child))];
      return { issue: strayIssue(table, at, { column: first.column, message: `${first.column} names no record of a child`, alike }), likely };
    }
    return child.length > limits.textLength ? unused('cell-not-readable', `the id of the child has ${child.length} characters`) : { child };
  };
}

/** Ids that a spreadsheet has damaged, in the tables that make children: they match no other spelling of the same id. */
export function damagedIssue(table: SourceTable, at: RowAt, child: string): TableIssue | undefined {
  if (!damaged.test(child)) return undefined;
  const message = `${child} looks like an id that a spreadsheet turned into a number`;
  return issueAt({ table: table.name, ...at, column: childColumn(table), child }, 'id-damaged', message, 'the id was kept as it stands, and matches no other spelling of it');
}

const childColumn = ({ child }: SourceTable): string | undefined => child.map((each) => (typeof each === 'string' ? each : each.column))[0];

function spelt(cells: TableRow, column: string): string {
  if (Object.hasOwn(cells, column)) return column;
  return Object.keys(cells).find((each) => each.trim().toUpperCase() === column.trim().toUpperCase()) ?? column;
}

/** A row of a child of whom there is no placement. `likely`: children whose ids a spreadsheet may have turned into this one. */
export function strangerIssue(table: SourceTable, at: RowAt, child: string, likely: readonly string[]): TableIssue {
  const hint = damaged.test(child) ? '; it looks like an id that a spreadsheet turned into a number' : '';
  const message = `no row of placements is of this child${hint}`;
  return strayIssue(table, at, { column: childColumn(table), child, message, alike: likely.map((each) => ({ id: each, child: each })) });
}

interface Stray { readonly column: string | undefined; readonly child?: string; readonly message: string; readonly alike: readonly Owned[] }

/** A row whose id is nobody's: said too is whose it may be. */
function strayIssue({ name, of }: SourceTable, at: RowAt, { column, child, message, alike }: Stray): TableIssue {
  const place = { table: name, ...at, column, child };
  if (alike.length === 0) return issueAt(place, 'unknown-child', message, 'the row was not used');
  const ids = alike.map((each) => (each.id === each.child ? quoted(each.id) : `${quoted(each.id)} of child ${quoted(each.child)}`)).join(' or ');
  const done = rowLoss(of) === 'child' ? 'no history was made of a child whose placement it may be'
    : 'the row was not used, and for a child whose row it may be records of its kind count as not all recorded';
  return issueAt(place, 'unknown-child', `${message}; but for how it is spelt the id is ${ids}`, done);
}
