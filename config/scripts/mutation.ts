import { Stryker } from '@stryker-mutator/core';
import { reportFile } from '../mutation/report-file.ts';
import { roomOf } from '../mutation/rooms.ts';

/** `npm run mutation -- time`, or of some files alone: `npm run mutation -- engine src/engine/limits.ts`, which leaves the room's report as it is. */
const [name, ...files] = process.argv.slice(2);
const [roomName, room] = roomOf(name);
process.env['MUTATED_ROOM'] = roomName;

// Stryker's processes for the checks read TypeScript as this one does.
const asTypeScript = ['--import', 'tsx'];
// Loops that no longer end are noticed by how often they go round, so that a busy machine makes no mutant look slow.
const byChecks = { testRunner: 'checks', timeoutMS: 120_000, plugins: ['./config/mutation/check-runner.ts'], testRunnerNodeArgs: asTypeScript, checkerNodeArgs: asTypeScript };

await new Stryker({
  configFile: 'config/stryker.json', ...(room.tests === 'checks' ? byChecks : {}),
  mutate: [...(files.length > 0 ? files : room.mutate)],
  jsonReporter: { fileName: reportFile(files.length > 0 ? `${roomName}-part` : roomName) },
}).runMutationTest();
