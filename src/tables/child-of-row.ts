import { bySpelling, damaged, looksDamaged, plainId } from '../history/spreadsheet-ids.ts';
import { quoted } from '../history/problems.ts';
import { limits } from '../history/limits.ts';
import { rowLoss, type TableKind } from './cells.ts';
import { issueAt, type RowAt, type TableIssue } from './issues.ts';
import type { TableRow, Through } from './map.ts';
import { notThere, readId, type TextRead } from './read-cell.ts';
import type { NumberedRow } from './numbered-tables.ts';
import type { SourceTable } from './source-tables.ts';

/** The child of a row, or why none is known. `likely`: the children whose row it may be, or any. */
export type ChildOfRow = { readonly child: string } | { readonly issue: TableIssue; readonly likely: readonly string[] | 'any' };

export type ChildFinder = (table: SourceTable, row: NumberedRow) => ChildOfRow;

/** A record, and the child whose it is. */
interface Owned {
  readonly id: string;
  readonly child: string;
}
/** A table by a key. `owners`: whose each record is. `alike`: by what spreadsheets leave of an id. */
interface Index {
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  readonly alike: ReturnType<typeof bySpelling<Owned>>;
}

/** A column of a row that leads to children: to one, to several where two have a record of one id, to none where nobody has it. */
interface Found {
  readonly column: string;
  readonly id: TextRead;
  readonly children: ReadonlySet<string>;
  readonly alike: readonly { readonly each: Owned }[];
}

/** An id that more children have than this tells nothing: systems write 0 where they know none. */
export const mostSharers = 40;
const nobody: ReadonlySet<string> = new Set();

/** Finds the child of any row: by the column that names it, else by the record that the row names. */
export function childFinder(tables: readonly SourceTable[], isBlank: (cell: unknown) => boolean): ChildFinder {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const indexes = new Map<string, Index>();
  const idIn = (cells: TableRow, column: string): TextRead | undefined =>
    isBlank(cells[column]) || cells[column] === notThere ? undefined : readId(cells[column]);

  const indexOf = ({ through, key }: Through, seen: ReadonlySet<string>): Index => {
    const name = `${through}\n${key}`;
    const known = indexes.get(name);
    if (known !== undefined) return known;
    const owners = new Map<string, Set<string>>();
    const owned: Owned[] = [];
    const table = byName.get(through);
    // Two tables that go through each other lead nowhere.
    if (table !== undefined && !seen.has(through)) {
      for (const { cells } of table.rows) {
        const id = idIn(cells, spelt(cells, key));
        if (id === undefined || 'fault' in id) continue;
        for (const child of childrenOf(namesOf(table, cells, new Set([...seen, through])))) {
          const before = owners.get(id.value) ?? new Set();
          if (!before.has(child)) owned.push({ id: id.value, child });
          owners.set(id.value, before.add(child));
        }
      }
    }
    const index: Index = { owners, alike: bySpelling(owned, ({ id }) => id) };
    indexes.set(name, index);
    return index;
  };

  const namesOf = (table: SourceTable, cells: TableRow, seen: ReadonlySet<string>): readonly Found[] =>
    table.child.flatMap((each): readonly Found[] => {
      const column = typeof each === 'string' ? each : each.column;
      const id = idIn(cells, column);
      if (id === undefined) return [];
      if ('fault' in id) return [{ column, id, children: nobody, alike: [] }];
      if (typeof each === 'string') return [{ column, id, children: new Set([id.value]), alike: [] }];
      const { owners, alike } = indexOf(each, new Set([...seen, table.name]));
      return [
        { column, id, children: owners.get(id.value) ?? nobody, alike: owners.has(id.value) ? [] : (alike.get(plainId(id.value)) ?? []) },
      ];
    });

  return (table, { at, cells }) => {
    const found = namesOf(table, cells, new Set());
    const [first] = found;
    const unused = (code: TableIssue['code'], message: string, likely: readonly string[] | 'any', column = first?.column): ChildOfRow => ({
      issue: issueAt(
        { table: table.name, ...at, column },
        code,
        message,
        likely.length === 0 ? 'the row was not used' : afterDoubt(table.of, likely),
      ),
      likely,
    });
    if (first === undefined) {
      const sources = table.columns.flatMap(({ source }) => source ?? []);
      const isEmpty = sources.length > 0 && sources.every(({ column }) => isBlank(cells[column]));
      return unused(
        'child-blank',
        'the row names no child',
        isEmpty ? [] : 'any',
        [...new Set(table.child.map((each) => (typeof each === 'string' ? each : each.column)))].join(', '),
      );
    }
    for (const { id, column } of found) if ('fault' in id) return unused('unknown-child', id.fault, 'any', column);
    const children = childrenOf(found);
    const [child] = children;
    const isSpelling = new Set(children.map(plainId)).size < 2;
    if (children.length > 1)
      return unused(
        isSpelling ? 'unknown-child' : 'child-contradicted',
        `${by(found.filter(leads))} the row is of ${isSpelling ? 'one child, spelt in two ways' : 'different children'}`,
        children,
      );
    if (child !== undefined)
      return child.length > limits.textLength
        ? unused('cell-not-readable', `the id of the child has ${child.length} characters`, [])
        : { child };
    const shared = found.filter(({ children: sharers }) => sharers.size > 0);
    if (shared.length > 0) return unused('child-contradicted', `${by(shared)} the row may be of more than ${mostSharers} children`, 'any');
    const alike = found.some((each) => each.alike.length > mostSharers)
      ? 'any'
      : found.flatMap((each) => each.alike.map((spelling) => spelling.each));
    const likely = alike === 'any' ? alike : [...new Set(alike.map((each) => each.child))];
    return { issue: strayIssue(table, at, { column: first.column, message: `${first.column} names no record of a child`, alike }), likely };
  };
}

/** The children to whom all columns lead that lead to any; where they contradict each other, all of those. */
function childrenOf(found: readonly Found[]): readonly string[] {
  const ways = found.filter(leads).map(({ children }) => children);
  const all = [...new Set(ways.flatMap((way) => [...way]))];
  const agreed = all.filter((child) => ways.every((way) => way.has(child)));
  return agreed.length > 0 ? agreed : all;
}

const by = (found: readonly Found[]): string => `by ${[...new Set(found.map(({ column }) => column))].join(' and ')}`;
const leads = ({ children }: Found): boolean => children.size > 0 && children.size <= mostSharers;

/** What is done with a row that may be of several children, or of any. One of a placement that may be anyone's is left aside: no history would be left. */
export function afterDoubt(of: TableKind, likely: readonly string[] | 'any'): string {
  if (likely === 'any' && !spreads(of)) return 'the row was not used';
  return rowLoss(of) === 'child'
    ? 'no history was made of a child whose placement it may be'
    : 'the row was not used, and for a child whose row it may be records of its kind count as not all recorded';
}

/** Whether a row that may be of any child makes its kind unknown for all of them. */
export const spreads = (of: TableKind): boolean => of !== 'placements' && of !== 'episodes' && of !== 'children';

/** Ids that a spreadsheet has damaged, in the tables that make children. */
export function damagedIssue(table: SourceTable, at: RowAt, child: string): TableIssue | undefined {
  if (!damaged.test(child)) return undefined;
  const message = `${child} ${looksDamaged}`;
  return issueAt({ table: table.name, ...at, column: childColumn(table), child }, 'id-damaged', message, 'the id was kept as it stands');
}

const childColumn = ({ child }: SourceTable): string | undefined => child.map((each) => (typeof each === 'string' ? each : each.column))[0];

function spelt(cells: TableRow, column: string): string {
  if (Object.hasOwn(cells, column)) return column;
  return Object.keys(cells).find((each) => each.trim().toUpperCase() === column.trim().toUpperCase()) ?? column;
}

/** A row of a child of whom there is no placement. `likely`: children whose ids a spreadsheet may have turned into this one. */
export function strangerIssue(table: SourceTable, at: RowAt, child: string, likely: readonly string[] | 'any'): TableIssue {
  const hint = damaged.test(child) ? `; it ${looksDamaged}` : '';
  const message = `no row of placements is of this child${hint}`;
  return strayIssue(table, at, {
    column: childColumn(table),
    child,
    message,
    alike: likely === 'any' ? likely : likely.map((each) => ({ id: each, child: each })),
  });
}

interface Stray {
  readonly column: string | undefined;
  readonly child?: string;
  readonly message: string;
  readonly alike: readonly Owned[] | 'any';
}

/** A row whose id is nobody's: said too is whose it may be. */
function strayIssue({ name, of }: SourceTable, at: RowAt, { column, child, message, alike }: Stray): TableIssue {
  const place = { table: name, ...at, column, child };
  if (alike.length === 0) return issueAt(place, 'unknown-child', message, 'the row was not used');
  const ids =
    alike === 'any'
      ? `one of more than ${mostSharers}`
      : [
          ...new Set(alike.map((each) => (each.id === each.child ? quoted(each.id) : `${quoted(each.id)} of child ${quoted(each.child)}`))),
        ].join(' or ');
  return issueAt(
    place,
    'unknown-child',
    `${message}; but for how it is spelt the id is ${ids}`,
    afterDoubt(of, alike === 'any' ? alike : []),
  );
}
