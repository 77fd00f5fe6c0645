import { groupBy } from '../history/group-by.ts';
import { checkLastYears, withoutLost, type Years } from './coverage.ts';
import { isCollectionYear } from './dates.ts';
import type { Ssda903File } from './file.ts';
import { issueAt, type Place, type RowIssue } from './issues.ts';
import { checkStrangers, readChildren, type ChildTables, type Ssda903Child } from './read-children.ts';
import { readTable, type Table } from './read-table.ts';
import { submissionsOf } from './return-years.ts';
import { returnYears, submissionOf, type FileSubmission, type Submission, type SubmittedRow } from './submissions.ts';
import type { TableName } from './tables.ts';

/** How a return is read. */
export interface Ssda903Options {
  /** The collection year of files that do not state their own, named by the year it ends in: 2018 is 1 April 2017 to 31 March 2018. */
  readonly year?: number;
}

/** The children of a return, and every row that was doubtful. */
export interface Ssda903Return {
  /** In the order of the files: every child with a placement, all of whose rows of Episodes can be placed in time. */
  readonly children: readonly Ssda903Child[];
  /** What concerns a whole file, or a row that belongs to none of the children. */
  readonly issues: readonly RowIssue[];
  /** The collection years that the files cover, in order, named by the year they end in. After 31 March of the last, nothing is recorded. */
  readonly years: readonly number[];
}

/**
 * Reads the tables of one or several SSDA903 returns into placement histories, one a child, and reports every fault on the way.
 *
 * Follows the DfE guide's Header, Episodes, Reviews and Missing tables; a table is recognised by its columns. Several years may be
 * given: rows with the same CHILD and DECOM are one episode, and the later return stands. Nothing is guessed: a start of care that
 * lies before the first row, and an end that two rows contradict, are `'unknown'`; an emergency start is never set, for no code says it.
 *
 * @param files the tables as text or bytes, in any order; of tables that state no `year`, the later in the list is the later return
 * @param options the collection year, where the files are of one
 * @returns histories and issues; it never throws for what the files hold, and one child's faults touch no other child
 * @throws {RangeError} for a `year` that is no collection year
 * @example
 * const text = 'CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC\n100123,02/10/2017,S,C2,U6,PR1,,';
 * const { children } = readSsda903([{ name: 'episodes.csv', text, year: 2018 }]);
 * children[0]?.history.lookedAfter //=> [{ from: '2017-10-02' }]
 * children[0]?.history.placements //=> [{ id: 'p-2017-10-02', kind: 'foster', startedAt: '2017-10-02', provision: 'in-house' }]
 */
export function readSsda903(files: readonly Ssda903File[], options: Ssda903Options = {}): Ssda903Return {
  for (const year of [options.year, ...files.map((file) => file.year)]) checkYear(year);
  const read = files.map(readTable);
  const tables = read.flatMap(({ table }) => (table === undefined ? [] : [table]));
  const { submissions, issues: inferred } = submissionsOf(tables, options.year);
  const issues: RowIssue[] = [...read.flatMap((each) => each.issues), ...inferred];

  const gathered = (name: TableName): Gathered =>
    gather(
      tables.filter((table) => table.name === name),
      submissions,
    );
  const [episodes, header, reviews, missing] = [gathered('Episodes'), gathered('Header'), gathered('Reviews'), gathered('Missing')];
  if (episodes.rows === undefined) {
    const place: Place = { file: files[0]?.name ?? '', row: 1 };
    issues.push(issueAt(place, 'no-episodes', { message: 'no file is a table of Episodes that can be read', done: 'no history was made' }));
    return { children: [], issues, years: [] };
  }
  if (episodes.rows.length === 0) {
    issues.push(
      issueAt({ file: episodes.file, row: 1 }, 'episodes-empty', {
        message: 'Episodes has no row of a child',
        done: 'no history was made',
      }),
    );
  }
  const returned = {
    episodes: returnYears(episodes.returned),
    reviews: returnYears(reviews.returned),
    missing: returnYears(missing.returned),
  };
  const years: Years = {
    ...returned,
    whole: returnYears(episodes.whole),
    known: withoutLost(
      returned,
      read.flatMap(({ lost }) => lost ?? []),
      options.year,
    ),
  };
  const tablesOfChild: ChildTables = { header: header.rows, reviews: reviews.rows, missing: missing.rows };
  const named = new Set(episodes.rows.map(({ row }) => row.child));
  const { children, issues: ofUnread } = readChildren(episodes.rows, tablesOfChild, years, named);
  const authorities = new Set(episodes.returned.map(({ authority }) => authority));
  issues.push(
    ...checkLastYears('Reviews', reviews.file, years.reviews, years.episodes, authorities),
    ...checkLastYears('Missing', missing.file, years.missing, years.episodes, authorities),
  );

  // An issue of a row goes with every child of its id; where authorities without number share the id, it stays with the return.
  const sharers = groupBy(children, ({ child }) => child);
  const goesWithChild = ({ child }: RowIssue): boolean => {
    const count = child === undefined ? 0 : (sharers.get(child)?.length ?? 0);
    return count > 0 && count <= mostSharers;
  };
  const ofChild = groupBy(issues.filter(goesWithChild), ({ child }) => child ?? '');
  const position = new Map(files.map(({ name }, index) => [name, index]));
  const asInFiles = (a: RowIssue, b: RowIssue): number => (position.get(a.file) ?? 0) - (position.get(b.file) ?? 0) || a.row - b.row;
  return {
    children: children.map((each) => ({ ...each, issues: [...(ofChild.get(each.child) ?? []), ...each.issues].sort(asInFiles) })),
    issues: [...issues.filter((issue) => !goesWithChild(issue)), ...ofUnread, ...checkStrangers(Object.values(tablesOfChild), named)],
    years: [...new Set(episodes.returned.flatMap(({ year }) => year ?? []))].sort((x, y) => x - y),
  };
}

/** Authorities that may share an id and still each be given its issues; London's pipeline joins 33. */
const mostSharers = 40;

function checkYear(year: number | undefined): void {
  if (year === undefined || isCollectionYear(year)) return;
  throw new RangeError(`readSsda903: year is the ${typeof year} ${year}; give the number of the year it ends in`);
}

/**
 * The rows of all tables of one name; `undefined` where there is no such table, which is not the same as one without rows.
 * `file`: the name of the last. `whole`: of files that hold one year, for an extract that joins several may keep no more than the latest row of an episode.
 */
interface Gathered {
  readonly file: string;
  readonly rows: readonly SubmittedRow[] | undefined;
  readonly returned: readonly Submission[];
  readonly whole: readonly Submission[];
}

function gather(tables: readonly Table[], submissions: ReadonlyMap<Table, FileSubmission>): Gathered {
  const parts = tables.flatMap((table) => {
    const file = submissions.get(table);
    if (file === undefined) return [];
    const rows = table.rows.map((row) => ({ row, submission: submissionOf(row, file) }));
    // A table with headings alone says that there was nothing in its year.
    return [{ rows, returned: rows.length === 0 ? [{ ...file, authority: '' }] : rows.map(({ submission }) => submission) }];
  });
  return {
    file: tables.at(-1)?.file.name ?? '',
    rows: tables.length === 0 ? undefined : parts.flatMap(({ rows }) => rows),
    returned: parts.flatMap(({ returned }) => returned),
    whole: parts.flatMap(({ returned }) => (new Set(returned.map(({ year }) => year)).size === 1 ? returned : [])),
  };
}
