import type { Period } from '../contract.ts';

// Dates, then `unknown`, then the one that runs still.
const until = ({ to = '~' }: Period): string => to;
const dayOf = ({ from }: Period): string => from.slice(0, 10);

/** Periods of care that begin on one day are one period, as a history has it: the one that lasts longest. */
export function onceADay(periods: readonly Period[]): readonly Period[] {
  const longest = new Map<string, Period>();
  for (const period of periods) {
    const before = longest.get(dayOf(period));
    if (before === undefined || until(period) > until(before)) longest.set(dayOf(period), period);
  }
  return periods.filter((period) => period.from === 'unknown' || longest.get(dayOf(period)) === period);
}
