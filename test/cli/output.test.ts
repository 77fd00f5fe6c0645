import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, demoText, folder, lineOf } from './run.ts';

const judging = ['--profile', 'statutory', '--as-of', '2026-04-20'];
const good = 'of an earlier run\n';
const refused = '{ "child": { "id": "c-1" }, "placements": 7 }\n';

describe('--out with --overwrite', () => {
  test.each([
    ['a file that is not there', ['evaluate', 'no.ndjson', ...judging]],
    ['only a refused history', ['evaluate', '-', ...judging]],
    ['only a refused history, as JSON', ['evaluate', '-', ...judging, '--format', 'json']],
    ['only a refused history, as NDJSON', ['evaluate', '-', ...judging, '--format', 'ndjson']],
    ['only a refused history, in threads', ['evaluate', '-', ...judging, '--format', 'ndjson', '--workers', '2']],
    ['no such child', ['evaluate', '-', ...judging, '--child', 'c-9']],
    ['nothing to explain', ['explain', '-', ...judging]],
    ['nothing to ask about', ['questions', '-', ...judging, '--format', 'ndjson']],
    ['rows of nothing', ['report', 'no.ndjson', '--format', 'csv']],
    ['figures of nothing', ['report', '-', '--format', 'json']],
    ['a calendar of nothing', ['report', '-', '--format', 'ics']],
  ])('leaves the file and its receipt as they were, with %s', async (_, args) => {
    const at = folder();
    const out = join(at, 'kept.txt');
    const receipt = join(at, 'receipt.json');
    writeFileSync(out, good);
    writeFileSync(receipt, good);
    const receipts = args[0] === 'evaluate' || args[0] === 'report' ? ['--receipt', receipt] : [];
    const { code, err } = await command([...args, '--out', out, ...receipts, '--overwrite'], refused);
    expect(code).toBe(1);
    expect(err).not.toBe('');
    expect([readFileSync(out, 'utf8'), readFileSync(receipt, 'utf8')]).toEqual([good, good]);
  });

  test('leaves no file behind where nothing was made', async () => {
    const out = join(folder(), 'none.csv');
    expect((await command(['report', '-', '--format', 'csv', '--out', out], '')).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  test('replaces the file by a result that is empty, which is one', async () => {
    const at = folder();
    const out = join(at, 'out.ndjson');
    const evaluation = join(at, 'evaluation.json');
    writeFileSync(out, good);
    expect(await command(['validate', '-', '--format', 'ndjson', '--out', out, '--overwrite'], lineOf('c-1'))).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(out, 'utf8')).toBe('');
    writeFileSync(out, good);
    const judged = JSON.parse((await command(['evaluate', '-', ...judging, '--format', 'json'], demoText)).out) as object;
    writeFileSync(evaluation, JSON.stringify({ ...judged, requirements: [], breaches: [] }));
    expect(await command(['report', evaluation, '--format', 'ndjson', '--out', out, '--overwrite'])).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(out, 'utf8')).toBe('');
  });
});
