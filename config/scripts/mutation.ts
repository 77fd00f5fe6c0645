import { Stryker } from '@stryker-mutator/core';
import { reportFile } from '../mutation/report-file.ts';
import { roomOf } from '../mutation/rooms.ts';

/** `npm run mutation -- time`, or of one file alone: `npm run mutation -- engine src/engine/limits.ts`, which writes no report. */
const [name, ...files] = process.argv.slice(2);
const [, room] = roomOf(name);
process.env['MUTATED_ROOM'] = name;

const stryker = new Stryker({
  configFile: 'config/stryker.json',
  mutate: files.length > 0 ? files : [...room.mutate],
  jsonReporter: { fileName: files.length > 0 ? reportFile(`${String(name)}-part`) : reportFile(String(name)) },
});
await stryker.runMutationTest();
