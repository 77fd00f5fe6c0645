import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { CountReporter } from './vitest/count-reporter.ts';
import { PropertyReporter } from './vitest/property-reporter.ts';
import { sources } from './vitest/sources.ts';

/**
 * `vitest run` is the everyday suite. `--mode long` tries a hundred times as many cases of every fast-check property, from new seeds.
 * The time zone is the machine's own on purpose: a test that needs a certain zone is a test of an impure function.
 */
export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  return {
    root: fileURLToPath(new URL('..', import.meta.url)),
    // As a user of the package writes it: the fictional council in fixtures/, and the page in docs/playground.
    resolve: { alias: sources },
    test: {
      execArgv: ['--import', fileURLToPath(new URL('vitest/sources-in-threads.mjs', import.meta.url))],
      include: ['test/**/*.test.ts'],
      setupFiles: ['config/vitest/property-runs.ts'],
      provide: { propertyRuns: long ? 10_000 : 100 },
      testTimeout: long ? 3_600_000 : 20_000,
      reporters: ['default', ...(long ? [new PropertyReporter()] : []), new CountReporter()],
      coverage: {
        include: ['src/**/*.ts'],
        exclude: ['src/contract.ts', 'src/cli/**'],
        reporter: ['text-summary', 'html'],
      },
    },
  };
});
