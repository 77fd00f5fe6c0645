import type { Timescale } from '../contract.ts';
import { inCalendar } from './bank-holidays.ts';
import { hour } from './clock-changes.ts';
import { type Day, formatDay } from './day.ts';
import type { Instant } from './london.ts';
import { addMonths, addYears } from './months.ts';
import { addWorkingDays, whyNotWorking } from './working-days.ts';

export type Unit = 'hours' | 'days' | 'workingDays' | 'weeks' | 'months' | 'years';
export type Counting = 'instant-order' | 'elapsed-hours' | 'calendar-days' | 'working-days' | 'corresponding-date';

/** Longer counts are taken for mistakes: 100,000 working days are some 395 years. */
const longestCount = 100_000;

const countings: Readonly<Record<Unit, Counting>> = {
  hours: 'elapsed-hours',
  days: 'calendar-days',
  workingDays: 'working-days',
  weeks: 'calendar-days',
  months: 'corresponding-date',
  years: 'corresponding-date',
};

/**
 * Gives the unit of a timescale.
 * @example
 * unitOf({ workingDays: 5 }) //=> 'workingDays'
 */
export function unitOf(timescale: Timescale): Unit {
  if ('hours' in timescale) return 'hours';
  if ('days' in timescale) return 'days';
  if ('workingDays' in timescale) return 'workingDays';
  if ('weeks' in timescale) return 'weeks';
  return 'months' in timescale ? 'months' : 'years';
}

/**
 * Gives the number of units of a timescale.
 * @example
 * amountOf({ workingDays: 5 }) //=> 5
 */
export function amountOf(timescale: Timescale): number {
  if ('hours' in timescale) return timescale.hours;
  if ('days' in timescale) return timescale.days;
  if ('workingDays' in timescale) return timescale.workingDays;
  if ('weeks' in timescale) return timescale.weeks;
  return 'months' in timescale ? timescale.months : timescale.years;
}

/**
 * Names the convention that a timescale is counted by.
 * @example
 * countingOf({ weeks: 6 }) //=> 'calendar-days'
 */
export function countingOf(timescale: Timescale): Counting {
  return countings[unitOf(timescale)];
}

/**
 * States whether a value is a timescale: exactly one of the six units, with a positive whole number up to 100,000 (of hours, any
 * positive whole number).
 * @example
 * isTimescale({ days: 1, hours: 12 }) //=> false
 */
export function isTimescale(value: unknown): value is Timescale {
  if (typeof value !== 'object' || value === null) return false;
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return false;
  const [unit, written]: readonly [string, unknown] = entry;
  const amount = Number.isSafeInteger(written) ? Number(written) : 0;
  return Object.hasOwn(countings, unit) && amount >= 1 && (unit === 'hours' || amount <= longestCount);
}

/**
 * Gives the London date on which a count of days, weeks, months, years or working days ends. The day of `anchor` does not count
 * (Lester v Garland (1808)); direction -1 counts backwards. Hours have no such date: RangeError.
 * @example
 * formatDay(addToDay(parseDay('2026-04-02'), { workingDays: 20 })) //=> '2026-05-05'
 */
export function addToDay(anchor: Day, timescale: Timescale, direction: 1 | -1 = 1): Day {
  const amount = amountOf(timescale) * direction;
  const unit = unitOf(timescale);
  switch (unit) {
    case 'days':
      return anchor + amount;
    case 'weeks':
      return anchor + amount * 7;
    case 'workingDays':
      return addWorkingDays(anchor, amount);
    case 'months':
      return addMonths(anchor, amount);
    case 'years':
      return addYears(anchor, amount);
    case 'hours':
      throw new RangeError('addToDay: hours are added to an instant; use addHours');
    default:
      return unit satisfies never;
  }
}

/**
 * Adds elapsed hours, across changes of the clocks.
 * @example
 * formatInstant(addHours(Date.UTC(2026, 2, 27, 18), 72)) //=> '2026-03-30T19:00:00+01:00'
 */
export function addHours(instant: Instant, hours: number): Instant {
  return instant + hours * hour;
}

/**
 * Lists the days that a count of working days from `anchor` to `due` passed over, in order, with the reason; none for other units.
 * @example
 * skippedDays(parseDay('2026-04-02'), parseDay('2026-04-07'), { workingDays: 1 }).length //=> 4
 */
export function skippedDays(anchor: Day, due: Day, timescale: Timescale): readonly { readonly date: string; readonly reason: string }[] {
  if (unitOf(timescale) !== 'workingDays') return [];
  const skipped: { readonly date: string; readonly reason: string }[] = [];
  const [from, to] = due > anchor ? [anchor + 1, due] : [due, anchor - 1];
  for (let day = from; day <= to; day += 1) {
    const reason = whyNotWorking(day);
    if (reason !== undefined) skipped.push({ date: formatDay(day), reason });
  }
  return skipped;
}

/**
 * States whether a count from `anchor` to `due` touches a day outside the bank-holiday calendar; only counts of working days can.
 * @example
 * isProvisional(parseDay('2028-12-29'), parseDay('2029-01-02'), { workingDays: 1 }) //=> true
 */
export function isProvisional(anchor: Day, due: Day, timescale: Timescale): boolean {
  return unitOf(timescale) === 'workingDays' && !(inCalendar(anchor) && inCalendar(due));
}
