import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { judged } from './drawn/judged.ts';
import { law } from './law.ts';
import { shuffle } from './shuffle.ts';

/** Pointers of the answer as they were before the history was shuffled; a list that the history gave, which the answer repeats, in one order. */
function asBefore(answer: unknown, before: (pointer: string) => string, key = ''): unknown {
  if (typeof answer === 'string') return key === 'pointer' ? before(answer) : answer;
  if (typeof answer !== 'object' || answer === null) return answer;
  if (Array.isArray(answer)) {
    const parts = answer.map((part) => asBefore(part, before, key));
    return key === 'value' ? sorted(parts) : parts;
  }
  return Object.fromEntries(Object.entries(answer).map(([name, part]) => [name, asBefore(part, before, name)]));
}
const sorted = <T>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('order', () => {
  law(
    'Law 10: independent of order; shuffling any array of the history changes nothing but the indices inside pointers',
    { cases: judged, more: fc.nat() },
    ({ history, asOf }, seed, profile) => {
      const { shuffled, before, first } = shuffle<PlacementHistory>(history, seed);
      expect(asBefore(api.evaluate(shuffled, { profile, asOf }), before)).toEqual(
        asBefore(api.evaluate(history, { profile, asOf }), first),
      );
    },
  );

  test('shuffling moves what it says that it moves', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.nat(), (value, seed) => {
        const { shuffled, before } = shuffle(value, seed);
        expect(shuffled.flat().sort()).toEqual(value.flat().sort());
        for (const [outer, list] of shuffled.entries()) {
          for (const [inner, part] of list.entries()) {
            const [, from = '', place = ''] = before(`/${outer}/${inner}`).split('/');
            expect(value[Number(from)]?.[Number(place)]).toBe(part);
          }
        }
      }),
    );
    expect(new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => JSON.stringify(shuffle([1, 2, 3, 4], seed).shuffled))).size).toBeGreaterThan(5);
  });
});
