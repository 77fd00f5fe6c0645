import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derby, evaluate, evaluateMany, parseHistory, type PlacementHistory, statutory } from '../../src/index.ts';
import { history } from '../laws/histories.ts';
import { deepFrozen } from '../laws/support.ts';

const asOf = '2026-07-06T09:00';
const child = (id: string): PlacementHistory => ({
  child: { id },
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true }],
});
const parse = (line: string) => parseHistory(JSON.parse(line));

describe('evaluateMany', () => {
  it('gives for each history what evaluate gives, in the order of the input, frozen or not', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 4 }), (histories) => {
        const results = [...evaluateMany(deepFrozen(histories), { profile: derby, asOf })];
        expect(results).toEqual(
          histories.map((each, index) => ({
            ok: true,
            index,
            history: each,
            evaluation: evaluate(each, { profile: derby, asOf }),
            warnings: [],
          })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same of an asynchronous source as of a synchronous one', async () => {
    const records = ['a', 'b', 'c'].map(child);
    const results = [];
    for await (const result of evaluateMany(Readable.from(records) as AsyncIterable<PlacementHistory>, { profile: derby, asOf }))
      results.push(result);
    expect(results).toEqual([...evaluateMany(records, { profile: derby, asOf })]);
  });

  it('reads the lines of a file, and no bad line stops the rest', async () => {
    const lines = [child('a'), 'a name that no log should hold', { child: { id: 'b' } }, child('c')].map((each, index) =>
      index === 1 ? `{ "${String(each)}"` : JSON.stringify(each),
    );
    const results = [];
    for await (const result of evaluateMany(createInterface({ input: Readable.from([lines.join('\n')]) }), {
      profile: statutory,
      asOf,
      parse,
    }))
      results.push(result);
    expect(results.map((result) => (result.ok ? result.evaluation.child : result.issues.map(({ code }) => code)))).toEqual([
      'a',
      ['not-read'],
      ['missing-property'],
      'c',
    ]);
    expect(results.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(results.map((result) => (result.ok ? undefined : result.record))).toEqual([undefined, lines[1], lines[2], undefined]);
    expect(JSON.stringify(results.map((result) => (result.ok ? [] : result.issues)))).not.toContain('name that no log');
  });

  it('hands on what parse found odd', () => {
    const [result] = evaluateMany<unknown>([{ ...child('a'), colour: 'red' }], { profile: statutory, asOf, parse: parseHistory });
    expect(result).toMatchObject({ ok: true, warnings: [{ pointer: '/colour' }] });
  });

  it('says of a history that was never parsed and is malformed that it was not evaluated', () => {
    // What a caller without types may pass.
    const records = [child('a'), null, 7, {}, { child: null, placements: [null] }, child('b')] as unknown as readonly PlacementHistory[];
    const results = [...evaluateMany(records, { profile: statutory, asOf })];
    expect(results.map((result) => (result.ok ? result.evaluation.child : result.issues[0]?.code))).toEqual([
      'a',
      ...Array.from({ length: 4 }, () => 'not-evaluated'),
      'b',
    ]);
    expect(results[1]).toMatchObject({
      ok: false,
      issues: [{ pointer: '', message: expect.stringContaining('pass what parseHistory accepted') }],
    });
  });

  it.each<readonly [string, () => unknown]>([
    [
      'threw',
      () => {
        throw new Error('a name');
      },
    ],
    ['gave a promise', () => Promise.resolve(parseHistory(child('a')))],
    ['gave nothing', () => undefined],
  ])('says of a record at which parse %s that it cannot be read, and nothing of what was thrown', (_what, odd) => {
    // What a caller without types may pass.
    const [result] = evaluateMany<unknown>([child('a')], { profile: statutory, asOf, parse: odd as typeof parseHistory });
    expect(result).toMatchObject({
      ok: false,
      issues: [{ pointer: '', code: 'not-read', message: 'options.parse gave no result: call it with this record to see why.' }],
    });
  });

  it('takes a record only when the next result is asked for, and closes a source that is left early', () => {
    let taken = 0;
    let closed = false;
    function* source(): Generator<PlacementHistory> {
      try {
        for (;;) yield child(`c${(taken += 1)}`);
      } finally {
        closed = true;
      }
    }
    const results = evaluateMany(source(), { profile: statutory, asOf });
    expect(taken).toBe(0);
    for (const { index } of results) {
      expect(taken).toBe(index + 1);
      if (index === 2) break;
    }
    expect({ taken, closed }).toEqual({ taken: 3, closed: true });
  });

  it('lets an asynchronous source run no further ahead than its reader', async () => {
    let taken = 0;
    async function* source(): AsyncGenerator<PlacementHistory> {
      while (taken < 100) yield child(`c${(taken += 1)}`);
    }
    for await (const { index } of evaluateMany(source(), { profile: statutory, asOf })) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      expect(taken).toBe(index + 1);
      if (index === 9) break;
    }
    expect(taken).toBe(10);
  });

  it('passes on what the source throws, after what came before it', () => {
    function* source(): Generator<PlacementHistory> {
      yield child('a');
      throw new Error('the connection is gone');
    }
    const seen: string[] = [];
    expect(() => {
      for (const result of evaluateMany(source(), { profile: statutory, asOf })) if (result.ok) seen.push(result.evaluation.child);
    }).toThrow('the connection is gone');
    expect(seen).toEqual(['a']);
  });

  it('throws at once for what is wrong with every record', () => {
    // What a caller without types may pass.
    const wrong = (value: unknown) => value as never;
    expect(() => evaluateMany([], { profile: statutory, asOf: 'yesterday' })).toThrow(RangeError);
    expect(() => evaluateMany([], { profile: wrong('derby'), asOf })).toThrow(TypeError);
    for (const [records, got] of [
      [undefined, 'of type undefined'],
      [null, 'null'],
      ['text', 'of type string'],
      [7, 'of type number'],
      [{}, 'of type object'],
      [child('a'), 'of type object'],
    ] as const) {
      expect(() => evaluateMany<PlacementHistory>(wrong(records), { profile: statutory, asOf })).toThrow(
        `evaluateMany: the records are ${got}; pass a sequence`,
      );
    }
  });
});
