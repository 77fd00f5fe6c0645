import { describe, expect, test } from 'vitest';
import { concernKinds, consultationSubjects, legalStatuses } from '../../src/history/vocabulary.ts';
import { placementKinds } from '../../src/history/vocabulary-placements.ts';
import { defineProfile } from '../../src/policy/define.ts';
import type { Condition, Layer, Rule } from '../../src/policy/language.ts';
import { needEnds } from '../../src/policy/language/deadlines.ts';
import { layer, refusal, rule, statute } from './parts.ts';

const build = (layers: readonly Layer[]): unknown => defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers });
const refusedWith = (...rules: readonly Rule[]): ReturnType<typeof refusal> =>
  refusal(() => build([statute(), layer('walsall', { rules })]));

describe('what is never so, and what plain JavaScript and JSON may hold, is refused when a profile is built', () => {
  test('rules that come after each other, or after themselves', () => {
    const after = (id: string, other: string) => rule(id, { after: { rule: other, clauses: ['WALSALL-1'] } });
    expect(refusedWith(after('walsall/a', 'walsall/a'))).toEqual({
      fault: 'circular-order',
      message: 'profile "walsall": rule "walsall/a" of walsall comes after itself: walsall/a.',
    });
    expect(
      refusedWith(after('walsall/x', 'walsall/a'), after('walsall/a', 'walsall/b'), after('walsall/b', 'walsall/a'))?.message,
    ).toContain('rule "walsall/a" of walsall comes after itself: walsall/b, walsall/a.');
    expect(refusedWith(after('walsall/a', 'walsall/b'), rule('walsall/b'))).toBeUndefined();
  });

  test('a condition on an attestation of a clause that nobody declares', () => {
    expect(refusedWith(rule('walsall/meeting', { when: { attested: 'WALSALL-99', outcome: 'done' } }))).toMatchObject({
      fault: 'unknown-clause',
      message: expect.stringContaining('rule "walsall/meeting" of walsall cites WALSALL-99,'),
    });
    expect(refusedWith(rule('walsall/meeting', { when: { attested: 'WALSALL-2', outcome: 'done' } }))).toBeUndefined();
  });

  test.each<readonly [string, unknown, string]>([
    [
      'in force to a day before the first',
      { inForce: { from: '2026-04-01', to: '2026-03-31' } },
      'is in force from 2026-04-01 to 2026-03-31, which is never.',
    ],
    [
      'a condition in force so',
      { when: { not: { inForceFrom: '2026-04-01', to: '2026-03-31' } } },
      'is in force from 2026-04-01 to 2026-03-31, which is never.',
    ],
    ['no kind of placement', { placements: [] }, 'has `placements` [], which is none; write at least one.'],
    ['another modality', { modality: 'shall' }, 'has `modality` "shall", which is none; write must, should, consider, may.'],
    [
      'another modality of somebody who comes',
      { meeting: { kind: 'disruption-meeting', people: [{ role: 'iro', mode: 'attend', modality: 'shall', clauses: ['WALSALL-1'] }] } },
      'has `modality` "shall", which is none; write must, should, consider, may.',
    ],
    [
      'a misspelt kind of placement',
      { placements: ['residental'] },
      `has \`placements\` ["residental"], which is none; write ${placementKinds.join(', ')}.`,
    ],
    [
      'a misspelt end',
      { needEnds: ['concern-solved'] },
      `has \`needEnds\` ["concern-solved"], which is none; write ${needEnds.join(', ')}.`,
    ],
    [
      'a misspelt kind of concern',
      { forEach: { each: 'concern', kinds: ['suport-need'] } },
      `has \`kinds\` ["suport-need"], which is none; write ${concernKinds.join(', ')}.`,
    ],
    [
      "a council's own modality",
      { modality: 'walsall/ought' },
      'has `modality` "walsall/ought", which is none; write must, should, consider, may.',
    ],
    [
      "a council's own end",
      { needEnds: ['walsall/solved'] },
      `has \`needEnds\` ["walsall/solved"], which is none; write ${needEnds.join(', ')}.`,
    ],
    [
      "a council's own legal status",
      { when: { legalStatus: ['walsall/order'] } },
      `has \`legalStatus\` ["walsall/order"], which is none; write ${legalStatuses.join(', ')}.`,
    ],
    [
      'a misspelt legal status',
      { when: { everyPlacementUnder: ['section-21'] } },
      `has \`everyPlacementUnder\` ["section-21"], which is none; write ${legalStatuses.join(', ')}.`,
    ],
    [
      'stays under a misspelt one',
      { limbs: [{ clauses: ['WALSALL-1'], due: { stays: 4, inAny: { months: 3 }, under: ['section-21'], since: '2011-04-01' } }] },
      `has \`under\` ["section-21"], which is none; write ${legalStatuses.join(', ')}.`,
    ],
    [
      "a council's own outcome of an attestation",
      { when: { attested: 'WALSALL-1', outcome: 'walsall/half-done' } },
      'has `outcome` "walsall/half-done", which is none; write done, not-applicable, not-practicable.',
    ],
    [
      "a council's own subject of a consultation",
      { when: { shown: { consultation: ['walsall/pets'], with: ['parent'] } } },
      `has \`consultation\` ["walsall/pets"], which is none; write ${consultationSubjects.join(', ')}.`,
    ],
    ['one of no conditions', { when: { any: [] } }, 'has `any` [], which is none; write at least one.'],
    ['one of no values', { when: { fact: 'placement.kind', oneOf: [] } }, 'has `oneOf` [], which is none; write at least one.'],
    ['people without clauses', { meeting: { kind: 'disruption-meeting', people: ['child'] } }, 'has "child" with no list of `clauses`.'],
    ['limits without clauses', { limbs: ['3 days'] }, 'has "3 days" with no list of `clauses`.'],
    ['clauses that are a text', { limbs: [{ clauses: 'WALSALL-1' }] }, 'has {"clauses":"WALSALL-1"} with no list of `clauses`.'],
    [
      'stays counted in hours',
      { limbs: [{ clauses: ['WALSALL-1'], due: { stays: 4, inAny: { hours: 100 }, under: ['section-20'], since: '2011-04-01' } }] },
      'has `inAny` {"hours":100}, which is none; write one whole unit: { workingDays: 5 }.',
    ],
    [
      'no stay of a day',
      { limbs: [{ clauses: ['WALSALL-1'], due: { stays: 0, inAny: { months: 3 }, under: ['section-20'], since: '2011-04-01' } }] },
      'has `stays` 0, which is none; write at least one.',
    ],
    [
      'at least none',
      { when: { atLeast: 0, placementsWhere: { fact: 'placement.kind', is: 'foster' } } },
      'has `atLeast` 0, which is none; write at least one.',
    ],
  ])('%s', (_what, more, says) => {
    // The types forbid most of these; JSON and plain JavaScript do not.
    expect(refusedWith(rule('walsall/meeting', more as Partial<Rule>))).toEqual({
      fault: 'malformed',
      message: `profile "walsall": rule "walsall/meeting" of walsall ${says}`,
    });
  });

  test.each<readonly [string, Partial<Layer>]>([
    [
      'word "walsall/hub"',
      {
        words: [
          { word: 'walsall/hub', label: 'hub' },
          { word: 'walsall/hub', label: 'the hub' },
        ],
      },
    ],
    [
      'silence "walsall/quiet"',
      {
        silences: [
          { id: 'walsall/quiet', clauses: ['WALSALL-1'], what: 'Nothing of schools.' },
          { id: 'walsall/quiet', clauses: ['WALSALL-1'], what: 'Nothing of beds.' },
        ],
      },
    ],
  ])('a word or a silence that stands in a layer twice: %s', (twice, more) => {
    expect(refusal(() => build([statute(), layer('walsall', more)]))).toEqual({
      fault: 'malformed',
      message: `profile "walsall": ${twice} of walsall stands there twice.`,
    });
  });

  test("a council's own word for the value of a fact that has but few", () => {
    const asked = (fact: string, value: string) =>
      refusedWith(rule('walsall/meeting', { when: { fact, oneOf: [value] } as Condition }))?.fault;
    expect(asked('meeting.mode', 'walsall/hologram')).toBe('impossible-value');
    expect(asked('placement.kind', 'walsall/boat')).toBe('impossible-value');
    expect(asked('concern.kind', 'walsall/bed-move')).toBeUndefined();
    expect(asked('meeting.chair', 'walsall/head-of-hub')).toBeUndefined();
  });

  test('in force on one day, and from an event to people, is no fault', () => {
    expect(
      refusedWith(
        rule('walsall/meeting', {
          inForce: { from: '2026-04-01', to: '2026-04-01' },
          answeredBy: [{ notification: ['placement-made'], from: 'placement.startedAt', to: [{ role: 'parent' }] }],
        }),
      ),
    ).toBeUndefined();
  });
});
