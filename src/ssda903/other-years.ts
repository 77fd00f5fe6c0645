import type { DateString } from '../contract.ts';
import { groupBy } from '../history/group-by.ts';
import { plainId, spellingsOf } from '../history/spreadsheet-ids.ts';
import { firstDayOf, lastDayOf } from './dates.ts';
import type { Episode } from './episodes.ts';
import { issueAt, type RowIssue } from './issues.ts';
import { byYear, keyOf, type SubmittedRow } from './submissions.ts';

/**
 * 562: the last whole return that lacks a child whom a later one says to have been in care then. What else the child had in that year
 * stands in no table either; `until`: the first day after it. `others`: the child's rows of other tables.
 */
export function lackedUntil(
  rows: readonly Episode[], others: readonly SubmittedRow[], whole: readonly number[],
): { readonly until: DateString; readonly issue: RowIssue } | undefined {
  const held = new Set([...rows, ...others].map(({ submission }) => submission.year));
  for (const year of whole.filter((each) => !held.has(each)).reverse()) {
    const [row] = rows.filter(({ from, to, submission }) => (submission.year ?? 0) > year && from <= lastDayOf(year) && (to === undefined || to > firstDayOf(year))).sort(byYear);
    if (row === undefined) continue;
    const { authority } = row.submission;
    return { until: firstDayOf(year + 1), issue: issueAt(row, 'not-in-earlier-return', {
      column: 'CHILD', message: `the return to ${lastDayOf(year)} has no row of the child${authority === '' ? '' : ` under LA ${authority}`}, who was in care then`,
      done: 'what else happened before is unknown',
    }) };
  }
  return undefined;
}

/** As many sets of returns are looked through for another spelling of an id. */
const mostSets = 40;

/** By child: those of one authority whose ids are alike but for their spelling, and of whom no return holds both, may be one. */
export function spelledByYears(children: readonly (readonly SubmittedRow[])[]): ReadonlyMap<string, RowIssue> {
  const issues = new Map<string, RowIssue>();
  const members = children.flatMap((rows) => {
    const sorted = [...rows].sort(byYear), [first] = sorted;
    return first === undefined ? [] : [{ first, id: first.row.child, authority: first.submission.authority, returns: [...new Set(sorted.map(returnOf))] }];
  });
  const nameOf = ({ returns, id }: (typeof members)[number]): string => `${returns.join()} ${id}`;
  for (const ofAuthority of groupBy(members.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)), ({ authority }) => authority).values()) {
    // Thousands of ids may be alike; those of the same returns find the same others.
    const alike = new Map([...groupBy(ofAuthority, ({ id }) => plainId(id))].map(([id, group]) => [id, [...new Map(group.map((each) => [each.returns.join(), each])).values()].slice(0, mostSets)]));
    for (const one of ofAuthority) {
      const other = spellingsOf(one.id).flatMap((id) => alike.get(id) ?? []).find(({ returns }) => !returns.some((each) => one.returns.includes(each)));
      if (other === undefined) continue;
      for (const [{ first }, { id }] of [[one, other], [other, one]] as const) {
        issues.set(keyOf(first), issues.get(keyOf(first)) ?? issueAt(first.row, 'id-spelled-otherwise', {
          column: 'CHILD', message: `another return has ${id}, which may be the same`,
          done: 'they were read as two; what Reviews and Missing lack of the child is unknown. Spell the id alike in every table',
        }));
      }
    }
  }
  return issues;
}
const returnOf = ({ submission: { year, order } }: SubmittedRow): string => (year === undefined ? `file ${order}` : String(year));
