import { relative } from 'node:path';
import type { Reporter, TestCase } from 'vitest/node';
import { repository } from '../scripts/shared/tree.ts';
import { logProperty, type LoggedProperty } from './long-run-log.ts';

/** Prints what each property of a long run tried and from which seed, as soon as it is known, and logs it. */
export class PropertyReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { properties = [] } = test.meta();
    if (properties.length === 0) return;
    const property: LoggedProperty = {
      file: relative(repository, test.module.moduleId).replaceAll('\\', '/'),
      test: test.fullName,
      passed: test.result().state === 'passed',
      cases: properties.reduce((sum, { cases }) => sum + cases, 0),
      seeds: properties.map(({ seed }) => seed),
    };
    process.stdout.write(
      `${property.test}: ${property.cases} cases, seed ${property.seeds.join(', ')}${property.passed ? '' : ', FAILED'}\n`,
    );
    logProperty(property);
  }
}
