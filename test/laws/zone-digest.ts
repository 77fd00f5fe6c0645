import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { evaluate } from '../../src/index.ts';
import { profileOf } from './counterexamples.ts';
import { judged } from './drawn/judged.ts';

/** Run by host.test.ts in hosts of several zones: evaluates the histories of a seed, and prints a digest of each answer. */
const [seed, cases] = process.argv.slice(2).map(Number);
for (const one of fc.sample(judged, { seed: seed ?? 0, numRuns: cases ?? 1 })) {
  const answer = JSON.stringify(evaluate(one.history, { profile: profileOf(one), asOf: one.asOf }));
  console.log(createHash('sha256').update(answer).digest('hex').slice(0, 16));
}
