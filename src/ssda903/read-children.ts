import type { PlacementHistory } from '../contract.ts';
import { readEpisode, type Episode } from './episodes.ts';
import { readDateOfBirth } from './header.ts';
import { issueAt, type Place, type RowIssue } from './issues.ts';
import { groupBy, type SubmittedRow } from './submissions.ts';
import { toHistory, type Years } from './to-history.ts';

export interface Ssda903Child {
  readonly child: string;
  /** Passes `parseHistory`. What the return does not record is left out of it, which says that it is unknown. */
  readonly history: PlacementHistory;
  readonly issues: readonly RowIssue[];
}

/** Tables that say more about the children of Episodes; `undefined` where one is not there. */
export type ChildTables = Readonly<Record<'header' | 'reviews' | 'missing', readonly SubmittedRow[] | undefined>>;

/** Makes the children of Episodes, one by one: what is wrong with one touches no other. */
export function readChildren(episodes: readonly SubmittedRow[], tables: ChildTables, years: Years): readonly Ssda903Child[] {
  const header = byChild(tables.header);
  const reviews = byChild(tables.reviews);
  const missing = byChild(tables.missing);

  // Ids are an authority's own: two children of two authorities may share one.
  const groups = [...groupBy(episodes, (each) => `${each.submission.authority}\n${each.row.child}`).values()];
  const authorities = groupBy(groups.flatMap((group) => group[0] ?? []), ({ row }) => row.child);
  return groups.flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const of = { header: rowsOf(header, first), reviews: rowsOf(reviews, first), missing: rowsOf(missing, first) };
    const child = readChild(first, rows, of, years);
    const shared = (authorities.get(child.child)?.length ?? 0) > 1;
    return [shared ? { ...child, issues: [sharedId(first), ...child.issues] } : child];
  });
}

function readChild({ row, submission: { authority } }: SubmittedRow, rows: readonly SubmittedRow[], of: ChildTables, years: Years): Ssda903Child {
  const { child } = row;
  const issues: RowIssue[] = [];
  const read: Episode[] = [];
  for (const each of rows) {
    const result = readEpisode(each.row, each.submission);
    if ('episode' in result) read.push(result.episode);
    else issues.push(result.refused);
  }
  if (of.header?.length === 0) {
    issues.push(issueAt(row, 'no-header-row', { column: 'CHILD', message: 'Header has no row for the child', done: 'the date of birth is unknown' }));
  }
  const { dateOfBirth, issues: ofBirth } = readDateOfBirth(of.header ?? []);
  const made = toHistory({ child, authority, dateOfBirth, episodes: read, reviews: of.reviews, missing: of.missing }, years);
  return { child, history: made.history, issues: [...issues, ...ofBirth, ...made.issues] };
}

type ByChild = ReadonlyMap<string, readonly SubmittedRow[]>;

const byChild = (rows: readonly SubmittedRow[] | undefined): ByChild | undefined =>
  (rows === undefined ? undefined : groupBy(rows, ({ row }) => row.child));

const rowsOf = (table: ByChild | undefined, { row, submission: { authority } }: SubmittedRow): readonly SubmittedRow[] | undefined =>
  (table === undefined ? undefined : (table.get(row.child) ?? []).filter((each) => isOf(each, authority)));

function sharedId({ row, submission: { authority } }: SubmittedRow): RowIssue {
  return issueAt(row, 'id-in-two-authorities', {
    column: 'LA', message: `more than one authority has a child ${row.child}`, done: `this is the child of ${authority || 'the rows without LA'}`,
  });
}

const isOf = ({ submission }: SubmittedRow, authority: string): boolean =>
  submission.authority === authority || submission.authority === '' || authority === '';

/** One issue for each child that other tables name and Episodes does not, at the first row that names it. */
export function checkStrangers(tables: readonly (readonly SubmittedRow[] | undefined)[], known: ReadonlySet<string>): readonly RowIssue[] {
  const strangers = new Map<string, Place>();
  for (const { row } of tables.flatMap((rows) => rows ?? [])) {
    if (!known.has(row.child) && !strangers.has(row.child)) strangers.set(row.child, row);
  }
  return [...strangers.values()].map((place) => issueAt(place, 'no-episodes', {
    column: 'CHILD', message: 'Episodes has no row for the child', done: 'no history was made: a history without placements would say that there were none',
  }));
}
