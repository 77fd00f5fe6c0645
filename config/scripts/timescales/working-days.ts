import { DayOfWeek, LocalDate } from '@js-joda/core';
import { addDays } from 'date-fns/addDays';
import { isWeekend } from 'date-fns/isWeekend';
import { calendar, holidayByList, isHolidayByPackage } from './bank-holidays.ts';
import { dateOfHost, hostNoon } from './host.ts';
import type { Answer, Question } from './questions.ts';
import { listed, spoken, weekdayOf } from './wording.ts';

/** Working days one by one: by js-joda over the shared list, and by date-fns over the package date-holidays. */
export function answerWorkingDays({ anchor, amount, why }: Question): Answer {
  return {
    found: new Map([
      ['js-joda and the shared list', walkByJoda(anchor, amount)],
      ['date-fns and date-holidays', walkByDateFns(anchor, amount)],
    ]),
    why: (due) => {
      const made = reason(anchor, due);
      const begun = why === undefined ? made : `${why}; ${made}`;
      return isOutside(anchor) || isOutside(due) ? `Provisional: touches a year with no published list; ${begun}` : begun;
    },
  };
}

const isOutside = (date: string): boolean => date < calendar.from || date > calendar.to;

export function walkByJoda(anchor: string, amount: number): string {
  let day = LocalDate.parse(anchor);
  for (let left = Math.abs(amount); left > 0;) {
    day = day.plusDays(Math.sign(amount));
    if (!isWeekendOfJoda(day) && holidayByList(day.toString()) === undefined) left -= 1;
  }
  return day.toString();
}

function isWeekendOfJoda(day: LocalDate): boolean {
  return day.dayOfWeek() === DayOfWeek.SATURDAY || day.dayOfWeek() === DayOfWeek.SUNDAY;
}

function walkByDateFns(anchor: string, amount: number): string {
  let day = hostNoon(anchor);
  for (let left = Math.abs(amount); left > 0;) {
    day = addDays(day, Math.sign(amount));
    if (!isWeekend(day) && !isHolidayByPackage(dateOfHost(day))) left -= 1;
  }
  return dateOfHost(day);
}

/** What the count passed over between the anchor and the due day. */
function reason(anchor: string, due: string): string {
  const [from, to] = anchor < due ? [anchor, due] : [due, anchor];
  const holidays: string[] = [];
  let weekendDays = 0;
  for (let day = LocalDate.parse(from).plusDays(1); day.toString() < to; day = day.plusDays(1)) {
    const holiday = holidayByList(day.toString());
    if (isWeekendOfJoda(day)) weekendDays += 1;
    else if (holiday !== undefined) holidays.push(`${holiday.title} (${holiday.substitute ? 'kept on ' : ''}${spoken(holiday.date)})`);
  }
  const passed = [...holidays, ...(weekendDays === 0 ? [] : [`${weekendDays} weekend day${weekendDays === 1 ? '' : 's'}`])];
  const way = anchor > due ? 'counted back; ' : '';
  return `${way}${whatAnchorIs(anchor)}${passed.length === 0 ? 'passes over nothing' : `passes over ${listed(passed)}`}`;
}

function whatAnchorIs(anchor: string): string {
  const holiday = holidayByList(anchor);
  if (holiday !== undefined) return `the anchor is ${holiday.title}; `;
  const name = weekdayOf(anchor);
  return name.startsWith('S') ? `the anchor is a ${name}; ` : '';
}
