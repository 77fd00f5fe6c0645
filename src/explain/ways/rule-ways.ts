import type { Call } from '../../engine/calls.ts';
import type { LayeredRule } from '../../engine/compile.ts';
import { arisingOf } from '../../engine/conditions.ts';
import { given } from '../../engine/lists.ts';
import type { SubjectFound } from '../../engine/subject-found.ts';
import type { HistoryView } from '../../history/view.ts';
import type { PlacementHistory } from '../../contract.ts';
import type { Condition } from '../../policy/language.ts';
import { caseInFor, settledSubject } from '../applicability.ts';
import { conditionWays } from './condition-ways.ts';
import type { Standing } from './standing.ts';
import { allOf, either, type Way } from './ways.ts';

/** Where a search stands that looks at a rule for one of its subjects. */
export function standingFor(history: PlacementHistory, view: HistoryView, rule: LayeredRule, found: SubjectFound): Standing {
  const subject = settledSubject(view, rule, found);
  return { history, view, about: subject.about, caseIn: caseInFor(view, subject) };
}

/** The sets of facts that would make a rule ask something of a subject. */
export function ruleWays(history: PlacementHistory, view: HistoryView, rule: LayeredRule, found: SubjectFound): readonly Way[] {
  const standing = standingFor(history, view, rule, found);
  const calls = found.joined?.calls;
  return allOf([
    ...conditionsOf(rule).map((condition) => conditionWays(standing, condition)),
    ...(calls === undefined ? [] : [either(calls.map((call) => callWays(standing, call)))]),
  ]);
}

/** What has to hold for a rule to apply, as conditions: its kinds of placement, its moment, its case, one of its limbs, nothing that sets it aside. */
function conditionsOf({ rule, layer, everyClause }: LayeredRule): readonly Condition[] {
  const { placements, notWhilePlaced, when, limbs = [] } = rule;
  const locked = layer.basis === 'statute' && rule.modality === 'must';
  const cases = limbs.flatMap((limb) => limb.when ?? []);
  return [
    ...(placements === undefined ? [] : [{ fact: 'placement.kind', oneOf: placements } as const]),
    ...(notWhilePlaced === undefined ? [] : [{ not: { fact: 'placement.kind', oneOf: notWhilePlaced } } as const]),
    ...given([arisingOf(rule), when], (condition) => condition),
    ...(limbs.length > 0 && cases.length === limbs.length ? [{ any: cases }] : []),
    ...(locked ? [] : everyClause.map((clause): Condition => ({ not: { attested: clause, outcome: 'not-applicable' } }))),
  ];
}

/** Of a need that several things call for: one of them, in its own case. */
function callWays(standing: Standing, { trigger: { on, when }, about }: Call): readonly Way[] {
  const own: Standing = {
    ...standing,
    about,
    caseIn: (world) => ({
      ...standing.caseIn(world),
      about,
      judged: ('placement' in on ? (about.spell?.start ?? about.spell?.plannedStart)?.day : undefined) ?? standing.caseIn(world).judged,
    }),
  };
  const conditions: readonly Condition[] = [
    ...('placement' in on ? [on.placement, ...(on.once === undefined ? [] : [{ happened: on.once }])] : []),
    ...(when === undefined ? [] : [when]),
  ];
  return allOf(conditions.map((condition) => conditionWays(own, condition)));
}
