// London time by the platform's own calendar and day-by-day loops; nothing here comes from src/.
import published from '../../fixtures/time/bank-holidays-england-and-wales.json' with { type: 'json' };

/** `YYYY-MM-DD`. */
export type Day = string;
/** Whole seconds since 1970, UTC. */
export type Instant = number;

export const HOUR = 3_600;
const DAY = 86_400;

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const offsets = new Map<number, number>();

/** Seconds that London is ahead of UTC. British clocks change at 01:00 UTC, so one answer serves a whole UTC hour. */
function offsetAt(instant: Instant): number {
  const hour = Math.floor(instant / HOUR);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    const part = Object.fromEntries(london.formatToParts(hour * HOUR * 1_000).map(({ type, value }) => [type, Number(value)]));
    const clock = Date.UTC(
      part['year'] ?? 0,
      (part['month'] ?? 1) - 1,
      part['day'] ?? 1,
      part['hour'] ?? 0,
      part['minute'] ?? 0,
      part['second'] ?? 0,
    );
    offset = clock / 1_000 - hour * HOUR;
    offsets.set(hour, offset);
  }
  return offset;
}

const clockOf = (instant: Instant): string => new Date((instant + offsetAt(instant)) * 1_000).toISOString();
const dayTexts = new Map<Instant, Day>();
export function dayOf(instant: Instant): Day {
  const day = dayTexts.get(instant) ?? clockOf(instant).slice(0, 10);
  dayTexts.set(instant, day);
  return day;
}
/** `2026-03-30T19:00`, London clock, as a source system would write it. */
export const clockText = (instant: Instant): string => clockOf(instant).slice(0, 16);
export const isoOf = (instant: Instant): string => `${clockOf(instant).slice(0, 19)}${offsetAt(instant) === HOUR ? '+01:00' : '+00:00'}`;

export const nextDay = (day: Day): Day => new Date((Date.parse(`${day}T00:00Z`) / 1_000 + DAY) * 1_000).toISOString().slice(0, 10);
export function addDays(day: Day, days: number): Day {
  let result = day;
  for (let step = 0; step < days; step += 1) result = nextDay(result);
  return result;
}
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / (DAY * 1_000));

/** Every instant that shows this London clock time: none in the spring gap, two in the autumn. */
export function instantsOfClock(text: string): Instant[] {
  const utc = Date.parse(`${text}Z`) / 1_000;
  return [utc - HOUR, utc].filter((candidate) => candidate + offsetAt(candidate) === utc);
}
export const startOfDay = (day: Day): Instant => instantsOfClock(`${day}T00:00`)[0] ?? Number.NaN;
export const endOfDay = (day: Day): Instant => startOfDay(nextDay(day)) - 1;

export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);
/** Where a moment may lie: a list of instants, or a whole day. */
export type Reach = { readonly instants: readonly Instant[] } | { readonly from: Instant; readonly to: Instant };
const reaches = new Map<string, Reach>();
export function reachOf(text: string): Reach {
  const known = reaches.get(text) ?? read(text);
  reaches.set(text, known);
  return known;
}
function read(text: string): Reach {
  if (isDay(text)) return { from: startOfDay(text), to: endOfDay(text) };
  if (/(Z|[+-]\d\d:\d\d)$/.test(text)) return { instants: [Math.floor(Date.parse(text) / 1_000)] };
  return { instants: instantsOfClock(text) };
}
/** A bare date is the last second of that London day; of a repeated clock time the later. */
export function readAsOf(text: string): Instant {
  const reach = reachOf(text);
  return 'to' in reach ? reach.to : (reach.instants.at(-1) ?? Number.NaN);
}

/** GOV.UK's list as it was published. */
const holidays: ReadonlySet<Day> = new Set(published.days.map(({ date }) => date));
function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}
// Thu 2 Apr 2026 + 5 working days = Mon 13 Apr: the day itself, Good Friday and Easter Monday do not count.
export function addWorkingDays(day: Day, count: number): Day {
  let result = day;
  for (let left = count; left > 0;) {
    result = nextDay(result);
    if (isWorkingDay(result)) left -= 1;
  }
  return result;
}
/** The corresponding date, or the last day of a month that has none. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const target = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  let last = `${target}-28`;
  while (nextDay(last).startsWith(target)) last = nextDay(last);
  return date <= Number(last.slice(8)) ? `${target}-${String(date).padStart(2, '0')}` : last;
}
