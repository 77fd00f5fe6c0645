import { formatInstant, londonOffset, padded, parseDay, startOfDay, type Day, type Instant } from '../time/index.ts';

const minute = 60_000;

/** What London's clocks did on the day of a clock time that they skipped. */
export interface ClockChange {
  /** The clocks went from here, `01:00`, … */
  readonly from: string;
  /** … to here, `02:00`. */
  readonly to: string;
  /** The skipped time moved on by as much as the clocks: `02:30` for 01:30. */
  readonly after: string;
}

/** Explains a skipped clock time such as `2026-03-29T01:30`. */
export function clockChangeOf(skipped: string): ClockChange | undefined {
  const day = parseDay(skipped.slice(0, 10));
  const time = skipped.slice(11, 16);
  if (day === undefined) return undefined;
  const change = changeWithin(day);
  const before = londonOffset(startOfDay(day)), after = londonOffset(change);
  const to = formatInstant(change).slice(11, 16);
  return { from: shifted(to, before - after), to, after: shifted(time, after - before) };
}

/** The first instant of the day under its later offset: half the day, then half of that, down to the minute. */
function changeWithin(day: Day): Instant {
  const first = startOfDay(day);
  const offset = londonOffset(first);
  let under = 0, past = (startOfDay(day + 1) - first) / minute;
  while (past - under > 1) {
    const middle = Math.floor((under + past) / 2);
    if (londonOffset(first + middle * minute) === offset) under = middle;
    else past = middle;
  }
  return first + past * minute;
}

/** Clock times of one day: `01:30` and 60 give `02:30`. */
function shifted(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  return `${padded(Math.floor(total / 60), 2)}:${padded(total % 60, 2)}`;
}
