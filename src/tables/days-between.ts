import { parseDay } from '../time/index.ts';

/** Days between two days as texts; undefined where one is missing. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const first = from === undefined ? undefined : parseDay(from);
  const second = to === undefined ? undefined : parseDay(to);
  return first === undefined || second === undefined ? undefined : second - first;
}
