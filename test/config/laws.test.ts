import { expect, test } from 'vitest';
import { readTree } from '../../config/scripts/shared/tree.ts';
import { casesOfLaw, laws, least, recordedRuns } from '../../config/laws/recorded.ts';
import { kept } from '../laws/counterexamples.ts';

const runs = recordedRuns();

test.each(laws.time)('the last long run tried law %i of time with 100,000 cases or more', (law) => {
  expect(casesOfLaw(law, runs)).toBeGreaterThanOrEqual(least.time);
});

test.each(laws.evaluation)('the last long run tried law %i of evaluation with 10,000 cases or more', (law) => {
  expect(casesOfLaw(law, runs)).toBeGreaterThanOrEqual(least.evaluation);
});

test('every kept counterexample names a law that a test has, what was wrong, and the file that was mended', () => {
  const tests = [
    ...readTree('test/laws', ['.ts']).values(),
    ...readTree('test/oracle', ['.ts']).values(),
    ...readTree('test/statute', ['.ts']).values(),
  ].join('\n');
  expect(kept.length).toBeGreaterThan(0);
  for (const { file, law, why, mended } of kept) {
    expect(tests, file).toContain(law);
    expect(why.length, file).toBeGreaterThan(20);
    expect([...readTree(mended.slice(0, mended.lastIndexOf('/')), ['.ts']).keys()], file).toContain(mended);
  }
});
