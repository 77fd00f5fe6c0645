import { collectionYearOf, collectionYearUpTo, isCollectionYear, readDate } from './dates.ts';
import { issueAt, type RowIssue } from './issues.ts';
import type { Table } from './read-table.ts';
import type { FileSubmission } from './submissions.ts';

/**
 * Finds the collection year of each table: as its file states it, else as the call does, else as a column YEAR of its rows. Where
 * none does, a table of Episodes is of the year of its latest DECOM or DEC, and any other table of the latest year of Episodes.
 */
export function submissionsOf(
  tables: readonly Table[], year: number | undefined,
): { readonly submissions: ReadonlyMap<Table, FileSubmission>; readonly issues: readonly RowIssue[] } {
  const issues: RowIssue[] = [];
  const submissions = new Map<Table, FileSubmission>();
  let latest: number | undefined;
  for (const [order, table] of tables.entries()) {
    if (table.name !== 'Episodes') continue;
    const stated = table.file.year ?? year;
    const found = stated ?? latestYear(table);
    submissions.set(table, { year: found, stated: stated !== undefined, order });
    if (stated === undefined && found !== undefined && !hasYears(table)) issues.push(inferredIssue(table, found));
    const last = Math.max(found ?? 0, ...yearsOfRows(table));
    if (last > 0) latest = Math.max(latest ?? 0, last);
  }
  for (const [order, table] of tables.entries()) {
    if (table.name === 'Episodes') continue;
    const stated = table.file.year ?? year;
    submissions.set(table, { year: stated ?? latest, stated: stated !== undefined, order });
  }
  return { submissions, issues };
}

function latestYear({ rows }: Table): number | undefined {
  let latest: number | undefined;
  for (const { cells } of rows) {
    const from = readDate(cells['DECOM']);
    const to = readDate(cells['DEC']);
    if (from !== undefined && from !== '') latest = Math.max(latest ?? 0, collectionYearOf(from));
    if (to !== undefined && to !== '') latest = Math.max(latest ?? 0, collectionYearUpTo(to));
  }
  return latest !== undefined && isCollectionYear(latest) ? latest : undefined;
}

const yearsOfRows = ({ rows }: Table): readonly number[] =>
  [...new Set(rows.map(({ cells }) => cells['YEAR'] ?? ''))].filter((text) => /^\d{4}$/.test(text)).map(Number).filter(isCollectionYear);

const hasYears = (table: Table): boolean => yearsOfRows(table).length > 0;

function inferredIssue(table: Table, year: number): RowIssue {
  return issueAt({ file: table.file.name, row: 1 }, 'year-inferred', {
    message: `no collection year was given; the latest date in DECOM and DEC lies in the year to 31 March ${year}`,
    done: 'the files were read as the return of that year; give `year` to say otherwise',
  });
}
