import type { Peer } from './peer.ts';
import { type Facts, type Finding, finding, rules } from './work.ts';

const names = rules.map((_, rule) => ({ due: `due${rule}`, done: `done${rule}`, until: `until${rule}` }) as const);

/** No engine: what the same comparisons cost by themselves. */
export function plainLoop(): Peer {
  const broken = (facts: Facts, { due, done, until }: (typeof names)[number]): boolean => {
    const limit = facts[due] ?? 0;
    const act = facts[done] ?? 0;
    return act > limit || (act === 0 && limit < (facts[until] ?? 0));
  };
  return {
    name: 'a loop by hand',
    form: 'JavaScript, no engine',
    judge(placements) {
      const found: Finding[] = [];
      for (const [placement, facts] of placements.entries()) {
        for (const [rule, each] of names.entries()) if (broken(facts, each)) found.push(finding(placement, rule));
      }
      return found;
    },
  };
}
