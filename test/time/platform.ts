import { parseDay } from '../../src/time/index.ts';

/** Oracles that share nothing with the sources: the platform's own time-zone data, and dates by `Date.UTC`. */
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

export const minute = 60_000;
export const hour = 60 * minute;
export const utcDay = 24 * hour;

/** London's offset in minutes by `Intl` alone; for instants on a whole minute. */
export function platformOffset(instant: number): number {
  const shown = london.format(instant); // 29/..., 02:00
  const clock = Number(shown.slice(-5, -3)) * 60 + Number(shown.slice(-2));
  const ofUtcDay = (((instant % utcDay) + utcDay) % utcDay) / minute;
  return (clock - ofUtcDay + 1440) % 1440;
}

/** The offsets of every hour from the start of one year to the end of another. */
export function hourlyOffsets(firstYear: number, lastYear: number, offsetAt: (instant: number) => number): Uint8Array {
  const from = Date.UTC(firstYear, 0, 1);
  const offsets = new Uint8Array((Date.UTC(lastYear + 1, 0, 1) - from) / hour);
  for (let index = 0; index < offsets.length; index += 1) offsets[index] = offsetAt(from + index * hour);
  return offsets;
}

/** A `Day` that must exist. */
export function day(text: string): number {
  const found = parseDay(text);
  if (found === undefined) throw new Error(`no date: ${text}`);
  return found;
}

/** `YYYY-MM-DD` of a `Day`, by `Date` alone. */
export function isoDate(ofDay: number): string {
  return new Date(ofDay * utcDay).toISOString().slice(0, 10);
}

export function instantOf(text: string): number {
  return new Date(text).getTime();
}

/** For date-fns, which works in the host's zone: its noon is on the same date in every zone that has the date. */
export function hostNoon(of: number): Date {
  const date = new Date(of * utcDay);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
}

export function dayOfHost(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / utcDay;
}

/** Pacific/Apia had no 30 December 2011, so that date-fns cannot be asked about days either side of it there. */
export function hostHasEveryDay(from: number, to: number): boolean {
  const elapsed = Math.round((hostNoon(to).getTime() - hostNoon(from).getTime()) / utcDay);
  return elapsed === to - from && [from, to].every((of) => dayOfHost(hostNoon(of)) === of);
}
