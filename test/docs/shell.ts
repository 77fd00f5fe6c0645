import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect } from 'vitest';
import { runLine } from '../../config/scripts/shared/shell-line.ts';
import { exampleFolder } from '../cli/examples.ts';
import type { Block } from './pages.ts';

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** What a page tells its reader to do once, on a machine with a registry, a database or a cluster: lines of a shell that no test runs, each with its reason. */
const notRun: readonly (readonly [RegExp, reason: string])[] = [
  [/^npm install (-g )?placement-rules$/, 'needs a registry; check:consumer installs the packed tarball instead'],
  [/^npx placement-rules /, 'the same command as without npx'],
  [/^cd northmere && npm install$|^npm test && npm run typecheck$|^npm run check$/, 'check:consumer does it with the packed tarball'],
  ...(onPath('python3') ? [] : [[/ python3 /, 'this machine has no Python'] as const]),
  [/^npm ci && npm (run demo|test) +#/, 'is what CI begins with'],
  [/^npm run (mutation|mutation:report|answers|changeset)\b/, 'is run by whoever works on the package'],
];

/** The commands that a block of a shell shows: sessions behind `$`, scripts line by line, with a line that ends in `\` going on. */
const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/ *\\\n */g, ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Why a line of a shell is not run; nothing where it has to be. */
const whyNotRun = (line: string): string | undefined => notRun.find(([like]) => like.test(line))?.[1];

/**
 * Runs the shell of a page from its top, each block in the folder that the ones before it have left: files it shows are written, commands are
 * run and end as they say (`# exits with 3`), and a session prints what the page says that it prints.
 */
export async function follow(blocks: readonly Block[]): Promise<number> {
  const at = await exampleFolder();
  let run = 0;
  for (const { language, text, mark } of blocks) {
    const [, file] = /^file: (\S+)$/.exec(mark) ?? [];
    if (file !== undefined) {
      mkdirSync(dirname(join(at, file)), { recursive: true });
      writeFileSync(join(at, file), text);
    } else if (language === 'console') run += await session(text, at);
    else if (language === 'sh') for (const line of linesOf(text)) if (whyNotRun(line) === undefined) run += await commandLine(line, at);
  }
  return run;
}

async function commandLine(line: string, at: string): Promise<1> {
  const [shown = '', code = '0'] = line.split(' # exits with ');
  // The package's own cases are what the build makes of fixtures/cases; here those of the folder stand for them.
  const run = shown
    .replace(/ +#.*$/, '')
    .trim()
    .replace(/^placement-rules conformance (?!--cases)/, '$&--cases cases.json ');
  const ended = await runLine(run, at);
  expect(ended.code, `${line}\n${ended.err}`).toBe(Number(code));
  return 1;
}

async function session(text: string, at: string): Promise<number> {
  const [, ...parts] = text.split(/^\$ /m);
  for (const part of parts) {
    const [line = '', ...printed] = part.split('\n');
    expect((await runLine(line, at)).out, line).toBe(printed.join('\n'));
  }
  return parts.length;
}
