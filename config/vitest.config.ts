import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './vitest/count-reporter.ts';

/**
 * `vitest run` is the everyday suite. `--mode long` adds `*.long.ts` and runs every fast-check property many more times.
 * The time zone is the machine's own on purpose: a test that needs a certain zone is a test of an impure function.
 */
export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // As a user of the package writes it: a fictional council's profile stands in fixtures/.
    resolve: { alias: { 'placement-rules/policy': fileURLToPath(new URL('../src/profiles/writing.ts', import.meta.url)) } },
    test: {
      include: long ? ['test/**/*.test.ts', 'test/**/*.long.ts'] : ['test/**/*.test.ts'],
      setupFiles: ['config/vitest/property-runs.ts'],
      provide: { propertyRuns: long ? 5_000 : 100 },
      testTimeout: long ? 600_000 : 20_000,
      reporters: ['default', new CountReporter()],
      coverage: {
        include: ['src/**/*.ts'],
        exclude: ['src/contract.ts', 'src/cli/**'],
        reporter: ['text-summary', 'html'],
      },
    },
  };
});
