import { readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { globSync } from 'tinyglobby';
import { brought, toTryAgain, type Found } from '../mutation/again.ts';
import { explanations, reportFile } from '../mutation/report-file.ts';
import { roomOf } from '../mutation/rooms.ts';

/**
 * `npm run mutation -- time`; of some files alone, which leaves the room's report as it is: `npm run mutation -- engine src/engine/limits.ts`; or
 * `npm run mutation -- engine --again`: what changed since the room's report, and what escaped in it unexplained, put into that report.
 */
const [name, ...files] = process.argv.slice(2);
const [roomName, room] = roomOf(name);
process.env['MUTATED_ROOM'] = roomName;

// Stryker's processes for the checks read TypeScript as this one does.
const asTypeScript = ['--import', 'tsx'];
// Loops that no longer end are noticed by how often they go round, so that a busy machine makes no mutant look slow.
const byChecks = {
  testRunner: 'checks',
  timeoutMS: 120_000,
  plugins: ['./config/mutation/check-runner.ts'],
  testRunnerNodeArgs: asTypeScript,
  checkerNodeArgs: asTypeScript,
};

async function mutate(patterns: readonly string[], report: string): Promise<void> {
  await new Stryker({
    configFile: 'config/stryker.json',
    ...(room.tests === 'checks' ? byChecks : {}),
    mutate: [...patterns],
    jsonReporter: { fileName: report },
  }).runMutationTest();
}

const report = reportFile(roomName);
const part = reportFile(`${roomName}-part`);
if (files.includes('--again')) {
  const read = (path: string): Found => JSON.parse(readFileSync(path, 'utf8'));
  const before = read(report);
  const sources = sourcesOf(room.mutate);
  const patterns = toTryAgain(before, sources, explanations());
  if (patterns.length > 0) await mutate(patterns, part);
  writeFileSync(report, JSON.stringify(brought(before, patterns.length > 0 ? read(part) : { files: {} }, sources)));
} else {
  await mutate(files.length > 0 ? files : room.mutate, files.length > 0 ? part : report);
}

function sourcesOf(globs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    globSync([...globs])
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}
