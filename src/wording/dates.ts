import { londonClock, londonDay, londonOffset, partsOfDay, second, startOfDay, weekday, type Day, type Instant } from '../time/index.ts';

const WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A month from 1 to 12 in three letters. */
export const monthText = (month: number): string => MONTHS[month - 1] ?? '';

/**
 * A London date as people in Britain write it.
 * @example
 * dayText(parseDay('2026-04-07') ?? 0); //=> 'Tue 7 Apr 2026'
 */
export function dayText(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${WEEKDAYS[weekday(day)] ?? ''} ${dayOfMonth} ${monthText(month)} ${year}`;
}

/**
 * An instant by the London clock, with the clock in force.
 * @example
 * instantText(Date.UTC(2026, 3, 7, 9)); //=> 'Tue 7 Apr 2026, 10:00 BST'
 */
export function instantText(instant: Instant): string {
  return `${dayText(londonDay(instant))}, ${new Date(londonClock(instant)).toISOString().slice(11, 16)} ${londonOffset(instant) === 0 ? 'GMT' : 'BST'}`;
}

/** Whether an instant is the last second of its London day, as limits counted in days are. */
export const isEndOfDay = (instant: Instant): boolean =>
  londonDay(instant + second) > londonDay(instant) && instant - startOfDay(londonDay(instant)) > 0;
