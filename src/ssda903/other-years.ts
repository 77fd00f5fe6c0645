import type { DateString } from '../contract.ts';
import { groupBy } from '../history/group-by.ts';
import { bySpelling, plainId } from '../history/spreadsheet-ids.ts';
import { firstDayOf, lastDayOf } from './dates.ts';
import type { Episode } from './episodes.ts';
import { issueAt, type RowIssue } from './issues.ts';
import { keyOf, type SubmittedRow } from './submissions.ts';

/**
 * 562: the last return that lacks a child whom a later one says to have been in care then. What else the child had in that year stands
 * in no table either; `until`: the first day after it.
 */
export function lackedUntil(rows: readonly Episode[], years: readonly number[]): { readonly until: DateString; readonly issue: RowIssue } | undefined {
  const held = new Set(rows.map(({ submission }) => submission.year));
  for (const year of years.filter((each) => !held.has(each)).reverse()) {
    const row = rows.find(({ from, to, submission }) => (submission.year ?? 0) > year && from <= lastDayOf(year) && (to === undefined || to > firstDayOf(year)));
    if (row === undefined) continue;
    const until = firstDayOf(year + 1);
    return { until, issue: issueAt(row, 'not-in-earlier-return', {
      column: 'CHILD', message: `the child was in care before ${until}, and the return of that year has no row of the child`,
      done: 'what else happened before is unknown',
    }) };
  }
  return undefined;
}

/** Children of one authority whose ids are alike but for their spelling, and of whom no return holds both, may be one. */
export function spelledByYears(episodes: readonly SubmittedRow[]): readonly RowIssue[] {
  const children = groupBy([...groupBy(episodes, keyOf).values()], ([row]) => row?.submission.authority);
  return [...children.values()].flatMap((ofAuthority) => {
    const alike = bySpelling(ofAuthority, ([first]) => first?.row.child ?? '');
    return ofAuthority.flatMap((rows) => {
      const returns = new Set(rows.map(returnOf)), [first] = rows;
      if (first === undefined) return [];
      const other = alike.get(plainId(first.row.child))?.find(({ each }) => !each.some((of) => of.row.child === first.row.child || returns.has(returnOf(of))))?.each[0];
      return other === undefined ? [] : [issueAt(first.row, 'id-spelled-otherwise', {
        column: 'CHILD', message: `Episodes of another return has ${other.row.child}, which may be the same`, done: 'a history of each was made. Spell the id alike in every table',
      })];
    });
  });
}
const returnOf = ({ submission: { year, order } }: SubmittedRow): string => (year === undefined ? `file ${order}` : String(year));
