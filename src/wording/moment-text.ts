import type { Timescale } from '../contract.ts';
import { amountOf, parseMoment, unitOf } from '../time/index.ts';
import { dayText, instantText, isEndOfDay } from './dates.ts';
import { counted } from './lists.ts';

/**
 * A moment as a person reads it: the day where only the day is known or a limit runs to its end, else with the London time.
 * What is no moment comes back as it is.
 * @example
 * momentText('2026-03-30T19:00:00+01:00'); //=> 'Mon 30 Mar 2026, 19:00 BST'
 */
export function momentText(moment: string): string {
  const parsed = parseMoment(moment);
  if (typeof parsed === 'string') return moment;
  if (parsed.kind === 'day') return dayText(parsed.day);
  if (parsed.kind === 'repeated') return `${dayText(parsed.day)}, ${moment.slice(11, 16)} (a time that the clocks showed twice)`;
  return isEndOfDay(parsed.instant) ? dayText(parsed.day) : instantText(parsed.instant);
}

/**
 * The moment that a limit ends at. One that comes before something of which only the day is known is named by that day.
 * @example
 * limitMoment({ due: '2022-01-10T23:59:00Z', anchor: { value: '2022-01-10' } }); //=> 'Mon 10 Jan 2022'
 */
export const limitMoment = ({
  due,
  timescale,
  anchor: { value },
}: {
  readonly due: string;
  readonly timescale?: Timescale;
  readonly anchor: { readonly value: unknown };
}): string => momentText(timescale === undefined && typeof value === 'string' && due.startsWith(value) ? value : due);

const units = { hours: 'hour', days: 'day', workingDays: 'working day', weeks: 'week', months: 'month', years: 'year' } as const;

/**
 * A length of time as policies state it.
 * @example
 * timescaleText({ workingDays: 5 }); //=> '5 working days'
 */
export const timescaleText = (timescale: Timescale): string => counted(amountOf(timescale), units[unitOf(timescale)]);
