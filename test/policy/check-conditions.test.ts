import { describe, expect, test } from 'vitest';
import { roles } from '../../src/history/vocabulary-roles.ts';
import { placementKinds } from '../../src/history/vocabulary-placements.ts';
import { concernKinds, meetingKinds } from '../../src/history/vocabulary.ts';
import type { Rule } from '../../src/policy/language.ts';
import { layer, refusal, rule } from './parts.ts';
import { build, refusedWith } from './built.ts';

describe('a profile is checked when it is built', () => {
  test.each<readonly [string, unknown]>([
    ['alone', { fact: 'placement.urgent', is: true }],
    ['within others', { all: [{ fact: 'placement.emergency', is: true }, { not: { fact: 'placement.urgent', is: true } }] }],
  ])('a condition that turns on no fact of the language, %s', (_where, when) => {
    // A misspelt fact is what the types forbid.
    expect(refusedWith(rule('walsall/meeting', { when: when as NonNullable<Rule['when']> }))).toEqual({
      fault: 'unknown-fact',
      message: 'profile "walsall": rule "walsall/meeting" of walsall turns on "placement.urgent", which is none of `facts`.',
    });
  });

  test.each([
    [365, { months: 12 }, true],
    [364, { months: 12 }, false],
    [28, { months: 1 }, true],
    [27, { months: 1 }, false],
    [14, { weeks: 2 }, true],
    [13, { weeks: 2 }, false],
    [90, { days: 91 }, false],
  ] as const)('%i days of stays in any %o', (stays, inAny, isRefused) => {
    const limbs: Rule['limbs'] = [
      { clauses: ['DERBY-1.03'], counted: 'so many days', due: { stays, inAny, under: ['section-20'], since: '2011-04-01' } },
    ];
    expect(refusedWith(rule('walsall/stay', { limbs }))).toEqual(
      isRefused
        ? {
            fault: 'unreachable-limit',
            message: `profile "walsall": rule "walsall/stay" of walsall allows stays of ${stays} days in a time that has no more.`,
          }
        : undefined,
    );
  });

  test.each<readonly [string, Partial<Rule>]>([
    [
      'since when stays count',
      {
        limbs: [
          {
            clauses: ['DERBY-1.03'],
            counted: 'so many days',
            due: { stays: 75, inAny: { months: 12 }, under: ['section-20'], since: '2026-02-30' },
          },
        ],
      },
    ],
    ['in force from', { inForce: { from: '2026-02-30' } }],
    ['in force to', { inForce: { from: '2026-02-01', to: '2026-02-30' } }],
    ['relaxed from', { relaxed: { from: '2026-02-30', to: '2026-03-30' } }],
    ['relaxed to', { relaxed: { from: '2026-02-01', to: '2026-02-30' } }],
    ['a condition in force from', { when: { not: { inForceFrom: '2026-02-30' } } }],
    ['a condition in force to', { when: { inForceFrom: '2026-02-01', to: '2026-02-30' } }],
    ['begun before', { when: { beganBefore: '2026-02-30' } }],
  ])('a date that is none: %s', (_where, part) => {
    expect(refusedWith(rule('walsall/stay', part))).toEqual({
      fault: 'malformed',
      message: expect.stringMatching(
        /^profile "walsall": rule "walsall\/stay" of walsall has `\w+` "2026-02-30", which is none; write a date: 2026-04-01\.$/,
      ),
    });
  });

  test('a word is no date, but where a moment may stand', () => {
    expect(refusedWith(rule('walsall/stay', { when: { beganBefore: 'soon' } }))?.fault).toBe('malformed');
    expect(refusedWith(rule('walsall/stay', { inForce: { from: '2026-02-01', to: 'later' } }))?.fault).toBe('malformed');
    expect(refusedWith(rule('walsall/stay', { when: { since: 'placement.startedAt' } }))).toBeUndefined();
  });

  test.each<readonly [string, Partial<Rule>]>([
    ['since an event', { when: { since: 'placement.startedAt' } }],
    ['up to an age', { when: { schoolYearsFrom: 14, to: 16 } }],
    ['to whom', { answeredBy: [{ notification: ['placement-made'], to: [{ role: 'parent' }] }] }],
  ])('no date, and none is wanted: %s', (_what, part) => {
    expect(refusedWith(rule('walsall/stay', part))).toBeUndefined();
  });

  test('the day of a text that is no day', () => {
    expect(refusal(() => build([layer('walsall', { asAt: '01/04/2026' })]))).toEqual({
      fault: 'malformed',
      message: 'profile "walsall": text of walsall has `asAt` "01/04/2026", which is none; write a date: 2026-04-01.',
    });
    expect(refusal(() => build([layer('walsall', { asAt: '2026-04-01' })]))).toBeUndefined();
  });

  test.each<readonly [string, unknown]>([
    ['half a day', { within: { workingDays: 2.5 }, of: 'trigger' }],
    ['a negative one', { within: { workingDays: -10 }, of: 'trigger' }],
    ['none', { within: { days: 0 }, of: 'trigger' }],
    ['two units', { within: { workingDays: 10, days: 3 }, of: 'trigger' }],
    ['no unit', { within: {}, of: 'trigger' }],
    ['another unit', { within: { fortnights: 1 }, of: 'trigger' }],
    ['words', { within: '5 days', of: 'trigger' }],
    ['so long before', { before: 'trigger', by: { days: 1.5 } }],
    ['not earlier than', { within: { days: 3 }, of: 'trigger', notBefore: { days: -1 } }],
    ['one of several limits', { earliestOf: [{ by: 'trigger' }, { within: { days: -3 }, of: 'trigger' }] }],
    ['a time of stays', { stays: 75, inAny: { months: 0.5 }, under: ['section-20'], since: '2011-04-01' }],
  ])('a timescale that is none: %s', (_what, due) => {
    // The types forbid some of these, and no type tells a whole number.
    const limbs = [{ clauses: ['WALSALL-1'], counted: 'so long', due }] as unknown as Rule['limbs'] & object;
    expect(refusedWith(rule('walsall/stay', { limbs }))).toMatchObject({
      fault: 'malformed',
      message: expect.stringMatching(
        /^profile "walsall": rule "walsall\/stay" of walsall has `\w+` .*, which is none; write one whole unit: \{ workingDays: 5 \}\.$/,
      ),
    });
  });

  test('a timescale of a condition or of who was asked is looked at, roles and events are none', () => {
    expect(refusedWith(rule('walsall/stay', { when: { within: { days: 1.5 }, of: 'trigger' } }))?.fault).toBe('malformed');
    expect(
      refusedWith(
        rule('walsall/stay', {
          when: { atLeast: 2, placementsWhere: { happened: 'trigger' }, inLast: { length: { months: -12 }, of: 'trigger' } },
        }),
      )?.fault,
    ).toBe('malformed');
    expect(
      refusedWith(
        rule('walsall/stay', {
          limbs: [{ clauses: ['WALSALL-1'], due: { by: 'trigger' } }],
          answeredBy: [{ decision: ['review-before-move'], by: ['iro'], before: 'trigger' }],
        }),
      ),
    ).toBeUndefined();
  });

  test.each<readonly [string, object, string, string, string]>([
    ['a misspelt word', { fact: 'placement.provision', is: 'inhouse' }, 'placement.provision', '"inhouse"', 'in-house, commissioned'],
    ['a word for true or false', { fact: 'placement.emergency', is: 'no' }, 'placement.emergency', '"no"', 'of type boolean'],
    ['true for a word', { fact: 'concern.kind', is: true }, 'concern.kind', 'true', concernKinds.join(', ')],
    ['one of several', { fact: 'plan.kind', oneOf: ['new', 'revised'] }, 'plan.kind', '"revised"', 'new, revision'],
    ['a list for one of its words', { fact: 'child.disabilities', is: 'sen' }, 'child.disabilities', '"sen"', 'of type list'],
    ['a misspelt kind', { fact: 'concern.kind', is: 'suport-need' }, 'concern.kind', '"suport-need"', concernKinds.join(', ')],
    [
      'a misspelt kind of several',
      { fact: 'concern.raisedAtMeeting', oneOf: ['disruption-meting'] },
      'concern.raisedAtMeeting',
      '"disruption-meting"',
      [...meetingKinds, 'placement-agreement-meeting'].join(', '),
    ],
    ['a misspelt role', { fact: 'meeting.chair', is: 'teem-manager' }, 'meeting.chair', '"teem-manager"', roles.join(', ')],
    ['a word at most a number', { fact: 'placement.emergency', atMost: 3 }, 'placement.emergency', '3', 'of type boolean'],
    [
      'a kind of placement that there is none of',
      { fact: 'placement.kind', oneOf: ['fostr'] },
      'placement.kind',
      '"fostr"',
      placementKinds.join(', '),
    ],
  ])('a value that a fact never has: %s', (_what, when, fact, value, instead) => {
    // Conditions are data, and the type of a value is not that of its fact.
    expect(
      refusedWith(rule('walsall/meeting', { limbs: [{ clauses: ['WALSALL-1'], when: { not: when } as NonNullable<Rule['when']> }] })),
    ).toEqual({
      fault: 'impossible-value',
      message: `profile "walsall": rule "walsall/meeting" of walsall asks whether "${fact}" is ${value}, which it never is: it is ${instead}.`,
    });
  });
});
