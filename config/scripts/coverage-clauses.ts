import { coveredClauses, gaps } from './coverage/clauses.ts';

/** Lists every clause with its home and its cases; ends with 1 where there is a gap. */
const covered = coveredClauses();
for (const { id, homes, because, cases } of covered) {
  const home = homes.length === 0 ? (because ?? 'NO HOME') : homes.map(({ as, where }) => `${as} ${where}`).join('; ');
  process.stdout.write(`${id.padEnd(28)} ${home}${cases.length === 0 ? '' : ` | cases: ${cases.join(', ')}`}\n`);
}
const found = gaps(covered);
const carried = covered.filter(({ homes }) => homes.length > 0);
process.stdout.write(
  `\n${covered.length} clauses: ${carried.length} carried, ${covered.length - carried.length} without effect; ${carried.filter(({ cases }) => cases.length > 0).length} exercised by cases.\n`,
);
for (const gap of found) process.stderr.write(`${gap}\n`);
process.exitCode = found.length === 0 ? 0 : 1;
