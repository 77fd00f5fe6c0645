// Regulation 33, once more, from provisions.md, provisions.json and semantics.md alone: slow, plain, and without anything of `src/`.
import type { PlacementHistory } from '../../src/contract.ts';
import { addMonths, addWorkingDays, birthday, dayBefore, type Day } from './calendar.ts';
import { Child, dayOf, last, type Care } from './child-by-hand.ts';

export interface Finding {
  /** The latest limit; none where the start of care is not known. */
  readonly due: Day | undefined;
  readonly clauses: readonly string[];
  /** What the completions of what is not known give. */
  readonly statuses: readonly string[];
}

const IN_FORCE = '2011-04-01';

type Limit = { readonly due: Day } | { readonly long: boolean };
type Ended = { readonly lastDay: Day } | 'before' | 'after' | undefined;

/** The status of one interval, with nothing unknown. `late` and `in-time` stand for a review that the extract does not hold. */
function statusOf(
  child: Child,
  limit: Limit,
  held: Day | undefined,
  unrecorded: 'none' | 'in-time' | 'late',
  ended: Ended,
): string | undefined {
  const passed = 'due' in limit ? child.asOf > limit.due : limit.long;
  const fell = (day: Day): boolean => ('due' in limit ? day > limit.due : limit.long);
  if (held !== undefined && !fell(held)) return 'met';
  if (unrecorded === 'in-time') return 'met';
  if (ended === 'after' && !passed) return undefined;
  const endedAfterLimit = ended === 'after' || (typeof ended === 'object' && fell(ended.lastDay));
  if (held !== undefined) {
    const heldAfterEnd = ended === 'before' || (typeof ended === 'object' && held > ended.lastDay);
    return heldAfterEnd && !endedAfterLimit ? 'lapsed' : 'met-late';
  }
  if (unrecorded === 'late') return ended === undefined || endedAfterLimit ? 'met-late' : 'lapsed';
  if (ended !== undefined) return endedAfterLimit ? 'missed' : 'lapsed';
  return passed ? 'overdue' : 'due';
}

type Cited = Limit & { readonly clause: string };
interface Interval {
  readonly care: Care | undefined;
  readonly from: Day | undefined;
  readonly limits: readonly Cited[];
  readonly held: Day | undefined;
  readonly series: boolean;
}

function findingOf(child: Child, { care, from, limits, held, series }: Interval): Finding {
  const born = child.history.child.dateOfBirth;
  const adult = born === undefined || birthday(born, 18) > child.asOf ? undefined : dayBefore(birthday(born, 18));
  const ends: readonly Ended[] =
    care?.to === 'unknown'
      ? [undefined, 'before', 'after']
      : care === undefined || child.end(care) === undefined
        ? [undefined]
        : [{ lastDay: dayBefore(child.end(care) ?? '') }];
  const found = new Set<string>();
  const applying = new Set<Cited>();
  const completions = child
    .shortBreaks(care)
    .flatMap((shortBreaks) =>
      limits.flatMap((limit) =>
        ends.flatMap((end) =>
          shownElsewhere(child, from, limit).map((unrecorded) => ({ shortBreaks, limit, end: earlierEnd(end, adult), unrecorded })),
        ),
      ),
    );
  for (const { shortBreaks, limit, end, unrecorded } of completions) {
    const status = shortBreaks ? 'not-applicable' : statusOf(child, limit, held, unrecorded, end);
    if (status === undefined) continue;
    for (const { standing, foreign, done } of standings(child, { from, limit, held, unrecorded, status })) {
      const out = shortBreaks || (series && status === 'lapsed') || !standing;
      // Where another regime had the limit, nobody is late by it.
      found.add(out ? 'not-applicable' : foreign && !done ? 'outstanding' : status);
      if (!out) applying.add(limit);
    }
  }
  const cited = limits.filter((limit) => applying.has(limit));
  const due = last(cited.flatMap((limit) => ('due' in limit ? [limit.due] : [])).sort());
  return { due, clauses: [...new Set(cited.map(({ clause }) => clause))], statuses: [...found].sort() };
}

interface Judged {
  readonly from: Day | undefined;
  readonly limit: Limit;
  readonly held: Day | undefined;
  readonly unrecorded: 'none' | 'in-time' | 'late';
  readonly status: string;
}
interface Standing {
  readonly standing: boolean;
  readonly foreign: boolean;
  readonly done: boolean;
}

/** Whether the interval stands for a child who lived under another regime as it began or ended, each way that it may have been. */
function standings(child: Child, { from, limit, held, unrecorded, status }: Judged): readonly Standing[] {
  const judged = 'due' in limit && limit.due < child.asOf ? limit.due : child.asOf;
  const done = status === 'met' || status === 'met-late';
  const heldInTime = held !== undefined && 'due' in limit && held <= limit.due;
  // The review that stands for it, where it is in the extract.
  const recorded = done && (heldInTime || unrecorded !== 'in-time') ? held : undefined;
  const isBack = (): readonly boolean[] =>
    recorded !== undefined
      ? child.isBack(recorded)
      : done
        ? backThen(child, from, limit, unrecorded)
        : status === 'due' || status === 'overdue'
          ? child.isBack(child.asOf)
          : [false];
  return (from === undefined ? [false] : child.elsewhere(from)).flatMap((began) =>
    child.elsewhere(judged).flatMap((ended) => {
      const foreign = began || ended;
      return (!foreign || (status === 'met' && !began) ? [true] : isBack()).map((standing) => ({ standing, foreign, done }));
    }),
  );
}

/** Whether the child was back as a review was held that the extract lacks: on every day that it can have been, in time or late. */
function backThen(child: Child, from: Day | undefined, limit: Limit, unrecorded: 'none' | 'in-time' | 'late'): readonly boolean[] {
  const { recordedFrom, asOf } = child;
  const never = recordedFrom > asOf;
  const found = new Set<boolean>(from === undefined && never ? [false] : []);
  const latest = dayBefore(recordedFrom) < asOf ? dayBefore(recordedFrom) : asOf;
  const first = from ?? child.stays[0]?.start ?? asOf;
  for (let day = latest; day >= first; day = dayBefore(day))
    if (!('due' in limit) || day <= limit.due === (unrecorded === 'in-time')) for (const isBack of child.isBack(day)) found.add(isBack);
  return found.size === 0 ? [false] : [...found];
}

/** An end before the limit comes first; a birthday is known. */
function earlierEnd(end: Ended, adult: Day | undefined): Ended {
  if (adult === undefined || end === 'before') return end;
  if (end === undefined || end === 'after') return { lastDay: adult };
  return end.lastDay < adult ? end : { lastDay: adult };
}

/** What a review before the extract begins could have been. Where nobody knows since when it is owed, it may have been on any day before. */
function shownElsewhere({ recordedFrom, asOf }: Child, from: Day | undefined, limit: Limit): readonly ('none' | 'in-time' | 'late')[] {
  const since = from ?? '0000-01-01';
  if (recordedFrom <= since) return ['none'];
  const latest = dayBefore(recordedFrom) < asOf ? dayBefore(recordedFrom) : asOf;
  return ('due' in limit ? latest > limit.due : limit.long) ? ['none', 'in-time', 'late'] : ['none', 'in-time'];
}

/** Every finding under REG-33.1, by the period's place in the array; under REG-33.2, by the day of the review before. */
export function reviewFindings(history: PlacementHistory, asOf: Day): ReadonlyMap<string, Finding> {
  const child = new Child(history, asOf);
  const findings = new Map<string, Finding>();
  const add = (key: string, finding: Finding): void => {
    if (finding.statuses.some((status) => status !== 'not-applicable')) findings.set(key, finding);
  };

  for (const { care } of child.periods) {
    const key = `first of /lookedAfter/${(history.lookedAfter ?? []).indexOf(care)}`;
    const all = child.reviewsOf(care);
    if (care.from === 'unknown') {
      const held = all[0];
      add(
        key,
        findingOf(child, {
          care,
          from: undefined,
          limits: [
            { long: true, clause: 'REG-33.1' },
            { long: false, clause: 'REG-33.1' },
          ],
          held,
          series: false,
        }),
      );
      continue;
    }
    const from = dayOf(care.from);
    if (from < IN_FORCE) continue;
    const limits = [{ due: addWorkingDays(from, 20), clause: 'REG-33.1' }];
    add(key, findingOf(child, { care, from, limits, held: all.find((day) => day >= from), series: false }));
  }

  for (const day of new Set(child.reviews)) {
    const care = child.careOn(day);
    const ended = care === undefined ? undefined : child.end(care);
    // A review before a period that is recorded is none of it, and one of a period that is not recorded cannot be judged.
    if (care === undefined && history.lookedAfter !== undefined) continue;
    if (day < IN_FORCE || (ended !== undefined && ended <= day)) continue;
    const all = child.reviewsOf(care);
    const earliest = all[0] === day;
    const certain = care !== undefined && care.from !== 'unknown' && child.recordedFrom <= dayOf(care.from);
    const second = { due: addMonths(day, 3), clause: 'REG-33.2a' };
    const later = { due: addMonths(day, 6), clause: 'REG-33.2b' };
    const limits = !earliest ? [later] : certain ? [second] : [second, later];
    add(`after ${day}`, findingOf(child, { care, from: day, limits, held: all.find((other) => other > day), series: true }));
  }
  return findings;
}
