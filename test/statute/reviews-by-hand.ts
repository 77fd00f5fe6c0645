// Regulation 33, once more, from provisions.md, provisions.json and semantics.md alone: slow, plain, and without anything of `src/`.
import type { PlacementHistory } from '../../src/contract.ts';
import { addMonths, addWorkingDays, birthday, dayBefore, type Day } from './calendar.ts';

export interface Finding {
  /** The latest limit; none where the start of care is not known. */
  readonly due: Day | undefined;
  readonly clauses: readonly string[];
  /** What the completions of what is not known give. */
  readonly statuses: readonly string[];
}

const OTHER_REGIMES: ReadonlySet<string> = new Set(['adoptive', 'custody', 'special-guardianship']);
const IN_FORCE = '2011-04-01';
type Care = NonNullable<PlacementHistory['lookedAfter']>[number];
interface Stay { readonly start: Day; readonly end: Day | undefined; readonly head: Day; readonly kind: string }

/** The histories of the return know days, not times. */
const dayOf = (moment: string): Day => moment.slice(0, 10);
const last = <T>(all: readonly T[]): T | undefined => all[all.length - 1];

class Child {
  readonly history: PlacementHistory;
  readonly asOf: Day;
  readonly stays: readonly Stay[];
  readonly periods: readonly { readonly care: Care; readonly from: Day }[];
  readonly reviews: readonly Day[];
  readonly recordedFrom: Day;

  constructor(history: PlacementHistory, asOf: Day) {
    this.history = history;
    this.asOf = asOf;
    this.stays = staysOf(history, asOf);
    const begun = (history.lookedAfter ?? []).filter(({ from }) => from === 'unknown' || dayOf(from) <= asOf);
    this.periods = begun.map((care) => ({ care, from: care.from === 'unknown' ? this.#earliest(care, begun) : dayOf(care.from) })).sort(byStart);
    this.reviews = (history.reviews ?? []).flatMap(({ heldAt }) => (heldAt === undefined || dayOf(heldAt) > asOf ? [] : [dayOf(heldAt)])).sort();
    const covered = history.coverage?.reviews?.from;
    this.recordedFrom = history.reviews === undefined ? '9999-12-31' : covered === undefined ? '0000-01-01' : dayOf(covered);
  }

  /** Where a period lies that does not say when it began: after those that had ended or begun before its own end. */
  #earliest(care: Care, all: readonly Care[]): Day {
    const others = all.filter((other) => other !== care);
    if (care.to === 'unknown' && others.some(({ from }) => from !== 'unknown')) return '0000-01-01';
    const own = this.end(care) ?? '9999-12-31';
    const before = others.flatMap((other) => {
      const ended = this.end(other);
      return [...(ended !== undefined && ended <= own ? [ended] : []), ...(other.from !== 'unknown' && dayOf(other.from) < own ? [dayOf(other.from)] : [])];
    });
    return last(before.sort()) ?? '0000-01-01';
  }

  end({ to }: Care): Day | undefined { return to === undefined || to === 'unknown' || dayOf(to) > this.asOf ? undefined : dayOf(to); }
  careOn(day: Day): Care | undefined { return last(this.periods.filter(({ from }) => from <= day))?.care; }
  reviewsOf(care: Care | undefined): readonly Day[] { return this.reviews.filter((day) => care === undefined || this.careOn(day) === care); }

  /** The child lives under another regime on that day. */
  elsewhere(day: Day): boolean { return OTHER_REGIMES.has(this.#kindOn(day) ?? ''); }
  /** The child is placed on that day, and not under another regime. */
  isBack(day: Day): boolean { return this.#kindOn(day) !== undefined && !this.elsewhere(day); }

  #kindOn(day: Day): string | undefined {
    const stay = last(this.stays.filter(({ start }) => start <= day));
    return stay !== undefined && (stay.end === undefined || stay.end > day) ? stay.kind : undefined;
  }

  /** Whether every placement of the period is a short break: yes, no, or both where a status has an unknown end. */
  shortBreaks(care: Care | undefined): readonly boolean[] {
    if (care === undefined) return [false];
    const ended = this.end(care), from = care.from === 'unknown' ? undefined : dayOf(care.from);
    const heads = this.stays.filter(({ start, head, end }) => {
      if (start !== head) return false;
      const own = this.careOn(start);
      if (own === care) return ended === undefined || start < ended || start === from;
      const past = own === undefined ? true : (this.end(own) ?? '9999-12-31') <= start;
      const next = this.periods.find((period) => period.from > start)?.care;
      return from !== undefined && start < from && past && next === care && (end === undefined || end > from);
    });
    if (heads.length === 0) return [false];
    const each = new Set(heads.map(({ start }) => this.#underSeries(start)));
    return each.has('no') ? [false] : each.has('maybe') ? [true, false] : [true];
  }

  #underSeries(day: Day): 'yes' | 'no' | 'maybe' {
    const found = new Set((this.history.legalStatuses ?? []).filter(({ status }) => status === 'short-break-series').map(({ from, to }) => {
      if ((from !== 'unknown' && dayOf(from) > day) || (to !== undefined && to !== 'unknown' && dayOf(to) <= day)) return 'no';
      return from === 'unknown' || to === 'unknown' ? 'maybe' : 'yes';
    }));
    return found.has('yes') ? 'yes' : found.has('maybe') ? 'maybe' : 'no';
  }
}

const byStart = (a: { readonly care: Care; readonly from: Day }, b: { readonly care: Care; readonly from: Day }): number => {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if ((a.care.from === 'unknown') !== (b.care.from === 'unknown')) return a.care.from === 'unknown' ? -1 : 1;
  return (a.care.to ?? '~') === (b.care.to ?? '~') ? 0 : (a.care.to ?? '~') < (b.care.to ?? '~') ? -1 : 1;
};

/** Placements in the order of their starts; one with the same carer goes on with the one before it, and ends as it does. */
function staysOf({ placements }: PlacementHistory, asOf: Day): readonly Stay[] {
  const begun = placements.filter(({ startedAt }) => startedAt !== undefined && dayOf(startedAt) <= asOf)
    .sort((a, b) => ((a.startedAt ?? '') + a.id < (b.startedAt ?? '') + b.id ? -1 : 1));
  return begun.map(({ startedAt = '', kind }, index) => {
    let first = index, final = index;
    while (first > 0 && begun[first]?.sameCarer === true) first -= 1;
    while (begun[final + 1]?.sameCarer === true) final += 1;
    const ended = begun[final]?.endedAt;
    return {
      start: dayOf(startedAt), head: first === index ? dayOf(startedAt) : `before ${dayOf(startedAt)}`, kind,
      end: ended === undefined || ended === 'unknown' || dayOf(ended) > asOf ? undefined : dayOf(ended),
    };
  });
}

type Limit = { readonly due: Day } | { readonly long: boolean };
type Ended = { readonly lastDay: Day } | 'before' | 'after' | undefined;

/** The status of one interval, with nothing unknown. `late` and `in-time` stand for a review that the extract does not hold. */
function statusOf(child: Child, limit: Limit, held: Day | undefined, unrecorded: 'none' | 'in-time' | 'late', ended: Ended): string | undefined {
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
interface Interval { readonly care: Care | undefined; readonly from: Day | undefined; readonly limits: readonly Cited[]; readonly held: Day | undefined; readonly series: boolean }

function findingOf(child: Child, { care, from, limits, held, series }: Interval): Finding {
  const born = child.history.child.dateOfBirth;
  const adult = born === undefined || birthday(born, 18) > child.asOf ? undefined : dayBefore(birthday(born, 18));
  const ends: readonly (Ended)[] = care?.to === 'unknown' ? [undefined, 'before', 'after'] : care === undefined || child.end(care) === undefined ? [undefined] : [{ lastDay: dayBefore(child.end(care) ?? '') }];
  const found = new Set<string>(), applying = new Set<Cited>();
  const completions = child.shortBreaks(care).flatMap((shortBreaks) => limits.flatMap((limit) => ends.flatMap((end) =>
    shownElsewhere(child, from, limit).map((unrecorded) => ({ shortBreaks, limit, end: earlierEnd(end, adult), unrecorded })))));
  for (const { shortBreaks, limit, end, unrecorded } of completions) {
    const status = shortBreaks ? 'not-applicable' : statusOf(child, limit, held, unrecorded, end);
    if (status === undefined) continue;
    const judged = 'due' in limit && limit.due < child.asOf ? limit.due : child.asOf;
    const done = status === 'met' || status === 'met-late', heldInTime = held !== undefined && 'due' in limit && held <= limit.due;
    // The review that stands for it, where it is in the extract.
    const recorded = done && (heldInTime || unrecorded !== 'in-time') ? held : undefined;
    const inAnothers = from !== undefined && child.elsewhere(from), foreign = inAnothers || child.elsewhere(judged);
    const stands = !foreign || (status === 'met' && !inAnothers) || (recorded === undefined ? (status === 'due' || status === 'overdue') && child.isBack(child.asOf) : child.isBack(recorded));
    const out = shortBreaks || (series && status === 'lapsed') || !stands;
    // Where another regime had the limit, nobody is late by it.
    found.add(out ? 'not-applicable' : foreign && !done ? 'outstanding' : status);
    if (!out) applying.add(limit);
  }
  const cited = limits.filter((limit) => applying.has(limit));
  const due = last(cited.flatMap((limit) => ('due' in limit ? [limit.due] : [])).sort());
  return { due, clauses: [...new Set(cited.map(({ clause }) => clause))], statuses: [...found].sort() };
}

/** An end before the limit comes first; a birthday is known. */
function earlierEnd(end: Ended, adult: Day | undefined): Ended {
  if (adult === undefined || end === 'before') return end;
  if (end === undefined || end === 'after') return { lastDay: adult };
  return end.lastDay < adult ? end : { lastDay: adult };
}

/** What a review before the extract begins could have been. Where nobody knows since when it is owed, the last 28 days tell whether it may lack one. */
function shownElsewhere({ recordedFrom, asOf }: Child, from: Day | undefined, limit: Limit): readonly ('none' | 'in-time' | 'late')[] {
  const since = from ?? Array.from({ length: 28 }).reduce<Day>(dayBefore, asOf);
  if (recordedFrom <= since) return ['none'];
  const latest = dayBefore(recordedFrom) < asOf ? dayBefore(recordedFrom) : asOf;
  return ('due' in limit ? latest > limit.due : limit.long) ? ['none', 'in-time', 'late'] : ['none', 'in-time'];
}

/** Every finding under REG-33.1, by the period's place in the array; under REG-33.2, by the day of the review before. */
export function reviewFindings(history: PlacementHistory, asOf: Day): ReadonlyMap<string, Finding> {
  const child = new Child(history, asOf);
  const findings = new Map<string, Finding>();
  const add = (key: string, finding: Finding): void => { if (finding.statuses.some((status) => status !== 'not-applicable')) findings.set(key, finding); };

  for (const { care } of child.periods) {
    const key = `first of /lookedAfter/${(history.lookedAfter ?? []).indexOf(care)}`;
    const all = child.reviewsOf(care);
    if (care.from === 'unknown') {
      const held = all[0];
      add(key, findingOf(child, { care, from: undefined, limits: [{ long: true, clause: 'REG-33.1' }, { long: false, clause: 'REG-33.1' }], held, series: false }));
      continue;
    }
    const from = dayOf(care.from);
    if (from < IN_FORCE) continue;
    const limits = [{ due: addWorkingDays(from, 20), clause: 'REG-33.1' }];
    add(key, findingOf(child, { care, from, limits, held: all.find((day) => day >= from), series: false }));
  }

  for (const day of new Set(child.reviews)) {
    const care = child.careOn(day), ended = care === undefined ? undefined : child.end(care);
    // A review before a period that is recorded is none of it, and one of a period that is not recorded cannot be judged.
    if (care === undefined && history.lookedAfter !== undefined) continue;
    if (day < IN_FORCE || (ended !== undefined && ended <= day)) continue;
    const all = child.reviewsOf(care);
    const earliest = all[0] === day;
    const certain = care !== undefined && care.from !== 'unknown' && child.recordedFrom <= dayOf(care.from);
    const second = { due: addMonths(day, 3), clause: 'REG-33.2a' }, later = { due: addMonths(day, 6), clause: 'REG-33.2b' };
    const limits = !earliest ? [later] : certain ? [second] : [second, later];
    add(`after ${day}`, findingOf(child, { care, from: day, limits, held: all.find((other) => other > day), series: true }));
  }
  return findings;
}
