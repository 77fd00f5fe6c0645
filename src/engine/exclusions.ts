import type { HistoryView } from '../history/view.ts';
import type { Day } from '../time/index.ts';
import { mayHoldOn } from './states.ts';

/** The roles that must not be invited or told on one of the days, with the reason: those of which a member current then is excluded (semantics 12.22). */
export function excludedOn(view: HistoryView, ...days: readonly Day[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { value: member, pointer } of view.network()) {
    if (member.excluded !== undefined && days.some((day) => mayHoldOn(view, member, pointer, day)))
      found.set(member.role, member.excluded.reason);
  }
  return found;
}

/** Whom a notice leaves out: whoever was excluded on the day that it is judged on, and whoever is now, whom it would be wrong to tell. */
export const leftOut = (view: HistoryView, day: Day): ReadonlyMap<string, string> => excludedOn(view, day, view.asOf.day);
