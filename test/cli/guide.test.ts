import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { exitCodesText } from '../../src/cli/exit-codes.ts';
import { exampleFolder, runExample } from './examples.ts';

const guide = readFileSync(`${repository}docs/guides/command.md`, 'utf8');
const readme = readFileSync(`${repository}README.md`, 'utf8');

/** Everything that a page has in fences, in its order: files it shows, commands it runs, and sessions with what they print. */
interface Block { readonly file?: string; readonly language: string; readonly text: string }
const blocksOf = (page: string): readonly Block[] => [...page.matchAll(/(?:<!-- file: (\S+) -->\n)?```(\w+)\n([\s\S]*?)```/g)]
  .map(([, file, language = '', text = '']) => ({ language, text, ...(file === undefined ? {} : { file }) }));

/** Runs a page from its top, each block in the folder that the ones before it have left. What sessions print, the generator of the guide fills in. */
async function follow(blocks: readonly Block[]): Promise<number> {
  const at = await exampleFolder();
  let run = 0;
  for (const { file, language, text } of blocks) {
    if (file !== undefined) writeFileSync(join(at, file), text);
    const commands = text.split('\n').flatMap((line) => /^(?:\$ )?(placement-rules .*)$/.exec(line)?.[1] ?? []);
    expect(file !== undefined || commands.length > 0, text).toBe(true);
    for (const command of commands) {
      const [line = '', code = '0'] = command.split(' # exits with ');
      const ended = await runExample(line.replace(/ +#.*$/, '').trim(), at);
      expect(ended.code, `${command}\n${ended.err}`).toBe(Number(code));
      if (language === 'console') expect(ended.out, command).not.toBe('');
      run += 1;
    }
  }
  return run;
}

describe('docs/guides/command.md', () => {
  test('every block of it runs, in its order', async () => {
    expect(await follow(blocksOf(guide))).toBeGreaterThan(18);
  }, 120_000);

  test('has the exit codes', () => {
    for (const [code, says] of exitCodesText) expect(guide.replaceAll('`', '')).toContain(`| ${code} | ${says} |`);
  });
});

describe('README.md', () => {
  test('its section on the command runs', async () => {
    const section = readme.slice(readme.indexOf('## The command'), readme.indexOf('## Working on it'));
    expect(await follow(blocksOf(section))).toBeGreaterThan(2);
    for (const [code] of exitCodesText.slice(0, 5)) expect(section).toMatch(new RegExp(`\\b${code} `));
  }, 60_000);
});
