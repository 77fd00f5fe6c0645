import { describe, expect, it } from 'vitest';
import { type CountedModule, countLine, countTests } from '../../config/vitest/count.ts';

interface Outcome {
  readonly states?: readonly string[];
  readonly fileErrors?: number;
  readonly suiteErrors?: number;
}

function file({ states = [], fileErrors = 0, suiteErrors = 0 }: Outcome): CountedModule {
  return {
    errors: () => Array.from({ length: fileErrors }),
    children: {
      allSuites: () => [{ errors: () => Array.from({ length: suiteErrors }) }],
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    },
  };
}

describe('the count that a run ends with', () => {
  it('adds up the tests of every file', () => {
    const files = [file({ states: ['passed', 'passed', 'skipped'] }), file({ states: ['failed', 'passed'] })];
    expect(countTests(files, 0)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it.each([
    ['a file that cannot be loaded', [file({ fileErrors: 1 })], 0],
    ['a failing hook', [file({ suiteErrors: 1 })], 0],
    ['an error outside every test', [file({})], 1],
  ])('counts %s as a failure', (_what, files, unhandled) => {
    expect(countTests(files, unhandled)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('a test that was never reached did not pass', () => {
    expect(countTests([file({ states: ['pending'] })], 0)).toEqual({ passed: 0, failed: 0, skipped: 1 });
  });

  it('is one plain line', () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 1 })).toBe('12 passed, 0 failed, 1 skipped');
  });
});
