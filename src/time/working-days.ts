import { bankHoliday, holidaysOfYear } from './bank-holidays.ts';
import { type Day, weekday, yearOfDay } from './day.ts';

const friday = 4;
const weekdaysInWeek = 5;

/**
 * States whether a day is a working day: no Saturday, Sunday, Christmas Day, Good Friday or bank holiday in England and Wales
 * (Care Planning, Placement and Case Review (England) Regulations 2010, regulation 2).
 * @example
 * isWorkingDay(parseDay('2026-04-03')) //=> false
 */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) <= friday && bankHoliday(day) === undefined;
}

/**
 * Gives the reason why a day is no working day: `Saturday`, `Sunday` or the bank holiday's title; `undefined` for a working day.
 * @example
 * whyNotWorking(parseDay('2026-04-03')) //=> 'Good Friday'
 */
export function whyNotWorking(day: Day): string | undefined {
  const ofWeek = weekday(day);
  if (ofWeek > friday) return ofWeek === friday + 1 ? 'Saturday' : 'Sunday';
  return bankHoliday(day);
}

/**
 * Adds working days. The day itself does not count, so that the first is the next working day; a negative count goes backwards;
 * 0 gives the day itself, whatever it is.
 * @example
 * formatDay(addWorkingDays(parseDay('2026-04-02'), 5)) //=> '2026-04-13'
 */
export function addWorkingDays(day: Day, count: number): Day {
  // Thu 2 Apr 2026 + 5 weekdays = Thu 9 Apr; it passed Good Friday and Easter Monday, so 2 more: Mon 13 Apr; that passed none.
  let reached = day;
  let remaining = count;
  while (remaining !== 0) {
    const next = addWeekdays(reached, remaining);
    remaining = count > 0 ? countHolidays(reached + 1, next) : -countHolidays(next, reached - 1);
    reached = next;
  }
  return reached;
}

/** Whole weeks first; the rest steps over the weekend where it must. From a weekend the count begins at the weekday behind it. */
function addWeekdays(day: Day, count: number): Day {
  const weeks = Math.trunc(count / weekdaysInWeek);
  const rest = count - weeks * weekdaysInWeek;
  const ofWeek = weekday(day);
  const onWeekend = ofWeek > friday;
  if (count > 0) {
    const start = onWeekend ? day - (ofWeek - friday) : day;
    const overWeekend = Math.min(ofWeek, friday) + rest > friday ? 2 : 0;
    return start + weeks * 7 + rest + overWeekend;
  }
  const start = onWeekend ? day + (7 - ofWeek) : day;
  const overWeekend = (onWeekend ? 0 : ofWeek) + rest < 0 ? 2 : 0;
  return start + weeks * 7 + rest - overWeekend;
}

/** The bank holidays from one day to another, both included. */
function countHolidays(from: Day, to: Day): number {
  const lastYear = yearOfDay(to);
  let count = 0;
  for (let year = yearOfDay(from); year <= lastYear; year += 1) {
    for (const holiday of holidaysOfYear(year)) if (holiday.day >= from && holiday.day <= to) count += 1;
  }
  return count;
}
