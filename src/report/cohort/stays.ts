import type { Period, PlacementHistory, PlacementKind } from '../../contract.ts';
import { mayHold } from '../../history/periods.ts';
import { memberOn, spells } from '../../history/spells.ts';
import type { AsOf } from '../../history/timed.ts';
import type { Day } from '../../time/index.ts';
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

/** The stays that had begun by a moment, in order. Proposals, and what lies after the moment, are left out. */
export function staysBy(history: PlacementHistory, moment: AsOf): readonly Stay[] {
  return spells(history, moment).flatMap((spell): readonly Stay[] => {
    const { start, end, withdrawn, continues } = spell;
    if (start === undefined || withdrawn !== undefined) return [];
    return [{ from: start.day, to: end === 'unknown' ? end : end?.day, continues, kind: memberOn(spell, moment.day).value.kind }];
  });
}

/** Whether the child was looked after on a day, and since when without a break. */
export interface Care {
  readonly lookedAfter: 'yes' | 'no' | 'unknown';
  /** First day of the unbroken care; `undefined` where nobody knows. */
  readonly since: Day | undefined;
  /** The same if each earlier period whose end nobody knows lasted up to the next. */
  readonly mayBeSince: Day | undefined;
  /** Whether the child was, or may have been, looked after on some day of these, `to` not among them; never, where the extract has no periods of care. */
  within(from: Day, to: Day): boolean;
  /** Whether under a series of short-term placements, which the national figures leave out. */
  readonly shortBreaks: 'yes' | 'no' | 'unknown';
}

/**
 * Reads it from the periods of care. Where the extract has none, a child in a placement counts as looked after, since its
 * placements have followed each other without a day between.
 */
export function careOn(history: PlacementHistory, stays: readonly Stay[], day: Day): Care {
  const shortBreaks = anyHolds(
    (history.legalStatuses ?? []).filter(({ status }) => status === 'short-break-series'),
    day,
  );
  if (history.lookedAfter === undefined) return { ...fromStays(stays, day), within: () => false, shortBreaks };
  const lookedAfter = anyHolds(history.lookedAfter, day);
  const periods = history.lookedAfter.map(read);
  const running = history.lookedAfter.flatMap((period) => (holds(period, day) === lookedAfter ? [read(period).begins] : []));
  const known = periods.map((period) => (period.endUnknown ? { ...period, ends: -Infinity } : period));
  return {
    lookedAfter,
    shortBreaks,
    since: unbrokenSince(known, Math.min(...running)),
    mayBeSince: unbrokenSince(periods, Math.min(...running)),
    within: (from, to) => from < to && periods.some(({ begins, ends }) => begins < to && ends > from),
  };
}

/** Periods that overlap are one, and those of which one ends on the day that the next begins. */
function unbrokenSince(periods: readonly ReadPeriod[], since: Day): Day | undefined {
  const earliest = Math.min(since, ...periods.flatMap(({ begins, ends }) => (begins < since && ends >= since ? [begins] : [])));
  if (earliest < since) return unbrokenSince(periods, earliest);
  return Number.isFinite(since) ? since : undefined;
}

/** An unknown start counts as having come. */
const holds = (period: Period, day: Day): Care['lookedAfter'] =>
  !mayHold(period, day) ? 'no' : period.to === 'unknown' ? 'unknown' : 'yes';
const anyHolds = (periods: readonly Period[], day: Day): Care['lookedAfter'] =>
  (['yes', 'unknown'] as const).find((answer) => periods.some((period) => holds(period, day) === answer)) ?? 'no';

/** An unknown start or end may lie anywhere. */
const read = ({ from, to }: Period) => ({
  begins: readMoment(from)?.day ?? -Infinity,
  ends: readMoment(to)?.day ?? Infinity,
  endUnknown: to === 'unknown',
});
type ReadPeriod = ReturnType<typeof read>;

function fromStays(stays: readonly Stay[], day: Day): Omit<Care, 'shortBreaks' | 'within'> {
  const last = stays.at(-1);
  if (last === undefined || typeof last.to === 'number') return { lookedAfter: 'no', since: undefined, mayBeSince: undefined };
  let since = last.from;
  for (const { from, to } of stays.toReversed()) if (to === undefined || to === 'unknown' || to >= since) since = Math.min(since, from);
  since = Math.min(since, day);
  return { lookedAfter: last.to === 'unknown' ? 'unknown' : 'yes', since, mayBeSince: since };
}
