import { countDays, type Day, daysInMonth, partsOfDay } from './day.ts';

/**
 * Adds calendar months: the corresponding date, or the month's last day where it has none (Dodds v Walker [1981] 1 WLR 1027).
 * Negative months count backwards.
 * @example
 * formatDay(addMonths(parseDay('2026-08-31'), 6)) //=> '2027-02-28'
 */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOfDay(day);
  const monthsSinceYearNought = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(monthsSinceYearNought / 12);
  const month = monthsSinceYearNought - year * 12 + 1;
  return countDays(year, month, Math.min(parts.dayOfMonth, daysInMonth(year, month)));
}

/**
 * Adds years by the corresponding date; from 29 February to 28 February in other years. Negative years count backwards.
 * @example
 * formatDay(addYears(parseDay('2024-02-29'), 1)) //=> '2025-02-28'
 */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/**
 * Gives a person's age on a day, in whole years. Someone born on 29 February is a year older on 1 March in other years: the
 * opposite of a limit, which falls on 28 February.
 * @example
 * ageOn(parseDay('2008-02-29'), parseDay('2026-02-28')) //=> 17
 */
export function ageOn(born: Day, day: Day): number {
  const birth = partsOfDay(born);
  const today = partsOfDay(day);
  const birthdayToCome = today.month < birth.month || (today.month === birth.month && today.dayOfMonth < birth.dayOfMonth);
  return today.year - birth.year - (birthdayToCome ? 1 : 0);
}

/**
 * Gives the first day on which a person born on `born` has an age in whole years; 1 March for 29 February in other years.
 * @example
 * formatDay(birthday(parseDay('2008-02-29'), 18)) //=> '2026-03-01'
 */
export function birthday(born: Day, age: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(born);
  // The arithmetic reads 29 February of a common year as the day after the 28th, which is what is wanted here.
  return countDays(year + age, month, dayOfMonth);
}
