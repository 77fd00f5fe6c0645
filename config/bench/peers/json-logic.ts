import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import type { Peer } from './peer.ts';
import { finding, rules } from './work.ts';

const broken = rules.map((_, rule) => ({
  or: [
    { '>': [{ var: `done${rule}` }, { var: `due${rule}` }] },
    { and: [{ '===': [{ var: `done${rule}` }, 0] }, { '<': [{ var: `due${rule}` }, { var: `until${rule}` }] }] },
  ],
}));

export function jsonLogicJs(): Peer {
  return {
    name: 'json-logic-js',
    form: 'one expression a rule, interpreted',
    judge: (placements) =>
      placements.flatMap((facts, placement) =>
        broken.flatMap((logic, rule) => (jsonLogic.apply(logic, facts) === true ? [finding(placement, rule)] : [])),
      ),
  };
}

export function jsonLogicEngine(): Peer {
  const engine = new LogicEngine();
  const compiled = broken.map((logic) => engine.build(logic));
  return {
    name: 'json-logic-engine',
    form: 'one expression a rule, compiled',
    judge: (placements) =>
      placements.flatMap((facts, placement) =>
        compiled.flatMap((isBroken, rule) => (isBroken(facts) === true ? [finding(placement, rule)] : [])),
      ),
  };
}
