import { describe, expect, test } from 'vitest';
import { demoFile } from './of-the-demo.ts';
import { command, lineOf, linesIn } from './run.ts';

describe('validate', () => {
  test('a document over many lines: each issue at its own line', async () => {
    const text =
      '{\n  "child": { "id": "c-1" },\n  "placements": [\n    { "id": "p1", "kind": "foster" },\n    { "id": "p2",\n      "kind": "fostr" }\n  ],\n  "colour": 1\n}\n';
    const { code, out } = await command(['validate', '-'], text);
    expect(code).toBe(1);
    expect(out.split('\n')[0]).toMatch(/^standard input:6: refused: child c-1: \/placements\/1\/kind .* \[unknown-word\]$/);
    expect(out).toContain('\n0 histories good, 1 refused, 0 warnings.\n');
    const warned = await command(['validate', '-'], text.replace('fostr', 'foster'));
    expect([warned.code, warned.out.split('\n')[0]]).toEqual([
      0,
      expect.stringMatching(/^standard input:8: warning: child c-1: \/colour /),
    ]);
  });

  test('NDJSON: each issue at the line of its child; the lines of evaluate too', async () => {
    const input = [lineOf('c-1'), lineOf('c-2', { meetings: 7 }), '{', lineOf('c-3')].join('\n');
    const { code, out, err } = await command(['validate', '-', '--format', 'ndjson'], input);
    expect(code).toBe(1);
    expect(linesIn(out)).toEqual([
      {
        file: 'standard input',
        line: 2,
        child: 'c-2',
        level: 'refused',
        pointer: '/meetings',
        code: 'wrong-type',
        message: 'This is the number 7: give an array.',
      },
      {
        file: 'standard input',
        line: 3,
        child: null,
        level: 'refused',
        pointer: '',
        code: 'not-read',
        message: 'the line is not JSON: it ends in the middle.',
      },
    ]);
    expect(err).toBe('');
    expect((await command(['validate', '-'], input)).out.split('\n').slice(1)).toEqual([
      'standard input:3: refused: the line is not JSON: it ends in the middle. [not-read]',
      '2 histories good, 2 refused, 0 warnings.',
      '',
    ]);
    const run = JSON.stringify({ history: JSON.parse(lineOf('c-1', { colour: 1 })) as unknown, evaluation: {} });
    expect((await command(['validate', '-'], run)).out).toContain('warning: child c-1: /history/colour ');
  });

  test('what JSON would drop without a word, and a child whose records are in two histories', async () => {
    const twice =
      '{ "child": { "id": "c-1" }, "visits": [], "placements": [{ "id": "p1", "kind": "foster", "kind": "residential" }],\n"visits": [{ "id": "v1", "at": "2026-04-05" }] }';
    const { code, out } = await command(['validate', '-'], `${twice}\n${lineOf('c-2')}\n${lineOf('c-1')}\n`);
    expect([code, out.split('\n').filter((line) => /repeated/.test(line))]).toEqual([
      0,
      [
        'standard input:1: warning: child c-1: /placements/0/kind This name stands more than once in its object: only the last was read. [name-repeated]',
        'standard input:2: warning: child c-1: /visits This name stands more than once in its object: only the last was read. [name-repeated]',
        'standard input:4: warning: child c-1: /child/id This child is at standard input:1 too, and each is judged as if the other held nothing: put all of a child into one history. [child-repeated]',
      ],
    ]);
    const run = JSON.stringify({ history: JSON.parse(lineOf('c-1')) as unknown, evaluation: {} });
    expect(
      (await command(['validate', '-'], `${run}\n${run.replace('"id":"c-1"', '"id":"c-0","id":"c-1"')}\n`)).out
        .split('\n')
        .map((line) => line.slice(0, 55)),
    ).toEqual([
      'standard input:2: warning: child c-1: /history/child/id',
      'standard input:2: warning: child c-1: /history/child/id',
      '2 histories good, 0 refused, 2 warnings.',
      '',
    ]);
  });

  test('nesting that no parser of ours could follow is refused like any other', async () => {
    const deep = (open: string, close: string) => `{\n"child": ${open.repeat(50_000)}1${close.repeat(50_000)}\n}`;
    for (const text of [deep('[', ']'), deep('{"a":', '}'), deep('[', ']').replaceAll('\n', '')]) {
      const { code, out } = await command(['validate', '-'], text);
      expect([code, out.split('\n').at(-2)]).toEqual([1, '0 histories good, 1 refused, 0 warnings.']);
    }
  });

  test('what is good is good; nothing is not', async () => {
    expect(await command(['validate', demoFile])).toEqual({ code: 0, out: '1 history good, 0 refused, 0 warnings.\n', err: '' });
    expect((await command(['validate', '-'], '')).code).toBe(1);
    const missing = await command(['validate', demoFile, 'no.ndjson', '--format', 'ndjson']);
    expect([missing.code, linesIn(missing.out)]).toEqual([
      1,
      [expect.objectContaining({ file: 'no.ndjson', line: null, level: 'refused', code: 'not-read' })],
    ]);
    expect((await command(['validate'])).code).toBe(2);
    expect((await command(['validate', demoFile, '--format', 'csv'])).err).toContain(
      'validate does not write csv; it writes table, ndjson.',
    );
  });
});
