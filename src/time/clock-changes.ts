import { countDays, type Day, daysInMonth, weekday } from './day.ts';

/** London's offset from an instant on, in minutes east of UTC. */
export interface ClockChange {
  readonly at: number;
  readonly offset: number;
}
/** The offset that a year (of UTC) opens with, and its changes in order. */
export interface YearOfClocks {
  readonly opening: number;
  readonly changes: readonly ClockChange[];
}
/** What the platform's time-zone data says of London at noon UTC of a day, in minutes east of UTC. */
export type OffsetAtNoon = (day: Day) => number;

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
/** A day of UTC. A London day lasts 23 or 25 hours where the clocks change. */
export const utcDay = 24 * hour;

/** Legal time was Greenwich time all year from 1880 until 1916. */
const greenwichAllYear: YearOfClocks = { opening: 0, changes: [] };
const firstYearOfPlatformData = 1900;
/** Where 32-bit time-zone data end. */
const lastYearOfPlatformData = 2037;

/** Gives London's clock changes in a year: by the platform for 1900 to 2037, by the rule in force after that. */
export function readYear(year: number, offsetAtNoon: OffsetAtNoon): YearOfClocks {
  if (year < firstYearOfPlatformData) return greenwichAllYear;
  return year > lastYearOfPlatformData ? standingRule(year) : platformData(year, offsetAtNoon);
}

/** Last Sundays of March and October, 01:00 UTC (Summer Time Act 1972 as amended in 2002): 27 Mar and 30 Oct 2050. */
function standingRule(year: number): YearOfClocks {
  return {
    opening: 0,
    changes: [
      { at: lastSundayOfThirtyOne(year, 3) * utcDay + hour, offset: 60 },
      { at: lastSundayOfThirtyOne(year, 10) * utcDay + hour, offset: 0 },
    ],
  };
}

function lastSundayOfThirtyOne(year: number, month: number): Day {
  const last = countDays(year, month, 31);
  return last - ((weekday(last) + 1) % 7);
}

/** Looks at the first of each month, then halves each month that ends with another offset than it began with. */
function platformData(year: number, offsetAtNoon: OffsetAtNoon): YearOfClocks {
  const changes: ClockChange[] = [];
  let from = countDays(year, 1, 1);
  const opening = offsetAtNoon(from);
  let offset = opening;
  for (let month = 1; month <= 12; month += 1) {
    const to = from + daysInMonth(year, month);
    const next = offsetAtNoon(to);
    if (next !== offset) {
      const day = firstDayWith(next, from, to, offsetAtNoon);
      changes.push({ at: day * utcDay + hourOfChange(year, offset, next), offset: next });
    }
    from = to;
    offset = next;
  }
  return { opening, changes };
}

/** The first day after `before`, up to `until`, whose noon has the offset. */
function firstDayWith(offset: number, before: Day, until: Day, offsetAtNoon: OffsetAtNoon): Day {
  let without = before;
  let having = until;
  while (having - without > 1) {
    const middle = Math.floor((without + having) / 2);
    if (offsetAtNoon(middle) === offset) having = middle;
    else without = middle;
  }
  return having;
}

/**
 * The hour, UTC: 01:00 since 1981 (29 Mar 1981), 02:00 before (29 Oct 1972), but for the double summer time of 1941 to 1947,
 * which came and went at 01:00 (4 May 1941).
 */
function hourOfChange(year: number, before: number, after: number): number {
  return year >= 1981 || Math.max(before, after) === 120 ? hour : 2 * hour;
}
