import type { Timescale } from '../contract.ts';
import type { Due } from '../policy/language.ts';
import { amountOf, unitOf } from '../time/index.ts';
import { saysSame } from './same.ts';

/** The fewest and the most days that a length of time can come to; undefined for hours. */
function daysOf(timescale: Timescale): readonly [least: number, most: number] | undefined {
  const amount = amountOf(timescale);
  switch (unitOf(timescale)) {
    case 'hours': return undefined;
    case 'days': return [amount, amount];
    case 'weeks': return [amount * 7, amount * 7];
    case 'months': return [amount * 28, amount * 31];
    case 'years': return [amount * 365, amount * 366];
    // Five working days are seven days, or eleven from the Thursday before Easter.
    case 'workingDays': return [amount, Infinity];
  }
}

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
  const left = daysOf(a), right = daysOf(b);
  if (left === undefined) return right === undefined ? undefined : hoursOrder(amountOf(a), right);
  if (right === undefined) { const order = hoursOrder(amountOf(b), left); return order === undefined ? undefined : -order; }
  if (left[0] === right[0] && left[1] === right[1]) return 0;
  return left[1] <= right[0] ? -1 : right[1] <= left[0] ? 1 : undefined;
}

/** A limit of days runs to the end of its last day: 72 hours end within the third day after or, from midnight, with the day before. */
const hoursOrder = (hours: number, [least, most]: readonly [number, number]): number | undefined => (hours <= least * 24 ? -1 : hours >= (most + 1) * 24 ? 1 : undefined);
