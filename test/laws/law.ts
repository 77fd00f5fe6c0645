import fc from 'fast-check';
import { test } from 'vitest';
import type { PolicyProfile } from '../../src/contract.ts';
import { casesOf } from '../../config/vitest/property-runs.ts';
import { keepable, kept, profileOf, type Judged } from './counterexamples.ts';

interface Draw<More> {
  readonly cases: fc.Arbitrary<Judged>;
  /** What the law needs besides a judged history. */
  readonly more: fc.Arbitrary<More>;
  /** The property's share of the law's cases; above one where a case costs little. */
  readonly share?: number;
}

/** A law of evaluation: tried on histories that are drawn, and on every counterexample that was ever kept, whichever law found it. */
export function law<More>(
  name: string,
  { cases, more, share = 1 }: Draw<More>,
  holds: (judged: Judged, more: More, profile: PolicyProfile) => void,
): void {
  const tried = (judged: Judged, one: More): void => keepable(name, judged, one, () => holds(judged, one, profileOf(judged)));
  test(name, () => {
    fc.assert(fc.property(cases, more, tried), casesOf('evaluation', share));
  });
  test.each(kept)(`${name} ($file)`, (each) => {
    // What the law drew when it found the counterexample was written by itself.
    if (each.law === name) tried(each, each.more as More);
    for (const one of fc.sample(more, { numRuns: 10, seed: 20_261_122 })) tried(each, one);
  });
}
