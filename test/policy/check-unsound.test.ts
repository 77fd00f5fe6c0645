import { describe, expect, test } from 'vitest';
import { defineProfile } from '../../src/policy/define.ts';
import type { Layer, Rule } from '../../src/policy/language.ts';
import { layer, refusal, rule, statute } from './parts.ts';

const build = (layers: readonly Layer[]): unknown => defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers });
const refusedWith = (...rules: readonly Rule[]): ReturnType<typeof refusal> => refusal(() => build([statute(), layer('walsall', { rules })]));

describe('what is never so, and what plain JavaScript and JSON may hold, is refused when a profile is built', () => {
  test('rules that come after each other, or after themselves', () => {
    const after = (id: string, other: string) => rule(id, { after: { rule: other, clauses: ['WALSALL-1'] } });
    expect(refusedWith(after('walsall/a', 'walsall/a'))).toEqual({
      fault: 'circular-order', message: 'profile "walsall": rule "walsall/a" of walsall comes after itself (walsall/a); one of them comes first, without `after`.',
    });
    expect(refusedWith(after('walsall/x', 'walsall/a'), after('walsall/a', 'walsall/b'), after('walsall/b', 'walsall/a'))?.message).toContain('rule "walsall/a" of walsall comes after itself (walsall/b, walsall/a);');
    expect(refusedWith(after('walsall/a', 'walsall/b'), rule('walsall/b'))).toBeUndefined();
  });

  test('a condition on an attestation of a clause that nobody declares', () => {
    expect(refusedWith(rule('walsall/meeting', { when: { attested: 'WALSALL-99', outcome: 'done' } }))).toMatchObject({ fault: 'unknown-clause', message: expect.stringContaining('rule "walsall/meeting" of walsall (Text of walsall) cites WALSALL-99,') });
    expect(refusedWith(rule('walsall/meeting', { when: { attested: 'WALSALL-2', outcome: 'done' } }))).toBeUndefined();
  });

  test.each<readonly [string, unknown, string]>([
    ['in force to a day before the first', { inForce: { from: '2026-04-01', to: '2026-03-31' } }, 'is in force from 2026-04-01 to 2026-03-31, which is never.'],
    ['a condition in force so', { when: { not: { inForceFrom: '2026-04-01', to: '2026-03-31' } } }, 'is in force from 2026-04-01 to 2026-03-31, which is never.'],
    ['no kind of placement', { placements: [] }, 'has `placements: []`, which is none; name kinds, or leave it out.'],
    ['another modality', { modality: 'shall' }, 'has the modality "shall", which is none; write must, should, consider, may.'],
    ['another modality of somebody who comes', { meeting: { kind: 'disruption-meeting', people: [{ role: 'iro', mode: 'attend', modality: 'shall', clauses: ['WALSALL-1'] }] } }, 'has the modality "shall", which is none; write must, should, consider, may.'],
  ])('%s', (_what, more, says) => {
    // The types forbid most of these; JSON and plain JavaScript do not.
    expect(refusedWith(rule('walsall/meeting', more as Partial<Rule>))).toEqual({ fault: 'malformed', message: `profile "walsall": rule "walsall/meeting" of walsall ${says}` });
  });

  test('in force on one day, and from an event to people, is no fault', () => {
    expect(refusedWith(rule('walsall/meeting', { inForce: { from: '2026-04-01', to: '2026-04-01' }, answeredBy: [{ notification: ['placement-made'], from: 'placement.startedAt', to: [{ role: 'parent' }] }] }))).toBeUndefined();
  });
});
