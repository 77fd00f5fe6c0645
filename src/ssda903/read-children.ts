import type { DateString, PlacementHistory } from '../contract.ts';
import { limits } from '../history/limits.ts';
import { groupBy } from '../history/group-by.ts';
import { readEpisode, type Episode } from './episodes.ts';
import { readDate } from './dates.ts';
import { readDateOfBirth, type DateOfBirth } from './header.ts';
import { issueAt, type Place, type RowIssue } from './issues.ts';
import { childKey as key, keyOf, type SubmittedRow } from './submissions.ts';
import type { Years } from './coverage.ts';
import { spelledByYears } from './other-years.ts';
import { plainId, spellingsOf } from '../history/spreadsheet-ids.ts';
import { toHistory, type RowsOfChild } from './to-history.ts';

/** One child of a return: what the return itself says, and the placement history that follows from it. */
export interface Ssda903Child {
  readonly child: string;
  /** Passes `parseHistory`. What the return does not record is left out of it, which says that it is unknown. */
  readonly history: PlacementHistory;
  readonly issues: readonly RowIssue[];
}

/** Tables that say more about the children of Episodes; `undefined` where one is not there. */
export type ChildTables = Readonly<Record<'header' | 'reviews' | 'missing', readonly SubmittedRow[] | undefined>>;

/** `issues`: of children of whom no history was made. */
interface Children {
  readonly children: readonly Ssda903Child[];
  readonly issues: readonly RowIssue[];
}

/** Rows of one child in one table. Absences and missing episodes together then fit into one array of a history. */
const mostRows = limits.arrayLength / 2;

/** Makes the children of Episodes, one by one: what is wrong with one touches no other. `known`: their ids. */
export function readChildren(episodes: readonly SubmittedRow[], tables: ChildTables, years: Years, known: ReadonlySet<string>): Children {
  // Ids are an authority's own: two children of two authorities may share one.
  const groups = [...groupBy(episodes, keyOf).values()];
  const spelled = spelledByYears(groups);
  const header = byChild(tables.header, known, spelled);
  const reviews = byChild(tables.reviews, known, spelled);
  const missing = byChild(tables.missing, known, spelled);
  const authorities = groupBy(
    groups.flatMap((group) => group[0] ?? []),
    ({ row }) => row.child,
  );
  const ofAny = new Set(episodes.flatMap(({ row }) => (row.ofAnyAuthority ? [row.child] : [])));
  const issues: RowIssue[] = [];
  const children = groups.flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const sharers = authorities.get(first.row.child)?.length ?? 0;
    if (sharers > 1 && ofAny.has(first.row.child)) {
      issues.push(
        issueAt(first.row, 'no-history', {
          column: 'LA',
          message: 'a row of Episodes with the id of the child has no certain LA',
          done: 'no history was made: the row may be of this child',
        }),
      );
      return [];
    }
    const [ofHeader, ...others] = [header, reviews, missing].map((rowsOf) => rowsOf(first, sharers));
    const born = readDateOfBirth(
      ofHeader?.rows ?? [],
      others.flatMap((table) => table?.rows ?? []),
    );
    const of = { header: ofHeader, reviews: reviews(first, sharers, born.dateOfBirth), missing: missing(first, sharers, born.dateOfBirth) };
    if ([rows, of.reviews?.rows ?? [], of.missing?.rows ?? []].some((each) => each.length > mostRows)) {
      issues.push(tooManyRows(first));
      return [];
    }
    const child = readChild(first, rows, of, born, years);
    const ofId = [...(sharers > 1 ? [sharedId(first)] : []), ...[spelled.get(keyOf(first)) ?? []].flat()];
    if ('refused' in child) {
      issues.push(...ofId, ...child.refused);
      return [];
    }
    return [{ ...child, issues: [...ofId, ...child.issues] }];
  });
  return { children, issues };
}

function readChild(
  { row, submission: { authority } }: SubmittedRow,
  rows: readonly SubmittedRow[],
  of: TablesOfChild,
  born: DateOfBirth,
  years: Years,
): Ssda903Child | { readonly refused: readonly RowIssue[] } {
  const { child } = row;
  const issues: RowIssue[] = [];
  const read: Episode[] = [];
  for (const each of rows) {
    const result = readEpisode(each.row, each.submission);
    if ('episode' in result) read.push(result.episode);
    else issues.push(result.refused);
  }
  const [lost] = issues;
  if (lost !== undefined) {
    const details = { message: 'a row of the child cannot be placed in time', done: 'no history was made' };
    return { refused: [...issues, issueAt({ ...lost, child }, 'no-history', details)] };
  }
  issues.push(...Object.values(of).flatMap((table) => (table?.alike === undefined ? [] : [spelledOtherwise(table.alike, child)])));
  issues.push(...Object.values(of).flatMap((table) => (table?.ofAny === undefined ? [] : [withoutAuthority(table.ofAny)])));
  if (of.header?.rows.length === 0 && of.header.ofAny === undefined) {
    issues.push(
      issueAt(row, 'no-header-row', {
        column: 'CHILD',
        message: 'Header has no row for the child',
        done: 'the date of birth is unknown, unless another table has it',
      }),
    );
  }
  const made = toHistory({ child, authority, dateOfBirth: born.dateOfBirth, episodes: read, ...of }, years);
  const all = [...issues, ...born.issues, ...made.issues];
  return made.history === undefined ? { refused: all } : { child, history: made.history, issues: all };
}

/** Finds a child's rows of one table. `undefined`: no such table was given. */
type RowsOf = (child: SubmittedRow, sharers: number, dateOfBirth?: DateString) => TableOfChild | undefined;

/**
 * `alike`: the first row of an id that Episodes does not have, and that may be the child's in another spelling. `ofAny`: the first of
 * those that may be of another authority's child with the id.
 */
interface TableOfChild extends RowsOfChild {
  readonly alike: SubmittedRow | undefined;
  readonly ofAny: SubmittedRow | undefined;
}
type TablesOfChild = Readonly<Record<keyof ChildTables, TableOfChild | undefined>>;

function byChild(all: readonly SubmittedRow[] | undefined, known: ReadonlySet<string>, spelled: ReadonlyMap<string, RowIssue>): RowsOf {
  if (all === undefined) return () => undefined;
  const rows = all.filter(({ row }) => row.child !== '');
  const mayBeNameless = namelessIn(all);
  const ofChild = groupBy(rows, ({ row }) => row.child);
  const ofAuthority = groupBy(rows, keyOf);
  const strangers = rows.filter(({ row }) => !known.has(row.child));
  const byPlainId = groupBy(strangers, ({ row }) => plainId(row.child));
  const byAuthority = groupBy(strangers, ({ row, submission }) => key(submission.authority, plainId(row.child)));
  return (first, sharers, dateOfBirth) => {
    const { child } = first.row;
    const { authority } = first.submission;
    const [alike] = spellingsOf(child).flatMap(
      (id) => (authority === '' ? byPlainId.get(id) : (byAuthority.get(key(authority, id)) ?? byAuthority.get(key('', id)))) ?? [],
    );
    const perhapsMore = alike !== undefined || spelled.has(keyOf(first)) || mayBeNameless(authority, dateOfBirth);
    if (sharers < 2)
      return { rows: (ofChild.get(child) ?? []).filter((each) => isOf(each, authority)), alike, ofAny: undefined, perhapsMore };
    const [ofAny] = (authority === '' ? ofChild.get(child) : ofAuthority.get(key('', child))) ?? [];
    return {
      rows: authority === '' ? [] : (ofAuthority.get(keyOf(first)) ?? []),
      alike,
      ofAny,
      perhapsMore: perhapsMore || ofAny !== undefined,
    };
  };
}

/** Whether a row that names no child may be of a child: its DOB is the child's, or one of them is not known. */
function namelessIn(rows: readonly SubmittedRow[]): (authority: string, dateOfBirth: DateString | undefined) => boolean {
  const nameless = rows
    .filter(({ row }) => row.child === '')
    .map((each) => ({ ...each, born: readDate(each.row.cells['DOB']) || undefined }));
  const distinct = [...groupBy(nameless, ({ born, submission }) => key(submission.authority, born ?? '')).values()].flatMap(
    ([each]) => each ?? [],
  );
  return (authority, dateOfBirth) =>
    distinct.some((each) => isOf(each, authority) && (dateOfBirth === undefined || each.born === undefined || each.born === dateOfBirth));
}

function spelledOtherwise({ row }: SubmittedRow, child: string): RowIssue {
  return issueAt({ ...row, child }, 'id-spelled-otherwise', {
    column: 'CHILD',
    message: `Episodes has no child ${row.child}, but it has ${child}, which may be the same`,
    done: 'the row was not used; what its table lacks of the child is unknown. Spell the id alike in every table',
  });
}

function withoutAuthority({ row }: SubmittedRow): RowIssue {
  return issueAt(row, 'id-without-authority', {
    column: 'LA',
    message: `more than one authority has a child ${row.child}, and nothing tells whose row this is`,
    done: 'the row was not used; what its table lacks of the child is unknown',
  });
}

function sharedId({ row, submission: { authority } }: SubmittedRow): RowIssue {
  return issueAt(row, 'id-in-two-authorities', {
    column: 'LA',
    message: `more than one authority has a child ${row.child}`,
    done: `this is the child of ${authority || 'the rows without LA'}`,
  });
}

function tooManyRows({ row: { file, row, child } }: SubmittedRow): RowIssue {
  return issueAt({ file, row, child }, 'too-many-rows', {
    message: `a table has more than ${mostRows} rows of the child`,
    done: 'no history was made',
  });
}

const isOf = ({ submission }: SubmittedRow, authority: string): boolean =>
  submission.authority === authority || submission.authority === '' || authority === '';

/** One issue for each child that other tables name and Episodes does not, at the first row that names it. */
export function checkStrangers(tables: readonly (readonly SubmittedRow[] | undefined)[], known: ReadonlySet<string>): readonly RowIssue[] {
  const strangers = new Map<string, Place>();
  for (const { row } of tables.flatMap((rows) => rows ?? [])) {
    if (row.child !== '' && !known.has(row.child) && !strangers.has(row.child)) strangers.set(row.child, row);
  }
  return [...strangers.values()].map((place) =>
    issueAt(place, 'no-episodes', {
      column: 'CHILD',
      message: 'Episodes has no row for the child',
      done: 'no history was made: a history without placements would say that there were none',
    }),
  );
}
