import { describe, expect, test } from 'vitest';
import { roles } from '../../src/history/vocabulary-roles.ts';
import { placementKinds } from '../../src/history/vocabulary-placements.ts';
import { concernKinds, meetingKinds } from '../../src/history/vocabulary.ts';
import { defineProfile } from '../../src/policy/define.ts';
import type { Layer, Rule } from '../../src/policy/language.ts';
import { layer, refusal, rule, statute } from './parts.ts';

const build = (layers: readonly Layer[]): unknown => defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers });
const refusedWith = (...rules: readonly Rule[]): ReturnType<typeof refusal> => refusal(() => build([statute(), layer('walsall', { rules })]));

describe('a profile is checked when it is built', () => {
  test('one that is sound is the data that it was built from, and holds nothing else', () => {
    const layers = [statute({ rules: [rule('reg-9', { clauses: ['REG-9.1'] })] }), layer('walsall', { rules: [rule('walsall/meeting')], sections: [{ section: 'contact', clauses: ['WALSALL-2'], modality: 'should' }] })];
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
    const joined = (clauses: readonly string[]): Partial<Rule> => ({ clauses: [], forEach: { each: 'joined-need', triggers: [{ clauses, modality: 'should', on: { concern: ['fragility'] } }], answers: { plan: 'prepared' } } });
    expect(refusedWith(rule('walsall/meeting', joined([])))).toEqual(refused);
    expect(refusedWith(rule('walsall/meeting', joined(['WALSALL-1'])))).toBeUndefined();
    const two = { ...joined([]).forEach, triggers: [['WALSALL-1'], []].map((clauses) => ({ clauses, modality: 'should', on: { concern: ['fragility'] } })) };
    // Of the two triggers one cites nothing; the spread forgets that it is a joined need.
    expect(refusedWith(rule('walsall/meeting', { clauses: [], forEach: two as Rule['forEach'] }))).toEqual(refused);
    expect(refusedWith(rule('walsall/meeting', { forEach: { each: 'meeting', kinds: ['disruption-meeting'] } }))).toBeUndefined();
    expect(refusedWith(rule('walsall/meeting', { clauses: [], limbs: [{ ...bare, clauses: ['WALSALL-1'] }] }))).toBeUndefined();
  });

  const stray = ['WALSALL-9'], person = { role: 'iro', mode: 'attend', modality: 'should', clauses: stray } as const;
  test.each<readonly [string, Partial<Rule>]>([
    ['of the rule', { clauses: stray }],
    ['of a limb', { limbs: [{ clauses: stray, due: { before: 'placement.startedAt' }, counted: 'before the start' }] }],
    ['of the order', { after: { rule: 'walsall/meeting', clauses: stray } }],
    ['of somebody who comes', { meeting: { kind: 'disruption-meeting', people: [person] } }],
    ['of who is to be chair', { meeting: { kind: 'disruption-meeting', chair: { how: 'one-of', clauses: stray, roles: [] } } }],
    ['of a chair', { meeting: { kind: 'disruption-meeting', chair: { how: 'one-of', clauses: [], roles: [person] } } }],
    ['of an item', { meeting: { kind: 'disruption-meeting', items: [{ kind: 'agenda', text: 'What went well', modality: 'should', clauses: stray }] } }],
    ['of a note', { notes: [{ code: 'option', text: 'A talk will do', clauses: stray }] }],
    ['of what calls for it', { forEach: { each: 'joined-need', triggers: [{ clauses: stray, modality: 'should', on: { concern: ['fragility'] } }], answers: { plan: 'prepared' } } }],
    ['of what keeps a series going', { forEach: { each: 'meeting', kinds: ['disruption-meeting'], calledForBy: [{ clauses: stray, modality: 'should', on: { concern: ['fragility'] } }] } }],
  ])('a clause %s that no register has', (_where, more) => {
    expect(refusedWith(rule('walsall/meeting', more))).toEqual({
      fault: 'unknown-clause',
      message: 'profile "walsall": rule "walsall/meeting" of walsall cites WALSALL-9, which is in no register; correct it, or add it to the layer\'s `clauses`.',
    });
  });

  test('a clause of a section or a silence that no register has', () => {
    expect(refusal(() => build([layer('walsall', { sections: [{ section: 'contact', clauses: stray, modality: 'should' }] })]))?.message).toMatch(/^profile "walsall": plan section "contact" of walsall cites WALSALL-9,/);
    expect(refusal(() => build([layer('walsall', { silences: [{ id: 'walsall/nothing', what: 'nothing', clauses: stray }] })]))?.message).toMatch(/^profile "walsall": silence "walsall\/nothing" of walsall cites WALSALL-9,/);
  });

  test('a clause of the package\'s register needs no declaring, and one of the council\'s own does', () => {
    expect(refusal(() => build([layer('walsall', { rules: [rule('walsall/meeting', { clauses: ['DERBY-1.04'] })], clauses: {} })]))).toBeUndefined();
    expect(refusal(() => build([layer('walsall', { rules: [rule('walsall/meeting')], clauses: {} })]))?.fault).toBe('unknown-clause');
    const { clauses: _, ...bare } = layer('walsall', { rules: [rule('walsall/meeting')] });
    expect(refusal(() => build([bare]))?.fault).toBe('unknown-clause');
  });

  test.each(['support-ned', 'x/other'])('a word of the council that is a kind of %s, which the package does not know', (isA) => {
    expect(refusal(() => build([layer('walsall', { words: [{ word: 'x/worry', label: 'worry', isA }] })]))).toEqual({
      fault: 'malformed', message: `profile "walsall": word "x/worry" of walsall is a kind of "${isA}", which is none.`,
    });
  });

  test('a clause of the register that a layer declares as its own', () => {
    expect(refusal(() => build([layer('walsall', { clauses: { 'DERBY-1.04': 'Within 72 hours.' } })]))).toEqual({
      fault: 'duplicate-clause',
      message: 'profile "walsall": walsall (Text of walsall) declares DERBY-1.04, which is in the package\'s register; give it another id.',
    });
  });

  test.each<readonly [string, unknown]>([
    ['alone', { fact: 'placement.urgent', is: true }], ['within others', { all: [{ fact: 'placement.emergency', is: true }, { not: { fact: 'placement.urgent', is: true } }] }],
  ])('a condition that turns on no fact of the language, %s', (_where, when) => {
    // A misspelt fact is what the types forbid.
    expect(refusedWith(rule('walsall/meeting', { when: when as NonNullable<Rule['when']> }))).toEqual({
      fault: 'unknown-fact',
      message: 'profile "walsall": rule "walsall/meeting" of walsall turns on "placement.urgent", which is none of `facts`.',
    });
  });

  test.each([
    [365, { months: 12 }, true], [364, { months: 12 }, false], [28, { months: 1 }, true], [27, { months: 1 }, false], [14, { weeks: 2 }, true], [13, { weeks: 2 }, false], [90, { days: 91 }, false],
  ] as const)('%i days of stays in any %o', (stays, inAny, isRefused) => {
    const limbs: Rule['limbs'] = [{ clauses: ['DERBY-1.03'], counted: 'so many days', due: { stays, inAny, under: ['section-20'], since: '2011-04-01' } }];
    expect(refusedWith(rule('walsall/stay', { limbs }))).toEqual(isRefused ? {
      fault: 'unreachable-limit', message: `profile "walsall": rule "walsall/stay" of walsall allows stays of ${stays} days in a time that has no more.`,
    } : undefined);
  });

  test.each<readonly [string, Partial<Rule>]>([
    ['since when stays count', { limbs: [{ clauses: ['DERBY-1.03'], counted: 'so many days', due: { stays: 75, inAny: { months: 12 }, under: ['section-20'], since: '2026-02-30' } }] }],
    ['in force from', { inForce: { from: '2026-02-30' } }], ['in force to', { inForce: { from: '2026-02-01', to: '2026-02-30' } }],
    ['relaxed from', { relaxed: { from: '2026-02-30', to: '2026-03-30' } }], ['relaxed to', { relaxed: { from: '2026-02-01', to: '2026-02-30' } }],
    ['a condition in force from', { when: { not: { inForceFrom: '2026-02-30' } } }], ['a condition in force to', { when: { inForceFrom: '2026-02-01', to: '2026-02-30' } }],
    ['begun before', { when: { beganBefore: '2026-02-30' } }],
  ])('a date that is none: %s', (_where, part) => {
    expect(refusedWith(rule('walsall/stay', part))).toEqual({
      fault: 'malformed', message: expect.stringMatching(/^profile "walsall": rule "walsall\/stay" of walsall has `\w+` "2026-02-30", which is none; write a date: 2026-04-01\.$/),
    });
  });

  test('a word is no date, but where a moment may stand', () => {
    expect(refusedWith(rule('walsall/stay', { when: { beganBefore: 'soon' } }))?.fault).toBe('malformed');
    expect(refusedWith(rule('walsall/stay', { inForce: { from: '2026-02-01', to: 'later' } }))?.fault).toBe('malformed');
    expect(refusedWith(rule('walsall/stay', { when: { since: 'placement.startedAt' } }))).toBeUndefined();
  });

  test.each<readonly [string, Partial<Rule>]>([
    ['since an event', { when: { since: 'placement.startedAt' } }], ['up to an age', { when: { schoolYearsFrom: 14, to: 16 } }],
    ['to whom', { answeredBy: [{ notification: ['placement-made'], to: [{ role: 'parent' }] }] }],
  ])('no date, and none is wanted: %s', (_what, part) => { expect(refusedWith(rule('walsall/stay', part))).toBeUndefined(); });

  test('the day of a text that is no day', () => {
    expect(refusal(() => build([layer('walsall', { asAt: '01/04/2026' })]))).toEqual({ fault: 'malformed', message: 'profile "walsall": text of walsall has `asAt` "01/04/2026", which is none; write a date: 2026-04-01.' });
    expect(refusal(() => build([layer('walsall', { asAt: '2026-04-01' })]))).toBeUndefined();
  });

  test.each<readonly [string, unknown]>([
    ['half a day', { within: { workingDays: 2.5 }, of: 'trigger' }], ['a negative one', { within: { workingDays: -10 }, of: 'trigger' }], ['none', { within: { days: 0 }, of: 'trigger' }],
    ['two units', { within: { workingDays: 10, days: 3 }, of: 'trigger' }], ['no unit', { within: {}, of: 'trigger' }], ['another unit', { within: { fortnights: 1 }, of: 'trigger' }], ['words', { within: '5 days', of: 'trigger' }],
    ['so long before', { before: 'trigger', by: { days: 1.5 } }], ['not earlier than', { within: { days: 3 }, of: 'trigger', notBefore: { days: -1 } }],
    ['one of several limits', { earliestOf: [{ by: 'trigger' }, { within: { days: -3 }, of: 'trigger' }] }], ['a time of stays', { stays: 75, inAny: { months: 0.5 }, under: ['section-20'], since: '2011-04-01' }],
  ])('a timescale that is none: %s', (_what, due) => {
    // The types forbid some of these, and no type tells a whole number.
    const limbs = [{ clauses: ['WALSALL-1'], counted: 'so long', due }] as unknown as Rule['limbs'] & object;
    expect(refusedWith(rule('walsall/stay', { limbs }))).toMatchObject({ fault: 'malformed', message: expect.stringMatching(/^profile "walsall": rule "walsall\/stay" of walsall has `\w+` .*, which is none; write one whole unit: \{ workingDays: 5 \}\.$/) });
  });

  test('a timescale of a condition or of who was asked is looked at, roles and events are none', () => {
    expect(refusedWith(rule('walsall/stay', { when: { within: { days: 1.5 }, of: 'trigger' } }))?.fault).toBe('malformed');
    expect(refusedWith(rule('walsall/stay', { when: { atLeast: 2, placementsWhere: { happened: 'trigger' }, inLast: { length: { months: -12 }, of: 'trigger' } } }))?.fault).toBe('malformed');
    expect(refusedWith(rule('walsall/stay', { limbs: [{ clauses: ['WALSALL-1'], due: { by: 'trigger' } }], answeredBy: [{ decision: ['review-before-move'], by: ['iro'], before: 'trigger' }] }))).toBeUndefined();
  });

  test.each<readonly [string, object, string, string, string]>([
    ['a misspelt word', { fact: 'placement.provision', is: 'inhouse' }, 'placement.provision', '"inhouse"', 'in-house, commissioned'],
    ['a word for true or false', { fact: 'placement.emergency', is: 'no' }, 'placement.emergency', '"no"', 'of type boolean'],
    ['true for a word', { fact: 'concern.kind', is: true }, 'concern.kind', 'true', concernKinds.join(', ')],
    ['one of several', { fact: 'plan.kind', oneOf: ['new', 'revised'] }, 'plan.kind', '"revised"', 'new, revision'],
    ['a list for one of its words', { fact: 'child.disabilities', is: 'sen' }, 'child.disabilities', '"sen"', 'of type list'],
    ['a misspelt kind', { fact: 'concern.kind', is: 'suport-need' }, 'concern.kind', '"suport-need"', concernKinds.join(', ')],
    ['a misspelt kind of several', { fact: 'concern.raisedAtMeeting', oneOf: ['disruption-meting'] }, 'concern.raisedAtMeeting', '"disruption-meting"', [...meetingKinds, 'placement-agreement-meeting'].join(', ')],
    ['a misspelt role', { fact: 'meeting.chair', is: 'teem-manager' }, 'meeting.chair', '"teem-manager"', roles.join(', ')],
    ['a word at most a number', { fact: 'placement.emergency', atMost: 3 }, 'placement.emergency', '3', 'of type boolean'],
    ['a kind of placement that there is none of', { fact: 'placement.kind', oneOf: ['fostr'] }, 'placement.kind', '"fostr"', placementKinds.join(', ')],
  ])('a value that a fact never has: %s', (_what, when, fact, value, instead) => {
    // Conditions are data, and the type of a value is not that of its fact.
    expect(refusedWith(rule('walsall/meeting', { limbs: [{ clauses: ['WALSALL-1'], when: { not: when } as NonNullable<Rule['when']> }] }))).toEqual({
      fault: 'impossible-value', message: `profile "walsall": rule "walsall/meeting" of walsall asks whether "${fact}" is ${value}, which it never is: it is ${instead}.`,
    });
  });

  test.each<NonNullable<Rule['when']>>([
    { fact: 'placement.provision', is: 'in-house' }, { fact: 'placement.emergency', is: false }, { fact: 'concern.kind', is: 'walsall/level-1' }, { fact: 'child.disabilities', oneOf: ['sen'] },
    { fact: 'placement.kind', oneOf: ['foster'] }, { fact: 'placement.ending', recorded: true }, { fact: 'carer-break.days', atMost: 3 },
  ])('a value that a fact may have: %o', (when) => { expect(refusedWith(rule('walsall/meeting', { when }))).toBeUndefined(); });

  test.each([
    ['placement-support-meeting:{concrn}', '{concrn}'], ['placement-support-meeting:{}', '{}'], ['placement-support-meeting:{placement}:{Key}', '{Key}'], ['placement-support-meeting:{placement', '{placement'],
    ['placement-support-meeting:placement}', '}'], ['disruption-meeting:{concern}', '{concern}'],
  ])('an occasion that is named after nothing: %s', (occasion, found) => {
    expect(refusedWith(rule('walsall/meeting', { occasion }))).toEqual({
      fault: 'unknown-placeholder',
      message: `profile "walsall": the occasion of rule "walsall/meeting" of walsall has ${found}, which stands for nothing; write one of key, anchor, ifAnchored, next, placement.`,
    });
  });

  test.each([
    ['concern', 'concern'], ['concern', 'placement'], ['meeting', 'meeting'], ['meeting', 'concern'], ['review', 'care'], ['review', 'review'], ['visit', 'visit'], ['circumstance', 'circumstance'],
    ['plan', 'plan'], ['care-period', 'care'], ['first-placement', 'care'], ['document', 'care'], ['placement', 'key'], ['visit', 'anchor'], ['visit', 'ifAnchored'], ['review-interval', 'next'],
  ])('an occasion of a rule for each %s named after {%s}, which it has', (each, name) => {
    // What else a subject has is not looked at.
    const forEach = { each, ...(['concern', 'meeting', 'circumstance', 'document'].includes(each) ? { kinds: ['x/own'] } : {}) } as unknown as Rule['forEach'];
    expect(refusedWith(rule('walsall/meeting', { forEach, occasion: `support:{${name}}:first` }))).toBeUndefined();
  });

  test('a section and a silence are looked into as rules are', () => {
    const when = { fact: 'placement.provision', is: 'inhouse' } as const;
    expect(refusal(() => build([layer('walsall', { sections: [{ section: 'contact', clauses: ['WALSALL-2'], modality: 'should', when }] })]))?.message).toMatch(/^profile "walsall": plan section "contact" of walsall asks whether/);
    expect(refusal(() => build([layer('walsall', { silences: [{ id: 'walsall/rest', what: 'nothing', clauses: ['WALSALL-2'], when }] })]))?.message).toMatch(/^profile "walsall": silence "walsall\/rest" of walsall asks whether/);
  });

  test('a part that JSON writes as null says nothing', () => {
    // The types forbid null; a profile read from JSON may hold it.
    expect(refusedWith({ ...rule('walsall/meeting'), when: null } as unknown as Rule)).toBeUndefined();
  });

  test('a rule that comes after one that no layer has', () => {
    expect(refusedWith(rule('walsall/meeting', { after: { rule: 'walsall/other', clauses: ['WALSALL-1'] } }))).toEqual({
      fault: 'unknown-rule', message: 'profile "walsall": rule "walsall/meeting" of walsall comes after "walsall/other", which no layer has.',
    });
    expect(refusal(() => build([statute({ rules: [rule('reg-9')] }), layer('walsall', { rules: [rule('walsall/meeting', { after: { rule: 'reg-9', clauses: ['WALSALL-1'] } })] })]))).toBeUndefined();
  });
});
