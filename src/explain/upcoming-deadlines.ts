import type { DateTimeString, EvaluateOptions, Moment, PlacementHistory, Requirement } from '../contract.ts';
import { evaluate } from '../engine/evaluate.ts';
import { readAsOf } from '../history/view.ts';
import type { Instant } from '../time/index.ts';
import { instantOf, limitsOf } from '../wording/deadline-text.ts';

/** Something still to be done. */
export interface Upcoming {
  readonly requirement: Requirement;
  /** dated: due by its date. pending: waits for another requirement. awaiting-date: no date is set, none that could be missed, or one planned that has gone by. */
  readonly state: 'dated' | 'pending' | 'awaiting-date';
  /** Of a dated one: the first moment at which a limit may run out; that of the requirement's deadline where only one may. */
  readonly due?: DateTimeString;
  /** certain: it applies and is open. possible: whether it is turns on a fact not recorded. */
  readonly certainty: 'certain' | 'possible';
  /** Of a pending one: the requirement that must come first. */
  readonly waitsFor?: string;
}

/**
 * What falls due after `asOf`, up to a day: sorted by date, then what waits for another requirement, then what awaits a date. What is
 * overdue already is in `deadlineBreaches`.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options `profile` and `asOf`, as for `evaluate`.
 * @param window `until`: the last moment to look ahead to; a bare date is the end of that London day.
 * @returns Each requirement that is open, once. One with a limit that a missing fact decides stands at the earliest of its dates.
 * @throws RangeError for an invalid `until`; otherwise as `evaluate`.
 * @example
 * upcomingDeadlines({ child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02' }], visits: [] }, { profile: statutory, asOf: '2026-04-03' }, { until: '2026-04-09' })[0]?.due; //=> '2026-04-09T23:59:59+01:00'
 */
export function upcomingDeadlines(
  history: PlacementHistory,
  options: EvaluateOptions,
  window: { readonly until: Moment },
): readonly Upcoming[] {
  const until = untilOf(window?.until);
  const now = readAsOf(options.asOf).instant;
  const open = evaluate(history, options).requirements.flatMap((requirement) => upcoming(requirement, now, until));
  return open.sort(byDate);
}

function untilOf(until: Moment | undefined): Instant {
  try {
    return readAsOf(until ?? '').instant;
  } catch {
    throw new RangeError(
      `upcomingDeadlines: until is ${until === undefined ? 'left out' : `"${String(until).slice(0, 40)}"`}; give a date or a date-time, "2026-04-10T12:00".`,
    );
  }
}

const OPEN: ReadonlySet<string> = new Set(['due', 'outstanding', 'pending']);

function upcoming(requirement: Requirement, now: Instant, until: Instant): readonly Upcoming[] {
  const { status, couldBe = [], applies, deadline, waitsFor } = requirement;
  const may = status === 'undetermined' ? couldBe.filter((each) => OPEN.has(each)) : OPEN.has(status) ? [status] : [];
  if (may.length === 0) return [];
  const certainty =
    applies === 'certain' && (status !== 'undetermined' || couldBe.every((each) => OPEN.has(each))) ? 'certain' : 'possible';
  if (may.includes('due') && deadline !== undefined) {
    const due = limitsOf(deadline).find((limit) => instantOf(limit.due) >= now)?.due;
    if (due !== undefined) return instantOf(due) > until ? [] : [{ requirement, state: 'dated', due, certainty }];
  }
  if (may.includes('pending')) return [{ requirement, state: 'pending', certainty, ...(waitsFor === undefined ? {} : { waitsFor }) }];
  return [{ requirement, state: 'awaiting-date', certainty }];
}

const ORDER = { dated: 0, pending: 1, 'awaiting-date': 2 } as const;
function byDate(a: Upcoming, b: Upcoming): number {
  const left = a.due === undefined ? Infinity : instantOf(a.due);
  const right = b.due === undefined ? Infinity : instantOf(b.due);
  // Of two without a date the difference is none either: NaN.
  return ORDER[a.state] - ORDER[b.state] || left - right || (a.requirement.id < b.requirement.id ? -1 : 1);
}
