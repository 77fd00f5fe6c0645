import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { allCases, conformanceCase } from '../cases/case-file.ts';
import { readCases } from '../../src/cli/conformance/read-cases.ts';
import { main } from '../../src/cli/program.ts';
import { command, ended, folder, Sink, sourceCommand } from './run.ts';

const at = folder();
const file = join(at, 'cases.json');
const cases = allCases()
  .map(conformanceCase)
  .filter(({ name }) => name.startsWith('statutory/care-plan'));
writeFileSync(file, JSON.stringify(cases));
const check = (...words: readonly string[]): ReturnType<typeof command> => command(['conformance', '--cases', file, '--', ...words]);

describe('conformance', () => {
  test('the command itself answers as the cases expect', async () => {
    expect(await check(process.execPath, ...sourceCommand, 'evaluate', '-', '--format', 'ndjson')).toMatchObject({
      code: 0,
      out: `${cases.length} of ${cases.length} cases hold.\n`,
    });
  }, 60_000);

  test('one that finds nothing fails, with what is lacking by case', async () => {
    const none = '{requirements:[],breaches:[],meetings:[],checklists:[],missingFacts:[],notCovered:[]}';
    const { code, out } = await check(
      process.execPath,
      '-e',
      `process.stdin.on('data', (t) => { for (const l of String(t).split('\\n').filter(Boolean)) console.log(JSON.stringify(${none})); })`,
      '--',
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^statutory\/care-plan.*\n {2}\S.*$/m);
    expect(out).toMatch(/of \d+ cases hold, \d+ do not\.\n$/);
  });

  test.each<readonly [string, readonly string[], string]>([
    [
      'one that ends without an answer',
      [process.execPath, '-e', 'console.error("no licence"); process.exit(7)', '--'],
      'ended with 7 and gave 0 answers',
    ],
    [
      'one that writes no JSON',
      [process.execPath, '-e', "process.stdin.on('data', (t) => console.log('hello\\n'.repeat(String(t).split('\\n').length - 1)))", '--'],
      'a line that is no JSON: hello',
    ],
  ])('%s', async (_, words, says) => {
    const { code, out } = await check(...words);
    expect(code).toBe(1);
    expect(out).toContain(says);
  });

  test('one that cannot be run is said once, and nothing is waited for', async () => {
    const none = join(at, 'no-such-program');
    const child = spawn(process.execPath, [...sourceCommand, 'conformance', '--cases', file, '--', none]);
    expect(await ended(child)).toEqual({
      code: 1,
      out: '',
      err: `error: the command could not be run (spawn ${none} ENOENT); check its name behind --.\n`,
    });
  }, 60_000);

  test('what was found before whoever reads stopped still counts', async () => {
    const none = '{requirements:[],breaches:[],meetings:[],checklists:[],missingFacts:[],notCovered:[]}';
    const words = [
      process.execPath,
      '-e',
      `process.stdin.on('data', (t) => { for (const l of String(t).split('\\n').filter(Boolean)) console.log(JSON.stringify(${none})); })`,
      '--',
    ];
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error('closed'), { code: 'EPIPE' }));
      },
    });
    const stderr = new Sink();
    expect(await main(['conformance', '--cases', file, '--', ...words], { stdin: Readable.from([]), stdout, stderr })).toBe(1);
    expect(stderr.text).toBe('');
  }, 60_000);

  test.each<readonly [string, string]>([
    ['{}', 'is no array of cases'],
    ['"x"', 'is no array of cases'],
    ['null', 'is no array of cases'],
    ['[]', 'holds no case'],
    ['[null]', 'holds something else as case 1'],
    ['{', 'is no JSON'],
    ['[{"name":"a"}]', 'lacks a fitting "profile" in case 1'],
    [JSON.stringify([...cases, { ...cases[0], overlays: 'x' }]), `lacks a fitting "overlays" in case ${cases.length + 1}`],
    [JSON.stringify([{ ...cases[0], history: [] }]), 'lacks a fitting "history" in case 1'],
    ...[
      { requirements: { a: null } },
      { requirements: [] },
      { silentRules: 7 },
      { breaches: [null] },
      { meetings: { a: 1 } },
      { said: [1] },
      { misspelt: [] },
    ].map((expected) => [JSON.stringify([{ ...cases[0], expect: expected }]), 'lacks a fitting "expect" in case 1'] as const),
  ])('what are no cases is wrong usage: %s', async (text, says) => {
    const bad = join(folder(), 'bad.json');
    writeFileSync(bad, text);
    expect(await command(['conformance', '--cases', bad, '--', 'true'])).toEqual({
      code: 2,
      out: '',
      err: `error: ${bad} ${says}; give cases of the form of conformance/cases.schema.json.\n`,
    });
  });

  test('cases are read in any encoding that inputs are', async () => {
    const wide = join(folder(), 'wide.json');
    for (const bytes of [
      Buffer.from(`\ufeff${JSON.stringify(cases)}`),
      Buffer.from(`\ufeff${JSON.stringify(cases)}`, 'utf16le').swap16(),
    ]) {
      writeFileSync(wide, bytes);
      expect((await command(['conformance', '--cases', wide, '--only', 'none', '--', 'true'])).err).toContain(
        'no case has a name that begins with "none"',
      );
    }
    writeFileSync(wide, Buffer.from([0x5b, 0xff]));
    expect((await command(['conformance', '--cases', wide, '--', 'true'])).err).toBe(`error: ${wide} is not UTF-8; write it as UTF-8.\n`);
  });

  test('all cases of the package are read', async () => {
    const all = join(folder(), 'all.json');
    writeFileSync(all, JSON.stringify(allCases().map(conformanceCase)));
    expect(readCases(all)).toHaveLength(allCases().length);
  });

  test('cases that are not there, or none with that name, are wrong usage', async () => {
    expect((await command(['conformance', '--cases', join(at, 'none.json'), '--', 'true'])).code).toBe(2);
    expect(await command(['conformance', '--cases', file, '--only', 'derby/', '--', 'true'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no case has a name that begins with "derby/"'),
    });
  });
});
