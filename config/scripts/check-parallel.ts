import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyOf, sizes } from '../bench/histories.ts';
import { repository } from './shared/tree.ts';

/** Runs what docs/guides/many-histories.md shows of threads and of GNU parallel, as it stands there, and compares every byte with what one process writes. */
const guide = readFileSync(`${repository}docs/guides/many-histories.md`, 'utf8');
const shown = [...guide.matchAll(/<!-- run -->\n```sh\n([\s\S]*?)```/g)].map(([, command = '']) => command);
const judge = /<!-- file: judge\.sh -->\n```sh\n([\s\S]*?)```/.exec(guide)?.[1];
const alone = 'placement-rules evaluate - --profile derby --as-of 2026-07-06 --format ndjson < histories.ndjson > results.ndjson';
const underJudge = 'parallel --pipe --block 200k --keep-order ./judge.sh < histories.ndjson > results.ndjson';

const REFUSED = 2;
const folder = mkdtempSync(join(tmpdir(), 'placement-rules-parallel-'));
try {
  if (spawnSync('parallel', ['--version']).status === 0) check();
  else console.log('SKIPPED: GNU parallel is not installed here (apt-get install parallel)');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function check(): void {
  if (!existsSync(`${repository}dist/cli/main.js`)) throw new Error('dist is empty: `npm run build` first');
  if (shown.length !== 3 || judge === undefined || !guide.includes(alone))
    throw new Error('docs/guides/many-histories.md no longer shows the commands that are checked here');
  const histories = Array.from({ length: 100 }, (_, index) => JSON.stringify(historyOf(sizes.typical, index + 1)));
  // A line that is no JSON and a history without placements, among the rest.
  const lines = [
    ...histories.slice(0, 33),
    '{"child": {"id": "c-',
    ...histories.slice(33, 71),
    '{"child": {"id": "c-x"}}',
    ...histories.slice(71),
  ];
  mkdirSync(join(folder, 'bin'));
  write('bin/placement-rules', `#!/bin/sh\nexec "${process.execPath}" "${repository}dist/cli/main.js" "$@"\n`);
  write('judge.sh', judge);
  write('histories.ndjson', lines.map((line) => `${line}\n`).join(''));

  const expected = results(alone, [1]);
  const count = expected.split('\n').length - 1;
  if (count !== histories.length) throw new Error(`one process wrote ${count} results of ${histories.length} histories`);
  // The exit code is the number of parts that held a line that was refused.
  for (const command of shown)
    if (results(command, [1, REFUSED]) !== expected) throw new Error(`other bytes than one process writes:\n${command}`);
  if (results(underJudge, [0]) !== expected) throw new Error('judge.sh under GNU parallel writes other bytes than one process');
  console.log(
    `Threads and GNU parallel: ${shown.length + 1} commands, ${count} results each, the same ${expected.length} characters as one process; ${REFUSED} lines refused each time`,
  );
}

function results(command: string, codes: readonly number[]): string {
  const { status, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` },
  });
  if (status === null || !codes.includes(status)) throw new Error(`ended with ${status}, not ${codes.join(' or ')}: ${command}\n${stderr}`);
  const refusals = stderr.split('\n').filter((line) => /^(standard input|histories\.ndjson):/.test(line)).length;
  if (refusals !== REFUSED) throw new Error(`${refusals} lines were said to be refused, not ${REFUSED}: ${command}\n${stderr}`);
  return readFileSync(join(folder, 'results.ndjson'), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text, { mode: 0o755 });
}
