import { groupBy } from '../history/group-by.ts';
import { isCollectionYear } from './dates.ts';
import { issueAt, type Place, type RowIssue } from './issues.ts';
import type { TableRow } from './table-rows.ts';

/** Which return a row came with. */
export interface Submission {
  /** The collection year, named by the year it ends in; `undefined` where nothing tells it. */
  readonly year: number | undefined;
  /** The year was stated: with the file, with the call, or in a column YEAR. Otherwise it was inferred from the dates. */
  readonly stated: boolean;
  /** Position of the file among those given. */
  readonly order: number;
  /** Column LA of files that several authorities share; else blank. Ids are an authority's own. */
  readonly authority: string;
}

/** The year and the place in order of a whole file. */
export type FileSubmission = Omit<Submission, 'authority'>;

/** A column YEAR, as the London pipeline writes it, tells a row's year better than the file can. */
export function submissionOf({ cells }: TableRow, file: FileSubmission): Submission {
  const column = cells['YEAR'] ?? '';
  const authority = cells['LA'] ?? '';
  return /^\d{4}$/.test(column) && isCollectionYear(Number(column))
    ? { ...file, authority, year: Number(column), stated: true }
    : { ...file, authority };
}

interface Submitted {
  readonly submission: Submission;
}

/** A line of a table, and the return that it came with. */
export interface SubmittedRow extends Submitted {
  readonly row: TableRow;
}

/** Earlier returns first. */
export const byYear = (a: Submitted, b: Submitted): number => (a.submission.year ?? 0) - (b.submission.year ?? 0);

/** Ids are an authority's own. */
export const childKey = (authority: string, child: string): string => JSON.stringify([authority, child]);
export const keyOf = ({ submission: { authority }, row: { child } }: SubmittedRow): string => childKey(authority, child);

/** Later submissions last: by stated years where every row has one, else in the order in which the files were given. */
function compareSubmissions(rows: readonly Submitted[]): (a: Submission, b: Submission) => number {
  const stated = rows.every(({ submission }) => submission.stated);
  return (a, b) => (stated ? (a.year ?? 0) - (b.year ?? 0) : 0) || a.order - b.order;
}

/** Of rows that share a key, those of the latest submission, and those that it replaced: a later return stands above an earlier one. */
export function latestOf<Row extends Submitted>(
  rows: readonly Row[],
): { readonly latest: readonly Row[]; readonly replaced: readonly Row[] } {
  if (rows.length < 2) return { latest: rows, replaced: [] };
  const compare = compareSubmissions(rows);
  const last = rows
    .map(({ submission }) => submission)
    .sort(compare)
    .at(-1);
  const isLatest = ({ submission }: Row): boolean => last !== undefined && compare(submission, last) === 0;
  return { latest: rows.filter(isLatest), replaced: rows.filter((row) => !isLatest(row)) };
}

/** Rows of one return, each once; those that say the same as an earlier one are said. */
export function readOnce<Row extends Submitted>(
  rows: readonly Row[],
  placeOf: (row: Row) => Place,
  saysOf: (row: Row) => readonly unknown[],
  issues: RowIssue[],
): readonly Row[] {
  const alike = groupBy(rows, (row) => JSON.stringify([row.submission.order, row.submission.year, ...saysOf(row)]));
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const message = `the row says the same as row ${placeOf(first).row}`;
    issues.push(...others.map((row) => issueAt(placeOf(row), 'row-repeated', { message, done: 'it was read once' })));
    return [first];
  });
}

/** The collection years in which an authority returned a table, in order. */
export type ReturnYears = (authority: string) => readonly number[];

/** A file without a column LA speaks for every authority. */
export function returnYears(submissions: readonly Submission[]): ReturnYears {
  const byAuthority = new Map<string, Set<number>>();
  for (const { year, authority } of submissions) {
    if (year === undefined) continue;
    const years = byAuthority.get(authority) ?? new Set();
    byAuthority.set(authority, years.add(year));
  }
  return (authority) => [...new Set([...(byAuthority.get(authority) ?? []), ...(byAuthority.get('') ?? [])])].sort((a, b) => a - b);
}

/** The first of the years that follow each other without a gap up to the last one: what came before a gap is not known. */
export function firstWithoutGap(years: readonly number[]): number | undefined {
  let first = years.at(-1);
  while (first !== undefined && years.includes(first - 1)) first -= 1;
  return first;
}

/** An open row of an older return that no later one repeats: the later ones should have it. */
export function vanished({ submission: { year, authority } }: Submitted, years: ReturnYears): boolean {
  return year !== undefined && (years(authority).at(-1) ?? year) > year;
}
