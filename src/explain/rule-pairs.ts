import type { PolicyProfile } from '../contract.ts';
import { compileProfile, type LayeredRule } from '../engine/compile.ts';

/** A rule of one policy with the one of another that speaks of the same thing. */
export interface RulePair {
  readonly a?: LayeredRule;
  readonly b?: LayeredRule;
}

/** The namespace is the authority's own: `walsall/first-visit` is `first-visit`. */
const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** From the surest sign that two rules speak of the same thing to the weakest. */
const signs: readonly ((one: LayeredRule, other: LayeredRule) => boolean)[] = [
  (one, other) => one.rule.id === other.rule.id,
  (one, other) =>
    one.rule.practice !== undefined &&
    one.rule.practice.name === other.rule.practice?.name &&
    nameOf(one.rule.id) === nameOf(other.rule.id),
  (one, other) =>
    one.rule.occasion !== undefined &&
    one.rule.occasion === other.rule.occasion &&
    one.layer.basis === other.layer.basis &&
    one.rule.forEach.each === other.rule.forEach.each,
  (one, other) => one.rule.id.includes('/') && nameOf(one.rule.id) === nameOf(other.rule.id),
];

/** Every rule of two policies, each in one pair; a rule without a counterpart alone. In the order of the first policy, then of the second. */
export function rulePairs(a: PolicyProfile, b: PolicyProfile): readonly RulePair[] {
  const left = compileProfile(a).rules;
  const right = [...compileProfile(b).rules];
  const counterpart = new Map<LayeredRule, LayeredRule>();
  for (const sign of signs)
    for (const one of left) {
      if (counterpart.has(one)) continue;
      const index = right.findIndex((other) => sign(one, other));
      const [found] = index < 0 ? [] : right.splice(index, 1);
      if (found !== undefined) counterpart.set(one, found);
    }
  return [
    ...left.map((one): RulePair => {
      const other = counterpart.get(one);
      return other === undefined ? { a: one } : { a: one, b: other };
    }),
    ...right.map((other): RulePair => ({ b: other })),
  ];
}
