import { clockAt, clockChangesOf, offsetAt, type ClockChange } from './london.ts';
import { yearsOfTable, type Question } from './questions.ts';

const day = 24 * 3_600_000;

/** Every change of the clocks of the table's years, run over forwards and backwards, and hours with no change in them. */
export function askHours(): readonly Question[] {
  return [...yearsOfTable.flatMap(clockChangesOf).flatMap(overChange), ...plain];
}

/** `at` is the change itself: 01:00 UTC of a Sunday. */
function overChange({ at, direction }: ClockChange): readonly Question[] {
  const sunday = clockAt(at).slice(0, 10);
  const from = (date: string, time: string, amount: number, why?: string): Question => ({
    anchor: inLondon(date, time),
    amount,
    unit: 'hours',
    ...(why !== undefined && { why }),
  });
  const friday = daysBefore(sunday, 2);
  const saturday = daysBefore(sunday, 1);
  const everyChange = [
    from(friday, '18:00:00', 72),
    from(saturday, '01:30:00', 24, intoTheNight(direction)),
    from(sunday, '00:30:00', 2),
    from(daysBefore(sunday, -1), '09:00:00', -48),
  ];
  const repeated =
    direction === 'forward' ? [] : [from(saturday, '01:30:00', 25, 'ends at the second 01:30 of the night: the clocks have gone back')];
  if (Number(sunday.slice(0, 4)) < 2025) return [...everyChange, ...repeated];
  return [
    ...everyChange,
    ...repeated,
    from(friday, '00:00:00', 72, 'the earliest limit of an anchor known only as this Friday: its first second'),
    from(friday, '23:59:59', 72, 'the latest limit of an anchor known only as this Friday: its last second'),
  ];
}

function intoTheNight(direction: ClockChange['direction']): string {
  return direction === 'forward'
    ? 'no clock shows 01:30 that night: it is 02:30'
    : 'ends at the first 01:30 of the night: the clocks have not gone back yet';
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * day).toISOString().slice(0, 10);
}

/** A clock time that stands once in its day. Both offsets of London are tried. */
function inLondon(date: string, time: string): string {
  const fits = ['+00:00', '+01:00']
    .map((offset) => `${date}T${time}${offset}`)
    .filter((text) => {
      const instant = Date.parse(text);
      return `${clockAt(instant)}${offsetAt(instant)}` === text;
    });
  const [only, ...others] = fits;
  if (only === undefined || others.length > 0) throw new Error(`London shows ${date} ${time} ${fits.length} times`);
  return only;
}

const plain: readonly Question[] = [
  { anchor: '2026-05-22T17:45:00+01:00', amount: 72, unit: 'hours' },
  { anchor: '2025-12-24T16:30:00+00:00', amount: 48, unit: 'hours' },
  { anchor: '2026-04-02T16:30:00+01:00', amount: 72, unit: 'hours' },
  { anchor: '2024-02-28T18:00:00+00:00', amount: 24, unit: 'hours', why: '29 February is a day like any other' },
  { anchor: '2025-02-28T18:00:00+00:00', amount: 24, unit: 'hours', why: 'no 29 February in 2025' },
  { anchor: '2025-12-31T23:30:00+00:00', amount: 1, unit: 'hours', why: 'into the next year' },
  { anchor: '2026-06-30T23:59:59+01:00', amount: 1, unit: 'hours', why: 'into the next London day; in UTC it is still 30 June' },
  { anchor: '2026-07-01T00:30:00+01:00', amount: -1, unit: 'hours', why: 'counted back into the London day before' },
  { anchor: '2026-06-09T00:00:00+01:00', amount: 72, unit: 'hours', why: 'three whole days where no clock changes' },
  { anchor: '2026-06-09T23:59:59+01:00', amount: 72, unit: 'hours', why: 'the last second of the day counts from itself' },
  { anchor: '2026-01-05T09:00:00+00:00', amount: 8760, unit: 'hours', why: 'a year of hours over both changes: the same clock time' },
  { anchor: '2024-01-01T00:00:00+00:00', amount: 8784, unit: 'hours', why: 'a leap year has 8784 hours' },
  { anchor: '2029-03-23T18:00:00+00:00', amount: 72, unit: 'hours', why: 'hours need no calendar: never provisional' },
  {
    anchor: '2029-03-24T18:00:00+00:00',
    amount: 72,
    unit: 'hours',
    why: 'the clocks go forward on Sun 25 Mar 2029; hours are never provisional',
  },
  { anchor: '2026-08-28T18:00:00+01:00', amount: -72, unit: 'hours' },
  { anchor: '2026-12-24T18:00:00+00:00', amount: 96, unit: 'hours' },
];
