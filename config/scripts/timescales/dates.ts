import { LocalDate } from '@js-joda/core';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addWeeks } from 'date-fns/addWeeks';
import { addYears } from 'date-fns/addYears';
import { holidayByList } from './bank-holidays.ts';
import { dateOfHost, hostNoon } from './host.ts';
import { clockChangesOf } from './london.ts';
import type { Answer, Question } from './questions.ts';
import { monthOf, spoken, weekdayOf } from './wording.ts';

type UnitOfDates = 'days' | 'weeks' | 'months' | 'years';

/** Days, weeks, months and years by js-joda and by date-fns. */
export function answerDates({ anchor, amount, why }: Question, unit: UnitOfDates): Answer {
  return {
    found: new Map([
      ['js-joda', byJoda(LocalDate.parse(anchor), amount, unit)],
      ['date-fns', dateOfHost(byDateFns(hostNoon(anchor), amount, unit))],
    ]),
    why: (due) => {
      const made = unit === 'days' || unit === 'weeks' ? running(anchor, due, amount, unit) : corresponding(anchor, due);
      return `${amount < 0 ? 'counted back; ' : ''}${why ?? made}${whereItStays(due)}`;
    },
  };
}

function byJoda(anchor: LocalDate, amount: number, unit: UnitOfDates): string {
  switch (unit) {
    case 'days':
      return anchor.plusDays(amount).toString();
    case 'weeks':
      return anchor.plusWeeks(amount).toString();
    case 'months':
      return anchor.plusMonths(amount).toString();
    case 'years':
      return anchor.plusYears(amount).toString();
  }
}

function byDateFns(anchor: Date, amount: number, unit: UnitOfDates): Date {
  switch (unit) {
    case 'days':
      return addDays(anchor, amount);
    case 'weeks':
      return addWeeks(anchor, amount);
    case 'months':
      return addMonths(anchor, amount);
    case 'years':
      return addYears(anchor, amount);
  }
}

/** Days and weeks run through everything. */
function running(anchor: string, due: string, amount: number, unit: 'days' | 'weeks'): string {
  const [from, to] = anchor < due ? [anchor, due] : [due, anchor];
  const made = unit === 'weeks' ? `${Math.abs(amount) * 7} days; ` : '';
  const counted = (day: string): boolean => (day > from && day < to) || day === due;
  const year = Number(to.slice(0, 4));
  if (LocalDate.of(year, 1, 1).isLeapYear() && counted(`${year}-02-29`)) return `${made}29 February is a day like any other`;
  const overChange = clockChangesOf(year).some(({ at }) => counted(new Date(at).toISOString().slice(0, 10)));
  if (overChange) return `${made}dates are counted: a change of the clocks on the way moves nothing`;
  return `${made}the anchor's own day does not count and every later one does`;
}

function corresponding(anchor: string, due: string): string {
  const from = LocalDate.parse(anchor);
  const to = LocalDate.parse(due);
  if (from.dayOfMonth() !== to.dayOfMonth())
    return `${monthOf(to)} ${to.year()} has no ${from.dayOfMonth()}${ordinal(from.dayOfMonth())}: its last day`;
  if (isLast(from) && !isLast(to)) return 'the corresponding date and not the last day of the month';
  return 'the corresponding date';
}

const isLast = (day: LocalDate): boolean => day.dayOfMonth() === day.lengthOfMonth();
const ordinal = (dayOfMonth: number): string => (dayOfMonth === 31 ? 'st' : 'th');

/** A date counted in these units does not move from a day off. */
function whereItStays(due: string): string {
  const holiday = holidayByList(due);
  if (holiday !== undefined) return `; falls on ${holiday.title} (${spoken(due)}) and stays there`;
  const name = weekdayOf(due);
  return name.startsWith('S') ? `; falls on a ${name} and stays there` : '';
}
