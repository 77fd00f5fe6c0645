import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import type { ProfileData } from '../../src/policy/language.ts';
import { profileGaps, statuteLayer, type CaseOfProfile, type Layer, type ProfileGapKind, type Rule } from '../../src/profiles/writing.ts';
import { northmere } from '../../fixtures/northmere/northmere.ts';
import { allCases, conformanceCase } from '../cases/case-file.ts';

const rule: Rule = {
  id: 'x/meeting', kind: 'meeting', title: 'Meeting', clauses: ['X-1'], modality: 'should', forEach: { each: 'placement' },
  limbs: [{ clauses: ['X-1'], due: { by: 'trigger' }, counted: 'at once' }],
};
const layer: Layer = { id: 'x', version: '1', title: 'X', basis: 'authority', asAt: '2026-04-01', clauses: { 'X-1': 'A meeting is held.' }, rules: [rule], sections: [], silences: [] };
const whole: readonly CaseOfProfile[] = [{ clauses: ['X-1'], expect: { requirements: { 'x/meeting:p1': {} } } }];
const gapsOf = (more: Partial<Layer>, cases = whole): readonly (readonly [ProfileGapKind, string])[] =>
  profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...layer, ...more }] }, cases).map(({ kind, about }) => [kind, about]);
/** What the compiler refuses too, written by somebody without one. */
const unchecked = (part: object): Rule => part as Rule;

describe('what is missing of a profile', () => {
  test('nothing, where it is whole', () => { expect(gapsOf({})).toEqual([]); });

  const { asAt: _, ...undated } = layer;
  test.each<readonly [string, Partial<Layer>, readonly CaseOfProfile[], readonly (readonly [ProfileGapKind, string])[]]>([
    ['a clause that says nothing', { clauses: { 'X-1': ' ' } }, whole, [['clause-without-words', 'X-1']]],
    ['a clause that nothing cites', { clauses: { 'X-1': 'A meeting.', 'X-2': 'More.' } }, [{ clauses: ['X-1', 'X-2'], expect: { silentRules: ['x/meeting'] } }], [['clause-without-rule', 'X-2']]],
    ['no case at all', {}, [], [['clause-without-case', 'X-1'], ['rule-without-case', 'x/meeting']]],
    ['a case of another rule', {}, [{ clauses: ['X-1'], expect: { breaches: [{ requirement: 'x/meeting-of-carers:p1' }] } }], [['rule-without-case', 'x/meeting']]],
    ['a case of a breach', {}, [{ clauses: ['X-1'], expect: { breaches: [{ requirement: 'x/meeting:p1' }] } }], []],
    ['a duty without a limit', { rules: [{ ...rule, limbs: [] }] }, whole, [['rule-without-limit', 'x/meeting']]],
    ['a consideration without a limit', { rules: [{ ...rule, modality: 'consider', limbs: [] }] }, whole, []],
    ['a role that nobody knows', { rules: [unchecked({ ...rule, owners: [{ role: 'social-wroker', source: 'stated' }] })] }, whole, [['unknown-role', 'social-wroker']]],
    ['a word that is not declared', { rules: [{ ...rule, owners: [{ role: 'x/link-officer', source: 'stated' }] }] }, whole, [['undeclared-word', 'x/link-officer']]],
    ['a word that is declared', { rules: [{ ...rule, owners: [{ role: 'x/link-officer', source: 'stated' }] }], words: [{ word: 'x/link-officer', label: 'link officer' }] }, whole, []],
    ['a word that is not used', { words: [{ word: 'x/link-officer', label: 'link officer' }] }, whole, [['unused-word', 'x/link-officer']]],
    ['kinds of placement that it does not speak of', { rules: [{ ...rule, placements: ['foster'] }] }, whole, [['unspoken-kinds', 'x']]],
    ['several faults that building refuses, all at once', { rules: [rule, { ...rule, id: 'x/other', clauses: [], limbs: [], when: { happened: 'trigger' } }, unchecked({ ...rule, id: 'x/third', clauses: ['X-9', 'X-8'], when: { fact: 'placement.colour', is: true } })] }, [{ clauses: ['X-1'], expect: { silentRules: ['x/meeting', 'x/other', 'x/third'] } }],
      [['no-citation', 'x'], ['unknown-clause', 'x'], ['unknown-clause', 'x'], ['unknown-fact', 'x'], ['rule-without-limit', 'x/other']]],
  ])('%s', (_name, more, cases, gaps) => { expect(gapsOf(more, cases)).toEqual(gaps); });

  test('the day of the text', () => {
    expect(profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, undated] }, whole).map(({ kind }) => kind)).toEqual(['no-date']);
  });

  test('Northmere, which the guide writes, lacks nothing', () => {
    const cases = allCases(`${repository}fixtures/northmere/cases`).map(conformanceCase);
    // A profile that defineProfile made is what it was made from.
    expect(profileGaps(northmere as ProfileData, cases)).toEqual([]);
  });

  test('the guide names every sort', () => {
    const guide = readFileSync(`${repository}docs/guides/write-a-profile.md`, 'utf8');
    const kinds = ['clause-without-words', 'clause-without-rule', 'clause-without-case', 'rule-without-case', 'rule-without-limit', 'unknown-role', 'undeclared-word', 'unused-word', 'unspoken-kinds', 'no-date'] satisfies readonly ProfileGapKind[];
    expect(kinds.filter((kind) => !guide.includes(`\`${kind}\``))).toEqual([]);
  });
});
