import type { HistoryView } from '../history/view.ts';
import type { Day } from '../time/index.ts';
import type { Case } from './case.ts';
import { holdsOn, mayHoldOn } from './states.ts';

/** The roles that must not be invited or told on one of the days, with the reason: those of which a member current then is excluded (semantics 12.22). */
export function excludedOn(view: HistoryView, ...days: readonly Day[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { value: member, pointer } of view.network()) {
    if (member.excluded !== undefined && days.some((day) => mayHoldOn(view, member, pointer, day)))
      found.set(member.role, member.excluded.reason);
  }
  return found;
}

/** Whether nobody is late by not telling them, in one completion: whoever was excluded on the day that the notice is judged on, or is now. */
export const isLeftOut = (c: Case, role: string): boolean =>
  c.view
    .network()
    .some(
      ({ value: member, pointer }) =>
        member.role === role &&
        member.excluded !== undefined &&
        [c.judged, c.view.asOf.day].some((day) => holdsOn(c, member, pointer, day)),
    );
