import { Rools, Rule } from 'rools';
import type { Peer } from './peer.ts';
import { type Facts, type Finding, finding, rules } from './work.ts';

interface Matter {
  readonly placement: number;
  readonly facts: Facts;
  readonly found: Finding[];
}

/** rools takes two premises with the same text for one, so each is written out. */
function premise(rule: number): (matter: Matter) => boolean {
  // The texts of this file, and nothing else.
  // oxlint-disable-next-line no-implied-eval, no-new-func
  return new Function(
    '{ facts }',
    `return facts.done${rule} > facts.due${rule} || (facts.done${rule} === 0 && facts.due${rule} < facts.until${rule});`,
  ) as (matter: Matter) => boolean;
}

export async function roolsPeer(): Promise<Peer> {
  const engine = new Rools({ logging: { error: false, debug: false } });
  await engine.register(
    rules.map(
      (name, rule) =>
        new Rule({
          name,
          when: premise(rule),
          // What rools calls an action.
          // oxlint-disable-next-line no-thenable
          then: ({ placement, found }: Matter) => {
            found.push(finding(placement, rule));
          },
        }),
    ),
  );
  return {
    name: 'rools',
    form: 'one rule each, `evaluate` for each placement',
    async judge(placements) {
      const found: Finding[] = [];
      for (const [placement, facts] of placements.entries()) await engine.evaluate({ placement, facts, found });
      return found;
    },
  };
}
