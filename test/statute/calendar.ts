import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Dates as text, counted one day at a time. Nothing here comes from `src/`. */
export type Day = string;

const holidays = new Set<string>();
const collect = (value: unknown): void => {
  if (Array.isArray(value)) value.forEach(collect);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (key === 'date') holidays.add(String(part));
      else collect(part);
    }
  }
};
collect(JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/time/bank-holidays-england-and-wales.json'), 'utf8')));

const parts = (day: Day): readonly [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
const text = (year: number, month: number, date: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastOf = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

function nextDay(day: Day): Day {
  const [year, month, date] = parts(day);
  if (date < lastOf(year, month)) return text(year, month, date + 1);
  return month < 12 ? text(year, month + 1, 1) : text(year + 1, 1, 1);
}
export function dayBefore(day: Day): Day {
  const [year, month, date] = parts(day);
  if (date > 1) return text(year, month, date - 1);
  return month > 1 ? text(year, month - 1, lastOf(year, month - 1)) : text(year - 1, 12, 31);
}

/** 1 January 1900 was a Monday. */
const weekdays = new Map<Day, number>();
for (let day = '1900-01-01', count = 0; day < '2100-01-01'; day = nextDay(day), count = (count + 1) % 7) weekdays.set(day, count);
const isWorkingDay = (day: Day): boolean => (weekdays.get(day) ?? 0) < 5 && !holidays.has(day);

/** The day of the event does not count; Saturdays, Sundays and bank holidays do not either. */
export function addWorkingDays(from: Day, count: number): Day {
  let day = from;
  for (let left = count; left > 0;) {
    day = nextDay(day);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The same day of a later month, or its last day where there is none. */
export function addMonths(from: Day, count: number): Day {
  const [year, month, date] = parts(from);
  const months = year * 12 + month - 1 + count;
  const inYear = Math.floor(months / 12);
  const inMonth = (months % 12) + 1;
  return text(inYear, inMonth, Math.min(date, lastOf(inYear, inMonth)));
}

/** Somebody born on 29 February is a year older on 1 March. */
export function birthday(born: Day, age: number): Day {
  const [year, month, date] = parts(born);
  return month === 2 && date === 29 && !isLeap(year + age) ? text(year + age, 3, 1) : text(year + age, month, date);
}
