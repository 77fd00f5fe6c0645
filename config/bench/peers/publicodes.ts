import Engine from 'publicodes';
import type { Peer } from './peer.ts';
import { finding, rules } from './work.ts';

const written = Object.fromEntries(
  rules.flatMap((_, rule) => [
    ...['due', 'done', 'until'].map((name) => [`${name} ${rule}`, { valeur: 0 }] as const),
    [
      `broken ${rule}`,
      {
        'une de ces conditions': [
          `done ${rule} > due ${rule}`,
          { 'toutes ces conditions': [`done ${rule} = 0`, `due ${rule} < until ${rule}`] },
        ],
      },
    ] as const,
  ]),
);

export function publicodes(): Peer {
  const engine = new Engine(written);
  return {
    name: 'publicodes',
    form: 'one rule each, `setSituation` for each placement',
    judge: (placements) =>
      placements.flatMap((facts, placement) => {
        engine.setSituation(Object.fromEntries(Object.entries(facts).map(([name, value]) => [name.replace(/(\d+)$/, ' $1'), value])));
        return rules.flatMap((_, rule) => (engine.evaluate(`broken ${rule}`).nodeValue === true ? [finding(placement, rule)] : []));
      }),
  };
}
