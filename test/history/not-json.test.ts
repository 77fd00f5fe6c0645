import { describe, expect, it } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { firstIssue, sound } from './first-issue.ts';

describe('what is not JSON', () => {
  class Stay {
    readonly id = 'p1';
    readonly kind = 'foster';
  }
  const circle: Record<string, unknown> = {};
  circle['again'] = circle;

  it.each<readonly [string, unknown, string, string]>([
    ['undefined', undefined, '', 'not-an-object'],
    ['a function', () => sound, '', 'not-an-object'],
    ['a Date', new Date(0), '', 'not-plain-data'],
    ['a Map', new Map(), '', 'not-plain-data'],
    ['a Date for a moment', { ...sound, visits: [{ id: 'v1', at: new Date(0) }] }, '/visits/0/at', 'not-plain-data'],
    ['a bigint', { ...sound, child: { id: 1n } }, '/child/id', 'not-plain-data'],
    ['a symbol', { ...sound, child: { id: Symbol('c1') } }, '/child/id', 'not-plain-data'],
    ['a function for a list', { ...sound, placements: () => [] }, '/placements', 'not-plain-data'],
    [
      'NaN',
      { ...sound, placements: [{ id: 'p1', kind: 'foster', visitInterval: { every: { days: Number.NaN } } }] },
      '/placements/0/visitInterval/every/days',
      'not-plain-data',
    ],
    ['an instance of a class', { ...sound, placements: [new Stay()] }, '/placements/0', 'not-plain-data'],
    ['a hole in an array', { ...sound, placements: Object.assign([], { length: 1 }) }, '/placements/0', 'null-in-array'],
    ['a circle', { ...sound, circle }, `/circle${'/again'.repeat(11)}`, 'too-deep'],
  ])('%s', (_name, input, pointer, code) => {
    expect(firstIssue(input)).toEqual([pointer, code]);
  });

  it("is nobody's concern inside an unknown property", () => {
    expect(firstIssue({ ...sound, extra: [new Date(0), { when: new Date(0), how: () => 1 }] })).toBe('accepted');
  });

  it('is refused as a whole where there is much of it', () => {
    expect(firstIssue({ ...sound, visits: Array.from({ length: 1_000 }, () => new Date(0)) })).toEqual(['/visits/0', 'not-plain-data']);
  });

  it('a value that occurs twice is no circle', () => {
    const member = { role: 'iro' };
    expect(firstIssue({ ...sound, network: [member, member] })).toBe('accepted');
  });

  it('half a character is refused wherever a text is read: UTF-8 cannot hold it, and no digest could be made', () => {
    expect(firstIssue({ ...sound, child: { id: 'c\ud800' } })).toEqual(['/child/id', 'not-plain-data']);
    expect(firstIssue({ ...sound, concerns: [{ id: '\udc00k', kind: 'support-need', identifiedAt: '2026-03-03' }] })).toEqual([
      '/concerns/0/id',
      'not-plain-data',
    ]);
    expect(firstIssue({ ...sound, placements: [{ id: 'p1', kind: '\ud800' }] })).toEqual(['/placements/0/kind', 'not-plain-data']);
    expect(firstIssue({ ...sound, plans: [{ id: 'a', placementId: 'p1', sections: { '\ud800': 'none' } }] })).toEqual([
      '/plans/0/sections/\ud800',
      'unknown-word',
    ]);
    expect(firstIssue({ ...sound, child: { id: 'c👪' } })).toBe('accepted');
  });

  it('half a character in an unknown property, or in its name, is left out with it', () => {
    const result = parseHistory({ ...sound, extra: '\ud800', 'c\ud800': 1 });
    expect(result).toMatchObject({ ok: true, history: sound, warnings: [{ pointer: '/extra' }, { pointer: '/c\ud800' }] });
  });
});

describe('objects that fight back', () => {
  const broken = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  const revoked = Proxy.revocable([], {});
  revoked.revoke();

  it.each<readonly [string, unknown, string]>([
    [
      'a getter that throws',
      {
        ...sound,
        get child(): unknown {
          throw new Error('no');
        },
      },
      '/child',
    ],
    [
      'an element that throws',
      {
        ...sound,
        visits: Object.defineProperty([0], 0, {
          get: () => {
            throw new Error('no');
          },
        }),
      },
      '/visits/0',
    ],
    ['a trap that throws', { ...sound, child: broken }, '/child'],
    ['a revoked proxy inside', { ...sound, visits: revoked.proxy }, '/visits'],
    ['a revoked proxy', revoked.proxy, ''],
  ])('%s', (_name, input, pointer) => {
    expect(firstIssue(input)).toEqual([pointer, 'unreadable']);
  });

  it('a getter is read once, so that it cannot answer differently later', () => {
    let reads = 0;
    const result = parseHistory({
      ...sound,
      child: {
        get id() {
          reads += 1;
          return `c${reads}`;
        },
      },
    });
    expect(result.ok && result.history.child.id).toBe('c1');
    expect(reads).toBe(1);
  });

  it('an endless object is refused', () => {
    const endless: object = new Proxy(
      {},
      {
        get: () => endless,
        ownKeys: () => ['a', 'b', 'c'],
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    );
    expect(firstIssue(endless)).toEqual(['/a'.repeat(12), 'too-deep']);
  });
});
