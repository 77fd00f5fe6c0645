import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/contract.ts';
import { repository } from '../../config/scripts/shared/tree.ts';
import { demoAsOf } from '../report/runs.ts';
import { demoFile, judging } from './of-the-demo.ts';
import { command, demoText, folder, lineOf, linesIn } from './run.ts';

describe('evaluate, of many children', () => {
  const input = [lineOf('c-1'), lineOf('c-2', { visits: [{ id: 'v1', at: '2026-04-05' }] }), lineOf('c-3')].join('\n');

  test('each has a line, in the order of the input, and its certain findings below; the last line has the totals', async () => {
    const { out, code } = await command(['evaluate', '-', '--profile', 'statutory', '--as-of', '2026-04-20'], input);
    expect(code).toBe(0);
    expect(out.split('\n').flatMap((line) => /^c-\d: [^;]+/.exec(line)?.[0] ?? [])).toEqual([
      'c-1: 1 breach of regulation',
      'c-2: no breach is certain',
      'c-3: 1 breach of regulation',
    ]);
    expect(out).toContain('    Regulation: The first visit for placement p1 was due by Thu 9 Apr 2026');
    expect(out.trimEnd().split('\n\n').at(-1)?.replaceAll(/\n +/g, ' ')).toMatch(
      /^3 children, by statutory, at Mon 20 Apr 2026; 2 of them with a certain breach: 2 of regulation, 0 missed local standards\. \d+ answers decided, \d+ cannot be told\.$/,
    );
  });

  test('ndjson has one line a child, each as its JSON Schema says', async () => {
    const ajv = new Ajv2020({ strict: false });
    for (const name of ['history', 'evaluation'])
      ajv.addSchema(JSON.parse(readFileSync(`${repository}docs/schema/${name}.schema.json`, 'utf8')) as object);
    const validate = ajv.compile(JSON.parse(readFileSync(`${repository}docs/schema/run.schema.json`, 'utf8')) as object);
    const found = linesIn(
      (await command(['evaluate', '-', ...judging, '--format', 'ndjson'], `${input}\n${JSON.stringify(JSON.parse(demoText))}`)).out,
    );
    expect(found).toHaveLength(4);
    for (const line of found) expect(validate(line), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ history: {} })).toBe(false);
  });

  test('a line of evaluate is read again: the history in it is judged anew', async () => {
    const { out } = await command(['evaluate', '-', ...judging, '--format', 'ndjson'], input);
    const again = linesIn(
      (await command(['evaluate', '-', '--profile', 'trafford', '--as-of', demoAsOf, '--format', 'ndjson'], out)).out,
    ) as readonly { readonly evaluation: Evaluation }[];
    expect(again.map(({ evaluation: { child, profile } }) => [child, profile.id])).toEqual([
      ['c-1', 'trafford'],
      ['c-2', 'trafford'],
      ['c-3', 'trafford'],
    ]);
  });

  test('a byte order mark and CRLF make no difference', async () => {
    const plain = await command(['evaluate', '-', ...judging, '--format', 'ndjson'], input);
    expect(await command(['evaluate', '-', ...judging, '--format', 'ndjson'], `\ufeff${input.replaceAll('\n', '\r\n')}\r\n`)).toEqual(
      plain,
    );
    expect(await command(['evaluate', '-', ...judging, '--format', 'ndjson'], Buffer.from(`\ufeff${input}`, 'utf16le'))).toEqual(plain);
    expect(plain.code).toBe(0);
  });

  test('a bad line is said with its number and reason, and the rest goes on', async () => {
    const bad = [
      lineOf('c-1'),
      '{"child":',
      '',
      lineOf('c-4', { placements: [{ id: 'p1', kind: 'fostr' }] }),
      '[]',
      '7',
      lineOf('c-3'),
    ].join('\n');
    const { code, out, err } = await command(['evaluate', '-', ...judging, '--format', 'ndjson'], bad);
    expect(code).toBe(1);
    expect((linesIn(out) as readonly { readonly evaluation: Evaluation }[]).map(({ evaluation }) => evaluation.child)).toEqual([
      'c-1',
      'c-3',
    ]);
    expect(err.trimEnd().split('\n')).toEqual([
      'standard input:2: the line is not JSON: it ends in the middle.',
      expect.stringMatching(/^standard input:4: \/placements\/0\/kind .*foster.* \[unknown-word\] Refused\.$/),
      expect.stringMatching(/^standard input:5: An array is not a history/),
      expect.stringMatching(/^standard input:6: A history is an object/),
    ]);
  });

  test('a line over 10 MB is refused with a message, and the rest goes on', async () => {
    const { code, out, err } = await command(
      ['evaluate', '-', ...judging, '--format', 'ndjson'],
      [lineOf('c-1'), `"${'x'.repeat(10 * 1024 * 1024)}"`, lineOf('c-2')].join('\n'),
    );
    expect([code, linesIn(out).length]).toEqual([1, 2]);
    expect(err).toBe("standard input:2: the line is longer than 10 MB, which no child's history is; it was not read.\n");
  });

  test('json is of one child: several are wrong usage, and nothing is printed', async () => {
    const { code, out, err } = await command(['evaluate', '-', ...judging, '--format', 'json'], input);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('give --format ndjson, or choose with --child');
    expect(
      (JSON.parse((await command(['evaluate', '-', ...judging, '--format', 'json', '--child', 'c-2'], input)).out) as Evaluation).child,
    ).toBe('c-2');
  });

  test('--child chooses one, who is then reported whole; a child who is not there is said', async () => {
    expect((await command(['evaluate', '-', ...judging, '--child', 'c-2'], input)).out).toMatch(/^Child c-2, by derby/);
    expect(await command(['evaluate', '-', ...judging, '--child', 'c-9'], input)).toEqual({
      code: 1,
      out: '',
      err: 'The input holds no child c-9.\n',
    });
  });

  test('several files are read one after the other; one that is not there is said, and the rest goes on', async () => {
    const at = folder();
    writeFileSync(join(at, 'a.ndjson'), input);
    const { code, out, err } = await command([
      'evaluate',
      join(at, 'a.ndjson'),
      join(at, 'no.ndjson'),
      at,
      demoFile,
      ...judging,
      '--format',
      'ndjson',
    ]);
    expect([code, linesIn(out).length]).toEqual([1, 4]);
    expect(err).toBe(
      `${join(at, 'no.ndjson')}: there is no such file; check the path, or give - for standard input.\n${at}: it is a folder; check the path, or give - for standard input.\n`,
    );
  });

  test('a child who was refused is not said to be missing', async () => {
    const { code, err } = await command(
      ['evaluate', '-', ...judging, '--child', 'c-2'],
      `${lineOf('c-1')}\n${lineOf('c-2', { meetings: 7 })}`,
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^standard input:2: .* Refused\.\nWhat could be read holds no child c-2\.\n$/);
  });

  test.each([['evaluate'], ['explain'], ['questions']])('%s says below one child that another was refused', async (name) => {
    const { out } = await command([name, '-', ...judging], `${lineOf('c-1')}\n{`);
    expect(out).toMatch(/^Child c-1, by derby, [\s\S]*\n\n1 refused; standard error says which\.\n$/);
  });

  test('a text with half a character refuses its child alone, with a receipt too, and in threads', async () => {
    const three = [lineOf('c-1'), lineOf('c\ud800'), lineOf('c-3')].join('\n');
    for (const more of [[], ['--workers', '2']]) {
      const receipt = join(folder(), 'receipt.json');
      const { code, out, err } = await command(['evaluate', '-', ...judging, '--format', 'ndjson', '--receipt', receipt, ...more], three);
      expect([code, linesIn(out).length, err]).toEqual([
        1,
        2,
        'standard input:2: /child/id This text holds half a character: mend it. [not-plain-data] Refused.\n',
      ]);
      expect(JSON.parse(readFileSync(receipt, 'utf8'))).toMatchObject({ input: { children: 2 }, run: { refused: 1 } });
    }
  }, 30_000);

  test('nothing at all is said', async () => {
    expect(await command(['evaluate', '-', ...judging], '\n\n')).toEqual({ code: 1, out: '', err: 'The input holds no child.\n' });
  });

  test.each([
    [20, []],
    [21, ['refused: and 1 more; validate says every line, and import --issues every row.']],
    [45, ['refused: and 25 more; validate says every line, and import --issues every row.']],
  ])(
    'of %i lines that are refused the first twenty are said, and how many more there were',
    async (many, rest) => {
      const bad = Array.from({ length: many }, () => '{"child":').join('\n'),
        receipt = join(folder(), 'receipt.json');
      for (const more of [
        ['--format', 'ndjson'],
        ['--format', 'ndjson', '--workers', '2'],
        ['--format', 'ndjson', '--receipt', receipt],
      ]) {
        const { code, err } = await command(['evaluate', '-', ...judging, ...more], `${lineOf('c-1')}\n${bad}`),
          lines = err.trimEnd().split('\n');
        expect(code).toBe(1);
        expect(lines.slice(20)).toEqual(rest);
        expect(lines.slice(0, 20)).toEqual(
          Array.from({ length: 20 }, (_, index) => `standard input:${index + 2}: the line is not JSON: it ends in the middle.`),
        );
      }
      expect(JSON.parse(readFileSync(receipt, 'utf8'))).toMatchObject({ run: { refused: many } });
      const text = await command(['evaluate', '-', ...judging], `${lineOf('c-1')}\n${bad}`);
      expect(text.out).toMatch(new RegExp(`\n${many} refused; standard error says ${many > 20 ? 'the first of them' : 'which'}\\.\n$`));
      // What validate finds is its result: all of it.
      expect((await command(['validate', '-', '--format', 'ndjson'], `${lineOf('c-1')}\n${bad}`)).out.trimEnd().split('\n')).toHaveLength(
        many,
      );
    },
    30_000,
  );

  test('of a name that stands twice in an object the first is lost, and said', async () => {
    const line =
      '{"child":{"id":"c-1"},"visits":[{"id":"v1","at":"2026-04-03"}],"placements":[{"id":"p1","kind":"foster","startedAt":"2026-04-02"}],"visits":[]}';
    expect((await command(['evaluate', '-', '--profile', 'statutory', '--as-of', '2026-04-20'], line)).err).toContain(
      '/visits This name stands more than once in its object: only the last was read. [name-repeated] Warning.',
    );
  });

  test('warnings are said, and refuse nothing', async () => {
    const { code, err } = await command(['evaluate', '-', ...judging], lineOf('c-1', { colour: 'red' }));
    expect(code).toBe(0);
    expect(err).toMatch(/^standard input:1: \/colour .* Warning\.\n$/);
    const many = await command(
      ['evaluate', '-', ...judging],
      Array.from({ length: 25 }, (_, index) => lineOf(`c-${index}`, { colour: 'red' })).join('\n'),
    );
    expect(many.err.trimEnd().split('\n')).toHaveLength(21);
    expect(many.err).toContain('and 5 more warnings; placement-rules validate says them all.');
  });
});
