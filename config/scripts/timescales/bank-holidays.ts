import { DayOfWeek, LocalDate, TemporalAdjusters } from '@js-joda/core';
import DateHolidays from 'date-holidays';
import list from '../../../fixtures/time/bank-holidays-england-and-wales.json' with { type: 'json' };

export interface BankHoliday {
  readonly date: string;
  readonly title: string;
  readonly substitute: boolean;
}

/** The calendar of the shared list: a count that touches a day outside it is provisional. */
export const calendar = { from: list.from, to: list.to };

export const listed: readonly BankHoliday[] = list.days.map(({ date, title, note }) => ({
  date,
  title: title.replaceAll('’', "'"),
  substitute: note === 'Substitute day',
}));

const byDate = new Map(listed.map((holiday) => [holiday.date, holiday]));

/** First oracle: the shared list, and outside it the standing rules, worked out with js-joda. */
export function holidayByList(date: string): BankHoliday | undefined {
  if (date >= calendar.from && date <= calendar.to) return byDate.get(date);
  return standing(Number(date.slice(0, 4))).find((holiday) => holiday.date === date);
}

const packaged = new DateHolidays('GB', 'ENG');
const packagedYears = new Map<number, ReadonlySet<string>>();

/** Second oracle: the days of the package date-holidays on which England does not work. */
export function isHolidayByPackage(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const known =
    packagedYears.get(year) ??
    new Set(
      packaged
        .getHolidays(year)
        .filter(({ type }) => type === 'public' || type === 'bank')
        .map((holiday) => holiday.date.slice(0, 10)),
    );
  packagedYears.set(year, known);
  return known.has(date);
}

/** Easter, the three Mondays, and substitutes for days of a weekend; nothing that a proclamation may add. */
function standing(year: number): readonly BankHoliday[] {
  const easter = easterOf(year);
  const on = (month: number, dayOfMonth: number): LocalDate => LocalDate.of(year, month, dayOfMonth);
  const christmas = on(12, 25);
  const boxingMoved = [DayOfWeek.SATURDAY, DayOfWeek.SUNDAY].includes(on(12, 26).dayOfWeek());
  const christmasMoved = [DayOfWeek.SATURDAY, DayOfWeek.SUNDAY].includes(christmas.dayOfWeek());
  const newYear = on(1, 1);
  const newYearKept = [DayOfWeek.SATURDAY, DayOfWeek.SUNDAY].includes(newYear.dayOfWeek())
    ? newYear.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
    : newYear;
  return [
    kept(newYear, newYearKept, "New Year's Day"),
    kept(easter.minusDays(2), easter.minusDays(2), 'Good Friday'),
    kept(easter.plusDays(1), easter.plusDays(1), 'Easter Monday'),
    ...[
      ['Early May bank holiday', on(5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY))] as const,
      ['Spring bank holiday', on(5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))] as const,
      ['Summer bank holiday', on(8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))] as const,
    ].map(([title, day]) => kept(day, day, title)),
    // The two days after Christmas are free on a weekend; both substitutes never fall beyond the 28th.
    kept(christmas, christmasMoved ? on(12, 27) : christmas, 'Christmas Day'),
    kept(on(12, 26), boxingMoved ? on(12, 28) : on(12, 26), 'Boxing Day'),
  ];
}

function kept(day: LocalDate, on: LocalDate, title: string): BankHoliday {
  return { date: on.toString(), title, substitute: !day.equals(on) };
}

/** The anonymous Gregorian algorithm (Meeus, Jones, Butcher), which shares no step with the sources. */
function easterOf(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return LocalDate.of(year, Math.floor(sum / 31), (sum % 31) + 1);
}
