import type { EvaluateOptions, Moment, PlacementHistory, Requirement } from '../contract.ts';
import type { Judged } from '../engine/requirement.ts';
import type { SubjectFound } from '../engine/subject-found.ts';
import type { HistoryView } from '../history/view.ts';
import { applyChanges, folded, isHistory } from './changes.ts';
import { lastChances, otherChances, type Chance } from './moments.ts';
import { askedBy, viewAt } from './requirements.ts';
import { answerWays, fillingWays, permittedWays } from './ways/answer-ways.ts';
import { standingFor } from './ways/rule-ways.ts';
import { shrunk } from './ways/search.ts';
import type { Standing } from './ways/standing.ts';
import { united, type Way } from './ways/ways.ts';

/** One requirement of one history, as it is tried out. */
export interface Trial {
  readonly history: PlacementHistory;
  readonly options: EvaluateOptions;
  readonly view: HistoryView;
  readonly judged: Judged;
  readonly subject: SubjectFound;
}
/** Ways to do it, and the moment of doing it. */
interface Attempt {
  readonly chance?: Chance;
  readonly ways: readonly Way[];
}
/** The changes with which the engine has it met. */
export interface Found {
  readonly chance?: Chance;
  readonly isLast?: true;
  readonly changes: Way;
}

/** By one fact that is not known, with nothing else done. */
export function byFilling(trial: Trial): Found | undefined {
  const changes = fillingWays(trial.history, trial.judged).find((way) => isMet(trial, way, undefined));
  return changes === undefined ? undefined : { changes };
}

/** By what is done and when, as the facts stand. */
export function withoutAssuming(trial: Trial): Found | undefined {
  const { view, judged } = trial;
  const { forbidden } = judged.rule.rule;
  const standing = standingOf(trial);
  const permitted = forbidden === undefined ? undefined : firstMet(trial, [{ ways: permittedWays(standing, forbidden) }]);
  return permitted ?? doneAt(trial, [...lastChances(judged, view), ...otherChances(view, judged, standing.caseIn)]);
}

/** By what is done at one of these moments: the first at which it is met. */
export function doneAt(trial: Trial, chances: readonly Chance[]): Found | undefined {
  const standing = standingOf(trial);
  return firstMet(
    trial,
    chances.map((chance) => ({ chance, ways: answerWays(standing, trial.judged, chance.at) })),
  );
}
const standingOf = ({ history, view, judged: { rule }, subject }: Trial): Standing => standingFor(history, view, rule, subject);

/** By facts that make it apply, or that are filled in, and then by what is done: a fact can change the limit. */
export function withAssuming(trial: Trial, assumptions: readonly Way[]): Found | undefined {
  const { history, options } = trial;
  const { rule, requirement } = trial.judged;
  for (const assumed of assumptions) {
    if (assumed.length === 0) continue;
    const suffices = (way: Way): boolean => isMet(trial, way, undefined);
    if (suffices(assumed)) return { changes: folded(history, shrunk(assumed, suffices)) };
    const changed = applyChanges(history, assumed);
    const view = viewAt(changed, options);
    const again = askedBy(view, rule).find(({ judged }) => judged?.requirement.id === requirement.id);
    if (again?.judged === undefined) continue;
    const found = withoutAssuming({ history: changed, options, view, judged: again.judged, subject: again.subject });
    const together = found === undefined ? undefined : united(assumed, found.changes);
    if (found !== undefined && together !== undefined) return { ...found, changes: together };
  }
  return undefined;
}

/** The first attempt that the engine finds to meet the requirement, without what it can do without. */
function firstMet(trial: Trial, attempts: readonly Attempt[]): Found | undefined {
  for (const { chance, ways } of attempts) {
    const does = (way: Way): boolean => isMet(trial, way, chance);
    const way = ways.find((each) => each.length > 0 && does(each));
    if (way === undefined) continue;
    const changes = folded(trial.history, shrunk(way, does));
    // What no longer says when has turned on the facts alone.
    if (chance === undefined || !JSON.stringify(changes).includes(JSON.stringify(chance.at))) return { changes };
    return {
      chance,
      ...(lastChances(trial.judged, trial.view).some(({ at }) => at === chance.at) ? { isLast: true as const } : {}),
      changes,
    };
  }
  return undefined;
}

/** `asOf`, or the moment of doing it where that is later. */
export const judgedAt = ({ options, view }: Trial, chance: Chance | undefined): Moment =>
  chance === undefined || chance.until <= view.asOf.instant ? options.asOf : chance.at;

export const isMetAlready = ({ requirement: { status, applies } }: Judged): boolean => status === 'met' && applies === 'certain';

function isMet(trial: Trial, way: Way, chance: Chance | undefined): boolean {
  const { history, options } = trial;
  const { rule, requirement } = trial.judged;
  const changed = applyChanges(history, way);
  const then = viewAt(changed, { ...options, asOf: judgedAt(trial, chance) });
  const met = askedBy(then, rule).some(
    ({ judged }) => judged !== undefined && isSame(judged.requirement, requirement) && isMetAlready(judged),
  );
  return met && isHistory(history, changed, rule.layer);
}

// Between two reviews the id is one: by then it may stand for the next.
const isSame = (one: Requirement, other: Requirement): boolean => one.id === other.id && one.subject.reviewId === other.subject.reviewId;
