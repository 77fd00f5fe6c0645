import type { NetworkMember } from '../contract.ts';
import type { Standing } from '../history/records.ts';
import type { HistoryView } from '../history/view.ts';
import type { Day } from '../time/index.ts';

/** Whether a member of the network serves on a day, as far as had come by `asOf`; a boundary that nobody knows does not stand in the way. */
export function servesOn(view: HistoryView, { value: { from, to }, pointer }: Standing<NetworkMember>, day: Day): boolean {
  const dayOf = (moment: string | undefined, name: string, otherwise: Day): Day => (moment === undefined || moment === 'unknown' ? otherwise : view.moment(moment, pointer + name)?.day ?? Infinity);
  return dayOf(from, '/from', -Infinity) <= day && dayOf(to, '/to', Infinity) > day;
}

/** The roles that must not be invited or told on a day, with the reason: those of which a member current then is excluded (semantics 12.22). */
export function excludedOn(view: HistoryView, day: Day): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  view.network().forEach((entry) => {
    const { value: member } = entry;
    if (member.excluded !== undefined && servesOn(view, entry, day)) found.set(member.role, member.excluded.reason);
  });
  return found;
}

/** Whom a notice leaves out: whoever was excluded on the day that it is judged on, and whoever is now, whom it would be wrong to tell. */
export function leavesOut(view: HistoryView, day: Day): (role: string) => boolean {
  const then = excludedOn(view, day), now = excludedOn(view, view.asOf.day);
  return (role) => then.has(role) || now.has(role);
}
