import { describe, expect, it } from 'vitest';
import { limits } from '../../src/history/limits.ts';
import { parseHistory } from '../../src/history/parse-history.ts';
import { recordSchemas } from '../../src/history/schema.ts';

const sound = { child: { id: 'c1' }, placements: [{ id: 'p1', kind: 'foster' }] };

/** `[pointer, code]` of the first issue; the time that a refusal took is checked by the caller where it matters. */
function firstIssue(input: unknown): readonly string[] | 'accepted' {
  const result = parseHistory(input);
  if (result.ok) return 'accepted';
  return [result.issues[0]?.pointer ?? '', result.issues[0]?.code ?? 'none'];
}

function nested(depth: number): object {
  let inner: object = {};
  for (let level = 1; level < depth; level += 1) inner = { in: inner };
  return inner;
}

describe('sizes', () => {
  it('a text of 10,000 characters is read, one more is not; an emoji counts one', () => {
    const history = (reason: string) => ({ ...sound, network: [{ role: 'parent', excluded: { reason } }] });
    expect(firstIssue(history('x'.repeat(limits.textLength)))).toBe('accepted');
    expect(firstIssue(history('👪'.repeat(limits.textLength)))).toBe('accepted');
    expect(firstIssue(history('x'.repeat(limits.textLength + 1)))).toEqual(['/network/0/excluded/reason', 'text-too-long']);
    expect(firstIssue(history('👪'.repeat(limits.textLength + 1)))).toEqual(['/network/0/excluded/reason', 'text-too-long']);
    expect(firstIssue(history('x'.repeat(10_000_000)))).toEqual(['/network/0/excluded/reason', 'text-too-long']);
  });

  it('an array of 20,000 records is read, one more is not', () => {
    const history = (count: number) => ({ ...sound, visits: Array.from({ length: count }, (_, index) => ({ id: `v${index}`, at: '2026-05-01' })) });
    expect(firstIssue(history(limits.arrayLength))).toBe('accepted');
    expect(firstIssue(history(limits.arrayLength + 1))).toEqual(['/visits', 'array-too-long']);
    expect(firstIssue({ ...sound, visits: Array.from({ length: 1_000_000 }) })).toEqual(['/visits', 'array-too-long']);
  });

  it('twelve levels are read, a thirteenth is not, and ten thousand harm nobody', () => {
    expect(firstIssue({ ...sound, extra: nested(limits.depth - 1) })).toBe('accepted');
    expect(firstIssue({ ...sound, extra: nested(limits.depth) })).toEqual([`/extra${'/in'.repeat(11)}`, 'too-deep']);
    expect(firstIssue({ ...sound, extra: nested(10_000) })).toEqual([`/extra${'/in'.repeat(11)}`, 'too-deep']);
  });

  it('an object of a thousand properties is read, one more is not', () => {
    const extra = (count: number) => ({ ...sound, extra: Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0])) });
    expect(firstIssue(extra(limits.properties))).toBe('accepted');
    expect(firstIssue(extra(limits.properties + 1))).toEqual(['/extra', 'too-many-properties']);
  });

  it('a property whose name is too long is refused at its object', () => {
    expect(firstIssue({ ...sound, extra: { ['k'.repeat(10_001)]: 0 } })).toEqual(['/extra', 'text-too-long']);
  });

  it('more than a million values are refused as a whole', () => {
    const extra = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`k${index}`, Array.from({ length: 20_000 }, () => 0)]));
    expect(firstIssue({ ...sound, ...extra })).toEqual(['', 'too-large']);
  });
});

describe('many problems', () => {
  it('are reported up to two hundred, and one more says that there are others', () => {
    const result = parseHistory({ ...sound, visits: Array.from({ length: 300 }, () => ({})) });
    const issues = result.ok ? [] : result.issues;
    expect(issues).toHaveLength(limits.problems + 1);
    expect(issues[199]?.pointer).toBe('/visits/99/id');
    expect(issues[200]).toEqual({ pointer: '', code: 'too-many-issues', message: 'There are more than 200: mend these first, then parse again.' });
  });

  it('exactly two hundred are all', () => {
    const result = parseHistory({ ...sound, visits: Array.from({ length: 100 }, () => ({})) });
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(Array.from({ length: 200 }, () => 'missing-property'));
  });

  it('of warnings too', () => {
    const result = parseHistory({ ...sound, visits: Array.from({ length: 300 }, (_, index) => ({ id: `v${index}`, at: '2026-05-01', where: 'x' })) });
    expect(result.ok && result.warnings.at(-1)?.code).toBe('too-many-warnings');
    expect(result.ok && result.warnings).toHaveLength(limits.problems + 1);
  });

  it('everywhere at once are given up on early', () => {
    const everything = Object.fromEntries(Object.keys(recordSchemas).map((array) => [array, Array.from({ length: limits.arrayLength }, () => ({}))]));
    const started = performance.now();
    expect(firstIssue({ child: { id: 'c1' }, ...everything })).toEqual(['/lookedAfter/0/from', 'missing-property']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('among nulls are reported without a second issue for the same place', () => {
    expect(firstIssue({ ...sound, visits: Array.from({ length: 1_000 }, () => null) })).toEqual(['/visits/0', 'null-in-array']);
  });
});

describe('prototypes', () => {
  it('__proto__, constructor and prototype are left out with a warning and reach nothing', () => {
    const input: unknown = JSON.parse('{"child":{"id":"c1","__proto__":{"inEducation":true}},"placements":[],"constructor":{"prototype":{"polluted":1}},"prototype":1}');
    const result = parseHistory(input);
    expect(result).toMatchObject({ ok: true, history: { child: { id: 'c1' }, placements: [] } });
    expect(result.ok && result.warnings.map(({ pointer }) => pointer).sort()).toEqual(['/child/__proto__', '/constructor', '/prototype']);
    expect(result.ok && result.history.child.inEducation).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('as sections are no sections', () => {
    const input: unknown = JSON.parse('{"child":{"id":"c1"},"placements":[{"id":"p1","kind":"foster"}],"plans":[{"id":"a","placementId":"p1","sections":{"__proto__":"none","toString":"none"}}]}');
    const result = parseHistory(input);
    expect(result.ok ? [] : result.issues.map(({ pointer }) => pointer)).toEqual(['/plans/0/sections/toString']);
  });

  it('an inherited property is not read', () => {
    const child: unknown = Object.create({ id: 'c1' });
    expect(firstIssue({ ...sound, child })).toEqual(['/child', 'not-plain-data']);
  });

  it('an object without a prototype is plain data', () => {
    const child: object = Object.assign(Object.create(null) as object, { id: 'c1' });
    expect(firstIssue({ ...sound, child })).toBe('accepted');
  });
});

describe('what is not JSON', () => {
  class Stay { readonly id = 'p1'; readonly kind = 'foster'; }
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
    ['NaN', { ...sound, placements: [{ id: 'p1', kind: 'foster', visitInterval: { every: { days: Number.NaN } } }] }, '/placements/0/visitInterval/every/days', 'not-plain-data'],
    ['an instance of a class', { ...sound, placements: [new Stay()] }, '/placements/0', 'not-plain-data'],
    ['a hole in an array', { ...sound, placements: Object.assign([], { length: 1 }) }, '/placements/0', 'null-in-array'],
    ['a circle', { ...sound, circle }, `/circle${'/again'.repeat(11)}`, 'too-deep'],
  ])('%s', (_name, input, pointer, code) => {
    expect(firstIssue(input)).toEqual([pointer, code]);
  });

  it('is nobody\'s concern inside an unknown property', () => {
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
    expect(firstIssue({ ...sound, concerns: [{ id: '\udc00k', kind: 'support-need', identifiedAt: '2026-03-03' }] })).toEqual(['/concerns/0/id', 'not-plain-data']);
    expect(firstIssue({ ...sound, placements: [{ id: 'p1', kind: '\ud800' }] })).toEqual(['/placements/0/kind', 'not-plain-data']);
    expect(firstIssue({ ...sound, plans: [{ id: 'a', placementId: 'p1', sections: { '\ud800': 'none' } }] })).toEqual(['/plans/0/sections/\ud800', 'unknown-word']);
    expect(firstIssue({ ...sound, child: { id: 'c👪' } })).toBe('accepted');
  });

  it('half a character in an unknown property, or in its name, is left out with it', () => {
    const result = parseHistory({ ...sound, extra: '\ud800', 'c\ud800': 1 });
    expect(result).toMatchObject({ ok: true, history: sound, warnings: [{ pointer: '/extra' }, { pointer: '/c\ud800' }] });
  });
});

describe('objects that fight back', () => {
  const broken = new Proxy({}, { ownKeys: () => { throw new Error('no'); } });
  const revoked = Proxy.revocable([], {});
  revoked.revoke();

  it.each<readonly [string, unknown, string]>([
    ['a getter that throws', { ...sound, get child(): unknown { throw new Error('no'); } }, '/child'],
    ['an element that throws', { ...sound, visits: Object.defineProperty([0], 0, { get: () => { throw new Error('no'); } }) }, '/visits/0'],
    ['a trap that throws', { ...sound, child: broken }, '/child'],
    ['a revoked proxy inside', { ...sound, visits: revoked.proxy }, '/visits'],
    ['a revoked proxy', revoked.proxy, ''],
  ])('%s', (_name, input, pointer) => {
    expect(firstIssue(input)).toEqual([pointer, 'unreadable']);
  });

  it('a getter is read once, so that it cannot answer differently later', () => {
    let reads = 0;
    const result = parseHistory({ ...sound, child: { get id() { reads += 1; return `c${reads}`; } } });
    expect(result.ok && result.history.child.id).toBe('c1');
    expect(reads).toBe(1);
  });

  it('an endless object is refused', () => {
    const endless: object = new Proxy({}, {
      get: () => endless, ownKeys: () => ['a', 'b', 'c'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    });
    expect(firstIssue(endless)).toEqual(['/a'.repeat(12), 'too-deep']);
  });
});
