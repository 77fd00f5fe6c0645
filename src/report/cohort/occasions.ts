import type { Breach, Evaluation, PlacementHistory, Requirement } from '../../contract.ts';
import { surroundingsOf } from '../about.ts';
import { limitShown } from '../limit-shown.ts';
import { inDays, type Lateness, latenessOf, readLateness, standardOf } from '../lateness.ts';
import { type Outcome, outcomeOf, weightiest } from '../outcome.ts';

/** London dates, both inside. An event counts by the date it was first due; one whose date nobody knows is left out of every period. */
export interface CountedPeriod {
  readonly from: string;
  readonly to: string;
}

/** One real-world event as one standard sees it, in one group of each grouping. */
export interface Occasion {
  readonly standard: Breach['of'];
  readonly outcome: Outcome;
  /** Of the requirement that was latest. */
  readonly lateness: Lateness | undefined;
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
  const counted = evaluation.requirements.flatMap((requirement) => {
    const late = lateness.get(requirement.id);
    const outcome = outcomeOf(requirement, late);
    if (outcome === 'not-counted') return [];
    return [
      {
        requirement,
        standard: standardOf(requirement),
        outcome,
        lateness: outcome === 'cannot-tell' ? undefined : readLateness(late?.lateBy),
        council: evaluation.profile.id,
        team: around.childTeam ?? 'not recorded',
        placementKind: around.placementKind(requirement.subject) ?? 'about no placement',
      },
    ];
  });
  return period === undefined ? counted : firstDueIn(period, counted);
}

/** Whole events: of the requirements that ask for one, some may be due in the period and some after it. */
function firstDueIn({ from, to }: CountedPeriod, counted: readonly Counted[]): readonly Counted[] {
  const first = new Map<string, string>();
  for (const each of counted) {
    const { dueDate } = limitShown(each.requirement) ?? {};
    const key = eventOf(each);
    if (dueDate !== undefined && dueDate < (first.get(key) ?? '~')) first.set(key, dueDate);
  }
  return counted.filter((each) => {
    const due = first.get(eventOf(each));
    return due !== undefined && from <= due && due <= to;
  });
}

const eventOf = ({ standard, requirement: { occasion } }: Counted): string => `${standard} ${occasion}`;

/** Requirements of one child that ask for one event under one standard, as one: the weightiest outcome, the longest lateness. */
export function asOccasions(counted: readonly Counted[]): readonly Occasion[] {
  const occasions = new Map<string, Occasion>();
  for (const each of counted) {
    const { standard, outcome, lateness } = each;
    const key = eventOf(each);
    const before = occasions.get(key);
    occasions.set(key, before === undefined ? { standard, outcome, lateness } : united(before, { standard, outcome, lateness }));
  }
  return [...occasions.values()];
}

function united(one: Occasion, other: Occasion): Occasion {
  const outcome = weightiest(one.outcome, other.outcome);
  const [lateness] = [one, other]
    .flatMap((each) => (each.outcome === outcome && each.lateness !== undefined ? [each.lateness] : []))
    .sort((a, b) => inDays(b) - inDays(a));
  return { standard: one.standard, outcome, lateness };
}
