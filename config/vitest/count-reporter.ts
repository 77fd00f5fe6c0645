import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { countTests, countLine } from './count.ts';

/** Ends a run with `N passed, N failed, N skipped` alone on a line, for machines that read the count. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    process.stdout.write(`\n${countLine(countTests(modules, unhandledErrors.length))}\n`);
  }
}
