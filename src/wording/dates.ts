import { londonDay, londonOffset, padded, partsOfDay, startOfDay, weekday, type Day, type Instant } from '../time/index.ts';

const WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A London date as people in Britain write it.
 * @example
 * dayText(parseDay('2026-04-07') ?? 0); //=> 'Tue 7 Apr 2026'
 */
export function dayText(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${WEEKDAYS[weekday(day)] ?? ''} ${dayOfMonth} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/**
 * An instant by the London clock, with the clock in force.
 * @example
 * instantText(Date.UTC(2026, 3, 7, 9)); //=> 'Tue 7 Apr 2026, 10:00 BST'
 */
export function instantText(instant: Instant): string {
  const offset = londonOffset(instant);
  const minutes = Math.floor((instant + offset * 60_000) / 60_000) % 1_440;
  return `${dayText(londonDay(instant))}, ${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)} ${offset === 0 ? 'GMT' : 'BST'}`;
}

/** Whether an instant is the last second of its London day, as limits counted in days are. */
export const isEndOfDay = (instant: Instant): boolean => londonDay(instant + 1_000) > londonDay(instant) && instant - startOfDay(londonDay(instant)) > 0;
