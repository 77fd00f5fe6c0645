import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { expectSoundAnswer } from './answers.ts';
import { watchBuiltins } from './builtins.ts';
import { fickle } from './fickle.ts';
import { changed, complete, countValues, mutated } from './mutations.ts';
import { anyValue, hostileNames } from './values.ts';

const whatChanged = watchBuiltins();
afterAll(() => expect(whatChanged()).toEqual([]));

const tenMegabytes = 'x'.repeat(10_000_000);

describe('parseHistory on histories turned upside down', () => {
  it('answers in short printable sentences, and touches nothing that is shared', () => {
    fc.assert(
      fc.property(mutated, (history) => {
        expectSoundAnswer(parseHistory(history));
        expect(whatChanged()).toEqual([]);
      }),
    );
  });

  it('answers the same for the same, and leaves it as it was', () => {
    fc.assert(
      fc.property(mutated, (history) => {
        const before = JSON.stringify(history);
        expect(parseHistory(history)).toEqual(parseHistory(JSON.parse(before)));
        expect(JSON.stringify(history)).toBe(before);
      }),
    );
  });

  it('reads each value once: no input makes it look twice', () => {
    fc.assert(
      fc.property(mutated, (history) => {
        const counted = { reads: 0 };
        parseHistory(counting(history, counted));
        // Each value, and the length of each array.
        expect(counted.reads).toBeLessThanOrEqual(2 * countValues(history) + 1);
      }),
    );
  });

  it('refuses anything at all in the place of the history, of its child and of its placements', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expectSoundAnswer(parseHistory(value));
        expectSoundAnswer(parseHistory({ child: value, placements: [] }));
        expectSoundAnswer(parseHistory({ child: { id: 'c1' }, placements: value }));
      }),
    );
  });

  it('takes ten megabytes of text anywhere, as value and as name', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.boolean(), (at, asName) => {
        const change = asName ? ({ how: 'rename', at, to: tenMegabytes } as const) : ({ how: 'replace', at, by: tenMegabytes } as const);
        const result = parseHistory(changed(complete, change));
        expectSoundAnswer(result);
        // An element of an array has no name to change.
        if (!asName) expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['text-too-long']);
      }),
      { numRuns: 50 },
    );
  });
});

describe('parseHistory on objects that lie', () => {
  it('never throws, whatever a proxy throws or answers', () => {
    fc.assert(
      fc.property(mutated, fc.infiniteStream(fc.nat(99)), (history, lies) => {
        expectSoundAnswer(parseHistory(fickle(history, lies)));
      }),
    );
  });

  it.each<readonly [string, unknown]>([
    ['text', '99999999999 or so'],
    ['a symbol', Symbol('many')],
    ['not a number', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['negative', -1],
    ['half', 0.5],
    ['a bigint', 5n],
    ['an object that counts up', { valueOf: () => Number.POSITIVE_INFINITY }],
    [
      'an object that throws',
      {
        valueOf: () => {
          throw new Error('no');
        },
      },
    ],
  ])('an array whose length is %s cannot be read', (_what, length) => {
    const placements = new Proxy([], { get: (target, key) => (key === 'length' ? length : Reflect.get(target, key)) });
    const result = parseHistory({ child: { id: 'c1' }, placements });
    expect(result.ok ? [] : result.issues.map(({ pointer, code }) => [pointer, code])).toEqual([['/placements', 'unreadable']]);
  });

  it.each(hostileNames)('a child, a placement and a reference named %j are one name', (name) => {
    const result = parseHistory({
      child: { id: name },
      placements: [{ id: name, kind: 'foster' }],
      visits: [{ id: name, at: '2026-05-01', placementId: name }],
    });
    const halved = /\p{Cs}/u.test(name);
    expect(result.ok).toBe(name !== '' && !halved);
    const elsewhere = parseHistory({
      child: { id: 'c1' },
      placements: [{ id: 'p1', kind: 'foster' }],
      visits: [{ id: 'v1', at: '2026-05-01', placementId: name }],
    });
    expect(elsewhere.ok ? [] : elsewhere.issues.map(({ code }) => code)).toEqual([
      halved ? 'not-plain-data' : name === '' ? 'empty-text' : 'unknown-reference',
    ]);
  });
});

/** The value behind proxies that count how often a property is read. */
function counting(value: unknown, counted: { reads: number }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key, receiver): unknown {
      if (typeof key === 'string') counted.reads += 1;
      return counting(Reflect.get(target, key, receiver), counted);
    },
  });
}
