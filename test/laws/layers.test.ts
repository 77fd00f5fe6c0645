import fc from 'fast-check';
import { describe, expect } from 'vitest';
import * as api from '../../src/index.ts';
import { judged } from './drawn/judged.ts';
import { law } from './law.ts';

describe('layers', () => {
  law(
    'Law 14: refinement; no profile and no overlay removes a breach that statute alone gives',
    { cases: judged, more: fc.constant(undefined) },
    ({ history, asOf }, _, profile) => {
      const alone = api.deadlineBreaches(history, { profile: api.statutory, asOf, includePossible: true });
      const within = api.deadlineBreaches(history, { profile, asOf, includePossible: true }).filter(({ basis }) => basis === 'statute');
      expect(within).toEqual(alone);
    },
  );
});
