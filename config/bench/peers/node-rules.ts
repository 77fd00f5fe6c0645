import { RuleEngine } from 'node-rules';
import type { Peer } from './peer.ts';
import { type Facts, type Finding, finding, rules } from './work.ts';

export function nodeRules(): Peer {
  const engine = new RuleEngine(
    rules.map((name, rule) => ({
      name,
      condition: (api, fact) => {
        const facts = fact['facts'] as Facts;
        const due = facts[`due${rule}`] ?? 0;
        const done = facts[`done${rule}`] ?? 0;
        api.when(done > due || (done === 0 && due < (facts[`until${rule}`] ?? 0)));
      },
      consequence: (api, fact) => {
        (fact['found'] as Finding[]).push(finding(fact['placement'] as number, rule));
        api.next();
      },
    })),
    { ignoreFactChanges: true },
  );
  // It works on a copy of what it is given, and hands that copy over.
  const execute = (fact: Readonly<Record<string, unknown>>): Promise<readonly Finding[]> =>
    new Promise((resolve) => {
      engine.execute(fact, (copy) => {
        resolve(copy['found'] as Finding[]);
      });
    });
  return {
    name: 'node-rules',
    form: 'one rule each, `execute` for each placement; changes of facts ignored',
    async judge(placements) {
      const found: Finding[] = [];
      for (const [placement, facts] of placements.entries()) found.push(...(await execute({ placement, facts, found: [] })));
      return found;
    },
  };
}
