import type { Coverage, DateString, PlacementHistory } from '../contract.ts';
import { never } from '../history/coverage.ts';
import { firstDayOf, lastDayOf } from './dates.ts';
import { issueAt, type RowIssue } from './issues.ts';
import type { LostFile } from './read-table.ts';
import { firstWithoutGap, type ReturnYears } from './submissions.ts';

/**
 * The years in which each table was returned. `whole`: those of Episodes whose rows are not joined with other years', one of each.
 * `known`: the same of each, without those of which a file was not used: what else stood in it nobody knows.
 */
export interface Years extends YearsOfTables {
  readonly whole: ReturnYears;
  readonly known: YearsOfTables;
}
interface YearsOfTables {
  readonly episodes: ReturnYears;
  readonly reviews: ReturnYears;
  readonly missing: ReturnYears;
}

/** @param year the year of files that do not state their own; one of no year may be of any */
export function withoutLost(years: YearsOfTables, lost: readonly LostFile[], year: number | undefined): YearsOfTables {
  const known = (table: string, of: ReturnYears): ReturnYears => {
    const gone = new Set(lost.filter(({ name = table }) => name === table).map(({ file }) => file.year ?? year));
    return (authority) => (gone.has(undefined) ? [] : of(authority).filter((each) => !gone.has(each)));
  };
  return {
    episodes: known('Episodes', years.episodes),
    reviews: known('Reviews', years.reviews),
    missing: known('Missing', years.missing),
  };
}

/**
 * The first day of which each table tells everything about a child: a return holds its collection year, and earlier things only by
 * chance. `undefined`: what the table lacks is unknown.
 */
export interface RecordedFrom {
  readonly episodes: DateString | undefined;
  readonly reviews: DateString | undefined;
  readonly missing: DateString | undefined;
}

/** @param until the day up to which a return lacks the child, where one does */
export function recordedFrom(authority: string, { known, episodes }: Pick<Years, 'known' | 'episodes'>, until = ''): RecordedFrom {
  const firstDay = (years: ReturnYears): DateString | undefined => {
    const first = firstWithoutGap(years(authority));
    if (first === undefined || endsEarly(years, episodes, authority)) return undefined;
    return firstDayOf(first) > until ? firstDayOf(first) : until;
  };
  return { episodes: firstDay(known.episodes), reviews: firstDay(known.reviews), missing: firstDay(known.missing) };
}

/** Coverage has a first day and no last one: a table that stops before Episodes would say "none" of every day after it. */
const endsEarly = (years: ReturnYears, episodes: ReturnYears, authority: string): boolean =>
  (years(authority).at(-1) ?? Infinity) < (episodes(authority).at(-1) ?? 0);

/** One issue for each authority whose table stops before its Episodes. */
export function checkLastYears(
  table: string,
  file: string,
  years: ReturnYears,
  episodes: ReturnYears,
  authorities: ReadonlySet<string>,
): readonly RowIssue[] {
  return [...authorities]
    .filter((authority) => endsEarly(years, episodes, authority))
    .map((authority) => {
      const last = (of: ReturnYears): string => lastDayOf(of(authority).at(-1) ?? 0);
      return issueAt({ file, row: 1 }, 'table-ends-early', {
        message: `${table} is given up to ${last(years)} and Episodes up to ${last(episodes)}${authority === '' ? '' : ` (LA ${authority})`}`,
        done: 'what it lacks is unknown; give the table of the last year too',
      });
    });
}

/** What the arrays of a history tell completely. */
export function coverageOf(
  { reviews, circumstances }: Pick<PlacementHistory, 'reviews' | 'circumstances'>,
  from: RecordedFrom,
): Coverage | undefined {
  if (reviews === undefined && circumstances === undefined) return undefined;
  return {
    ...(reviews === undefined ? {} : { reviews: { from: from.reviews ?? never } }),
    ...(circumstances === undefined ? {} : { circumstances: coveredCircumstances(from) }),
  };
}

function coveredCircumstances({ episodes, missing }: RecordedFrom): NonNullable<Coverage['circumstances']> {
  if (episodes === undefined) return { kinds: [] };
  if (missing === undefined) return { kinds: ['temporary-absence'], from: episodes };
  return { kinds: ['missing', 'away-without-authorisation', 'temporary-absence'], from: episodes > missing ? episodes : missing };
}
