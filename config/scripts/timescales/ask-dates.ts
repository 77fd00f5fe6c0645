import { LocalDate } from '@js-joda/core';
import { clockChangesOf } from './london.ts';
import { yearsOfTable, type Question, type Unit } from './questions.ts';

const of = (unit: Unit, anchor: string, ...amounts: readonly number[]): readonly Question[] =>
  amounts.map((amount) => ({ anchor, amount, unit }));

/** Days, weeks, months and years: changes of the clocks, leap days, month ends, days off that stay the last day. */
export function askDates(): readonly Question[] {
  return [...days, ...weeks, ...monthEnds(), ...months, ...years];
}

const changeDays = yearsOfTable.flatMap(clockChangesOf).map(({ at }) => new Date(at).toISOString().slice(0, 10));

const days: readonly Question[] = [
  ...changeDays.flatMap((sunday, index) => of('days', LocalDate.parse(sunday).minusDays(2).toString(), index % 2 === 0 ? 3 : 7)),
  ...of('days', '2024-02-28', 1, 2),
  ...of('days', '2023-02-28', 1),
  ...of('days', '2028-02-29', 1),
  ...of('days', '2020-03-01', -1),
  ...of('days', '2021-03-01', -1),
  ...of('days', '2100-02-28', 1),
  ...of('days', '2000-02-28', 1),
  ...of('days', '2025-12-31', 1),
  ...of('days', '2026-01-01', -1),
  ...of('days', '2026-04-02', 1, 4, 5, 10, 28),
  ...of('days', '2026-03-01', 28),
  ...of('days', '2026-06-12', 1, 14, 42),
  ...of('days', '2026-05-14', -10, -28),
  ...of('days', '2025-12-20', 5),
  ...of('days', '2024-01-01', 366),
  ...of('days', '2025-01-01', 365),
  ...of('days', '2029-06-01', 20),
];

const weeks: readonly Question[] = [
  ...of('weeks', '2026-04-02', 1, 2, 4, 6, 12),
  ...of('weeks', '2026-05-14', -6, -2, -1),
  ...of('weeks', '2026-03-27', 1),
  ...of('weeks', '2026-10-23', 1),
  ...of('weeks', '2024-02-22', 1, 2),
  ...of('weeks', '2023-02-22', 1),
  ...of('weeks', '2025-12-18', 1, 2),
  ...of('weeks', '2026-12-28', -1),
  ...of('weeks', '2026-06-13', 6),
  ...of('weeks', '2025-01-01', 52),
  ...of('weeks', '2028-12-29', 1),
  ...of('weeks', '2019-09-30', 26),
  ...of('weeks', '2020-02-29', 4, -4),
];

/** One month on from the last day of every month of a common year and a leap year, and one month back. */
function monthEnds(): readonly Question[] {
  return [2027, 2028].flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => {
      const first = LocalDate.of(year, index + 1, 1);
      const last = first.plusDays(first.lengthOfMonth() - 1).toString();
      return [...of('months', last, 1), ...(year === 2028 ? of('months', last, -1) : [])];
    }).flat(),
  );
}

const months: readonly Question[] = [
  ...of('months', '2026-01-31', 1, 3, 13, 25),
  ...of('months', '2026-01-29', 1),
  ...of('months', '2028-01-30', 1),
  ...of('months', '2025-08-31', 3, 6),
  ...of('months', '2026-08-31', -6),
  ...of('months', '2025-09-30', 4),
  ...of('months', '2026-04-02', 1, 3, 6),
  ...of('months', '2026-12-01', 1),
  ...of('months', '2026-01-15', -1),
  ...of('months', '2026-02-28', 12, 24),
  ...of('months', '2024-02-29', 12, 48, -12),
  ...of('months', '2099-12-31', 2),
  ...of('months', '2026-03-25', 3),
  ...of('months', '2026-01-03', 3),
  ...of('months', '2025-11-25', 1),
];

const years: readonly Question[] = [
  ...of('years', '2024-02-29', 1, 2, 4, -1, -4),
  ...of('years', '2020-02-29', 1, 8),
  ...of('years', '2028-02-29', 1, 4, -8),
  ...of('years', '2096-02-29', 4),
  ...of('years', '2023-02-28', 1),
  ...of('years', '2026-04-02', 1, 2, -1),
  ...of('years', '2010-06-15', 16, 18),
  ...of('years', '2025-12-31', 1),
  ...of('years', '2028-12-25', 1),
];
