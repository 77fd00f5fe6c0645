import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/policy/language.ts';
import { layer, refusal, rule, statute } from './parts.ts';
import { build, refusedWith } from './built.ts';

describe('a profile is checked when it is built', () => {
  test('one that is sound is the data that it was built from, and holds nothing else', () => {
    const layers = [
      statute({ rules: [rule('reg-9', { clauses: ['REG-9.1'] })] }),
      layer('walsall', {
        rules: [rule('walsall/meeting')],
        sections: [{ section: 'contact', clauses: ['WALSALL-2'], modality: 'should' }],
      }),
    ];
    expect(build(layers)).toEqual({ format: 'placement-rules/profile@1', id: 'walsall', version: '1', title: 'Walsall', layers });
  });

  test('two rules with one id', () => {
    const other = layer('overlay', { basis: 'overlay', rules: [rule('walsall/meeting')] });
    expect(refusal(() => build([statute(), layer('walsall', { rules: [rule('walsall/meeting')] }), other]))).toEqual({
      fault: 'duplicate-rule',
      message: 'profile "walsall": "walsall/meeting" stands in walsall and in overlay; give one another id.',
    });
  });

  test('a provision of statute that another layer has too', () => {
    expect(refusal(() => build([statute({ rules: [rule('reg-9')] }), layer('walsall', { rules: [rule('reg-9')] })]))).toEqual({
      fault: 'locked-rule',
      message: 'profile "walsall": "reg-9" stands in statute and in walsall; give one another id.',
    });
  });

  test('a rule that cites nothing', () => {
    const refused = { fault: 'no-citation', message: 'profile "walsall": rule "walsall/meeting" of walsall cites no clause.' };
    expect(refusedWith(rule('walsall/meeting', { clauses: [] }))).toEqual(refused);
    const bare = { clauses: [], due: { before: 'placement.startedAt' }, counted: 'before the start' } as const;
    expect(refusedWith(rule('walsall/meeting', { clauses: [], limbs: [bare] }))).toEqual(refused);
    expect(refusedWith(rule('walsall/meeting', { clauses: [], limbs: [{ ...bare, clauses: ['WALSALL-1'] }, bare] }))).toEqual(refused);
    const joined = (clauses: readonly string[]): Partial<Rule> => ({
      clauses: [],
      forEach: {
        each: 'joined-need',
        triggers: [{ clauses, modality: 'should', on: { concern: ['fragility'] } }],
        answers: { plan: 'prepared' },
      },
    });
    expect(refusedWith(rule('walsall/meeting', joined([])))).toEqual(refused);
    expect(refusedWith(rule('walsall/meeting', joined(['WALSALL-1'])))).toBeUndefined();
    const two = {
      ...joined([]).forEach,
      triggers: [['WALSALL-1'], []].map((clauses) => ({ clauses, modality: 'should', on: { concern: ['fragility'] } })),
    };
    // Of the two triggers one cites nothing; the spread forgets that it is a joined need.
    expect(refusedWith(rule('walsall/meeting', { clauses: [], forEach: two as Rule['forEach'] }))).toEqual(refused);
    expect(refusedWith(rule('walsall/meeting', { forEach: { each: 'meeting', kinds: ['disruption-meeting'] } }))).toBeUndefined();
    expect(refusedWith(rule('walsall/meeting', { clauses: [], limbs: [{ ...bare, clauses: ['WALSALL-1'] }] }))).toBeUndefined();
  });

  const stray = ['WALSALL-9'],
    person = { role: 'iro', mode: 'attend', modality: 'should', clauses: stray } as const;
  test.each<readonly [string, Partial<Rule>]>([
    ['of the rule', { clauses: stray }],
    ['of a limb', { limbs: [{ clauses: stray, due: { before: 'placement.startedAt' }, counted: 'before the start' }] }],
    ['of the order', { after: { rule: 'walsall/meeting', clauses: stray } }],
    ['of somebody who comes', { meeting: { kind: 'disruption-meeting', people: [person] } }],
    ['of who is to be chair', { meeting: { kind: 'disruption-meeting', chair: { how: 'one-of', clauses: stray, roles: [] } } }],
    ['of a chair', { meeting: { kind: 'disruption-meeting', chair: { how: 'one-of', clauses: [], roles: [person] } } }],
    [
      'of an item',
      { meeting: { kind: 'disruption-meeting', items: [{ kind: 'agenda', text: 'What went well', modality: 'should', clauses: stray }] } },
    ],
    ['of a note', { notes: [{ code: 'option', text: 'A talk will do', clauses: stray }] }],
    [
      'of what calls for it',
      {
        forEach: {
          each: 'joined-need',
          triggers: [{ clauses: stray, modality: 'should', on: { concern: ['fragility'] } }],
          answers: { plan: 'prepared' },
        },
      },
    ],
    [
      'of what keeps a series going',
      {
        forEach: {
          each: 'meeting',
          kinds: ['disruption-meeting'],
          calledForBy: [{ clauses: stray, modality: 'should', on: { concern: ['fragility'] } }],
        },
      },
    ],
  ])('a clause %s that no register has', (_where, more) => {
    expect(refusedWith(rule('walsall/meeting', more))).toEqual({
      fault: 'unknown-clause',
      message:
        'profile "walsall": rule "walsall/meeting" of walsall cites WALSALL-9, which is in no register; correct it, or add it to the layer\'s `clauses`.',
    });
  });

  test('a clause of a section or a silence that no register has', () => {
    expect(
      refusal(() => build([layer('walsall', { sections: [{ section: 'contact', clauses: stray, modality: 'should' }] })]))?.message,
    ).toMatch(/^profile "walsall": plan section "contact" of walsall cites WALSALL-9,/);
    expect(
      refusal(() => build([layer('walsall', { silences: [{ id: 'walsall/nothing', what: 'nothing', clauses: stray }] })]))?.message,
    ).toMatch(/^profile "walsall": silence "walsall\/nothing" of walsall cites WALSALL-9,/);
  });

  test("a clause of the package's register needs no declaring, and one of the council's own does", () => {
    expect(
      refusal(() => build([layer('walsall', { rules: [rule('walsall/meeting', { clauses: ['DERBY-1.04'] })], clauses: {} })])),
    ).toBeUndefined();
    expect(refusal(() => build([layer('walsall', { rules: [rule('walsall/meeting')], clauses: {} })]))?.fault).toBe('unknown-clause');
    const { clauses: _, ...bare } = layer('walsall', { rules: [rule('walsall/meeting')] });
    expect(refusal(() => build([bare]))?.fault).toBe('unknown-clause');
  });

  test.each(['support-ned', 'x/other'])('a word of the council that is a kind of %s, which the package does not know', (isA) => {
    expect(refusal(() => build([layer('walsall', { words: [{ word: 'x/worry', label: 'worry', isA }] })]))).toEqual({
      fault: 'malformed',
      message: `profile "walsall": word "x/worry" of walsall is a kind of "${isA}", which is none.`,
    });
  });

  test('a clause of the register that a layer declares as its own', () => {
    expect(refusal(() => build([layer('walsall', { clauses: { 'DERBY-1.04': 'Within 72 hours.' } })]))).toEqual({
      fault: 'duplicate-clause',
      message: 'profile "walsall": walsall (Text of walsall) declares DERBY-1.04, which is in the package\'s register; give it another id.',
    });
  });
});
