import type { Evaluation, NotCovered, PlacementHistory, Requirement } from '../contract.ts';
import type { LayeredRule } from '../engine/compile.ts';
import { clausesOf } from '../policy/clauses-of.ts';

/** Where one event of a rule has its name: the occasion as a pattern, or the common practice that the rule was filled from. */
const isCounterpart = (one: LayeredRule, other: LayeredRule): boolean =>
  (one.rule.occasion !== undefined && one.rule.occasion === other.rule.occasion) ||
  (one.rule.practice !== undefined && one.rule.practice.name === other.rule.practice?.name);

/**
 * Where a policy that asks for nothing on an occasion says that its text does not speak of it: a silence about the placement under a
 * clause of the rule that would have asked, or a text that speaks of no placement of that kind at all.
 */
export function silenceOn(
  history: PlacementHistory,
  evaluation: Evaluation,
  rules: readonly LayeredRule[],
  asking: LayeredRule,
  { placementId }: Requirement['subject'],
): NotCovered | undefined {
  const own = rules.filter(({ layer }) => layer.basis !== 'statute');
  const kind = history.placements.find(({ id }) => id === placementId)?.kind;
  const said = evaluation.notCovered.filter(
    (silence) =>
      (silence.placementId === undefined || silence.placementId === placementId) &&
      own.some(({ layer }) => layer.silences.some(({ what }) => what === silence.what)),
  );
  const counterparts = own.filter((rule) => isCounterpart(asking, rule));
  const cited = new Set(counterparts.flatMap(({ rule }) => clausesOf(rule)));
  const speaksOfKind = kind === undefined || own.some(({ rule }) => rule.placements === undefined || rule.placements.includes(kind));
  return (
    said.find(({ clauses }) => clauses.some((clause) => cited.has(clause))) ??
    (speaksOfKind ? undefined : said.find((silence) => silence.placementId === placementId))
  );
}
