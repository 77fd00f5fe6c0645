import { collectionYearOf, collectionYearUpTo, isCollectionYear, readDate } from './dates.ts';
import { issueAt, type RowIssue } from './issues.ts';
import type { Table } from './read-table.ts';
import type { FileSubmission } from './submissions.ts';
import type { TableName } from './tables.ts';

/** `from`, `to`: the columns of dates that lie in the year of the return, or before it. */
const dateColumns: Partial<Record<TableName, { readonly from: string; readonly to?: string }>> = {
  Episodes: { from: 'DECOM', to: 'DEC' }, Reviews: { from: 'REVIEW' }, Missing: { from: 'MIS_START', to: 'MIS_END' },
};

/** No return holds dates further apart: it begins with an episode of a child, and ends before that child is grown up. */
const longestChildhood = 18;

/**
 * Finds the collection year of each table: as its file states it, else as the call does, else as a column YEAR of its rows. Where
 * none does, a table is of the year of its own latest date, and the last Episodes of the latest year of all. A table of Reviews or
 * Missing without any date is of no year: taken for one of the year of Episodes, it would say "none" of times it may never have held.
 */
export function submissionsOf(
  tables: readonly Table[], year: number | undefined,
): { readonly submissions: ReadonlyMap<Table, FileSubmission>; readonly issues: readonly RowIssue[] } {
  const statedOf = ({ file }: Table): number | undefined => file.year ?? year;
  const dated = new Map(tables.map((table) => [table, statedOf(table) === undefined ? yearsOfDates(table) : []]));
  const latestTrue = lastWithoutStray([...dated.values()].flat());
  const ownOf = (table: Table): number | undefined => statedOf(table) ?? latestOf((dated.get(table) ?? []).filter((each) => each <= latestTrue));
  const lastOf = (some: readonly Table[]): number | undefined => latestOf(some.flatMap((table) => [ownOf(table) ?? [], yearsOfRows(table)].flat()));
  const latest = lastOf(tables), lastEpisodes = lastOf(tables.filter(({ name }) => name === 'Episodes'));

  const issues: RowIssue[] = [];
  const submissions = new Map<Table, FileSubmission>();
  for (const [order, table] of tables.entries()) {
    const stated = statedOf(table), own = ownOf(table);
    const isLast = table.name === 'Header' || (table.name === 'Episodes' && own === lastEpisodes);
    const found = stated ?? (isLast ? latest : own);
    submissions.set(table, { year: found, stated: stated !== undefined, order });
    if (stated === undefined && table.name !== 'Header' && yearsOfRows(table).length === 0) issues.push(inferredIssue(table, found));
  }
  return { submissions, issues };
}

/** The collection years of a table's dates, one a date. */
function yearsOfDates({ name, rows }: Table): readonly number[] {
  const columns = dateColumns[name];
  if (columns === undefined) return [];
  return rows.flatMap(({ cells }) => {
    const from = readDate(cells[columns.from]), to = readDate(columns.to === undefined ? '' : cells[columns.to]);
    return [...(from === undefined || from === '' ? [] : [collectionYearOf(from)]), ...(to === undefined || to === '' ? [] : [collectionYearUpTo(to)])];
  }).filter(isCollectionYear);
}

/**
 * The latest year that is no mistake. Between years further apart than a childhood one side is wrong: the one with fewer dates. So
 * one 2052 among hundreds of 2024 does not count; where both sides are as many, the later stands, for then less is taken for known.
 */
function lastWithoutStray(years: readonly number[]): number {
  const sorted = [...years].sort((a, b) => a - b);
  const gap = sorted.findLastIndex((year, index) => year - (sorted[index - 1] ?? year) > longestChildhood);
  return gap > 0 && sorted.length - gap < gap ? lastWithoutStray(sorted.slice(0, gap)) : sorted.at(-1) ?? 0;
}

const latestOf = (years: readonly number[]): number | undefined => years.reduce<number | undefined>((latest, year) => Math.max(latest ?? year, year), undefined);

const yearsOfRows = ({ rows }: Table): readonly number[] =>
  [...new Set(rows.map(({ cells }) => cells['YEAR'] ?? ''))].filter((text) => /^\d{4}$/.test(text)).map(Number).filter(isCollectionYear);

function inferredIssue({ name, file }: Table, year: number | undefined): RowIssue {
  const place = { file: file.name, row: 1 };
  if (year === undefined) {
    return issueAt(place, 'year-unknown', {
      message: 'no collection year was given, and no date of the table tells it', done: `what ${name} lacks is unknown; give \`year\` to say otherwise`,
    });
  }
  return issueAt(place, 'year-inferred', {
    message: `no collection year was given; the latest date lies in the year to 31 March ${year}`,
    done: 'the table was read as one of that year; give `year` to say otherwise',
  });
}
