import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/index.ts';
import { command, demoText, folder, lineOf, linesIn } from './run.ts';
import { demoFile, judging } from './of-the-demo.ts';

describe('exit codes, files and usage of evaluate', () => {
  const late = lineOf('c-1'),
    clean = lineOf('c-2', { visits: [{ id: 'v1', at: '2026-04-05' }] });
  const statutory = ['--profile', 'statutory', '--as-of', '2026-04-20', '--fail-on', 'breach'];

  test.each([
    ['nothing late', clean, 0],
    ['a certain breach', late, 3],
    ['a bad line', `${clean}\n{`, 1],
    ['both', `${late}\n{`, 4],
  ])('--fail-on breach, with %s', async (_, input, code) => {
    expect((await command(['evaluate', '-', ...statutory], input)).code).toBe(code);
    expect((await command(['evaluate', '-', ...statutory.slice(0, 4)], input)).code).toBe(code === 3 || code === 0 ? 0 : 1);
  });

  test('--out writes a file, and replaces none unless told to', async () => {
    const out = join(folder(), 'evaluations.ndjson'),
      args = ['evaluate', demoFile, ...judging, '--format', 'ndjson', '--out', out];
    expect(await command(args)).toEqual({ code: 0, out: '', err: '' });
    const first = readFileSync(out, 'utf8');
    expect(linesIn(first)).toHaveLength(1);
    expect(await command(args)).toEqual({ code: 2, out: '', err: `error: ${out} is there already; give --overwrite to replace it.\n` });
    expect((await command([...args, '--overwrite', '--overlay', 'placement-stability'])).code).toBe(0);
    expect(readFileSync(out, 'utf8')).not.toBe(first);
  });

  test('no file is written that the command reads, nor two results into one: what it wrote it would read again, without end', async () => {
    const at = folder(),
      own = join(at, 'own.ndjson'),
      other = join(at, 'other');
    writeFileSync(own, `${lineOf('c-1')}\n`);
    for (const args of [
      ['evaluate', own, ...judging, '--out', own],
      ['evaluate', own, ...judging, '--receipt', join(at, '.', 'own.ndjson')],
      ['validate', own, '--out', own],
      ['report', own, '--out', own],
      ['evaluate', own, ...judging, '--out', other, '--receipt', other],
    ]) {
      const { code, err } = await command([...args, '--overwrite']);
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^error: .* is read or written by this command already; write to another file\.\n$/),
      ]);
    }
    expect(readFileSync(own, 'utf8')).toBe(`${lineOf('c-1')}\n`);
    expect(existsSync(other)).toBe(false);
  });

  test('an explanation of a requirement that the child does not have says nothing of what is late', async () => {
    const { code, out } = await command(
      ['explain', '-', '--profile', 'statutory', '--as-of', '2026-04-20', '--requirement', 'nonsense'],
      late,
    );
    expect(code).toBe(1);
    expect(out).toContain('The child has no requirement of that name, nor one of a rule of that name.');
    expect(out).not.toContain('certain');
  });

  test('what cannot be written is said, and is no fault of the command; wrong usage leaves no file behind', async () => {
    const at = folder(),
      out = join(at, 'no', 'evaluations.ndjson');
    for (const args of [
      ['--out', out],
      ['--receipt', out],
    ]) {
      const { code, err } = await command(['evaluate', demoFile, ...judging, '--format', 'ndjson', ...args]);
      expect([code, err]).toEqual([74, `error: ${out} cannot be written: there is no such folder.\n`]);
    }
    // A disk that is always full, where there is one.
    if (existsSync('/dev/full')) {
      const { code, err } = await command(['evaluate', demoFile, ...judging, '--format', 'ndjson', '--out', '/dev/full', '--overwrite']);
      expect([code, err]).toEqual([74, 'error: the output cannot be written: the disk is full.\n']);
    }
    expect((await command(['evaluate', demoFile, ...judging, '--out', at, '--overwrite'])).err).toBe(
      `error: ${at} cannot be written: it is a folder.\n`,
    );
    writeFileSync(join(at, 'file'), '');
    expect((await command(['evaluate', demoFile, ...judging, '--out', join(at, 'file', 'x')])).err).toBe(
      `error: ${join(at, 'file', 'x')} cannot be written: what should be its folder is a file.\n`,
    );
    expect((await command(['new-profile', 'Foo', '--folder', join(at, 'file')])).err).toBe(
      `error: ${join(at, 'file')} cannot be written: it is there already.\n`,
    );
    const two = join(at, 'two.json');
    expect(
      (await command(['evaluate', '-', ...judging, '--format', 'json', '--out', two], `${lineOf('c-1')}\n${lineOf('c-2')}`)).code,
    ).toBe(2);
    expect(existsSync(two)).toBe(false);
  });

  test('--receipt writes what a run was made from, the profile with its overlays', async () => {
    const at = folder(),
      receipt = join(at, 'receipt.json'),
      evaluations = join(at, 'e.ndjson'),
      again = join(at, 'again.json');
    const given = [...judging, '--overlay', 'placement-stability'];
    expect((await command(['evaluate', demoFile, ...given, '--format', 'ndjson', '--receipt', receipt, '--out', evaluations])).code).toBe(
      0,
    );
    const made = JSON.parse(readFileSync(receipt, 'utf8')) as {
      readonly input: { readonly children: number };
      readonly profiles: readonly { readonly sha256: string; readonly overlays: readonly string[] }[];
    };
    expect(made.input.children).toBe(1);
    expect(made.profiles[0]?.overlays).toEqual(['placement-stability']);
    expect(made.profiles[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await command(['report', evaluations, '--receipt', again])).code).toBe(0);
    expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual({
      ...made,
      run: { command: 'report', options: { format: 'table' }, refused: 0 },
    });
  });

  test('a receipt has every option that changes the results, in one order, and how much was refused', async () => {
    const at = folder(),
      evaluations = join(at, 'e.ndjson'),
      feed = join(at, 'feed.ics');
    const runOf = async (args: readonly string[]): Promise<unknown> => {
      const receipt = join(at, 'receipt.json');
      await command([...args, '--receipt', receipt, '--overwrite']);
      return (JSON.parse(readFileSync(receipt, 'utf8')) as { readonly run: unknown }).run;
    };
    const format = ['--format', 'ndjson'];
    expect(
      await runOf(['evaluate', demoFile, ...judging, ...format, '--fail-on', 'breach', '--workers', '2', '--out', evaluations]),
    ).toEqual({ command: 'evaluate', options: { format: 'ndjson' }, refused: 0 });
    expect(await runOf(['evaluate', demoFile, 'no.json', ...judging, '--full', '--possible'])).toEqual({
      command: 'evaluate',
      options: { format: 'table', full: true, possible: true },
      refused: 1,
    });
    const figures = ['--indicator-day', '2026-03-31'],
      period = ['--due-from', '2026-04-01', '--due-to', '2026-04-30'];
    const told = {
      command: 'report',
      options: { dueFrom: '2026-04-01', dueTo: '2026-04-30', format: 'table', indicatorDay: '2026-03-31' },
      refused: 0,
    };
    expect(JSON.stringify(await runOf(['report', evaluations, ...figures, ...period]))).toBe(JSON.stringify(told));
    expect(JSON.stringify(await runOf(['report', evaluations, ...period, ...figures]))).toBe(JSON.stringify(told));
    await command(['report', evaluations, '--format', 'ics', '--out', feed]);
    expect(await runOf(['report', evaluations, '--format', 'ics', '--previous', feed, '--child', 'c-0417'])).toEqual({
      command: 'report',
      options: { child: true, format: 'ics', previous: expect.stringMatching(/^[0-9a-f]{64}$/) },
      refused: 0,
    });
    expect(await runOf(['report', evaluations, '--format', 'csv', '--bom'])).toEqual({
      command: 'report',
      options: { bom: true, format: 'csv' },
      refused: 0,
    });
  });

  test('the demo history passes parseHistory, so that nothing above rests on a refusal', () => {
    expect(parseHistory(JSON.parse(demoText)).ok).toBe(true);
  });
});
