import { clockChangeWithin, formatInstant, londonOffset, padded, parseDay, startOfDay } from '../time/index.ts';

/** What London's clocks did on the day of a clock time that they skipped. */
export interface SkippedBy {
  /** The clocks went from here, `01:00`, … */
  readonly from: string;
  /** … to here, `02:00`. */
  readonly to: string;
  /** The skipped time moved on by as much as the clocks: `02:30` for 01:30. */
  readonly after: string;
}

/** Explains a skipped clock time such as `2026-03-29T01:30`. */
export function clockChangeOf(skipped: string): SkippedBy | undefined {
  const day = parseDay(skipped.slice(0, 10));
  const time = skipped.slice(11, 16);
  const change = day === undefined ? undefined : clockChangeWithin(startOfDay(day), startOfDay(day + 1));
  if (change === undefined) return undefined;
  const to = formatInstant(change.at).slice(11, 16);
  const forward = change.offset - londonOffset(change.at - 1);
  return { from: shifted(to, -forward), to, after: shifted(time, forward) };
}

/** Clock times of one day: `01:30` and 60 give `02:30`. */
function shifted(time: string, minutes: number): string {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  return `${padded(Math.floor(total / 60), 2)}:${padded(total % 60, 2)}`;
}
