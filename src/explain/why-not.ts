import type { EvaluateOptions, PlacementHistory, Requirement } from '../contract.ts';
import type { LayeredRule } from '../engine/compile.ts';
import { prepared } from '../engine/evaluate.ts';
import { idOf } from '../engine/ruling.ts';
import { clausesOf } from '../policy/clauses-of.ts';
import { forEachText } from '../wording/subject-text.ts';
import { applicability } from './applicability.ts';
import { applyChanges, folded, isHistory, type FactChange } from './changes.ts';
import { clausesShown, type ClauseShown } from './clauses.ts';
import { standingAgainst, type ConditionShown } from './condition-values.ts';
import { changeNamed } from './named-facts.ts';
import { layerShown, type LayerShown } from './origin.ts';
import { askedBy, ruleNamed, viewAt, type Asked } from './requirements.ts';
import { openings } from './ways/openings.ts';
import { ruleWays } from './ways/rule-ways.ts';
import { cheapest } from './ways/search.ts';
import { costOf, type Way } from './ways/ways.ts';

/** The facts that would make a rule apply, in words as well, and the requirement that it would then make. */
export interface WouldApply {
  readonly changes: readonly FactChange[];
  readonly says: readonly string[];
  readonly requirement: string;
}

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
 * Of a record to be added each thing that has to be said of it counts. No fact of a set can be left out of it.
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
  const ways: Found[] = [];
  const subjects = asked
    .filter((each) => !isCertain(each))
    .map(({ subject, judged }): WhyNotSubject => {
      const requirement = idOf(layered, subject);
      const conditions = applicability(view, layered, subject, judged);
      const found = firstThatHolds(search, ruleWays(history, view, layered, subject), requirement);
      if (found !== undefined) ways.push(found);
      return {
        requirement,
        subject: subject.subject,
        conditions,
        against: standingAgainst(conditions),
        ...(found === undefined ? {} : { wouldApply: wouldApply(found) }),
      };
    });
  const smallest = applies.length > 0 ? undefined : smallestOf([...ways, ...anew(search, subjects)]);
  const { title, forEach } = layered.rule;
  return {
    rule,
    title,
    layer: layerShown(layered),
    clauses: clausesShown(clausesOf(layered.rule), layered.layer.clauses),
    forEach: forEachText(forEach),
    applies,
    subjects,
    ...(smallest === undefined ? {} : { smallest }),
  };
}

interface Found extends WouldApply {
  readonly cost: number;
}
interface Search {
  readonly history: PlacementHistory;
  readonly options: EvaluateOptions;
  readonly rule: LayeredRule;
  readonly applies: readonly string[];
}

const isCertain = ({ judged }: Asked): boolean => judged?.requirement.applies === 'certain';

/** The requirement that a history with these changes has for certain: the one asked for, else one that there was not before. */
function made({ history, options, rule, applies }: Search, changes: readonly FactChange[], requirement?: string): string | undefined {
  const changed = applyChanges(history, changes);
  const certain = askedBy(viewAt(changed, options), rule)
    .filter(isCertain)
    .map(({ subject }) => idOf(rule, subject));
  const found = requirement === undefined ? certain.find((id) => !applies.includes(id)) : certain.find((id) => id === requirement);
  return found !== undefined && isHistory(history, changed, rule.layer) ? found : undefined;
}

/** The cheapest set of changes, from these on, that the engine confirms. */
function firstThatHolds(search: Search, ways: readonly Way[], requirement?: string): Found | undefined {
  const { history, options, rule } = search;
  const known = new Set(askedBy(viewAt(history, options), rule).map(({ subject }) => idOf(rule, subject)));
  const onward = (way: Way): readonly Way[] => {
    const changed = applyChanges(history, way);
    const view = viewAt(changed, options);
    return askedBy(view, rule)
      .filter(({ subject, judged }) =>
        requirement === undefined
          ? judged?.requirement.applies !== 'certain' && !known.has(idOf(rule, subject))
          : idOf(rule, subject) === requirement,
      )
      .flatMap(({ subject }) => ruleWays(changed, view, rule, subject));
  };
  const least = cheapest(ways, (way) => made(search, way, requirement) !== undefined, onward);
  const found = least === undefined ? undefined : made(search, least, requirement);
  return least === undefined || found === undefined ? undefined : said(history, folded(history, least), found, costOf(least));
}

/** With a record that the rule could be about, where no smaller set does without one. */
function anew(search: Search, subjects: readonly WhyNotSubject[]): readonly Found[] {
  const { history, options, rule } = search;
  if (subjects.some(({ wouldApply }) => wouldApply?.changes.length === 1)) return [];
  const found = firstThatHolds(search, openings(history, viewAt(history, options), rule.rule));
  return found === undefined ? [] : [found];
}

const smallestOf = (found: readonly Found[]): WouldApply | undefined => {
  const [first] = [...found].sort((a, b) => a.cost - b.cost);
  return first === undefined ? undefined : wouldApply(first);
};

const said = (history: PlacementHistory, changes: readonly FactChange[], requirement: string, cost: number): Found => ({
  changes,
  says: changes.map((change) => changeNamed(history, change)),
  requirement,
  cost,
});
const wouldApply = ({ changes, says, requirement }: Found): WouldApply => ({ changes, says, requirement });
