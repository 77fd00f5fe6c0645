import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { shippedLayers } from '../../config/scripts/coverage/clauses.ts';
import type { ProfileData } from '../../src/policy/language.ts';
import { profileGaps, statuteLayer, type CaseOfProfile, type Layer, type ProfileGapKind, type Rule } from '../../src/profiles/writing.ts';
import { placementKinds } from '../../src/history/vocabulary-placements.ts';
import { northmere } from '../../fixtures/northmere/northmere.ts';
import { allCases, conformanceCase } from '../cases/case-file.ts';

const rule: Rule = {
  id: 'x/meeting', kind: 'meeting', title: 'Meeting', clauses: ['X-1'], modality: 'should', forEach: { each: 'placement' },
  limbs: [{ clauses: ['X-1'], due: { by: 'trigger' }, counted: 'at once' }], answeredBy: [{ meeting: ['placement-planning-meeting'] }],
};
const layer: Layer = { id: 'x', version: '1', title: 'X', basis: 'authority', asAt: '2026-04-01', clauses: { 'X-1': 'A meeting is held.' }, rules: [rule], sections: [], silences: [] };
const whole: readonly CaseOfProfile[] = [{ clauses: ['X-1'], expect: { requirements: { 'x/meeting:p1': {} } } }];
const gapsOf = (more: Partial<Layer>, cases = whole): readonly (readonly [ProfileGapKind, string])[] =>
  profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...layer, ...more }] }, cases).map(({ kind, about }) => [kind, about]);
/** What the compiler refuses too, written by somebody without one. */
const unchecked = (part: object): Rule => part as Rule;

describe('what is missing of a profile', () => {
  test('nothing, where it is whole', () => { expect(gapsOf({})).toEqual([]); });

  const { asAt: _, ...undated } = layer, { limbs: _limbs, ...unlimited } = rule;
  test.each<readonly [string, Partial<Layer>, readonly CaseOfProfile[], readonly (readonly [ProfileGapKind, string])[]]>([
    ['a clause that says nothing', { clauses: { 'X-1': ' ' } }, whole, [['clause-without-words', 'X-1']]],
    ['a clause that nothing cites', { clauses: { 'X-1': 'A meeting.', 'X-2': 'More.' } }, [{ clauses: ['X-1', 'X-2'], expect: { silentRules: ['x/meeting'] } }], [['clause-without-rule', 'X-2']]],
    ['no case at all', {}, [], [['clause-without-case', 'X-1'], ['rule-without-case', 'x/meeting']]],
    ['a case of another rule', {}, [{ clauses: ['X-1'], expect: { breaches: [{ requirement: 'x/meeting-of-carers:p1' }] } }], [['rule-without-case', 'x/meeting']]],
    ['a case of a breach', {}, [{ clauses: ['X-1'], expect: { breaches: [{ requirement: 'x/meeting:p1' }] } }], []],
    ['a duty without a limit', { rules: [{ ...rule, limbs: [] }] }, whole, [['rule-without-limit', 'x/meeting']]],
    ['a duty that names no limit at all', { rules: [unlimited] }, whole, [['rule-without-limit', 'x/meeting']]],
    ['a duty of the law without a limit', { rules: [{ ...unlimited, modality: 'must' }] }, whole, [['rule-without-limit', 'x/meeting']]],
    ['a limit that no record can meet', { rules: [{ ...rule, answeredBy: [] }] }, whole, [['rule-without-answer', 'x/meeting']]],
    ['one event of all placements', { rules: [{ ...rule, occasion: 'planning-meeting' }] }, whole, [['occasion-of-all', 'x/meeting']]],
    ['one event of each', { rules: [{ ...rule, occasion: 'planning-meeting:{placement}' }] }, whole, []],
    ['an act that is forbidden, which needs no limit', { rules: [{ ...unlimited, forbidden: { happened: 'trigger' } }] }, whole, []],
    ['an order, which needs no limit', { rules: [{ ...unlimited, after: { rule: 'reg-4.2', clauses: ['X-1'] } }] }, whole, []],
    ['a case of two rules', {}, [{ clauses: ['X-1'], expect: { requirements: { 'x/other:p1': {}, 'x/meeting:p1': {} } } }], []],
    ['roles that nobody knows, wherever a rule names them', { rules: [unchecked({ ...rule, said: [
      { role: 'a' }, { roles: ['b'] }, { allocated: ['c'] }, { sharedWith: ['d'] }, { with: ['e'] }, { by: 'f' }, { or: ['g'] }, { other: 'h' },
      { by: 'opening' }, { by: 'judged' }, { by: 'as-of' }, { by: 'trigger' }, { by: 'placement.endedAt' }, { by: 'iro' }, { nothing: null },
    ] })] }, whole, ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((role) => ['unknown-role', role])],
    ['words in what is said to people, which are none of the vocabulary', { clauses: { 'X-1': 'A meeting is held.', 'either/or': 'Either.' }, rules: [unchecked({ ...rule, ...Object.fromEntries(
      ['title', 'localName', 'text', 'what', 'counted', 'says', 'practice', 'holds', 'fails'].map((key) => [key, 'either/or'])), occasion: 'either/or:{placement}', said: { rule: 'either/or', id: 'either/or', clauses: ['either/or'] } })] }, [{ clauses: ['X-1', 'either/or'], expect: { silentRules: ['x/meeting'] } }], []],
    ['words that only look like some', { rules: [unchecked({ ...rule, said: ['see either/or', 'either/or, mostly', 7, true, null, undefined] })] }, whole, []],
    ['an overlay, which need not speak of every kind of placement', { basis: 'overlay', rules: [{ ...rule, placements: ['foster'] }] }, whole, []],
    ['one rule of every kind of placement, one of some', { rules: [rule, { ...rule, id: 'x/other', placements: ['foster'] }] }, [{ clauses: ['X-1'], expect: { silentRules: ['x/meeting', 'x/other'] } }], []],
    ['a limb without a case before another', { rules: [{ ...rule, limbs: [...rule.limbs ?? [], { clauses: ['X-1'], due: { by: 'trigger' }, counted: 'later' }] }] }, whole, [['limb-never-reached', 'x/meeting']]],
    ['limbs with their cases, the last of them without', { rules: [{ ...rule, limbs: [{ clauses: ['X-1'], when: { happened: 'trigger' } }, ...rule.limbs ?? []] }] }, whole, []],
    ['a limit of a review in a rule for concerns', { rules: [{ ...rule, forEach: { each: 'concern', kinds: ['fragility'] }, limbs: [{ clauses: ['X-1'], due: { within: { days: 3 }, of: 'review.heldAt' } }] }] }, whole, [['limit-of-another-record', 'x/meeting']]],
    ['limits of other records, each of them', { rules: [{ ...rule, limbs: [{ clauses: ['X-1'], due: { earliestOf: [{ by: 'plan.signedAt' }, { before: 'concern.identifiedAt', by: { days: 1 } }, { within: { days: 3 }, of: 'placement.endedAt' }] } }] }] }, whole, [['limit-of-another-record', 'x/meeting'], ['limit-of-another-record', 'x/meeting']]],
    ...([['legal-status', 'status.from'], ['carer-break', 'break.to'], ['review-interval', 'previous-review.heldAt'], ['care-period', 'care.first-review'], ['visit', 'child.latest-exploitation-risk'], ['plan', 'placement.temporaryApproval.to']] as const)
      .map(([each, by]) => [`a limit of ${each}`, { rules: [{ ...rule, forEach: { each }, limbs: [{ clauses: ['X-1'], due: { by } }] }] }, whole, []] as const),
    ['a limit of the concern of a meeting', { rules: [{ ...rule, forEach: { each: 'meeting', kinds: ['disruption-meeting'] }, limbs: [{ clauses: ['X-1'], due: { by: 'concern.resolvedAt' } }] }] }, whole, []],
    ['a case of a clause that nobody has', {}, [...whole, { clauses: ['X-7', 'X-1', 'REG-9.1'], expect: {} }], [['unknown-clause-of-case', 'X-7']]],
    ['a consideration without a limit', { rules: [{ ...rule, modality: 'consider', limbs: [] }] }, whole, []],
    ['a role that nobody knows', { rules: [unchecked({ ...rule, owners: [{ role: 'social-wroker', source: 'stated' }] })] }, whole, [['unknown-role', 'social-wroker']]],
    ['a word that is not declared', { rules: [{ ...rule, owners: [{ role: 'x/link-officer', source: 'stated' }] }] }, whole, [['undeclared-word', 'x/link-officer']]],
    ['a word that is declared', { rules: [{ ...rule, owners: [{ role: 'x/link-officer', source: 'stated' }] }], words: [{ word: 'x/link-officer', label: 'link officer' }] }, whole, []],
    ['a word that is not used', { words: [{ word: 'x/link-officer', label: 'link officer' }] }, whole, [['unused-word', 'x/link-officer']]],
    ['kinds of placement that it does not speak of', { rules: [{ ...rule, placements: ['foster'] }] }, whole, [['unspoken-kinds', 'x']]],
    ['several faults that building refuses, all at once', { rules: [rule, { ...rule, id: 'x/other', clauses: [], limbs: [], when: { happened: 'trigger' } }, unchecked({ ...rule, id: 'x/third', clauses: ['X-9', 'X-8'], when: { fact: 'placement.colour', is: true } })] }, [{ clauses: ['X-1'], expect: { silentRules: ['x/meeting', 'x/other', 'x/third'] } }],
      [['unknown-clause', 'x'], ['unknown-clause', 'x'], ['unknown-fact', 'x'], ['no-citation', 'x'], ['rule-without-limit', 'x/other']]],
    ['moments that are none', { rules: [unchecked({ ...rule, limbs: [{ clauses: ['X-1'], due: { within: { days: 3 }, of: 'placement.start' } }] })] }, whole, [['unknown-moment', 'placement.start']]],
  ])('%s', (_name, more, cases, gaps) => { expect(gapsOf(more, cases)).toEqual(gaps); });

  test('the regulations', () => {
    const [gap, ...others] = profileGaps({ id: 'x', version: '1', title: 'X', layers: [layer] }, whole);
    expect(others).toEqual([]);
    expect(gap).toEqual({ kind: 'no-regulations', weight: 'look', about: 'x', message: 'no layer is of the regulations; put `statuteLayer` first in `layers`.' });
  });

  test('what can be built and was hardly meant is said with what to do about it', () => {
    const limbs: Rule['limbs'] = [{ clauses: ['X-1'], due: { by: 'review.heldAt' } }, { clauses: ['X-1'] }];
    expect(profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...layer, rules: [{ ...rule, limbs }] }] }, [...whole, { clauses: ['X-7'], expect: {} }])).toEqual([
      { kind: 'unknown-clause-of-case', weight: 'look', about: 'X-7', message: 'a worked case names it, and no layer has it in its `clauses`; correct the case.' },
      { kind: 'limb-never-reached', weight: 'look', about: 'x/meeting', message: 'a limb without a case stands before others, which then never apply; put it last.' },
      { kind: 'limit-of-another-record', weight: 'look', about: 'x/meeting', message: 'a limit is counted from review.heldAt, which a rule for each placement does not have; count from an event of its own.' },
    ]);
  });

  test('the policies of the package have no such limbs or limits', () => {
    const looks = shippedLayers.flatMap((each) => profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...each, basis: 'overlay' }] }, []));
    expect(looks.filter(({ kind }) => kind === 'limb-never-reached' || kind === 'limit-of-another-record')).toEqual([]);
  });

  test('the day of the text', () => {
    expect(profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, undated] }, whole).map(({ kind }) => kind)).toEqual(['no-date']);
  });

  test('each is said with what to do about it', () => {
    const { asAt: _day, ...text } = { ...layer, clauses: { 'X-1': 'A meeting is held.', 'X-2': '' }, words: [{ word: 'x/unused', label: 'unused' }, { word: 'x/worry', label: 'worry', isA: 'support-need' }] } as const;
    const { limbs: _none, ...asked } = unchecked({ ...rule, placements: placementKinds.slice(2), owners: [{ role: 'social-wroker', source: 'stated' }, { role: 'x/link-officer', source: 'stated' }] });
    expect(profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...text, rules: [asked] }] }, [])).toEqual([
      { kind: 'no-date', weight: 'mend', about: 'x', message: 'the date of the text is not said; set `asAt` in the layer.' },
      { kind: 'clause-without-case', weight: 'mend', about: 'X-1', message: 'no worked case names it; add one.' },
      { kind: 'clause-without-words', weight: 'mend', about: 'X-2', message: 'what it says is empty.' },
      { kind: 'clause-without-rule', weight: 'mend', about: 'X-2', message: 'no rule, limit, person, item, section or silence cites it; encode it, or take it out of `clauses`.' },
      { kind: 'clause-without-case', weight: 'mend', about: 'X-2', message: 'no worked case names it; add one.' },
      { kind: 'rule-without-case', weight: 'mend', about: 'x/meeting', message: 'no worked case says what it asks for; add one that expects "x/meeting:…", in time, late, and with the deciding fact not recorded.' },
      { kind: 'rule-without-limit', weight: 'look', about: 'x/meeting', message: 'it has no limit: undone it is never late; leave it so only if the text sets none.' },
      { kind: 'unknown-role', weight: 'mend', about: 'social-wroker', message: 'is no role that the package knows; correct it, or declare it in `words`: "x/social-wroker".' },
      { kind: 'undeclared-word', weight: 'mend', about: 'x/link-officer', message: 'is used and not declared; add it to `words`, with `isA` where a known word\'s rules apply.' },
      { kind: 'unused-word', weight: 'mend', about: 'x/unused', message: 'is declared and used nowhere; use it, or take it out of `words`.' },
      { kind: 'unspoken-kinds', weight: 'mend', about: 'x', message: `no rule speaks of placements of the kinds ${placementKinds[0]}, ${placementKinds[1]}, and no silence says so; add one with \`placements\`.` },
    ]);
    expect(profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...layer, rules: [{ ...rule, clauses: [], limbs: [] }] }] }, whole)[0]).toMatchObject({ kind: 'no-citation', weight: 'mend', about: 'x' });
  });

  test('Northmere, which the guide writes, lacks nothing', () => {
    const cases = allCases(`${repository}fixtures/northmere/cases`).map(conformanceCase);
    // A profile that defineProfile made is what it was made from.
    expect(profileGaps(northmere as ProfileData, cases)).toEqual([]);
  });

  test('the guide names every sort', () => {
    const guide = readFileSync(`${repository}docs/guides/write-a-profile.md`, 'utf8');
    const kinds = ['clause-without-words', 'clause-without-rule', 'clause-without-case', 'rule-without-case', 'rule-without-limit', 'unknown-role', 'undeclared-word', 'unused-word', 'unspoken-kinds', 'no-date', 'limb-never-reached', 'limit-of-another-record', 'no-regulations', 'unknown-clause-of-case', 'impossible-value', 'unknown-placeholder'] satisfies readonly ProfileGapKind[];
    expect(kinds.filter((kind) => !guide.includes(`\`${kind}\``))).toEqual([]);
  });
});
