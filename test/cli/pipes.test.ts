import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, inject, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { main } from '../../src/cli/program.ts';
import { derby, evaluate, leicester } from '../../src/index.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { cohortCounter, reportColumns, toRows } from '../../src/report/index.ts';
import { ended, fixture, folder, lineOf, shell, Sink, sourceCommand } from './run.ts';

describe('piped into itself, in a shell', () => {
  test('the whole pipe gives a row for everything that the functions find', async () => {
    const at = folder();
    cpSync(fixture('ssda903'), join(at, 'DIR'), { recursive: true });
    const { code, out, err } = await shell(
      'placement-rules import ssda903 DIR | placement-rules evaluate - --profile derby --as-of 2025-03-31 --format ndjson | placement-rules report - --format csv',
      at,
    );
    // Of two children the sample has rows of which no history can be made, on purpose.
    expect([code, err.match(/^refused: /gm)?.length], err).toEqual([1, 2]);
    const lines = out.trimEnd().split('\r\n');
    expect(lines[0]).toBe(reportColumns.join(','));
    const { children } = readSsda903(
      ['episodes', 'header', 'missing', 'reviews'].map((name) => ({ name, bytes: readFileSync(fixture(`ssda903/${name}.csv`)) })),
    );
    expect(lines.length - 1).toBe(
      children.reduce((sum, { history }) => sum + toRows(evaluate(history, { profile: derby, asOf: '2025-03-31' }), history).length, 0),
    );
    // Standard error is no terminal here: notes, and no progress bar.
    expect(err).not.toMatch(/\[=*-*\]|\p{Cc}(?<!\n)/u);
  }, 60_000);

  const be903 = `${repository}../shared/ssda903/be903`;
  if (!existsSync(be903)) console.log(`skipped: the pipe over a whole return, because ${be903} is not there`);
  // The long suite takes all 2,123 children.
  const most = inject('propertyRuns') > 100 ? 10_000 : 200;
  test.skipIf(!existsSync(be903))(
    'over a return that other people wrote, it gives the rows and figures that the functions give',
    async () => {
      const at = folder(),
        asOf = '2018-03-31';
      const { code, out, err } = await shell(
        `placement-rules import ssda903 ${be903} --out all.ndjson && head -n ${most} all.ndjson | placement-rules evaluate - --profile leicester --as-of ${asOf} --format ndjson ` +
          '| tee judged.ndjson | placement-rules report - --format csv | wc -l && placement-rules report judged.ndjson --format json',
        at,
      );
      expect(code, err).toBe(0);
      const { children } = readSsda903(
        ['episodes', 'header', 'reviews', 'missing', 'uasc'].map((name) => ({ name, bytes: readFileSync(join(be903, `${name}.csv`)) })),
      );
      const counter = cohortCounter();
      let rows = 0;
      for (const { history } of children.slice(0, most)) {
        const evaluation = evaluate(history, { profile: leicester, asOf });
        rows += toRows(evaluation, history).length;
        counter.add(history, evaluation);
      }
      const [lines = '', ...summary] = out.split('\n');
      expect(Number(lines)).toBe(rows + 1);
      expect(JSON.parse(summary.join('\n'))).toEqual(JSON.parse(JSON.stringify(counter.summary())));
    },
    600_000,
  );

  test('whoever reads may stop: no message, no fault', async () => {
    const at = folder();
    cpSync(fixture('ssda903'), join(at, 'return'), { recursive: true });
    writeFileSync(join(at, 'many.ndjson'), Array.from({ length: 3_000 }, (_, index) => lineOf(`c-${index}`)).join('\n'));
    const head = await shell('placement-rules evaluate many.ndjson --profile statutory --as-of 2026-04-20 --format ndjson | head -n 1', at);
    expect([head.code, head.err]).toEqual([0, '']);
    expect(head.out.trimEnd().split('\n')).toHaveLength(1);
    const through = await shell(
      'cat many.ndjson | placement-rules evaluate - --profile statutory --as-of 2026-04-20 --format ndjson | placement-rules report - --format csv | head -n 2',
      at,
    );
    expect(through.err).toBe('');
    expect(through.out.trimEnd().split('\n')).toHaveLength(2);
  }, 60_000);

  test('what was found until then counts, and a receipt that is not written is said', async () => {
    const at = folder(),
      judge = 'placement-rules evaluate many.ndjson --profile statutory --as-of 2026-04-20 --format ndjson';
    writeFileSync(join(at, 'many.ndjson'), `{\n${Array.from({ length: 3_000 }, (_, index) => lineOf(`c-${index}`)).join('\n')}`);
    const stopped = async (more: string): Promise<readonly [string, string]> => {
      const { out, err } = await shell(`${judge} ${more} | head -n 1 > first; echo \${PIPESTATUS[0]}`, at);
      return [out.trim(), err];
    };
    const refused = 'many.ndjson:1: the line is not JSON: it ends in the middle.\n';
    expect(await stopped('')).toEqual(['1', refused]);
    expect(await stopped('--fail-on breach --receipt receipt.json')).toEqual([
      '4',
      `${refused}receipt.json is not written: whoever reads the results stopped before their end.\n`,
    ]);
    expect(await stopped('--fail-on breach --workers 2')).toEqual(['4', refused]);
    expect(existsSync(join(at, 'receipt.json'))).toBe(false);
  }, 120_000);

  test('an interrupt ends it as it ends any program', async () => {
    const child = spawn(process.execPath, [
      ...sourceCommand,
      'evaluate',
      '-',
      '--profile',
      'statutory',
      '--as-of',
      '2026-04-20',
      '--format',
      'ndjson',
    ]);
    const end = ended(child);
    child.stdin.write(`${lineOf('c-1')}\n`);
    await new Promise((resolve) => {
      child.stdout.once('data', resolve);
    });
    child.kill('SIGINT');
    const { err } = await end;
    expect(child.signalCode).toBe('SIGINT');
    expect(err).toBe('');
  }, 60_000);
});

describe('memory', () => {
  const heap = 96;
  test(`300 MB go through evaluate, and again through report, within ${heap} MB of heap`, async () => {
    // A tenth of a megabyte a child: what is kept of each would fill the heap before a third had gone through.
    const reason = 'r'.repeat(9_900);
    const line = (index: number): string =>
      `${lineOf(`c-${index}`, { attestations: Array.from({ length: 10 }, (_, each) => ({ id: `a${each}`, clause: 'REG-9.1', outcome: 'done', at: '2026-04-03', reason })) })}\n`;
    const node = ['--max-old-space-size=96', '--max-semi-space-size=8', ...sourceCommand];
    const judge = spawn(
      process.execPath,
      [...node, 'evaluate', '-', '--profile', 'statutory', '--as-of', '2026-04-20', '--format', 'ndjson'],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    const report = spawn(process.execPath, [...node, 'report', '-', '--format', 'json'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let between = 0;
    judge.stdout.on('data', (chunk: Uint8Array) => {
      between += chunk.length;
    });
    judge.stdout.pipe(report.stdin);
    const ends = Promise.all([ended(judge), ended(report)]);
    Readable.from(
      (function* all() {
        for (let index = 0; index < 3_000; index += 1) yield line(index);
      })(),
    ).pipe(judge.stdin);
    const [judged, reported] = await ends;
    expect([judged.code, judged.err, reported.code, reported.err]).toEqual([0, '', 0, '']);
    expect(between).toBeGreaterThan(300_000_000);
    expect((JSON.parse(reported.out) as { readonly children: number }).children).toBe(3_000);
  }, 240_000);

  test('a slow reader holds back whoever writes: nothing is read ahead of what is taken', async () => {
    let given = 0,
      taken = 0,
      release: () => void = () => undefined;
    const stdin = Readable.from(
      (function* all() {
        for (; given < 5_000; given += 1) yield Buffer.from(`${lineOf(`c-${given}`)}\n`);
      })(),
      { objectMode: false },
    );
    const held: (() => void)[] = [];
    let open = false;
    const stdout = new Writable({
      write: (chunk, _, done) => {
        taken += String(chunk).split('\n').length - 1;
        if (open) done();
        else held.push(done);
      },
    });
    const end = main(['evaluate', '-', '--profile', 'statutory', '--as-of', '2026-04-20', '--format', 'ndjson'], {
      stdin,
      stdout,
      stderr: new Sink(),
    });
    // Everything that can go on without the reader has gone on once nothing new has been given for many turns of the loop.
    for (let quiet = 0, before = -1; quiet < 200; quiet = given === before ? quiet + 1 : 0) {
      before = given;
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
    const ahead = given;
    release = () => {
      open = true;
      for (const done of held.splice(0)) done();
    };
    release();
    expect(await end).toBe(0);
    expect(taken).toBe(5_000);
    // One chunk of the stream at most, which is 64 kB.
    expect(ahead).toBeLessThan(1_000);
  }, 60_000);
});
