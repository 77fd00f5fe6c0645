import type { Lateness } from '../lateness.ts';
import type { Outcome } from '../outcome.ts';

/** Figures of timeliness. Each number counts occasions: one real-world event counts once, however many clauses ask for it. */
export interface Figures {
  readonly inTime: number;
  /** Done, late. */
  readonly late: number;
  /** Still open after its date. */
  readonly overdue: number;
  /** Not done, and can no longer be done. */
  readonly missed: number;
  readonly notYetDue: number;
  /** Turns on a fact that is not recorded: never counted as in time, nor as late. */
  readonly cannotTell: number;
  /** `inTime` of `inTime`, `late`, `overdue` and `missed`, to one decimal; `null` where these are none. */
  readonly percentInTime: number | null;
  /**
   * Of those done late whose limit is counted in days, weeks, months or working days: in days; `null` where there are none. Limits of
   * hours stand apart: 72 hours are not three days, and a median of both would be of neither.
   */
  readonly medianDaysLate: number | null;
  /** The same of those still open, up to as-of. */
  readonly medianDaysOverdue: number | null;
  /** Of those done late whose limit is counted in hours, or is the order of two moments: in hours, to two decimals. */
  readonly medianHoursLate: number | null;
  readonly medianHoursOverdue: number | null;
}

/** Figures in the making. */
export interface Tally {
  add(outcome: Outcome, lateness: Lateness | undefined): void;
  figures(): Figures;
}

/** Starts at nothing. */
export function newTally(): Tally {
  const counts: Record<Outcome, number> = {
    'in-time': 0,
    late: 0,
    overdue: 0,
    missed: 0,
    'not-yet-due': 0,
    'cannot-tell': 0,
    'not-counted': 0,
  };
  const late = { days: [] as number[], hours: [] as number[] };
  const overdue = { days: [] as number[], hours: [] as number[] };
  return {
    add(outcome, lateness) {
      counts[outcome] += 1;
      if (lateness === undefined) return;
      if (outcome === 'late') late[lateness.unit].push(lateness.amount);
      if (outcome === 'overdue') overdue[lateness.unit].push(lateness.amount);
    },
    figures: () => ({
      inTime: counts['in-time'],
      late: counts.late,
      overdue: counts.overdue,
      missed: counts.missed,
      notYetDue: counts['not-yet-due'],
      cannotTell: counts['cannot-tell'],
      percentInTime: percent(counts['in-time'], counts['in-time'] + counts.late + counts.overdue + counts.missed),
      medianDaysLate: median(late.days),
      medianDaysOverdue: median(overdue.days),
      medianHoursLate: median(late.hours),
      medianHoursOverdue: median(overdue.hours),
    }),
  };
}

/**
 * A share to one decimal; `null` of nothing.
 * @example
 * percent(2, 3); //=> 66.7
 */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1_000) / 10;
}

/**
 * The middle value, or the mean of the two middle ones, to two decimals; `null` of nothing.
 * @example
 * median([4, 1, 2, 3]); //=> 2.5
 */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : Math.round(((lower + upper) / 2) * 100) / 100;
}
