import type { Breach, Evaluation, Requirement } from '../contract.ts';

const DAYS = /^P(\d+)D$/;
const HOURS = /^PT(\d+)H(\d+)M$/;

/**
 * Days of a lateness as the evaluation writes it, to two decimals: `P4D` is 4, `PT41H30M` is 1.73.
 *
 * @param lateBy `PnD` or `PTnHnM` (semantics.md, section 6); nothing gives nothing.
 */
export function daysLate(lateBy: string | undefined): number | undefined {
  if (lateBy === undefined) return undefined;
  const days = DAYS.exec(lateBy)?.[1];
  if (days !== undefined) return Number(days);
  const [, hours, minutes] = HOURS.exec(lateBy) ?? [];
  return hours === undefined ? undefined : Math.round(((Number(hours) + Number(minutes) / 60) / 24) * 100) / 100;
}

/** The breach by lateness of each requirement that has one. */
export function latenessOf({ breaches }: Evaluation): ReadonlyMap<string, Breach> {
  return new Map(breaches.filter(({ lateBy }) => lateBy !== undefined).map((breach) => [breach.requirement, breach]));
}

/** Whose standard a requirement is: a breach of the one is a breach of regulation, of the other a missed local standard. */
export const standardOf = ({ basis }: Pick<Requirement, 'basis'>): Breach['of'] => (basis === 'statute' ? 'regulation' : 'local-standard');
