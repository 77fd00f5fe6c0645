import type { TableKind } from './cells.ts';
import { kindOf } from './check-map.ts';
import { parentOf, saysNone } from './details.ts';
import { issueAt, type TableIssue } from './issues.ts';
import type { TableCoverage, TableMap } from './map.ts';
import type { SourceTable } from './source-tables.ts';

/** A table that the map names, and what its rows are. */
type NamedTable = Pick<SourceTable, 'name' | 'of'>;

/** Tables that the map names beside one that is given for the same records, or for those that they are about, and that are not given themselves. */
export function absentTables(tables: readonly SourceTable[], map: TableMap): readonly NamedTable[] {
  const said: { readonly [Kind in TableKind]?: TableCoverage } = map.coverage ?? {};
  return Object.keys(map.columns).flatMap((name) => {
    const of = kindOf(map, name);
    const isAbsent = tables.every((table) => table.name !== name);
    return of !== undefined &&
      isAbsent &&
      said[of] !== 'nothing' &&
      tables.some((table) => table.of === of || (saysNone.has(of) && table.of === parentOf(of)))
      ? [{ name, of }]
      : [];
  });
}

export const absentIssue = ({ name, of }: NamedTable): TableIssue =>
  issueAt(
    { table: name },
    'table-missing',
    `the map names it for ${of}, what it belongs with is given, and it is not there`,
    of === 'placements' ? 'no history was made: none could be right' : 'what the table lacks is unknown',
  );
