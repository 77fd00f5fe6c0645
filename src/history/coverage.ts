import type { Coverage, DateString, PlacementHistory } from '../contract.ts';
import type { Day } from '../time/index.ts';
import type { ArrayName } from './array-names.ts';
import { timed } from './timed.ts';

export type Covered = keyof Coverage;

/** A time before the extract matters only from so many days before what calls for something (semantics 12.4). */
export const DAYS_BEFORE = 28;

/** No day that a history can hold is later: what is covered from then on is covered never. */
export const never: DateString = '2199-12-31';

/**
 * From which London day on the extract holds every record of a kind: `-Infinity` where it always does, `Infinity` where it never does
 * (the array is left out, or its coverage does not list the kind). Before that day, what is not recorded is unknown.
 */
export function recordedFrom(history: PlacementHistory, collection: ArrayName, kind?: string): Day {
  if (history[collection] === undefined) return Infinity;
  // What coverage does not speak of is recorded whole where it is there.
  const coverage = history.coverage?.[collection as Covered];
  if (coverage === undefined) return -Infinity;
  if (kind !== undefined && coverage.kinds !== undefined && !(coverage.kinds as readonly string[]).includes(kind)) return Infinity;
  return coverage.from === undefined ? -Infinity : timed(coverage.from, `/coverage/${collection}/from`).day;
}
