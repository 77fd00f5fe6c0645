import type { Period, PlacementHistory, PlacementKind } from '../../contract.ts';
import { mayHold } from '../../history/periods.ts';
import { memberOn, spells } from '../../history/spells.ts';
import { type Day, endOfDay } from '../../time/index.ts';
import { readMoment } from '../moments.ts';

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
  return spells(history, { instant: endOfDay(day), day }).flatMap((spell): readonly Stay[] => {
    const { start, end, withdrawn, continues } = spell;
    if (start === undefined || withdrawn !== undefined) return [];
    return [{ from: start.day, to: end === 'unknown' ? end : end?.day, continues, kind: memberOn(spell, day).value.kind }];
  });
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
  const shortBreaks = (history.legalStatuses ?? []).some((period) => period.status === 'short-break-series' && holds(period, day) === 'yes');
  if (history.lookedAfter === undefined) return { ...fromStays(stays, day), within: () => false, shortBreaks };
  const answers = history.lookedAfter.map((period) => ({ answer: holds(period, day), since: readMoment(period.from)?.day }));
  const running = answers.find(({ answer }) => answer === 'yes') ?? answers.find(({ answer }) => answer === 'unknown');
  return { lookedAfter: running?.answer ?? 'no', since: unbrokenSince(history.lookedAfter, running?.since), within: withinCare(history.lookedAfter), shortBreaks };
}

/** Where one period ends on the day that the next begins, care goes on. */
function unbrokenSince(periods: readonly Period[], since: Day | undefined): Day | undefined {
  const before = periods.find(({ from, to }) => since !== undefined && readMoment(to)?.day === since && readMoment(from)?.day !== since);
  return before === undefined ? since : unbrokenSince(periods, readMoment(before.from)?.day);
}

/** An unknown start counts as having come. */
const holds = (period: Period, day: Day): Care['lookedAfter'] => (!mayHold(period, day) ? 'no' : period.to === 'unknown' ? 'unknown' : 'yes');

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
