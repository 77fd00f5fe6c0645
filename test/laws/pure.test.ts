import fc from 'fast-check';
import { afterEach, describe, expect, vi } from 'vitest';
import * as api from '../../src/index.ts';
import { judged } from './drawn/judged.ts';
import { law } from './law.ts';
import { deepFrozen } from './support.ts';

/** A clock that may not be read: dates may be made of what they are given, and of nothing else. */
function poisonClock(): void {
  const RealDate = Date;
  class PoisonedDate extends RealDate {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0) throw new Error('new Date() read the clock');
      super(...(given as [number]));
    }
    static override now(): number {
      throw new Error('Date.now() read the clock');
    }
  }
  vi.stubGlobal('Date', PoisonedDate);
  vi.spyOn(performance, 'now').mockImplementation(() => {
    throw new Error('performance.now() read the clock');
  });
  vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('Math.random() was asked');
  });
}

function restore(): void {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}
afterEach(restore);

const nothing = fc.constant(undefined);

describe('purity', () => {
  law(
    'Law 8: pure; a deep-frozen history and profile evaluate, the same input gives the same output, byte for byte, and nothing reads a clock',
    { cases: judged, more: nothing },
    ({ history, asOf }, _, profile) => {
      const first = JSON.stringify(api.evaluate(history, { profile, asOf }));
      const frozen = { history: deepFrozen(structuredClone(history)), profile: deepFrozen(structuredClone(profile)) };
      poisonClock();
      try {
        const again = JSON.stringify(api.evaluate(frozen.history, { profile: frozen.profile, asOf }));
        restore();
        expect(again).toBe(first);
      } finally {
        restore();
      }
    },
  );

  law(
    'Law 16: profiles are data; a JSON round trip of a profile evaluates the same',
    { cases: judged, more: nothing },
    ({ history, asOf }, _, profile) => {
      // The type of JSON.parse cannot say that it gives back what was written.
      const copy = JSON.parse(JSON.stringify(profile)) as typeof profile;
      expect(JSON.stringify(api.evaluate(history, { profile: copy, asOf }))).toBe(JSON.stringify(api.evaluate(history, { profile, asOf })));
    },
  );
});
