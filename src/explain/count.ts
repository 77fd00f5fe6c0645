import type { DateString, Deadline, Moment, PlacementHistory, Timescale } from '../contract.ts';
import type { Verdict } from '../engine/verdict.ts';
import { deadlineOf } from '../engine/deadline.ts';
import { dueInstant, type Limit } from '../engine/limit.ts';
import type { Limb } from '../policy/language.ts';
import {
  addHours,
  addMonths,
  amountOf,
  clockChangeWithin,
  formatDay,
  formatInstant,
  isWorkingDay,
  londonDay,
  londonOffset,
  unitOf,
  whyNotWorking,
  type Day,
  type Instant,
} from '../time/index.ts';
import { momentText } from '../wording/moment-text.ts';
import { factNamed } from './named-facts.ts';

/** One step of a count: a day or a further 24 hours that counts, or a day that was passed over. */
export interface CountStep {
  readonly at: Moment;
  /** How many units have been counted by then; left out where the day does not count. */
  readonly count?: number;
  /** Why the day does not count. */
  readonly skipped?: string;
}

/** How a date was counted. */
export interface CountShown {
  readonly clauses: readonly string[];
  /** The limit in the policy's words. */
  readonly counted?: string;
  readonly deadline: Deadline;
  /** What it was counted from, in words. */
  readonly anchor: string;
  /** In the unit of the timescale, weeks by the day; none where two moments are only compared, or where an earlier count runs into this one. */
  readonly steps: readonly CountStep[];
  /** The clocks changed while hours were counted: elapsed time, not clock time. */
  readonly clocksChanged?: { readonly on: DateString; readonly to: 'BST' | 'GMT' };
}

const DAY_OF_HOURS = 24;

/** How the limit of a verdict was counted; undefined where it has none, or where its date is not known. */
export function countShown(history: PlacementHistory, { limit }: Verdict, limbs: readonly Limb[]): CountShown | undefined {
  const deadline = limit === undefined ? undefined : deadlineOf(limit);
  if (limit === undefined || deadline === undefined) return undefined;
  const limb = limbs[limit.limb];
  const changed = limit.kind === 'instant' && limit.timescale !== undefined ? clockChange(limit) : undefined;
  return {
    clauses: limb?.clauses ?? [],
    ...(limb?.counted === undefined ? {} : { counted: limb.counted }),
    deadline,
    anchor:
      deadline.anchor.pointer === '' ? momentText(limit.anchor.value) : factNamed(history, deadline.anchor.pointer, limit.anchor.value),
    steps: limit.timescale === undefined || (limb?.due !== undefined && 'stays' in limb.due) ? [] : stepsOf(limit, limit.timescale),
    ...(changed === undefined ? {} : { clocksChanged: changed }),
  };
}

function stepsOf(limit: Limit, timescale: Timescale): readonly CountStep[] {
  const unit = unitOf(timescale);
  const amount = amountOf(timescale);
  if (limit.kind === 'instant') return hours(limit.anchor.to, amount, limit.plus < 0 ? -1 : 1);
  if (limit.kind === 'unknown') return [];
  const { day: anchor } = limit.anchor;
  const back = limit.day < anchor ? -1 : 1;
  if (unit === 'months' || unit === 'years')
    return Array.from({ length: amount }, (_, index) =>
      corresponding(anchor, unit === 'years' ? 12 * (index + 1) : index + 1, index + 1, back),
    );
  return days(anchor, limit.day, back, unit === 'workingDays' ? isWorkingDay : () => true);
}

/** Mon 30 Mar 2026, 19:00 BST is 72 hours after Fri 27 Mar, 18:00 GMT: elapsed hours, whatever the clocks do. */
function hours(from: Instant, amount: number, back: 1 | -1): readonly CountStep[] {
  const steps = Array.from({ length: Math.ceil(amount / DAY_OF_HOURS) }, (_, index) => Math.min(amount, (index + 1) * DAY_OF_HOURS));
  return steps.map((count) => ({ at: formatInstant(addHours(from, back * count)), count }));
}

/** The corresponding date, or the month's last day: 31 January + 1 month is 28 February. */
const corresponding = (anchor: Day, months: number, count: number, back: 1 | -1): CountStep => ({
  at: formatDay(addMonths(anchor, back * months)),
  count,
});

/** Day by day; one that does not count is passed over. */
function days(anchor: Day, due: Day, back: 1 | -1, counts: (day: Day) => boolean): readonly CountStep[] {
  let count = 0;
  return Array.from({ length: Math.abs(due - anchor) }, (_, index): CountStep => {
    const day = anchor + back * (index + 1);
    const at = formatDay(day);
    if (!counts(day)) return { at, skipped: whyNotWorking(day) ?? 'no working day' };
    count += 1;
    return { at, count };
  });
}

/** The London day on which the clocks changed between the anchor and the end of a count of hours. */
function clockChange(limit: Limit): CountShown['clocksChanged'] {
  const due = dueInstant(limit) ?? limit.anchor.to;
  const [from, to] = [Math.min(limit.anchor.to, due), Math.max(limit.anchor.to, due)];
  const change = clockChangeWithin(from, to);
  return change === undefined ? undefined : { on: formatDay(londonDay(change.at)), to: change.offset > londonOffset(from) ? 'BST' : 'GMT' };
}
