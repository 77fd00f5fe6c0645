import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derby } from '../../src/index.ts';
import { profileOf } from '../laws/counterexamples.ts';
import { judged } from '../laws/drawn/judged.ts';
import { partsAgree, refusalsAreSaid } from './parts.ts';

test('each part of an evaluation by itself is what the whole holds', () => {
  fc.assert(
    fc.property(judged, (each) => {
      partsAgree(each.history, { profile: profileOf(each), asOf: each.asOf });
    }),
    { numRuns: 60, seed: 20_261_128 },
  );
});

test('what is no history, no profile or no moment is refused, and said', () => {
  expect(() => {
    refusalsAreSaid({ child: { id: 'c1' }, placements: [] }, { profile: derby, asOf: '2026-04-10' });
  }).not.toThrow();
});
