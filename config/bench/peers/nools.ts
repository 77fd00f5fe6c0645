import nools from 'nools';
import type { Peer } from './peer.ts';
import { type Facts, type Finding, finding, rules } from './work.ts';

class Matter {
  readonly placement: number;
  readonly facts: Facts;
  readonly found: Finding[];
  constructor(placement: number, facts: Facts, found: Finding[]) {
    this.placement = placement;
    this.facts = facts;
    this.found = found;
  }
}

export function noolsPeer(): Peer {
  const flow = nools.flow('placement rules', (made) => {
    for (const [rule, name] of rules.entries()) {
      const broken = `m.facts.done${rule} > m.facts.due${rule} || (m.facts.done${rule} == 0 && m.facts.due${rule} < m.facts.until${rule})`;
      made.rule(name, [Matter, 'm', broken], ({ m }: { readonly m: Matter }) => {
        m.found.push(finding(m.placement, rule));
      });
    }
  });
  return {
    name: 'nools',
    form: 'one rule each, a session for each history',
    async judge(placements) {
      const found: Finding[] = [];
      const session = flow.getSession(...placements.map((facts, placement) => new Matter(placement, facts, found)));
      await session.match();
      session.dispose();
      return found;
    },
  };
}
