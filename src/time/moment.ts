import { minute, utcDay } from './clock-changes.ts';
import { readClockText } from './clock-text.ts';
import { type Day, firstYear, lastYear, parseDay, readDigits, yearOfDay } from './day.ts';
import { type Instant, londonDay, londonOffset } from './london.ts';

/** A parsed Moment. day: known only to the day. instant: exact. repeated: clock time the autumn change repeats, one of two instants. */
export type ParsedMoment =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'instant'; readonly day: Day; readonly instant: Instant }
  | { readonly kind: 'repeated'; readonly day: Day; readonly earlier: Instant; readonly later: Instant };

/** Why a text is no Moment. skipped-clock-time: London's clocks never showed it (Sun 29 Mar 2026, 01:00 to 01:59). */
export type MomentFault = 'malformed' | 'impossible-date' | 'impossible-time' | 'skipped-clock-time';

const dateLength = 10;

/**
 * Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS[.fff]]`, 1900 to 2199, with `Z`, `±HH:MM` or `±HHMM` behind it, or nothing for
 * London clock time. Of a fraction of a second (1 to 9 digits) whole milliseconds are kept. Hour 24 and second 60 are refused.
 * @returns the moment with its London day, or the fault of the text
 * @example
 * parseMoment('2026-03-29T01:30') //=> 'skipped-clock-time'
 */
export function parseMoment(text: string): ParsedMoment | MomentFault {
  if (!isWrittenAsDate(text)) return 'malformed';
  if (text.length === dateLength) {
    const day = parseDay(text);
    return day === undefined ? 'impossible-date' : { kind: 'day', day };
  }
  const clock = text[dateLength] === 'T' ? readClockText(text, dateLength + 1) : undefined;
  if (clock === undefined) return 'malformed';
  const day = parseDay(text.slice(0, dateLength));
  if (day === undefined) return 'impossible-date';
  if (clock.time === undefined || clock.offset === undefined) return 'impossible-time';
  const shown = day * utcDay + clock.time;
  return clock.offset === 'london' ? londonClockTime(day, shown) : instantWithOffset(shown - clock.offset);
}

function isWrittenAsDate(text: string): boolean {
  return (
    readDigits(text, 0, 4) !== undefined &&
    text[4] === '-' &&
    readDigits(text, 5, 2) !== undefined &&
    text[7] === '-' &&
    readDigits(text, 8, 2) !== undefined
  );
}

function instantWithOffset(instant: Instant): ParsedMoment | MomentFault {
  const day = londonDay(instant);
  // Tue 31 Dec 2199 23:30 at -05:00 is a day of 2200 in London, which no date could be written for.
  const year = yearOfDay(day);
  return year >= firstYear && year <= lastYear ? { kind: 'instant', day, instant } : 'impossible-date';
}

/** `shown` is the clock time read as if it were UTC. It was shown under an offset of its day where that offset holds then. */
function londonClockTime(day: Day, shown: number): ParsedMoment | MomentFault {
  const before = londonOffset(day * utcDay);
  const after = londonOffset((day + 1) * utcDay);
  const underBefore = shown - before * minute;
  if (before === after) return { kind: 'instant', day, instant: underBefore };
  const underAfter = shown - after * minute;
  const showsBefore = londonOffset(underBefore) === before;
  const showsAfter = londonOffset(underAfter) === after;
  // Sun 25 Oct 2026 01:30 is 00:30 UTC under summer time and 01:30 UTC after it.
  if (showsBefore && showsAfter) return { kind: 'repeated', day, earlier: underBefore, later: underAfter };
  if (showsBefore) return { kind: 'instant', day, instant: underBefore };
  return showsAfter ? { kind: 'instant', day, instant: underAfter } : 'skipped-clock-time';
}
