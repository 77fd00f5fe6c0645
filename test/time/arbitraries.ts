import * as fc from 'fast-check';
import { utcDay } from './platform.ts';

const first = Date.UTC(1900, 0, 1) / utcDay;
const last = Date.UTC(2199, 11, 31) / utcDay;

function near(year: number, month: number, dayOfMonth: number, spread: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / utcDay + spread;
}

/** Month ends and leap days, Easter and Christmas weeks, clock-change weekends. */
const hostileDay: fc.Arbitrary<number> = fc
  .tuple(
    fc.integer({ min: 1901, max: 2198 }),
    fc.constantFrom<readonly [number, number]>(
      [1, 1],
      [2, 28],
      [3, 1],
      [3, 29],
      [4, 3],
      [4, 30],
      [5, 4],
      [5, 31],
      [8, 31],
      [10, 25],
      [12, 25],
      [12, 31],
    ),
    fc.integer({ min: -4, max: 4 }),
  )
  .map(([year, [month, dayOfMonth], spread]) => near(year, month, dayOfMonth, spread));

const calendarDay = fc.integer({ min: Date.UTC(2010, 11, 20) / utcDay, max: Date.UTC(2029, 0, 10) / utcDay });

/** A day of 1900 to 2199: anywhere, within the bank-holiday calendar, or where counting goes wrong. */
export const anyDay: fc.Arbitrary<number> = fc.oneof(fc.integer({ min: first, max: last }), calendarDay, hostileDay);

/** An instant on a whole second of 1970 to 2037, half of them around a Sunday on which the clocks may change. */
export const anyInstant: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: Date.UTC(2037, 11, 31) / 1000 }).map((seconds) => seconds * 1000),
  fc
    .tuple(
      fc.integer({ min: 1972, max: 2037 }),
      fc.constantFrom(2, 9),
      fc.integer({ min: 22, max: 31 }),
      fc.integer({ min: -3600, max: 14_400 }),
    )
    .map(([year, month, dayOfMonth, seconds]) => sundayUpTo(Date.UTC(year, month, dayOfMonth)) + seconds * 1000),
);

function sundayUpTo(midnight: number): number {
  return midnight - new Date(midnight).getUTCDay() * utcDay;
}

export const anyHours: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(1, 24, 48, 72), fc.integer({ min: 1, max: 5000 }));
