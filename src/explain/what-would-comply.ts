import type { EvaluateOptions, Moment, PlacementHistory, Requirement } from '../contract.ts';
import { latenessOf } from '../engine/breaches.ts';
import { dueInstant } from '../engine/limit.ts';
import type { Judged } from '../engine/requirement.ts';
import type { HistoryView } from '../history/view.ts';
import type { FactChange } from './changes.ts';
import { clausesShown, type ClauseShown } from './clauses.ts';
import { dayBefore, lastChances, type Chance } from './moments.ts';
import { changeNamed } from './named-facts.ts';
import { requirementNamed } from './requirements.ts';
import { byFilling, doneAt, isMetAlready, judgedAt, withAssuming, withoutAssuming, type Found, type Trial } from './trials.ts';
import { fillingWays } from './ways/answer-ways.ts';
import { ruleWays } from './ways/rule-ways.ts';

/** What would have a requirement met, tried out by the engine. */
export interface Compliance {
  readonly requirement: Requirement;
  readonly clauses: readonly ClauseShown[];
  /**
   * met: it is met as things stand. open: it can still be done. too-late: the last moment has passed. facts: it turns on facts rather than on
   * when something is done. none: no set of facts was found.
   */
  readonly outcome: 'met' | 'open' | 'too-late' | 'facts' | 'none';
  /** The last moment at which doing it meets it, whatever is not recorded; a date: any time of that London day. Left out where no date is set, and where doing it at the date set would not meet it. */
  readonly latest?: Moment;
  /** It has to come strictly before this moment. */
  readonly before?: Moment;
  /** How far what was done, or `asOf`, lies past the limit: an ISO 8601 duration, at least. */
  readonly missedBy?: string;
  /** The same in words. */
  readonly missedByText?: string;
  /** The facts to record for it to be met. */
  readonly changes: readonly FactChange[];
  /** The same in words, one for each. */
  readonly says: readonly string[];
  /** The moment at which the changed history has it met: `asOf`, or the last moment where that is later. */
  readonly judgedAt: Moment;
}

/**
 * What would have a requirement met: the last moment at which doing it is in time, or the facts that it turns on, and for one that was
 * missed by how much. Every answer was given to the engine: the changed history has the requirement `met`.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options `profile` and `asOf`, as for `evaluate`.
 * @param requirementId An id of `evaluate(history, options).requirements`.
 * @throws RangeError for an id that is no requirement of this history; otherwise as `evaluate`.
 * @example
 * whatWouldComply({ child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02' }], visits: [] }, { profile: statutory, asOf: '2026-04-03' }, 'reg-28.2.a:p1').latest; //=> '2026-04-09'
 */
export function whatWouldComply(history: PlacementHistory, options: EvaluateOptions, requirementId: string): Compliance {
  const { view, rule, subject, judged } = requirementNamed('whatWouldComply', history, options, requirementId);
  const trial: Trial = { history, options, view, judged, subject };
  // What is met needs no change; all that is left to say is until when doing it would have been in time.
  if (isMetAlready(judged)) return complianceOf(trial, doneAt(trial, lastChances(judged, view)));
  const done = withoutAssuming(trial);
  // Too late to do it now; but what has been done may be in time once a fact is known.
  const known = done?.chance === undefined || done.chance.until >= view.asOf.instant ? undefined : byFilling(trial);
  return complianceOf(
    trial,
    known ??
      done ??
      withAssuming(trial, [...ruleWays(history, view, rule, subject), ...fillingWays(history, judged)]) ??
      (isLate(judged) ? doneAt(trial, dayBefore(judged)) : undefined),
  );
}

function complianceOf(trial: Trial, found: Found | undefined): Compliance {
  const { view } = trial;
  const { requirement, rule } = trial.judged;
  const met = isMetAlready(trial.judged);
  const chance = found?.chance;
  const missed = missedBy(trial);
  const changes = met ? [] : (found?.changes ?? []);
  return {
    requirement,
    clauses: clausesShown(requirement.clauses, rule.layer.clauses),
    outcome: met ? 'met' : found === undefined ? 'none' : outcomeOf(requirement, chance, view),
    ...(chance !== undefined && found?.isLast === true
      ? { latest: chance.at, ...(chance.before === undefined ? {} : { before: chance.before }) }
      : {}),
    ...(missed === undefined ? {} : { missedBy: missed.iso, missedByText: missed.text }),
    changes,
    says: changes.map((change) => changeNamed(trial.history, change)),
    judgedAt: met ? trial.options.asOf : judgedAt(trial, chance),
  };
}

function outcomeOf({ status }: Requirement, chance: Chance | undefined, view: HistoryView): Compliance['outcome'] {
  if (chance === undefined || status === 'contravened') return 'facts';
  return chance.until >= view.asOf.instant ? 'open' : 'too-late';
}

const isLate = ({ requirement: { status } }: Judged): boolean => ['met-late', 'overdue', 'missed'].includes(status);

/** Of what was done late, is overdue or was missed, whatever the facts: the least that it is late by. */
function missedBy({ judged, view }: Trial): { readonly iso: string; readonly text: string } | undefined {
  if (!isLate(judged)) return undefined;
  const latest = judged.found.all
    .flatMap(({ result, result: { limit } }) => {
      const due = limit === undefined ? undefined : dueInstant(limit);
      return due === undefined || limit === undefined ? [] : [{ due, lateness: latenessOf(view, limit, result, due) }];
    })
    .sort((a, b) => b.due - a.due);
  return latest[0]?.lateness;
}
