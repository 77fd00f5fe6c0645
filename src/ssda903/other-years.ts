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
  rows: readonly Episode[],
  others: readonly SubmittedRow[],
  whole: readonly number[],
): { readonly until: DateString; readonly issue: RowIssue } | undefined {
  const held = new Set([...rows, ...others].map(({ submission }) => submission.year));
  for (const year of whole.filter((each) => !held.has(each)).reverse()) {
    const [row] = rows
      .filter(
        ({ from, to, submission }) =>
          (submission.year ?? 0) > year && from <= lastDayOf(year) && (to === undefined || to > firstDayOf(year)),
      )
      .sort(byYear);
    if (row === undefined) continue;
    const { authority } = row.submission;
    return {
      until: firstDayOf(year + 1),
      issue: issueAt(row, 'not-in-earlier-return', {
        column: 'CHILD',
        message: `the return to ${lastDayOf(year)} has no row of the child${authority === '' ? '' : ` under LA ${authority}`}, who was in care then`,
        done: 'what else happened before is unknown',
      }),
    };
  }
  return undefined;
}

/** As many sets of returns are looked through for another spelling of an id. */
const mostSets = 40;

/** A child by its first row, with the returns that hold it. */
interface Held {
  readonly first: SubmittedRow;
  readonly id: string;
  readonly returns: readonly string[];
  readonly allReturns: string;
}

function heldBy(rows: readonly SubmittedRow[]): readonly Held[] {
  const sorted = [...rows].sort(byYear);
  const [first] = sorted;
  const returns = [...new Set(sorted.map(returnOf))];
  return first === undefined ? [] : [{ first, id: first.row.child, returns, allReturns: returns.join() }];
}
const inOrder = (a: Held, b: Held): number => (a.allReturns + a.id < b.allReturns + b.id ? -1 : 1);

/** By child: those of one authority whose ids are alike but for their spelling, and of whom no return holds both, may be one. */
export function spelledByYears(children: readonly (readonly SubmittedRow[])[]): ReadonlyMap<string, RowIssue> {
  const issues = new Map<string, RowIssue>();
  const say = ({ first }: Held, { id }: Held): void => {
    if (!issues.has(keyOf(first)))
      issues.set(
        keyOf(first),
        issueAt(first.row, 'id-spelled-otherwise', {
          column: 'CHILD',
          message: `another return has ${id}, which may be the same`,
          done: 'they were read as two; what Reviews and Missing lack of the child is unknown. Spell the id alike in every table',
        }),
      );
  };
  for (const ofAuthority of groupBy(children.flatMap(heldBy).sort(inOrder), ({ first }) => first.submission.authority).values()) {
    const byId = groupBy(ofAuthority, ({ id }) => plainId(id));
    // Thousands of ids may be alike; those of the same returns find the same others.
    const alike = new Map(
      [...byId].map(([id, group]) => [id, [...new Map(group.map((each) => [each.allReturns, each])).values()].slice(0, mostSets)]),
    );
    for (const one of ofAuthority) {
      const other = spellingsOf(one.id)
        .flatMap((id) => alike.get(id) ?? [])
        .find(({ returns }) => !returns.some((each) => one.returns.includes(each)));
      if (other === undefined) continue;
      say(one, other);
      say(other, one);
    }
  }
  return issues;
}
const returnOf = ({ submission: { year, order } }: SubmittedRow): string => (year === undefined ? `file ${order}` : String(year));
