import { expect, inject, test } from 'vitest';
import { casesOf } from '../../config/vitest/property-runs.ts';

test('the long suite tries a hundred times as many cases of each law as the everyday one, and of each of its properties', () => {
  const times = inject('propertyRuns') / 100;
  expect([1, 100]).toContain(times);
  expect(casesOf('time')).toEqual({ numRuns: 1_000 * times });
  expect(casesOf('evaluation')).toEqual({ numRuns: 100 * times });
  expect(casesOf('evaluation', 1 / 8)).toEqual({ numRuns: 13 * times });
  expect(casesOf('evaluation', 2)).toEqual({ numRuns: 200 * times });
});
