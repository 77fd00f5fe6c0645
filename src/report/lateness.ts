import type { Breach, Evaluation, Requirement } from '../contract.ts';

const DAYS = /^P(\d+)D$/;
const HOURS = /^PT(\d+)H(\d+)M$/;

/** A lateness in the unit that its limit is counted in: a limit of 72 hours is missed by hours, one of 5 working days by days. */
export interface Lateness {
  readonly unit: 'days' | 'hours';
  readonly amount: number;
}

/**
 * A lateness as the evaluation writes it: `P4D` is 4 days, `PT41H30M` is 41.5 hours.
 *
 * @param lateBy `PnD` or `PTnHnM` (semantics.md, section 6); nothing gives nothing.
 */
export function readLateness(lateBy: string | undefined): Lateness | undefined {
  const days = DAYS.exec(lateBy ?? '')?.[1];
  if (days !== undefined) return { unit: 'days', amount: Number(days) };
  const [, hours, minutes] = HOURS.exec(lateBy ?? '') ?? [];
  return hours === undefined ? undefined : { unit: 'hours', amount: Number(hours) + Number(minutes) / 60 };
}

/** Days of 24 hours, by which latenesses of either unit are compared. */
export const inDays = ({ unit, amount }: Lateness): number => (unit === 'days' ? amount : amount / 24);

/** The same as days to two decimals: `PT41H30M` is 1.73. */
export function daysLate(lateBy: string | undefined): number | undefined {
  const lateness = readLateness(lateBy);
  return lateness === undefined ? undefined : Math.round(inDays(lateness) * 100) / 100;
}

/** A breach of a date, not of an order or a prohibition. */
export type LateBreach = Breach & { readonly kind: 'late' | 'overdue' | 'missed' };
const isLate = (breach: Breach): breach is LateBreach => breach.kind !== 'out-of-order' && breach.kind !== 'not-permitted';

/** The breach by lateness of each requirement that has one. */
export const latenessOf = ({ breaches }: Evaluation): ReadonlyMap<string, LateBreach> =>
  new Map(breaches.filter(isLate).map((breach) => [breach.requirement, breach]));

/** Whose standard a requirement is: a breach of the one is a breach of regulation, of the other a missed local standard. */
export const standardOf = ({ basis }: Pick<Requirement, 'basis'>): Breach['of'] => (basis === 'statute' ? 'regulation' : 'local-standard');
