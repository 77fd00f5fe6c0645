import { describe, test } from 'vitest';
import { allCases } from './case-file.ts';
import { checkCase, readyCase } from './check-case.ts';

describe('worked cases', () => {
  test.each(allCases().map((each) => [each.name, each] as const))('%s', (_, named) => {
    checkCase(readyCase(named));
  });
});
