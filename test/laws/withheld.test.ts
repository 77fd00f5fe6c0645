import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import * as api from '../../src/index.ts';
import { northmere } from '../../fixtures/northmere/northmere.ts';
import { allCases } from '../cases/case-file.ts';
import { policyOf, readyCase } from '../cases/check-case.ts';
import { judged } from './drawn/judged.ts';
import { law } from './law.ts';
import { disagreements, withheldFrom } from './withheld.ts';

/** The everyday suite tries each eighth of what can be withheld, the long one all. */
const step = inject('propertyRuns') > 100 ? 1 : 8;

describe('what an extract lacks', () => {
  law(
    'Law 11: withholding a kind of record, a time or a fact never contradicts a definite status',
    { cases: judged, more: fc.nat() },
    ({ history, asOf }, pick, profile) => {
      // Before which day a record matters turns on when each need arose (semantics 12.4): the worked cases show that.
      const less = withheldFrom(history, asOf);
      const one = less[pick % Math.max(1, less.length)]?.();
      if (one !== undefined && !/ from \d/.test(one.what))
        expect(disagreements(api.evaluate(one.history, { profile, asOf }), api.evaluate(history, { profile, asOf }), one.what)).toEqual([]);
    },
  );

  test.each(allCases().map((each) => [each.name, each] as const))(
    'Law 11: of %s nothing that is withheld contradicts a definite status',
    (_name, each) => {
      const { history, profile: named, overlays, asOf } = readyCase(each);
      const profile = policyOf(named, overlays, { northmere });
      const whole = api.evaluate(history, { profile, asOf });
      withheldFrom(history, asOf).forEach((withhold, index) => {
        const less = index % step === 0 ? withhold() : undefined;
        if (less !== undefined)
          expect(disagreements(api.evaluate(less.history, { profile, asOf }), whole, less.what), less.what).toEqual([]);
      });
    },
  );
});
