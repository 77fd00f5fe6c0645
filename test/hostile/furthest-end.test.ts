import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { furthestEnds } from '../../src/history/furthest-end.ts';

const place = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY));
const spans = fc.array(fc.record({ from: place, to: place }), { maxLength: 12 });

it('the furthest end is the one that a walk over every span finds', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: -10, max: 10 }), (all, at) => {
      const ends = all.filter(({ from }) => from <= at).map(({ to }) => to);
      expect(furthestEnds(all)(at)).toBe(ends.length === 0 ? undefined : Math.max(...ends));
    }),
  );
});
