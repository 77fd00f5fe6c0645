import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/policy/language.ts';
import { layer, refusal, rule, statute } from './parts.ts';
import { build, refusedWith } from './built.ts';

describe('a profile is checked when it is built', () => {
  test.each<NonNullable<Rule['when']>>([
    { fact: 'placement.provision', is: 'in-house' },
    { fact: 'placement.emergency', is: false },
    { fact: 'concern.kind', is: 'walsall/level-1' },
    { fact: 'child.disabilities', oneOf: ['sen'] },
    { fact: 'placement.kind', oneOf: ['foster'] },
    { fact: 'placement.ending', recorded: true },
    { fact: 'carer-break.days', atMost: 3 },
  ])('a value that a fact may have: %o', (when) => {
    expect(refusedWith(rule('walsall/meeting', { when }))).toBeUndefined();
  });

  test.each([
    ['placement-support-meeting:{concrn}', '{concrn}'],
    ['placement-support-meeting:{}', '{}'],
    ['placement-support-meeting:{placement}:{Key}', '{Key}'],
    ['placement-support-meeting:{placement', '{placement'],
    ['placement-support-meeting:placement}', '}'],
    ['disruption-meeting:{concern}', '{concern}'],
  ])('an occasion that is named after nothing: %s', (occasion, found) => {
    expect(refusedWith(rule('walsall/meeting', { occasion }))).toEqual({
      fault: 'unknown-placeholder',
      message: `profile "walsall": the occasion of rule "walsall/meeting" of walsall has ${found}, which stands for nothing; write one of key, anchor, ifAnchored, next, placement.`,
    });
  });

  test.each([
    ['concern', 'concern'],
    ['concern', 'placement'],
    ['meeting', 'meeting'],
    ['meeting', 'concern'],
    ['review', 'care'],
    ['review', 'review'],
    ['visit', 'visit'],
    ['circumstance', 'circumstance'],
    ['plan', 'plan'],
    ['care-period', 'care'],
    ['first-placement', 'care'],
    ['document', 'care'],
    ['placement', 'key'],
    ['visit', 'anchor'],
    ['visit', 'ifAnchored'],
    ['review-interval', 'next'],
  ])('an occasion of a rule for each %s named after {%s}, which it has', (each, name) => {
    // What else a subject has is not looked at.
    const forEach = {
      each,
      ...(['concern', 'meeting', 'circumstance', 'document'].includes(each) ? { kinds: ['x/own'] } : {}),
    } as unknown as Rule['forEach'];
    expect(refusedWith(rule('walsall/meeting', { forEach, occasion: `support:{${name}}:first` }))).toBeUndefined();
  });

  test('a section and a silence are looked into as rules are', () => {
    const when = { fact: 'placement.provision', is: 'inhouse' } as const;
    expect(
      refusal(() => build([layer('walsall', { sections: [{ section: 'contact', clauses: ['WALSALL-2'], modality: 'should', when }] })]))
        ?.message,
    ).toMatch(/^profile "walsall": plan section "contact" of walsall asks whether/);
    expect(
      refusal(() => build([layer('walsall', { silences: [{ id: 'walsall/rest', what: 'nothing', clauses: ['WALSALL-2'], when }] })]))
        ?.message,
    ).toMatch(/^profile "walsall": silence "walsall\/rest" of walsall asks whether/);
  });

  test('a part that JSON writes as null says nothing', () => {
    // The types forbid null; a profile read from JSON may hold it.
    expect(refusedWith({ ...rule('walsall/meeting'), when: null } as unknown as Rule)).toBeUndefined();
  });

  test('a rule that comes after one that no layer has', () => {
    expect(refusedWith(rule('walsall/meeting', { after: { rule: 'walsall/other', clauses: ['WALSALL-1'] } }))).toEqual({
      fault: 'unknown-rule',
      message: 'profile "walsall": rule "walsall/meeting" of walsall comes after "walsall/other", which no layer has.',
    });
    expect(
      refusal(() =>
        build([
          statute({ rules: [rule('reg-9')] }),
          layer('walsall', { rules: [rule('walsall/meeting', { after: { rule: 'reg-9', clauses: ['WALSALL-1'] } })] }),
        ]),
      ),
    ).toBeUndefined();
  });
});
