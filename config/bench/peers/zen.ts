import { ZenEngine } from '@gorules/zen-engine';
import type { Peer } from './peer.ts';
import { type Finding, finding, rules } from './work.ts';

/** A graph of input, one node with twenty expressions, and output. */
const decision = {
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rules',
      name: 'rules',
      type: 'expressionNode',
      position: { x: 200, y: 0 },
      content: {
        expressions: rules.map((_, rule) => ({
          id: `e${rule}`,
          key: `broken${rule}`,
          value: `done${rule} > due${rule} or (done${rule} == 0 and due${rule} < until${rule})`,
        })),
      },
    },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 400, y: 0 } },
  ],
  edges: [
    { id: 'a', type: 'edge', sourceId: 'in', targetId: 'rules' },
    { id: 'b', type: 'edge', sourceId: 'rules', targetId: 'out' },
  ],
};

export function zen(): Peer {
  const compiled = new ZenEngine().createDecision(decision);
  return {
    name: '@gorules/zen-engine',
    form: 'one expression node (Rust), `evaluate` for each placement',
    async judge(placements) {
      const found: Finding[] = [];
      for (const [placement, facts] of placements.entries()) {
        const { result } = (await compiled.evaluate(facts)) as { readonly result: Readonly<Record<string, unknown>> };
        for (let rule = 0; rule < rules.length; rule += 1) if (result[`broken${rule}`] === true) found.push(finding(placement, rule));
      }
      return found;
    },
  };
}
