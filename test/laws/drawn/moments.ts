import fc from 'fast-check';
import { formatDay, parseDay } from '../../../src/time/index.ts';

/** Days on which arithmetic is hard: weekends of clock changes, Easter and Christmas weeks, leap days, bank holidays of one year alone, the edges of the calendar and of the 2020 window. */
const hardDays = [
  '2026-03-27',
  '2026-03-28',
  '2026-03-29',
  '2026-10-23',
  '2026-10-24',
  '2026-10-25',
  '2026-04-02',
  '2026-04-03',
  '2026-04-06',
  '2025-12-23',
  '2025-12-24',
  '2025-12-31',
  '2024-02-29',
  '2023-02-28',
  '2020-04-24',
  '2020-05-08',
  '2020-09-24',
  '2022-06-02',
  '2022-09-16',
  '2023-05-08',
  '2011-04-01',
  '2013-07-01',
  '2028-12-20',
  '2027-08-31',
].map((text) => parseDay(text) ?? 0);

export const startDay: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...hardDays),
  fc.integer({ min: parseDay('2011-03-20') ?? 0, max: parseDay('2028-06-30') ?? 0 }),
);

/** Midnight, the last minute, office hours, and the hour that the autumn change repeats. */
const clock = fc.constantFrom('00:00', '00:30', '08:15', '10:00', '10:00', '16:30', '18:00', '23:59');

/** A moment as source systems write it: a day; London clock time; with an offset; in UTC, late enough to fall on the next London day in summer. */
export const momentOn = (day: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(formatDay(day)) },
    { weight: 5, arbitrary: clock.map((time) => `${formatDay(day)}T${time}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('T09:30Z', 'T23:30Z', 'T10:00:30+01:00', 'T01:30+00:00').map((time) => `${formatDay(day)}${time}`),
    },
  );

/** How far from the start or end of a placement limits fall, with a day on either side. */
const limits = [0, 1, 2, 3, 4, 5, 7, 8, 9, 14, 20, 28, 41, 42, 43, 91, 183, 365];

/** A day that a record may bear: near one of the anchors, or anywhere between the first and the last. */
export function dayNear(anchors: readonly number[]): fc.Arbitrary<number> {
  const first = Math.min(...anchors);
  const last = Math.max(...anchors);
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...anchors), fc.constantFrom(...limits), fc.constantFrom(1, 1, 1, -1))
      .map(([anchor, days, way]) => anchor + way * days),
    fc.integer({ min: first - 20, max: last + 40 }),
  );
}
