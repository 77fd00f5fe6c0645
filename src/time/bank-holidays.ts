import { firstKnownYear, irregularHolidays, lastKnownYear } from './bank-holiday-data.ts';
import { countDays, type Day, yearOfDay } from './day.ts';
import { type Holiday, projectHolidays } from './projection.ts';

export { calendar } from './bank-holiday-data.ts';

const knownYears = new Map<number, readonly Holiday[]>();

/** The bank holidays of a year in order: all of them on weekdays, since substitutes stand for those of a weekend. */
export function holidaysOfYear(year: number): readonly Holiday[] {
  const known = knownYears.get(year);
  if (known !== undefined) return known;
  const holidays = withIrregularHolidays(projectHolidays(year), year).sort((one, other) => one.day - other.day);
  knownYears.set(year, holidays);
  return holidays;
}

function withIrregularHolidays(standing: readonly Holiday[], year: number): Holiday[] {
  const irregular = irregularHolidays.filter(({ on }) => on[0] === year);
  const moved = new Set(irregular.map(({ insteadOf }) => insteadOf && countDays(...insteadOf)));
  const added = irregular.map(({ on, title }) => ({ day: countDays(...on), title }));
  return [...standing.filter(({ day }) => !moved.has(day)), ...added];
}

/**
 * Gives the title of the bank holiday in England and Wales that is kept on a day; `undefined` on any other day. Outside
 * `calendar` the standing rules project it, without the days that a proclamation may add or move.
 * @example
 * bankHoliday(parseDay('2026-12-28')) //=> 'Boxing Day'
 */
export function bankHoliday(day: Day): string | undefined {
  for (const holiday of holidaysOfYear(yearOfDay(day))) if (holiday.day === day) return holiday.title;
  return undefined;
}

/**
 * States whether the bank holidays around a day are known (2011 to 2028). A working-day count that touches a day for which
 * this is false is provisional.
 * @example
 * inCalendar(parseDay('2029-01-01')) //=> false
 */
export function inCalendar(day: Day): boolean {
  const year = yearOfDay(day);
  return year >= firstKnownYear && year <= lastKnownYear;
}
