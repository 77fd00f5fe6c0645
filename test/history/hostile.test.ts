import { describe, expect, it } from 'vitest';
import { limits } from '../../src/history/limits.ts';
import { parseHistory } from '../../src/history/parse-history.ts';
import { recordSchemas } from '../../src/history/schema.ts';
import { firstIssue, sound } from './first-issue.ts';

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
    const history = (count: number) => ({
      ...sound,
      visits: Array.from({ length: count }, (_, index) => ({ id: `v${index}`, at: '2026-05-01' })),
    });
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
    const extra = (count: number) => ({
      ...sound,
      extra: Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0])),
    });
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
    expect(issues[200]).toEqual({
      pointer: '',
      code: 'too-many-issues',
      message: 'There are more than 200: mend these first, then parse again.',
    });
  });

  it('exactly two hundred are all', () => {
    const result = parseHistory({ ...sound, visits: Array.from({ length: 100 }, () => ({})) });
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(Array.from({ length: 200 }, () => 'missing-property'));
  });

  it('of warnings too', () => {
    const result = parseHistory({
      ...sound,
      visits: Array.from({ length: 300 }, (_, index) => ({ id: `v${index}`, at: '2026-05-01', where: 'x' })),
    });
    expect(result.ok && result.warnings.at(-1)?.code).toBe('too-many-warnings');
    expect(result.ok && result.warnings).toHaveLength(limits.problems + 1);
  });

  it('everywhere at once are given up on early', () => {
    const everything = Object.fromEntries(
      Object.keys(recordSchemas).map((array) => [array, Array.from({ length: limits.arrayLength }, () => ({}))]),
    );
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
    const input: unknown = JSON.parse(
      '{"child":{"id":"c1","__proto__":{"inEducation":true}},"placements":[],"constructor":{"prototype":{"polluted":1}},"prototype":1}',
    );
    const result = parseHistory(input);
    expect(result).toMatchObject({ ok: true, history: { child: { id: 'c1' }, placements: [] } });
    expect(result.ok && result.warnings.map(({ pointer }) => pointer).sort()).toEqual(['/child/__proto__', '/constructor', '/prototype']);
    expect(result.ok && result.history.child.inEducation).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('as sections are no sections', () => {
    const input: unknown = JSON.parse(
      '{"child":{"id":"c1"},"placements":[{"id":"p1","kind":"foster"}],"plans":[{"id":"a","placementId":"p1","sections":{"__proto__":"none","toString":"none"}}]}',
    );
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
