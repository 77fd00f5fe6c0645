import { bySpelling, plainId } from '../history/spreadsheet-ids.ts';
import { arrayNames } from '../history/array-names.ts';
import type { TableKind } from './cells.ts';
import { damagedIssue, mostSharers, spreads, strangerIssue } from './child-of-row.ts';
import { kindIn } from './coverage.ts';
import { parentOf } from './details.ts';
import type { TableIssue } from './issues.ts';
import type { Extract } from './make-history.ts';
import type { ReadRow } from './read-rows.ts';

/** The records that may be any child's, one of each kind. A row about a record is as much as the record. */
export function straysIn(rows: readonly Pick<ReadRow, 'child' | 'of' | 'values'>[]): Extract['strays'] {
  const strays = rows
    .filter(({ child }) => child === '')
    .flatMap(({ of, values }) => {
      const parent = parentOf(of);
      const array = arrayNames.find((name) => name === (parent ?? of));
      return array === undefined
        ? []
        : [{ array, record: parent === undefined ? Object.fromEntries(values) : {}, ofAnyRecord: values.has('of') ? undefined : of }];
    });
  return [
    ...new Map(strays.map((stray) => [`${stray.array}\n${kindIn(stray.array, stray.record)}\n${stray.ofAnyRecord}`, stray])).values(),
  ];
}

/** The rows of each child that a table of children or placements knows. `strays`: rows that may be any child's, for their ids are like those of too many. */
export function groupByChild(
  rows: readonly ReadRow[],
  issues: TableIssue[],
): { readonly byChild: ReadonlyMap<string, readonly ReadRow[]>; readonly strays: readonly ReadRow[] } {
  const strays: ReadRow[] = [];
  const known = new Map<string, ReadRow[]>();
  for (const { of, child, table, at } of rows) {
    if ((of !== 'children' && of !== 'placements') || known.has(child)) continue;
    known.set(child, []);
    const issue = damagedIssue(table, at, child);
    if (issue !== undefined) issues.push(issue);
  }
  const childrenIn = (kind: TableKind): ReadonlySet<string> => new Set(rows.flatMap(({ of, child }) => (of === kind ? [child] : [])));
  const listed = childrenIn('children');
  const placed = childrenIn('placements');
  const alike = bySpelling([...placed], (child) => child);
  for (const row of rows) {
    known.get(row.child)?.push(row);
    if (placed.has(row.child)) continue;
    // Two ids that a table of children has both are two children.
    const spelt = alike.get(plainId(row.child)) ?? [];
    if (spelt.length > mostSharers) {
      if (spreads(row.of)) strays.push({ ...row, child: '' });
      issues.push(strangerIssue(row.table, row.at, row.child, 'any'));
      continue;
    }
    const likely = spelt.map(({ each }) => each).filter((child) => !listed.has(row.child) || !listed.has(child));
    if (likely.length > 0 || !known.has(row.child)) issues.push(strangerIssue(row.table, row.at, row.child, likely));
    for (const child of likely) known.get(child)?.push({ ...row, child, unsure: true });
  }
  return { byChild: known, strays };
}
