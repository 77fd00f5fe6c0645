import { DateTimeFormatter, LocalDate, ResolverStyle } from '@js-joda/core';
import type { DateString } from '../contract.ts';
import { firstYear, lastYear } from '../time/index.ts';
import { shown } from './issues.ts';

// The default resolver turns 31/02/2018 into 28/02/2018; STRICT refuses it.
const dayFirst = DateTimeFormatter.ofPattern('dd/MM/uuuu').withResolverStyle(ResolverStyle.STRICT);
const yearFirst = DateTimeFormatter.ofPattern('uuuu-MM-dd').withResolverStyle(ResolverStyle.STRICT);

/**
 * Reads a date as returns write it: `dd/mm/yyyy`, or ISO `yyyy-mm-dd`. Nothing else, no other order, no impossible date.
 * @returns the ISO date, `''` for a blank cell, `undefined` for a text that is no such date, and for a cell that is not there
 */
export function readDate(text: string | undefined): DateString | '' | undefined {
  if (text === '') return '';
  const formatter = formatterOf(text ?? '');
  if (text === undefined || formatter === undefined) return undefined;
  try {
    const date = LocalDate.parse(text, formatter);
    return date.year() >= firstYear && date.year() <= lastYear ? date.toString() : undefined;
  } catch {
    return undefined;
  }
}

/** Why a cell holds no date. */
export function whyNoDate(column: string, cell: string | undefined): string {
  if (cell === undefined) return `the row has no certain cell ${column}`;
  return cell === '' ? `${column} is blank` : `${column} is not a date such as 31/03/2025 or 2025-03-31: ${shown(cell)}`;
}

function formatterOf(text: string): DateTimeFormatter | undefined {
  if (/^\d{2}\/\d{2}\/\d{4}$/.test(text)) return dayFirst;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? yearFirst : undefined;
}

/** The day so many years after a date; 29 February falls on 1 March, when a person born on it grows older. */
export function yearsAfter(date: DateString, years: number): DateString {
  const day = LocalDate.parse(date);
  const moved = day.plusYears(years);
  return (day.dayOfMonth() === moved.dayOfMonth() ? moved : moved.plusDays(1)).toString();
}

/** The collection year, named by the year it ends in, that a day lies in: 1 April 2017 to 31 March 2018 is 2018. */
export const collectionYearOf = (date: DateString): number => Number(date.slice(0, 4)) + (date.slice(5) >= '04-01' ? 1 : 0);
/** The return began in 1992; a history holds no date after 2199. */
export const isCollectionYear = (year: number): boolean => Number.isInteger(year) && year >= 1992 && year <= lastYear;
export const firstDayOf = (collectionYear: number): DateString => `${collectionYear - 1}-04-01`;
export const lastDayOf = (collectionYear: number): DateString => `${collectionYear}-03-31`;
/** The same for people. */
export const afterYear = (collectionYear: number): string => `after the collection year that ended on ${lastDayOf(collectionYear)}`;
/** The collection year of the last day of a half-open period: one that ends on 1 April was in the year before. */
export const collectionYearUpTo = (to: DateString): number => (to.endsWith('-04-01') ? collectionYearOf(to) - 1 : collectionYearOf(to));
