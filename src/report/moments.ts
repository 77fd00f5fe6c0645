import type { Moment, Unknown } from '../contract.ts';
import { type Day, formatDay, formatInstant, type Instant, londonDay } from '../time/index.ts';
import { earliest, momentOf } from '../history/compare-moments.ts';
import { isEndOfDay } from '../wording/dates.ts';

/** A moment of a history or an evaluation, read once: its London day, and its instant where it is known to the minute. */
export interface ReadMoment {
  readonly day: Day;
  readonly instant?: Instant;
}

/** Reads a moment that `parseHistory` or `evaluate` has let through; `undefined` for `'unknown'`, nothing and malformed text. */
export function readMoment(moment: Moment | Unknown | undefined): ReadMoment | undefined {
  const parsed = momentOf(moment);
  return parsed === undefined ? undefined : parsed.kind === 'day' ? { day: parsed.day } : { day: parsed.day, instant: earliest(parsed) };
}

/** The London date of a moment, `YYYY-MM-DD`; empty where there is none. */
export function dateOf(moment: Moment | undefined): string {
  const read = readMoment(moment);
  return read === undefined ? '' : formatDay(read.day);
}

/** The London clock time of a moment, `HH:MM`; empty where it is known only to the day, and for the end of a day. */
export function clockTimeOf(moment: Moment | undefined): string {
  const instant = readMoment(moment)?.instant;
  return instant === undefined || isEndOfDay(instant) ? '' : formatInstant(instant).slice(11, 16);
}

/** Whether a moment had come at an instant; one known only to the day has come when its day has begun. */
export function hasCome(moment: Moment | Unknown | undefined, by: Instant): boolean {
  const read = readMoment(moment);
  return read !== undefined && (read.instant === undefined ? read.day <= londonDay(by) : read.instant <= by);
}
