// One requirement of one completion: semantics sections 4 and 6, points 12.8, 12.12, 12.16 and 12.18.
import { dayOf, daysBetween, endOfDay, nextDay, startOfDay, type Day, type Instant } from './clock.ts';
import { impossible, notApplicable, type Outcome } from './completions.ts';

export type Limit =
  { readonly by: 'instant'; readonly at: Instant; readonly exclusive?: boolean } | { readonly by: 'day'; readonly day: Day };
export const before = (at: Instant): Limit => ({ by: 'instant', at, exclusive: true });
export const upTo = (at: Instant): Limit => ({ by: 'instant', at });
export const onDay = (day: Day): Limit => ({ by: 'day', day });
const dueOf = (limit: Limit): Instant => (limit.by === 'day' ? endOfDay(limit.day) : limit.at);
function isPast(limit: Limit, at: Instant): boolean {
  if (limit.by === 'day') return dayOf(at) > limit.day;
  return limit.exclusive === true ? at >= limit.at : at > limit.at;
}
/** The limit passed before this end: equality lapses (12.16). */
const passedBefore = (limit: Limit, end: Instant): boolean => (limit.by === 'day' ? dayOf(end) > limit.day : end > limit.at);
function lateness(limit: Limit, at: Instant): string {
  if (limit.by === 'day') return `P${daysBetween(limit.day, dayOf(at))}D`;
  const minutes = Math.max(0, Math.floor((at - limit.at) / 60));
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
}

/** An array that is not recorded: none, one record in time, one late. */
export type Uncovered = 'none' | 'one-in-time' | 'one-late';
export const uncovered: readonly Uncovered[] = ['none', 'one-in-time', 'one-late'];
export type End = Instant | undefined | 'ended-before-limit' | 'ended-after-limit';

interface Case {
  readonly asOf: Instant;
  readonly limit: Limit;
  readonly anchor: Instant;
  readonly done: Instant | undefined | Uncovered;
  readonly ends: readonly End[];
  /** A series leaves out the interval that was still running when its need ended (12.18); one that had run out by then is past, and judged. */
  readonly openLeftOut?: boolean;
}
export function settle({ asOf, limit, anchor, done, ends, openLeftOut }: Case): Outcome {
  const due = dueOf(limit);
  const justLate = limit.by === 'day' ? startOfDay(nextDay(limit.day)) : limit.at + 1;
  // Exactly at a limit that something must come before is late already (12.8).
  const firstLate = limit.by === 'instant' && limit.exclusive === true ? limit.at : justLate;
  let end: Instant | undefined;
  for (const one of ends) {
    if (one === undefined) continue;
    const at = one === 'ended-before-limit' ? anchor : one === 'ended-after-limit' ? justLate : one;
    if (at > asOf) return impossible;
    if (end === undefined || at < end) end = at;
  }
  // What came only after the need had ended starts no further interval.
  if (openLeftOut === true && end !== undefined && anchor > end) return notApplicable;
  if (done === 'one-in-time') return { status: 'met', due };
  if (done === 'one-late' && firstLate > asOf) return impossible;
  const doneAt = done === 'one-late' ? justLate : done === 'none' ? undefined : done;
  if (doneAt !== undefined) {
    if (!isPast(limit, doneAt)) return { status: 'met', due };
    if (end !== undefined && doneAt > end && !passedBefore(limit, end))
      return openLeftOut === true ? notApplicable : { status: 'lapsed', due };
    return { status: 'met-late', due, lateBy: lateness(limit, doneAt) };
  }
  if (end !== undefined) {
    if (passedBefore(limit, end)) return { status: 'missed', due };
    return openLeftOut === true ? notApplicable : { status: 'lapsed', due };
  }
  return isPast(limit, asOf) ? { status: 'overdue', due, lateBy: lateness(limit, asOf) } : { status: 'due', due };
}
