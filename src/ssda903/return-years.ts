import { collectionYearOf, collectionYearUpTo, isCollectionYear, lastDayOf, readDate } from './dates.ts';
import { issueAt, type RowIssue } from './issues.ts';
import type { Table } from './read-table.ts';
import type { FileSubmission } from './submissions.ts';
import type { TableName } from './tables.ts';

/** The columns of dates, those in which something begins or is held, and those in which it ends. */
const dateColumns: Partial<Record<TableName, { readonly from: string; readonly to?: string }>> = {
  Episodes: { from: 'DECOM', to: 'DEC' },
  Reviews: { from: 'REVIEW' },
  Missing: { from: 'MIS_START', to: 'MIS_END' },
};

/** No return holds dates further apart with none between: it begins with an episode of a child, and ends before that child is grown up. */
const longestChildhood = 18;

/**
 * Finds the collection year of each table: as its file states it, else as the call does, else as a column YEAR of its rows. Where
 * none does, Reviews and Missing are of the year of most of their dates: they hold what happened in it. Where no year has most, or
 * there is no date, they are of none; taken for tables of the year of Episodes, they would say "none" of times they never held.
 * Episodes goes back to the first day of care, so it is of its latest year, and the last of several of no earlier one than the rest;
 * but where the others are of more years than there are tables of Episodes, the last one may be the one that is not there.
 */
export function submissionsOf(
  tables: readonly Table[],
  year: number | undefined,
): { readonly submissions: ReadonlyMap<Table, FileSubmission>; readonly issues: readonly RowIssue[] } {
  const statedOf = ({ file }: Table): number | undefined => file.year ?? year;
  const dated = new Map(tables.map((table) => [table, yearsOfDates(table)]));
  const latestTrue = lastWithoutStray([...dated].flatMap(([table, years]) => (statedOf(table) === undefined ? years : [])));
  const ownOf = (table: Table): number | undefined => {
    const years = dated.get(table) ?? [];
    return statedOf(table) ?? (table.name === 'Episodes' ? latestOf(years.filter((each) => each <= latestTrue)) : yearOfMost(years));
  };
  const lastOf = (some: readonly Table[]): number | undefined =>
    latestOf(some.flatMap((table) => [ownOf(table) ?? [], yearsOfRows(table)].flat()));
  const ofEpisodes = tables.filter(({ name }) => name === 'Episodes');
  const latest = lastOf(tables);
  const lastEpisodes = lastOf(ofEpisodes);
  const yearsOfOthers = new Set(
    tables.flatMap((table) => (table.name === 'Episodes' ? [] : [ownOf(table) ?? [], yearsOfRows(table)].flat())),
  );
  const holdsLast = yearsOfOthers.size <= ofEpisodes.length;

  const issues: RowIssue[] = [];
  const submissions = new Map<Table, FileSubmission>();
  for (const [order, table] of tables.entries()) {
    const stated = statedOf(table);
    const own = ownOf(table);
    const isLast = table.name === 'Header' || (table.name === 'Episodes' && own === lastEpisodes && holdsLast);
    const found = stated ?? (isLast ? latest : own);
    submissions.set(table, { year: found, stated: stated !== undefined, order });
    if (stated !== undefined) issues.push(...laterThanDates(table, stated, dated.get(table) ?? []));
    else if (table.name !== 'Header' && yearsOfRows(table).length === 0) issues.push(inferredIssue(table, found));
  }
  return { submissions, issues };
}

/** The collection years of a table's dates, one a date. */
function yearsOfDates({ name, rows }: Table): readonly number[] {
  const columns = dateColumns[name];
  if (columns === undefined) return [];
  return rows
    .flatMap(({ cells }) => {
      const from = readDate(cells[columns.from]);
      const to = readDate(columns.to === undefined ? '' : cells[columns.to]);
      return [
        ...(from === undefined || from === '' ? [] : [collectionYearOf(from)]),
        ...(to === undefined || to === '' ? [] : [collectionYearUpTo(to)]),
      ];
    })
    .filter(isCollectionYear);
}

/**
 * The latest year that is no mistake. Between years further apart than a childhood one side is wrong: the one with fewer dates. So
 * one 2052 among hundreds of 2024 does not count; where both sides are as many, the later stands, for then less is taken for known.
 */
function lastWithoutStray(years: readonly number[]): number {
  const sorted = [...years].sort((a, b) => a - b);
  const gap = sorted.findLastIndex((year, index) => year - (sorted[index - 1] ?? year) > longestChildhood);
  return gap > 0 && sorted.length - gap < gap ? lastWithoutStray(sorted.slice(0, gap)) : (sorted.at(-1) ?? 0);
}

/** The year of more than half of the dates: the one in the middle is of it, whatever the others are. */
function yearOfMost(years: readonly number[]): number | undefined {
  const middle = [...years].sort((a, b) => a - b)[Math.floor(years.length / 2)];
  return years.filter((year) => year === middle).length * 2 > years.length ? middle : undefined;
}

const latestOf = (years: readonly number[]): number | undefined =>
  years.reduce<number | undefined>((latest, year) => Math.max(latest ?? year, year), undefined);

const yearsOfRows = ({ rows }: Table): readonly number[] =>
  [...new Set(rows.map(({ cells }) => cells['YEAR'] ?? ''))]
    .filter((text) => /^\d{4}$/.test(text))
    .map(Number)
    .filter(isCollectionYear);

/** A year given by mistake for an earlier one: all that did not happen in it would count as not done. */
function laterThanDates({ name, file }: Table, stated: number, years: readonly number[]): readonly RowIssue[] {
  const latest = latestOf(years);
  if (latest === undefined || latest >= stated) return [];
  return [
    issueAt({ file: file.name, row: 1 }, 'year-later-than-dates', {
      message: `no date of ${name} lies in the year to ${lastDayOf(stated)} that was given for it; the latest lies in the year to ${lastDayOf(latest)}`,
      done: `the table was read as telling everything up to ${lastDayOf(stated)}; if it is an earlier return, give that year`,
    }),
  ];
}

function inferredIssue({ name, file }: Table, year: number | undefined): RowIssue {
  const place = { file: file.name, row: 1 };
  if (year === undefined) {
    return issueAt(place, 'year-unknown', {
      message: 'no collection year was given, and no dates tell it',
      done: `what ${name} lacks is unknown; give \`year\` to say otherwise`,
    });
  }
  return issueAt(place, 'year-inferred', {
    message: `no collection year was given; by the dates it is the year to 31 March ${year}`,
    done: 'the table was read as one of that year; give `year` to say otherwise',
  });
}
