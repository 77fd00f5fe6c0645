/**
 * London civil dates as integers. A `Day` is the number of whole days since 1 January 1970, so that "five days later" is
 * `day + 5` and an order of dates is an order of numbers. The calendar is the Gregorian one, by arithmetic alone.
 */
export type Day = number;

/** The years that dates may be written in. */
export const firstYear = 1900;
export const lastYear = 2199;

const monthLengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 400 Gregorian years, 100 years without the fourth century's leap day, four years. */
const daysInEra = 146_097;
const daysInCentury = 36_524;
const daysInFourYears = 1_461;
/** From 1 March 0000, where the arithmetic's eras begin, to 1 January 1970. */
const daysBeforeEpoch = 719_468;

/**
 * Counts the days of a calendar month.
 * @param month 1 for January to 12 for December; any other month has no days.
 * @example
 * daysInMonth(2028, 2) //=> 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return monthLengths[month - 1] ?? 0;
}

/**
 * Turns a year, a month (1 to 12) and a day of the month into a `Day`; `undefined` for a date that does not exist.
 * @example
 * dayFromParts(1970, 1, 21) //=> 20
 */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | undefined {
  // A thirteenth month has no days: refused like 30 February, so that no date is ever rolled over into another one.
  const exists = dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? countDays(year, month, dayOfMonth) : undefined;
}

/** The same for parts known to be a date. Years begin in March here, so that the leap day comes last. */
export function countDays(year: number, month: number, dayOfMonth: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  // Months from March have 31, 30, 31, 30, 31 days, over and over: 153 in five.
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysInEra + dayOfEra - daysBeforeEpoch;
}

/**
 * Gives the year, the month (1 to 12) and the day of the month of a `Day`.
 * @example
 * partsOfDay(20) //=> { year: 1970, month: 1, dayOfMonth: 21 }
 */
export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + daysBeforeEpoch;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const leapDays =
    Math.floor(dayOfEra / (daysInFourYears - 1)) - Math.floor(dayOfEra / daysInCentury) + Math.floor(dayOfEra / (daysInEra - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** The year of a `Day`. */
export function yearOfDay(day: Day): number {
  return partsOfDay(day).year;
}

/**
 * Reads a date written `YYYY-MM-DD`, from 1900 to 2199; `undefined` for anything else, an impossible date included.
 * @example
 * parseDay('2026-02-29') //=> undefined
 */
export function parseDay(text: string): Day | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = readDigits(text, 0, 4);
  const month = readDigits(text, 5, 2);
  const dayOfMonth = readDigits(text, 8, 2);
  if (year === undefined || month === undefined || dayOfMonth === undefined) return undefined;
  return year >= firstYear && year <= lastYear ? dayFromParts(year, month, dayOfMonth) : undefined;
}

/** A number of exactly `length` digits that begins at `from`; `undefined` where one of them is not a digit. */
export function readDigits(text: string, from: number, length: number): number | undefined {
  let value = 0;
  for (let index = from; index < from + length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * Writes a `Day` as `YYYY-MM-DD`.
 * @example
 * formatDay(20) //=> '1970-01-21'
 */
export function formatDay(day: Day): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const { year, month, dayOfMonth } = partsOfDay(day);
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
  if (year >= firstYear && year <= lastYear) written.set(day, text);
  return text;
}

/** Each date is written once: at most the 110,000 of the years that dates may be written in. */
const written = new Map<Day, string>();

/**
 * A number with zeros in front, as ISO 8601 writes it.
 * @example
 * padded(7, 2) //=> '07'
 */
export function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/**
 * Gives the day of the week: 0 Monday to 6 Sunday.
 * @example
 * weekday(0) //=> 3
 */
export function weekday(day: Day): number {
  // 1 January 1970 was a Thursday. The second remainder is for days before it: -1 % 7 is -1.
  return (((day + 3) % 7) + 7) % 7;
}
