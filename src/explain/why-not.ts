import type { EvaluateOptions, PlacementHistory, Requirement } from '../contract.ts';
import type { LayeredRule } from '../engine/compile.ts';
import { prepared } from '../engine/evaluate.ts';
import { parseHistory } from '../history/parse-history.ts';
import { forEachText } from '../wording/subject-text.ts';
import { applicability } from './applicability.ts';
import { applyChanges, type FactChange } from './changes.ts';
import { clausesShown, type ClauseShown } from './clauses.ts';
import { standingAgainst, type ConditionShown } from './condition-values.ts';
import { layerShown, type LayerShown } from './origin.ts';
import { askedBy, idOf, ruleNamed, viewAt, type Asked } from './requirements.ts';
import { openings } from './ways/openings.ts';
import { ruleWays } from './ways/rule-ways.ts';
import { shrunk } from './ways/shrink.ts';
import { costOf, united, type Way } from './ways/ways.ts';

/** The facts that would make a rule apply, and the requirement that it would then make. */
export interface WouldApply { readonly changes: readonly FactChange[]; readonly requirement: string }

/** One thing that the rule could be about and does not, for certain, apply to. */
export interface WhyNotSubject {
  /** The id that the requirement would have. */
  readonly requirement: string;
  readonly subject: Requirement['subject'];
  readonly conditions: ConditionShown;
  /** The parts of it that do not hold, or that turn on a fact not recorded. */
  readonly against: readonly ConditionShown[];
  /** The smallest set of facts that would make it apply here; left out where none was found. */
  readonly wouldApply?: WouldApply;
}

/** Why a rule does not apply to a history. */
export interface WhyNot {
  readonly rule: string;
  readonly title: string;
  readonly layer: LayerShown;
  readonly clauses: readonly ClauseShown[];
  /** What the rule makes one requirement for, in words. */
  readonly forEach: string;
  /** Requirements that it makes already, for certain. */
  readonly applies: readonly string[];
  readonly subjects: readonly WhyNotSubject[];
  /** The smallest set of facts that would make it apply, to what is there or to a record to be added; left out where none was found. */
  readonly smallest?: WouldApply;
}

/**
 * Why a rule does not apply, as the smallest set of facts that would make it apply, each set tried out by the engine.
 *
 * Facts are recorded otherwise, filled in, added as records of the day of `asOf`, or taken out; dates that have passed are not moved.
 * No fact of a set can be left out of it.
 *
 * @param history A history that `parseHistory` accepted.
 * @param options `profile` and `asOf`, as for `evaluate`.
 * @param rule A rule's id: `trafford/pre-disruption-meeting`.
 * @throws RangeError for an id that is no rule of the profile; otherwise as `evaluate`.
 * @example
 * whyNot({ child: { id: 'c1' }, placements: [] }, { profile: statutory, asOf: '2026-04-10' }, 'reg-28.2.a').smallest?.requirement; //=> 'reg-28.2.a:new-placement'
 */
export function whyNot(history: PlacementHistory, options: EvaluateOptions, rule: string): WhyNot {
  const { view, profile } = prepared(history, options);
  const layered = ruleNamed('whyNot', profile, rule);
  const asked = askedBy(view, layered);
  const applies = asked.filter(isCertain).map(({ subject }) => idOf(layered, subject));
  const search: Search = { history, options, rule: layered, applies };
  const subjects = asked.filter((each) => !isCertain(each)).map(({ subject, judged }): WhyNotSubject => {
    const requirement = idOf(layered, subject);
    const conditions = applicability(view, layered, subject, judged);
    const changes = firstThatHolds(search, ruleWays(history, view, layered, subject), requirement);
    return {
      requirement, subject: subject.subject, conditions, against: standingAgainst(conditions),
      ...(changes === undefined ? {} : { wouldApply: changes }),
    };
  });
  const smallest = applies.length > 0 ? undefined : smallestOf([...subjects.flatMap(({ wouldApply }) => wouldApply ?? []), ...anew(search, subjects)]);
  const { title, clauses, limbs, forEach } = layered.rule;
  return {
    rule, title, layer: layerShown(layered), clauses: clausesShown([...(limbs ?? []).flatMap((limb) => limb.clauses), ...clauses]), forEach: forEachText(forEach), applies, subjects,
    ...(smallest === undefined ? {} : { smallest }),
  };
}

interface Search { readonly history: PlacementHistory; readonly options: EvaluateOptions; readonly rule: LayeredRule; readonly applies: readonly string[] }

const isCertain = ({ judged }: Asked): boolean => judged?.requirement.applies === 'certain';

/** The requirement that a history with these changes has for certain: the one asked for, else one that there was not before. */
function made({ history, options, rule, applies }: Search, changes: readonly FactChange[], requirement?: string): string | undefined {
  const changed = applyChanges(history, changes);
  const certain = askedBy(viewAt(changed, options), rule).filter(isCertain).map(({ subject }) => idOf(rule, subject));
  const found = requirement === undefined ? certain.find((id) => !applies.includes(id)) : certain.find((id) => id === requirement);
  // A change that makes a history no history explains nothing; what was refused before is not held against it.
  return found === undefined || (!parseHistory(changed).ok && parseHistory(history).ok) ? undefined : found;
}

/** The first way that the engine confirms, without what it can do without. */
function firstThatHolds(search: Search, ways: readonly Way[], requirement?: string): WouldApply | undefined {
  for (const way of [...ways].sort((a, b) => costOf(a) - costOf(b))) {
    if (way.length === 0 || made(search, way, requirement) === undefined) continue;
    const changes = shrunk(way, (fewer) => made(search, fewer, requirement) !== undefined);
    const found = made(search, changes, requirement);
    if (found !== undefined) return { changes, requirement: found };
  }
  return undefined;
}

/** With a record that the rule could be about, where no smaller set does without one. */
function anew(search: Search, subjects: readonly WhyNotSubject[]): readonly WouldApply[] {
  const { history, options, rule } = search;
  if (subjects.some(({ wouldApply }) => wouldApply?.changes.length === 1)) return [];
  const view = viewAt(history, options);
  const known = new Set([...subjects.map(({ requirement }) => requirement), ...search.applies]);
  const ways = openings(history, view, rule.rule).flatMap((opening) => {
    const opened = applyChanges(history, opening);
    const openedView = viewAt(opened, options);
    return askedBy(openedView, rule).filter(({ subject }) => !known.has(idOf(rule, subject)) || subject.joined !== undefined)
      .flatMap(({ subject }) => ruleWays(opened, openedView, rule, subject)).flatMap((way) => {
        const together = united(opening, way);
        return together === undefined ? [] : [together];
      });
  });
  const found = firstThatHolds(search, ways);
  return found === undefined ? [] : [found];
}

const smallestOf = (found: readonly WouldApply[]): WouldApply | undefined => [...found].sort((a, b) => costOf(a.changes) - costOf(b.changes))[0];
