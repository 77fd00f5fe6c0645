import type { HistoryView } from '../history/view.ts';
import type { Day } from '../time/index.ts';

/** The roles that must not be invited or told on a day, with the reason: those of which a member current then is excluded (semantics 12.22). */
export function excludedOn(view: HistoryView, day: Day): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  view.network().forEach(({ value: member, pointer }) => {
    if (member.excluded === undefined) return;
    const from = member.from === undefined || member.from === 'unknown' ? undefined : view.moment(member.from, `${pointer}/from`);
    const to = member.to === undefined || member.to === 'unknown' ? undefined : view.moment(member.to, `${pointer}/to`);
    if (member.from !== undefined && member.from !== 'unknown' && (from === undefined || from.day > day)) return;
    if (to === undefined || to.day > day) found.set(member.role, member.excluded.reason);
  });
  return found;
}

/** Whom a notice leaves out: whoever was excluded on the day that it is judged on, and whoever is now, whom it would be wrong to tell. */
export function leavesOut(view: HistoryView, day: Day): (role: string) => boolean {
  const then = excludedOn(view, day), now = excludedOn(view, view.asOf.day);
  return (role) => then.has(role) || now.has(role);
}
