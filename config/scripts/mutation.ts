import { readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { reportFile } from '../mutation/report-file.ts';
import { roomOf } from '../mutation/rooms.ts';
import type { RoomReport } from '../mutation/section.ts';
import { settled, survivorsOf } from '../mutation/survivors.ts';

/** `npm run mutation -- time`, or of some files alone: `npm run mutation -- engine src/engine/limits.ts`, which leaves the room's report as it is. */
const [name, ...files] = process.argv.slice(2);
const [roomName, room] = roomOf(name);
const part = files.length > 0 ? `${roomName}-part` : roomName;

async function mutate(what: readonly string[], by: 'tests' | 'slower', report: string): Promise<RoomReport> {
  process.env['MUTATED_ROOM'] = roomName;
  process.env['MUTATED_BY'] = by;
  await new Stryker({ configFile: 'config/stryker.json', mutate: [...what], jsonReporter: { fileName: report } }).runMutationTest();
  // Stryker's report; what is read of it is in the schema that it follows.
  return JSON.parse(readFileSync(report, 'utf8')) as RoomReport;
}

const first = await mutate(files.length > 0 ? files : room.mutate, 'tests', reportFile(part));
const survivors = survivorsOf(first);
if ('slower' in room && survivors.length > 0) {
  const second = await mutate(survivors, 'slower', reportFile(`${part}-slower`));
  writeFileSync(reportFile(part), JSON.stringify(settled(first, second)));
}
