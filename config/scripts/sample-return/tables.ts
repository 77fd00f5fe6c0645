import { dayFromParts, padded, partsOfDay, type Day } from '../../../src/time/day.ts';

/** One line of a table, by column. */
export type Cells = Record<string, string>;

/** The collection year of the sample. */
export const yearStart = day(2024, 4, 1);
export const yearEnd = day(2025, 3, 31);

function day(year: number, month: number, dayOfMonth: number): Day {
  const found = dayFromParts(year, month, dayOfMonth);
  if (found === undefined) throw new RangeError(`${dayOfMonth}/${month}/${year} is no date`);
  return found;
}

export function text(at: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(at);
  return `${padded(dayOfMonth, 2)}/${padded(month, 2)}/${year}`;
}

export function dayOf(date: string): Day {
  const [dayOfMonth = 0, month = 0, year = 0] = date.split('/').map(Number);
  return day(year, month, dayOfMonth);
}

export function csv(columns: string, rows: readonly Cells[]): string {
  const names = columns.split(',');
  return [columns, ...rows.map((row) => names.map((name) => row[name] ?? '').join(','))].map((line) => `${line}\n`).join('');
}
