import { LocalDate } from '@js-joda/core';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon 30 Mar 2026` */
export function spoken(date: string): string {
  const day = LocalDate.parse(date);
  return `${weekdayOf(date).slice(0, 3)} ${day.dayOfMonth()} ${monthOf(day)} ${day.year()}`;
}

/** `Monday` */
export function weekdayOf(date: string): string {
  const name = LocalDate.parse(date).dayOfWeek().name();
  return name.slice(0, 1) + name.slice(1).toLowerCase();
}

export function monthOf(day: LocalDate): string {
  return months[day.monthValue() - 1] ?? '';
}

/** `a and b and c`: no commas, so that a line of the table splits at its commas. */
export function listed(parts: readonly string[]): string {
  return parts.join(' and ');
}
