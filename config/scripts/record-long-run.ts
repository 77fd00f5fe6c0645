import { writeFileSync } from 'node:fs';
import { loggedProperties } from '../vitest/long-run-log.ts';
import { longRunFile, recordedRuns, type RecordedRun } from '../laws/recorded.ts';

/** Puts the newest long run of each property on this machine beside those recorded before; `npm run generate` then makes docs/laws.md of them. */
const failed = loggedProperties().filter(({ passed }) => !passed);
if (failed.length > 0) throw new Error(`not recorded, for these failed: ${failed.map(({ test }) => test).join('; ')}`);

const runs = new Map<string, RecordedRun>();
for (const run of recordedRuns()) runs.set(`${run.file} ${run.test}`, run);
for (const { file, test, cases, seeds } of loggedProperties()) runs.set(`${file} ${test}`, { file, test, cases, seeds });
const sorted = [...runs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, run]) => run);
writeFileSync(longRunFile, `[\n${sorted.map((run) => `  ${JSON.stringify(run)}`).join(',\n')}\n]\n`);
console.log(`${sorted.length} properties recorded`);
