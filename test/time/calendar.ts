import data from '../../fixtures/time/bank-holidays-england-and-wales.json' with { type: 'json' };
import { isWorkingDay } from '../../src/time/index.ts';
import { isoDate } from './platform.ts';

/** GOV.UK's list as it was published: date → title. */
export const published: ReadonlyMap<string, string> = new Map(data.days.map(({ date, title }) => [date, title]));
export const publishedCalendar = { region: data.region, from: data.from, to: data.to };

/** Oracle: by the published list and the platform's weekdays within the calendar; outside it, where nothing is published, by ours. */
export function worksByTheList(of: number): boolean {
  const date = isoDate(of);
  if (date < data.from || date > data.to) return isWorkingDay(of);
  return ![0, 6].includes(new Date(date).getUTCDay()) && !published.has(date);
}

/** Oracle: one day at a time. */
export function walk(from: number, count: number): number {
  const step = Math.sign(count);
  let reached = from;
  for (let left = Math.abs(count); left > 0;) {
    reached += step;
    if (worksByTheList(reached)) left -= 1;
  }
  return reached;
}
