import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCases, conformanceCase } from '../cases/case-file.ts';
import { command, folder, sourceCommand } from './run.ts';

const at = folder(), file = join(at, 'cases.json'), cases = allCases().map(conformanceCase).filter(({ name }) => name.startsWith('statutory/care-plan'));
writeFileSync(file, JSON.stringify(cases));
const check = (...words: readonly string[]): ReturnType<typeof command> => command(['conformance', '--cases', file, '--', ...words]);

describe('conformance', () => {
  test('the command itself answers as the cases expect', async () => {
    expect(await check(process.execPath, ...sourceCommand, 'evaluate', '-', '--format', 'ndjson')).toMatchObject({ code: 0, out: `${cases.length} of ${cases.length} cases hold.\n` });
  }, 60_000);

  test('one that finds nothing fails, with what is lacking by case', async () => {
    const none = '{requirements:[],breaches:[],meetings:[],checklists:[],missingFacts:[],notCovered:[]}';
    const { code, out } = await check(process.execPath, '-e', `process.stdin.on('data', (t) => { for (const l of String(t).split('\\n').filter(Boolean)) console.log(JSON.stringify(${none})); })`, '--');
    expect(code).toBe(1);
    expect(out).toMatch(/^statutory\/care-plan.*\n {2}\S.*$/m);
    expect(out).toMatch(/of \d+ cases hold, \d+ do not\.\n$/);
  });

  test.each<readonly [string, readonly string[], string]>([
    ['one that cannot be run', [join(at, 'no-such-program')], 'could not be run'],
    ['one that ends without an answer', [process.execPath, '-e', 'console.error("no licence"); process.exit(7)', '--'], 'ended with 7 and gave 0 answers'],
    ['one that writes no JSON', [process.execPath, '-e', "process.stdin.on('data', (t) => console.log('hello\\n'.repeat(String(t).split('\\n').length - 1)))", '--'], 'a line that is no JSON: hello'],
  ])('%s', async (_, words, says) => {
    const { code, out } = await check(...words);
    expect(code).toBe(1);
    expect(out).toContain(says);
  });

  test('cases that are not there, or none with that name, are wrong usage', async () => {
    expect((await command(['conformance', '--cases', join(at, 'none.json'), '--', 'true'])).code).toBe(2);
    expect(await command(['conformance', '--cases', file, '--only', 'derby/', '--', 'true'])).toMatchObject({ code: 2, err: expect.stringContaining('no case has a name that begins with "derby/"') });
  });
});
