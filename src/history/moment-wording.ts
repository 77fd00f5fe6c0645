import { daysInMonth, firstYear, formatDay, lastYear, parseDay, type MomentFault } from '../time/index.ts';
import { quoted, quotedCode, type ProblemCode } from './problems.ts';
import { clockChangeOf } from './skipped-clock-time.ts';

const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const outsideYears = `is outside the years that are read, ${firstYear} to ${lastYear}`;

/** The code and the sentence for a text that should have been a moment or a date. */
export function momentProblem(text: string, fault: MomentFault | 'has-a-time'): { readonly code: ProblemCode; readonly say: () => string } {
  switch (fault) {
    case 'malformed':
      return { code: 'malformed-date', say: () => malformed(text) };
    case 'has-a-time':
      return {
        code: 'malformed-date',
        say: () => `${quoted(text)} has a time of day, and only the date is read here: write ${text.slice(0, 10)}.`,
      };
    case 'impossible-date':
      return { code: 'impossible-date', say: () => impossible(text) };
    case 'impossible-time':
      return {
        code: 'impossible-time',
        say: () =>
          `${quoted(text)} has no such time of day or offset: write 00:00 to 23:59, and midnight at the end of a day as 00:00 of the next.`,
      };
    case 'skipped-clock-time':
      return { code: 'skipped-clock-time', say: () => skipped(text) };
  }
}

function malformed(text: string): string {
  return `${quotedCode(text)} is not written as a date: write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with or without an offset, such as 2026-03-30T19:00+01:00.`;
}

function impossible(text: string): string {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const name = monthNames[month - 1];
  const date = quoted(text.slice(0, 10));
  if (name === undefined) return `${date} is not a date: months run from 01 to 12.`;
  if (year < firstYear || year > lastYear) return `${date} ${outsideYears}: correct the year.`;
  const days = daysInMonth(year, month);
  const day = Number(text.slice(8, 10));
  if (day >= 1 && day <= days) return `${quoted(text)} ${outsideYears}, in London: correct the year.`;
  return `${date} is not a date: ${name} ${year} has ${days} days. Correct the day.`;
}

function skipped(text: string): string {
  const change = clockChangeOf(text);
  const time = text.slice(11, 16);
  const date = text.slice(0, 10);
  if (change === undefined) return malformed(text);
  return (
    `${time} on ${inWords(date)} does not exist in London: the clocks go from ${change.from} to ${change.to}. ` +
    `Write ${change.after}, or add an offset: ${date}T${time}Z.`
  );
}

/** `29 March 2026` */
function inWords(date: string): string {
  const day = parseDay(date);
  if (day === undefined) return date;
  const [year = '', month = '', dayOfMonth = ''] = formatDay(day).split('-');
  return `${Number(dayOfMonth)} ${monthNames[Number(month) - 1] ?? month} ${year}`;
}
