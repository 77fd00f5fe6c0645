import { Engine } from 'json-rules-engine';
import type { Peer } from './peer.ts';
import { finding, rules } from './work.ts';

export function jsonRulesEngine(): Peer {
  const engine = new Engine(
    rules.map((_, rule) => ({
      conditions: {
        any: [
          { fact: `done${rule}`, operator: 'greaterThan', value: { fact: `due${rule}` } },
          {
            all: [
              { fact: `done${rule}`, operator: 'equal', value: 0 },
              { fact: `due${rule}`, operator: 'lessThan', value: { fact: `until${rule}` } },
            ],
          },
        ],
      },
      event: { type: 'broken', params: { rule } },
    })),
  );
  return {
    name: 'json-rules-engine',
    form: 'one rule each, `run` for each placement',
    async judge(placements) {
      const found: string[] = [];
      for (const [placement, facts] of placements.entries()) {
        const { events } = await engine.run(facts);
        for (const { params } of events) found.push(finding(placement, Number(params?.['rule'])));
      }
      return found;
    },
  };
}
