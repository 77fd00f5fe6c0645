import { addDays, addMonths, dayOf, type Instant } from './clock.ts';
import { isFostering, type Asking } from './asking.ts';
import { impossible, notApplicable, type Reader } from './completions.ts';
import { onDay, settle, uncovered, type Limit } from './settle.ts';
import { inChain } from './in-chain.ts';

/** The first visit of a placement, and each from the visit before it. */
export function askOfVisits(asking: Asking): void {
  const { history, profile, asOf, add, happened, started, ended, careEnded, grownUp, isBackwards, continues, headId, running } = asking;
  history.placements.forEach((placement, index) => {
    if (continues(index)) return;
    const { id, kind } = placement;
    const visits = (read: Reader, start: Instant, forLeicester: boolean) =>
      (history.visits ?? [])
        .flatMap((visit, place) => {
          if (visit.childSeen === false || visit.mode === 'telephone' || visit.mode === 'video') return [];
          if (forLeicester && visit.by !== undefined && visit.by !== 'social-worker') return [];
          if (visit.placementId !== undefined && headId(visit.placementId) !== id) return [];
          const at = happened(read, `/visits/${place}/at`, visit.at);
          return at === undefined || at < start || headId(visit.placementId ?? running(read, at)) !== id
            ? []
            : [{ id: visit.id, at, text: visit.at }];
        })
        .sort(inChain);
    const firstVisit = (key: string, forLeicester: boolean) =>
      add(key, (read) => {
        const start = started(read, index);
        const end = ended(read, index);
        if (start === undefined) return notApplicable;
        if (isBackwards(start, end)) return impossible;
        const done = history.visits === undefined ? read.choice('/visits', undefined, uncovered) : visits(read, start, forLeicester)[0]?.at;
        return settle({ asOf, limit: onDay(addDays(dayOf(start), 7)), anchor: start, done, ends: [end, careEnded(read), grownUp] });
      });
    firstVisit(`reg-28.2.a:${id}`, false);
    if (profile === 'leicester') firstVisit(`leicester-3.01:${id}`, true);

    for (const visit of history.visits ?? []) {
      add(`visits:${id}:after-${visit.id}`, (read) => {
        const start = started(read, index);
        const end = ended(read, index);
        if (start === undefined) return notApplicable;
        if (isBackwards(start, end)) return impossible;
        const counted = visits(read, start, false);
        const place = counted.findIndex((one) => one.id === visit.id);
        const anchor = counted[place]?.at;
        if (anchor === undefined || (typeof end === 'number' && anchor >= end) || (grownUp !== undefined && anchor > grownUp))
          return notApplicable;
        const day = dayOf(anchor);
        const weeks = onDay(addDays(day, 42));
        const limit = ((): Limit => {
          if (day < addMonths(dayOf(start), 12)) return weeks;
          if (!read.choice(`/placements/${index}/longTerm`, placement.longTerm, [true, false])) return weeks;
          if (!isFostering(kind)) return onDay(addMonths(day, 3));
          return onDay(
            addMonths(day, read.choice('/child/agreesToSixMonthlyVisits', history.child.agreesToSixMonthlyVisits, [true, false]) ? 6 : 3),
          );
        })();
        return settle({ asOf, limit, anchor, done: counted[place + 1]?.at, ends: [end, careEnded(read), grownUp], openLeftOut: true });
      });
    }
  });
}
