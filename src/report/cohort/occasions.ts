import type { Breach, Evaluation, PlacementHistory, Requirement } from '../../contract.ts';
import { surroundingsOf } from '../about.ts';
import { daysLate, latenessOf, standardOf } from '../lateness.ts';
import { type Outcome, outcomeOf, weightiest } from '../outcome.ts';

/** London dates, both inside. A requirement counts by the date it was due. */
export interface CountedPeriod { readonly from: string; readonly to: string }

/** One real-world event as one standard sees it, in one group of each grouping. */
export interface Occasion {
  readonly standard: Breach['of'];
  readonly outcome: Outcome;
  /** Of the requirement that was latest. */
  readonly days: number | undefined;
}

/** One counted requirement with what it is grouped by. */
export interface Counted extends Occasion {
  readonly requirement: Requirement;
  readonly council: string;
  readonly team: string;
  readonly placementKind: string;
}

/** The requirements of a child that count, those with a date that could be missed. */
export function countedOf(history: PlacementHistory, evaluation: Evaluation, period: CountedPeriod | undefined): readonly Counted[] {
  const around = surroundingsOf(history, evaluation);
  const lateness = latenessOf(evaluation);
  return evaluation.requirements.flatMap((requirement) => {
    const outcome = outcomeOf(requirement);
    if (outcome === 'not-counted' || !fallsIn(requirement, period)) return [];
    return [{
      requirement,
      standard: standardOf(requirement),
      outcome,
      days: outcome === 'cannot-tell' ? undefined : daysLate(lateness.get(requirement.id)?.lateBy),
      council: evaluation.profile.id,
      team: around.childTeam ?? 'not recorded',
      placementKind: around.placementKind(requirement.subject) ?? 'about no placement',
    }];
  });
}

function fallsIn({ deadline }: Requirement, period: CountedPeriod | undefined): boolean {
  return period === undefined || (deadline !== undefined && period.from <= deadline.dueDate && deadline.dueDate <= period.to);
}

/** Requirements of one child that ask for one event under one standard, as one: the weightiest outcome, the longest lateness. */
export function asOccasions(counted: readonly Counted[]): readonly Occasion[] {
  const occasions = new Map<string, Occasion>();
  for (const { requirement, standard, outcome, days } of counted) {
    const key = `${standard} ${requirement.occasion}`;
    const before = occasions.get(key);
    occasions.set(key, before === undefined ? { standard, outcome, days } : united(before, { standard, outcome, days }));
  }
  return [...occasions.values()];
}

function united(one: Occasion, other: Occasion): Occasion {
  const outcome = weightiest(one.outcome, other.outcome);
  const days = [one, other].flatMap((each) => (each.outcome === outcome && each.days !== undefined ? [each.days] : []));
  return { standard: one.standard, outcome, days: days.length === 0 ? undefined : Math.max(...days) };
}
