import type { Period, Placement, PlacementHistory, PlacementKind } from '../../contract.ts';
import { type Day, endOfDay } from '../../time/index.ts';
import { boundsOf, hasCome, readMoment } from '../moments.ts';

/** A stay in one home with one carer: placements that `sameCarer` joins are one stay. Days half-open: `to` is the day it ended. */
export interface Stay {
  readonly from: Day;
  /** `undefined`: still running. `'unknown'`: the source cannot say. */
  readonly to: Day | 'unknown' | undefined;
  /** With the same carer as one before it that is not on record: it is older than `from`. */
  readonly continues: boolean;
  /** Of the last placement in it. */
  readonly kind: PlacementKind;
}

/** The stays that had begun by the end of a day, in order. Proposals, and what lies after the day, are left out. */
export function staysBy(history: PlacementHistory, day: Day): readonly Stay[] {
  const begun = history.placements
    .filter(({ startedAt, withdrawnAt }) => hasCome(startedAt, endOfDay(day)) && !hasCome(withdrawnAt, endOfDay(day)))
    .toSorted((one, other) => startOf(one) - startOf(other));
  const stays: Stay[] = [];
  for (const placement of begun) {
    const before = placement.sameCarer === true ? stays.pop() : undefined;
    const from = before?.from ?? readMoment(placement.startedAt)?.day ?? day;
    stays.push({ from, to: endBy(placement, day), continues: before?.continues ?? placement.sameCarer === true, kind: placement.kind });
  }
  return stays;
}

function startOf({ startedAt }: Placement): number {
  const read = readMoment(startedAt);
  return read === undefined ? 0 : boundsOf(read)[0];
}

function endBy({ endedAt }: Placement, day: Day): Stay['to'] {
  if (endedAt === 'unknown') return 'unknown';
  const ended = readMoment(endedAt)?.day;
  return ended === undefined || ended > day ? undefined : ended;
}

/** Whether the child was looked after on a day, and since when without a break. */
export interface Care {
  readonly lookedAfter: 'yes' | 'no' | 'unknown';
  /** First day of the unbroken period; `undefined` where nobody knows. */
  readonly since: Day | undefined;
  /** Whether the child was, or may have been, looked after on some day of these, `to` not among them; never, where the extract has no periods of care. */
  within(from: Day, to: Day): boolean;
  /** Under a series of short-term placements, which the national figures leave out. */
  readonly shortBreaks: boolean;
}

/**
 * Reads it from the periods of care. Where the extract has none, a child in a placement counts as looked after, since its
 * placements have followed each other without a day between.
 */
export function careOn(history: PlacementHistory, stays: readonly Stay[], day: Day): Care {
  const shortBreaks = (history.legalStatuses ?? []).some(({ status, from, to }) => status === 'short-break-series' && holds(from, to, day) === 'yes');
  if (history.lookedAfter === undefined) return { ...fromStays(stays, day), within: () => false, shortBreaks };
  const answers = history.lookedAfter.map((period) => ({ answer: holds(period.from, period.to, day), since: readMoment(period.from)?.day }));
  const running = answers.find(({ answer }) => answer === 'yes') ?? answers.find(({ answer }) => answer === 'unknown');
  return { lookedAfter: running?.answer ?? 'no', since: unbrokenSince(history.lookedAfter, running?.since), within: withinCare(history.lookedAfter), shortBreaks };
}

/** Where one period ends on the day that the next begins, care goes on. */
function unbrokenSince(periods: readonly Period[], since: Day | undefined): Day | undefined {
  const before = periods.find(({ from, to }) => since !== undefined && readMoment(to)?.day === since && readMoment(from)?.day !== since);
  return before === undefined ? since : unbrokenSince(periods, readMoment(before.from)?.day);
}

/** A state holds from the day of `from` up to but not including the day of `to`. An unknown start counts as having come. */
function holds(from: string, to: string | undefined, day: Day): Care['lookedAfter'] {
  const begins = readMoment(from)?.day, ends = readMoment(to)?.day;
  if ((begins !== undefined && begins > day) || (ends !== undefined && ends <= day)) return 'no';
  return to === 'unknown' ? 'unknown' : 'yes';
}

/** An unknown start or end may lie anywhere. */
function withinCare(periods: readonly Period[]): Care['within'] {
  const read = periods.map(({ from, to }) => ({ begins: readMoment(from)?.day ?? -Infinity, ends: readMoment(to)?.day ?? Infinity }));
  return (from, to) => from < to && read.some(({ begins, ends }) => begins < to && ends > from);
}

function fromStays(stays: readonly Stay[], day: Day): Omit<Care, 'shortBreaks' | 'within'> {
  const last = stays.at(-1);
  if (last === undefined || typeof last.to === 'number') return { lookedAfter: 'no', since: undefined };
  let since = last.from;
  for (const { from, to } of stays.toReversed()) if (to === undefined || to === 'unknown' || to >= since) since = Math.min(since, from);
  return { lookedAfter: last.to === 'unknown' ? 'unknown' : 'yes', since: Math.min(since, day) };
}
