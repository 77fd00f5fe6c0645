import fc from 'fast-check';
import { formatDay, parseDay } from '../../src/time/index.ts';

/**
 * Histories that look like real ones: moves with and without gaps, same-carer moves, day-only and timed moments, facts left out,
 * clock-change weekends, Easter and Christmas weeks, leap days, sixteenth birthdays, overlapping concerns, meetings in series.
 */
export const dayOf = (text: string): number => parseDay(text) ?? 0;

const clock = fc.constantFrom('00:00', '00:30', '08:15', '10:00', '16:30', '18:00', '23:59');
/** A moment on a day: only the day, or with a clock time that exists on every day. */
export const momentOn = (day: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(formatDay(day)),
    clock.map((time) => `${formatDay(day)}T${time}`),
  );
export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 3 });
