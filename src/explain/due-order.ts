import type { Timescale } from '../contract.ts';
import type { Due } from '../policy/language.ts';
import { amountOf, unitOf } from '../time/index.ts';
import { saysSame } from './same.ts';

/** The fewest and the most days that each unit can come to. Five working days are seven days, or eleven from the Thursday before Easter. */
const daysOf: Readonly<Record<ReturnType<typeof unitOf>, readonly [least: number, most: number] | undefined>> = {
  hours: undefined,
  days: [1, 1],
  weeks: [7, 7],
  months: [28, 31],
  years: [365, 366],
  workingDays: [1, Infinity],
};

/**
 * Which of two limits runs out first, whatever the history: negative the first, positive the second, 0 for equal ones, undefined where
 * it depends.
 */
export function dueOrder(a: Due, b: Due): number | undefined {
  if (saysSame(a, b)) return 0;
  if ('earliestOf' in a || 'earliestOf' in b) {
    // The earlier of a limit and something else is that limit or earlier.
    if ('earliestOf' in a && a.earliestOf.some((each) => (dueOrder(each, b) ?? 1) <= 0)) return -1;
    return 'earliestOf' in b && b.earliestOf.some((each) => (dueOrder(each, a) ?? 1) <= 0) ? 1 : undefined;
  }
  if ('within' in a && 'within' in b && a.of === b.of) return lengthOrder(a.within, b.within);
  if ('before' in a && a.by === undefined && 'within' in b && b.of === a.before) return -1;
  return 'before' in b && b.by === undefined && 'within' in a && a.of === b.before ? 1 : undefined;
}

function lengthOrder(a: Timescale, b: Timescale): number | undefined {
  if (unitOf(a) === unitOf(b)) return Math.sign(amountOf(a) - amountOf(b));
  const left = inDays(a);
  const right = inDays(b);
  if (left === undefined) return right === undefined ? undefined : hoursOrder(amountOf(a), right);
  if (right === undefined) {
    const order = hoursOrder(amountOf(b), left);
    return order === undefined ? undefined : -order;
  }
  if (left[0] === right[0] && left[1] === right[1]) return 0;
  return left[1] <= right[0] ? -1 : right[1] <= left[0] ? 1 : undefined;
}
function inDays(timescale: Timescale): readonly [least: number, most: number] | undefined {
  const days = daysOf[unitOf(timescale)];
  const amount = amountOf(timescale);
  return days && [days[0] * amount, days[1] * amount];
}

/** A limit of days runs to the end of its last day: 72 hours end within the third day after or, from midnight, with the day before. */
const hoursOrder = (hours: number, [least, most]: readonly [number, number]): number | undefined =>
  hours <= least * 24 ? -1 : hours >= (most + 1) * 24 ? 1 : undefined;
