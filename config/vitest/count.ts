export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest's `TestModule` that counting reads. */
export interface CountedModule {
  errors(): readonly unknown[];
  readonly children: {
    allSuites(): Iterable<{ errors(): readonly unknown[] }>;
    allTests(): Iterable<{ result(): { readonly state: string } }>;
  };
}

/**
 * Counts what really happened. A file that cannot be loaded, a failing hook and an error outside any test have no test of
 * their own to fail: each counts as one failure. A test that was never reached counts as skipped, not as passed.
 */
export function countTests(modules: Iterable<CountedModule>, unhandledErrors: number): Count {
  const count = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const module of modules) {
    count.failed += module.errors().length;
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') count.passed += 1;
      else if (state === 'failed') count.failed += 1;
      else count.skipped += 1;
    }
  }
  return count;
}

/** @example countLine({ passed: 12, failed: 0, skipped: 1 }) //=> '12 passed, 0 failed, 1 skipped' */
export function countLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
