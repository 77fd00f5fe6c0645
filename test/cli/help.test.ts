import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exitCodesText } from '../../src/cli/exit-codes.ts';
import { runLine } from '../../config/scripts/shared/shell-line.ts';
import { exampleFolder } from './examples.ts';
import { command, folder } from './run.ts';

const commands = [
  [],
  ['import'],
  ['import', 'ssda903'],
  ['import', 'ssd'],
  ['import', 'tables'],
  ['evaluate'],
  ['report'],
  ['compare'],
  ['explain'],
  ['questions'],
  ['profiles'],
  ['validate'],
  ['conformance'],
  ['new-profile'],
];
let at = '';
beforeAll(async () => {
  at = await exampleFolder();
}, 60_000);

describe('--help', () => {
  test('names every command there is', async () => {
    const listed = (text: string): readonly string[] =>
      [...text.slice(text.indexOf('Commands:')).matchAll(/^ {2}([a-z0-9-]+)/gm)]
        .map(([, name = '']) => name)
        .filter((name) => !['help', 'placement-rules'].includes(name));
    const { out, code } = await command(['--help']);
    expect(code).toBe(0);
    const known = new Set(commands.map(([name]) => name).filter((name) => name !== undefined));
    expect(new Set(listed(out.slice(0, out.indexOf('Examples:'))))).toEqual(known);
  });

  test.each(commands.map((words) => ({ words, name: words.join(' ') })))(
    'of "$name" has examples that run, and the exit codes',
    async ({ words }) => {
      const { out, code, err } = await command([...words, '--help']);
      expect([code, err]).toEqual([0, '']);
      for (const [number, says] of exitCodesText) expect(out).toMatch(new RegExp(`^ +${number}  ${says}$`, 'm'));
      const own = folder();
      cpSync(at, own, { recursive: true });
      // What import writes is not there yet.
      if (words[0] === 'import' || words.length === 0) rmSync(join(own, 'histories.ndjson'));
      const examples = [...out.matchAll(/^ {2}(placement-rules .+)$/gm)].map(([, line = '']) => line);
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        expect(example.startsWith(`placement-rules ${words.join(' ')}`)).toBe(true);
        const ended = await runLine(example, own);
        // The sample return has faults, none of which leaves anything out.
        expect(ended.code, `${example}\n${ended.err}`).toBe(0);
        expect(ended.out !== '' || example.includes('--out'), example).toBe(true);
      }
    },
    60_000,
  );

  test('no command at all is wrong usage, with the help', async () => {
    const { code, err } = await command([]);
    expect(code).toBe(2);
    expect(err).toContain('Usage: placement-rules');
  });

  test("--version is the package's", async () => {
    expect(await command(['--version'])).toEqual({ code: 0, out: 'source\n', err: '' });
  });
});
