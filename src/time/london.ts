import { getTimezoneOffset } from 'date-fns-tz/getTimezoneOffset';
import { type ClockChange, hour, minute, readYear, second, utcDay, type YearOfClocks } from './clock-changes.ts';
import { type Day, countDays, firstYear, formatDay, lastYear, padded, yearOfDay } from './day.ts';

/** Whole milliseconds since 1 January 1970 00:00 UTC. */
export type Instant = number;

/** A year is read from the platform's data when it is first asked for, in about 25 look-ups: a third of a millisecond. */
const knownYears = new Map<number, YearOfClocks>();

function clocksOf(year: number): YearOfClocks {
  const known = knownYears.get(year);
  if (known !== undefined) return known;
  const clocks = readYear(year, offsetAtNoon);
  knownYears.set(year, clocks);
  return clocks;
}

/**
 * At noon, because the library answers for sure only away from a change: its first guess reads the host's own clock, which
 * under TZ=America/New_York puts the change of 25 Oct 2026 at 02:00 UTC, an hour late.
 */
function offsetAtNoon(day: Day): number {
  return getTimezoneOffset('Europe/London', new Date(day * utcDay + 12 * hour)) / minute;
}

/**
 * Gives London's offset at an instant, in minutes east of UTC: 0, 60, or 120 in the double summer time of the 1940s.
 * From the platform's time-zone data for 1900 to 2037; by the rule in force for later years; 0 before 1900.
 * @example
 * londonOffset(Date.UTC(2026, 2, 29, 1)) //=> 60
 */
export function londonOffset(instant: Instant): number {
  const { opening, changes } = clocksOf(yearOfDay(Math.floor(instant / utcDay)));
  let offset = opening;
  for (const change of changes) {
    if (instant < change.at) return offset;
    offset = change.offset;
  }
  return offset;
}

/**
 * Gives the first change of London's clocks after an instant, up to another one.
 * @example
 * clockChangeWithin(Date.UTC(2026, 2, 1), Date.UTC(2026, 3, 1)) //=> { at: Date.UTC(2026, 2, 29, 1), offset: 60 }
 */
export function clockChangeWithin(after: Instant, until: Instant): ClockChange | undefined {
  for (let year = yearOfDay(Math.floor(after / utcDay)); year <= yearOfDay(Math.floor(until / utcDay)); year += 1) {
    const change = clocksOf(year).changes.find(({ at }) => at > after && at <= until);
    if (change !== undefined) return change;
  }
  return undefined;
}

/**
 * Gives London clock time, read as if it were UTC.
 * @example
 * londonClock(Date.UTC(2026, 5, 30, 23)) //=> Date.UTC(2026, 6, 1)
 */
export function londonClock(instant: Instant): number {
  return instant + londonOffset(instant) * minute;
}

/**
 * Gives the London date of an instant: days begin and end at London midnight (Interpretation Act 1978, section 9).
 * @example
 * formatDay(londonDay(Date.UTC(2026, 5, 30, 23))) //=> '2026-07-01'
 */
export function londonDay(instant: Instant): Day {
  return Math.floor(londonClock(instant) / utcDay);
}

/**
 * Gives the first instant of a London day.
 * @example
 * formatInstant(startOfDay(parseDay('2026-03-30'))) //=> '2026-03-30T00:00:00+01:00'
 */
export function startOfDay(day: Day): Instant {
  const known = starts.get(day);
  if (known !== undefined) return known;
  // The clocks change at 01:00 or 02:00 UTC, so London's midnight has the offset of 00:00 UTC: Mon 30 Mar 2026 begins at 23:00
  // UTC on the 29th.
  const midnight = day * utcDay;
  const start = midnight - londonOffset(midnight) * minute;
  if (day >= firstDay && day <= lastDay) starts.set(day, start);
  return start;
}

/** Worked out once for each day of the years that dates may be written in. */
const starts = new Map<Day, Instant>();
const firstDay = countDays(firstYear, 1, 1);
/** The last day that a date may be written for. */
export const lastDay = countDays(lastYear, 12, 31);

/**
 * Gives the last second of a London day, 23:59:59: the last moment in time for a limit of days, weeks, months or working days.
 * @example
 * formatInstant(endOfDay(parseDay('2026-04-13'))) //=> '2026-04-13T23:59:59+01:00'
 */
export function endOfDay(day: Day): Instant {
  return startOfDay(day + 1) - second;
}

/**
 * Writes an instant as London clock time with its offset and whole seconds; a fraction of a second is left out.
 * @example
 * formatInstant(Date.UTC(2026, 2, 30, 18)) //=> '2026-03-30T19:00:00+01:00'
 */
export function formatInstant(instant: Instant): string {
  const offset = londonOffset(instant);
  const clock = instant + offset * minute;
  const day = Math.floor(clock / utcDay);
  const time = clock - day * utcDay;
  const hours = twoDigits[Math.floor(time / hour)];
  const minutes = twoDigits[Math.floor(time / minute) % 60];
  const seconds = twoDigits[Math.floor(time / second) % 60];
  return `${formatDay(day)}T${hours}:${minutes}:${seconds}+${twoDigits[offset / 60]}:00`;
}

const twoDigits: readonly string[] = Array.from({ length: 60 }, (_, number) => padded(number, 2));
