import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/program.ts';
import { formatDay } from '../../src/time/index.ts';
import { command, demoText, type Ended, ended, folder, lineOf, linesIn, shell, Sink, sourceCommand } from './run.ts';

const judging = ['--profile', 'statutory', '--as-of', '2026-04-20', '--format', 'ndjson'];
const evaluate = (input: string | Uint8Array, more: readonly string[] = [], files: readonly string[] = ['-']): Promise<Ended> =>
  command(['evaluate', ...files, ...judging, ...more], input);

const attestations = Array.from({ length: 40 }, (_, index) => ({
  id: `a${index}`,
  clause: 'REG-9.1',
  outcome: 'done',
  at: '2026-04-03',
  reason: 'r'.repeat(9_000),
}));

/** Over several batches: good lines, with warnings and without, and lines of every kind that is refused. */
const mixed = Buffer.concat([
  ...Array.from({ length: 60 }, (_, index) =>
    [
      lineOf(`c-${index}`, index % 2 === 0 ? { colour: 'red' } : {}),
      ...(index % 7 === 0 ? ['{"child":', ''] : []),
      ...(index % 11 === 0 ? [lineOf(`bad-${index}`, { placements: [{ id: 'p1', kind: 'fostr' }] }), '   '] : []),
      ...(index % 13 === 0 ? ['[]', '7', '{"a":}'] : []),
      ...(index === 31 ? [lineOf('long', { attestations })] : []),
      ...(index === 40
        ? [JSON.stringify({ history: JSON.parse(lineOf('in-a-run')), evaluation: {} }), `"${'x'.repeat(10 * 1024 * 1024)}"`]
        : []),
    ].map((line) => Buffer.from(`${line}${index % 3 === 0 ? '\r\n' : '\n'}`)),
  ).flat(),
  Buffer.from([0x7b, 0xff, 0x0a]),
  Buffer.from(lineOf('c-last')),
]);

describe('evaluate --workers', () => {
  test('gives the same bytes, messages and exit code however many threads judge', async () => {
    const one = await evaluate(mixed);
    expect(one.code).toBe(1);
    expect(linesIn(one.out)).toHaveLength(63);
    const said = one.err.trimEnd().split('\n');
    // Of nine that are cut off, six of an unknown kind, five times an array, a number and bad JSON, one too long and one no UTF-8 the first twenty; twenty warnings of thirty.
    expect(said).toHaveLength(20 + 20 + 2);
    expect(said.slice(0, 5)).toEqual([
      expect.stringMatching(/^standard input:1: \/colour .* Warning\.$/),
      'standard input:2: the line is not JSON: it ends in the middle.',
      expect.stringMatching(/^standard input:4: \/placements\/0\/kind .* Refused\.$/),
      expect.stringMatching(/^standard input:6: An array is not a history/),
      expect.stringMatching(/^standard input:7: /),
    ]);
    expect(said.slice(-2)).toEqual([
      'and 10 more warnings; placement-rules validate says them all.',
      `refused: and ${9 + 6 + 15 + 2 - 20} more; validate says every line, and import --issues every row.`,
    ]);
    for (const workers of ['1', '2', '3', 'auto']) expect(await evaluate(mixed, ['--workers', workers]), workers).toEqual(one);
  }, 120_000);

  test('and with the other options: one child, exit codes, several files of which one is not there, a document, a receipt', async () => {
    const at = folder();
    const many = join(at, 'many.ndjson');
    const document = join(at, 'document.json');
    const files = [many, join(at, 'no.ndjson'), document, at, '-'];
    writeFileSync(many, Array.from({ length: 40 }, (_, index) => lineOf(`c-${index}`)).join('\r\n'));
    writeFileSync(document, demoText);
    const runs = [
      { more: ['--child', 'c-17'], code: 1 },
      { more: ['--child', 'nobody'], code: 1 },
      { more: ['--fail-on', 'breach'], code: 4 },
      { more: ['--fail-on', 'breach'], own: [many], code: 3 },
      { more: [], own: [document], code: 0 },
      { more: [], own: ['-'], input: '\n\n', code: 1 },
      { more: [], own: ['-'], input: `\ufeff${lineOf('c-1')}`, wide: true, code: 0 },
    ];
    for (const { more, own = files, input = lineOf('c-x'), wide = false, code } of runs) {
      const bytes = Buffer.from(input, wide ? 'utf16le' : 'utf8');
      const one = await evaluate(bytes, more, own);
      expect(one.code).toBe(code);
      expect(await evaluate(bytes, [...more, '--workers', '2'], own)).toEqual(one);
    }
    const receipts = await Promise.all(
      ['1', '2'].map(async (workers) => {
        const receipt = join(at, `receipt-${workers}.json`);
        expect(
          (await evaluate('', ['--workers', workers, '--receipt', receipt, '--out', join(at, `out-${workers}.ndjson`)], [many, document]))
            .code,
        ).toBe(0);
        return [readFileSync(receipt, 'utf8'), readFileSync(join(at, `out-${workers}.ndjson`), 'utf8')];
      }),
    );
    expect(receipts[1]).toEqual(receipts[0]);
    expect(JSON.parse(receipts[0]?.[0] ?? '')).toMatchObject({
      input: { children: 41 },
      profiles: [{ id: 'statutory', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
  }, 120_000);

  test.each([['0'], ['-1'], ['1.5'], ['two'], [''], ['65'], ['1e1']])('"%s" is no number of threads', async (workers) => {
    const { code, out, err } = await evaluate(lineOf('c-1'), ['--workers', workers]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`"${workers}" is no number of threads; give one from 1 to 64, or auto.`);
  });

  test('other formats have no lines to share out', async () => {
    for (const format of ['table', 'json']) {
      expect(
        await command(
          ['evaluate', '-', '--profile', 'statutory', '--as-of', '2026-04-20', '--format', format, '--workers', '2'],
          lineOf('c-1'),
        ),
      ).toEqual({
        code: 2,
        out: '',
        err: `error: --workers goes with --format ndjson, and would change nothing in ${format}; leave it out.\n`,
      });
    }
  });
});

describe('evaluate --workers, at its ends', () => {
  test('a slow reader holds it back: no more is read than a few batches ahead of what is taken', async () => {
    let given = 0;
    let taken = 0;
    let open = false;
    let begin: () => void = () => undefined;
    const held: (() => void)[] = [];
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    // One line a chunk, as large as a batch may be: what is read ahead can be counted.
    const stdin = Readable.from(
      (function* all() {
        for (; given < 200; given += 1) yield Buffer.from(`${lineOf(`c-${given}`)}${' '.repeat(130 * 1024)}\n`);
      })(),
      { objectMode: false, highWaterMark: 1 },
    );
    const stdout = new Writable({
      highWaterMark: 1,
      write: (chunk, _, done) => {
        begin();
        taken += String(chunk).split('\n').length - 1;
        if (open) done();
        else held.push(done);
      },
    });
    const end = main(['evaluate', '-', ...judging, '--workers', '2'], { stdin, stdout, stderr: new Sink() });
    await begun;
    // Then nothing moves any more for a while.
    for (let quiet = 0, before = -1; quiet < 50; quiet = given === before ? quiet + 1 : 0) {
      before = given;
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    }
    expect(taken).toBe(1);
    // Two for each thread, and what the stream and the reader of lines hold.
    expect(given).toBeLessThan(12);
    open = true;
    for (const done of held.splice(0)) done();
    expect(await end).toBe(0);
    expect(taken).toBe(200);
  }, 60_000);

  test('whoever reads may stop: no message, no fault', async () => {
    const at = folder();
    writeFileSync(join(at, 'many.ndjson'), Array.from({ length: 3_000 }, (_, index) => lineOf(`c-${index}`)).join('\n'));
    const { code, out, err } = await shell(`placement-rules evaluate many.ndjson ${judging.join(' ')} --workers 2 | head -n 1`, at);
    expect([code, err]).toEqual([0, '']);
    expect(linesIn(out)).toHaveLength(1);
  }, 60_000);

  test('a thread that runs out of memory is said, with the line, after the results before it', async () => {
    const at = folder();
    const placements = Array.from({ length: 3_000 }, (_, index) => ({
      id: `p${index}`,
      kind: 'foster',
      startedAt: formatDay(16_000 + index),
      endedAt: formatDay(16_001 + index),
    }));
    const many = Array.from({ length: 40 }, (_, index) => lineOf(`c-${index}`));
    // Longer than a batch may be, and the first of its batch: it is judged alone, and what is found in it takes more than there is.
    writeFileSync(join(at, 'many.ndjson'), [...many.slice(0, 32), lineOf('c-large', { placements }), ...many.slice(32)].join('\n'));
    const child = spawn(process.execPath, [
      '--max-old-space-size=96',
      '--max-semi-space-size=8',
      ...sourceCommand,
      'evaluate',
      join(at, 'many.ndjson'),
      ...judging,
      '--workers',
      '2',
    ]);
    const { code, out, err } = await ended(child);
    expect(err.split('\n').filter((line) => line.startsWith('error:'))).toEqual([
      `error: ${join(at, 'many.ndjson')}:33: a thread ran out of memory there; what stands before is done, the rest is not. Give --workers a lower number, or more memory to each: NODE_OPTIONS=--max-old-space-size=8192.`,
    ]);
    expect(code).toBe(70);
    expect(linesIn(out)).toHaveLength(32);
  }, 120_000);
});
