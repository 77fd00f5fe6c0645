import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from '../faults.ts';
import { scaffold } from '../new-profile/scaffold.ts';
import { slugOf } from '../new-profile/name.ts';
import { addExamples } from '../options.ts';
import type { Run, Session } from '../session.ts';

interface Given {
  readonly folder?: string;
  readonly overwrite?: true;
}

/** `new-profile NAME`: a profile to begin from, with its tests, its check and what to do next. */
export function addNewProfile(program: Command, run: Run): void {
  const command = program
    .command('new-profile')
    .description(
      "Begin a council's own profile: a policy in TypeScript, worked cases with their test, a check of what is missing, and a README of what to do next.",
    )
    .argument('<name>', 'the council, as people write it')
    .option('--folder <path>', "where; left out, a new folder with the council's name")
    .option('--overwrite', 'replace files that are there already')
    .action((name: string, given: Given) => run((session) => newProfile(name, given, session), {}));
  addExamples(command, ['placement-rules new-profile Northbridge --folder northbridge']);
}

async function newProfile(name: string, { folder, overwrite }: Given, { io }: Session): Promise<void> {
  const slug = slugOf(name);
  const at = folder ?? slug;
  const files = scaffold(name, slug);
  const there = [...files.keys()].filter((file) => existsSync(join(at, file)));
  if (there.length > 0 && overwrite !== true)
    throw new UsageError(
      `${at} has ${there.join(', ')} already, and nothing was written; give --overwrite to replace them, or --folder for another place.`,
    );
  mkdirSync(at, { recursive: true });
  for (const [file, text] of files) writeFileSync(join(at, file), text, { flag: overwrite === true ? 'w' : 'wx' });
  io.stdout.write(
    `${at}: ${[...files.keys()].join(', ')}\nNext: cd ${at}, npm install, npm test, npm run check. README.md there says what to do then.\n`,
  );
}
