import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import { shippedLayers } from '../../config/scripts/coverage/clauses.ts';
import type { ProfileData } from '../../src/policy/language.ts';
import { profileGaps, statuteLayer, type Layer, type ProfileGapKind, type Rule } from '../../src/profiles/writing.ts';
import { placementKinds } from '../../src/history/vocabulary-placements.ts';
import { northmere } from '../../fixtures/northmere/northmere.ts';
import { layer, rule, unchecked, undated, whole } from './a-whole-profile.ts';
import { gapsOfRules } from './gap-cases.ts';
import { gapsOfWords } from './gap-cases-of-words.ts';
import { allCases, conformanceCase } from '../cases/case-file.ts';

const gapsOf = (more: Partial<Layer>, cases = whole): readonly (readonly [ProfileGapKind, string])[] =>
  profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...layer, ...more }] }, cases).map(({ kind, about }) => [
    kind,
    about,
  ]);

describe('what is missing of a profile', () => {
  test('nothing, where it is whole', () => {
    expect(gapsOf({})).toEqual([]);
  });

  test.each([...gapsOfRules, ...gapsOfWords])('%s', (_name, more, cases, gaps) => {
    expect(gapsOf(more, cases)).toEqual(gaps);
  });

  test('the regulations', () => {
    const [gap, ...others] = profileGaps({ id: 'x', version: '1', title: 'X', layers: [layer] }, whole);
    expect(others).toEqual([]);
    expect(gap).toEqual({
      kind: 'no-regulations',
      weight: 'look',
      about: 'x',
      message: 'no layer is of the regulations; put `statuteLayer` first in `layers`.',
    });
  });

  test('what can be built and was hardly meant is said with what to do about it', () => {
    const limbs: Rule['limbs'] = [{ clauses: ['X-1'], due: { by: 'review.heldAt' } }, { clauses: ['X-1'] }];
    expect(
      profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...layer, rules: [{ ...rule, limbs }] }] }, [
        ...whole,
        { clauses: ['X-7'], expect: {} },
      ]),
    ).toEqual([
      {
        kind: 'unknown-clause-of-case',
        weight: 'look',
        about: 'X-7',
        message: 'a worked case names it, and no layer has it in its `clauses`; correct the case.',
      },
      {
        kind: 'limb-never-reached',
        weight: 'look',
        about: 'x/meeting',
        message: 'a limb without a case stands before others, which then never apply; put it last.',
      },
      {
        kind: 'limit-of-another-record',
        weight: 'look',
        about: 'x/meeting',
        message: 'a limit is counted from review.heldAt, which a rule for each placement does not have; count from an event of its own.',
      },
    ]);
  });

  test('the policies of the package have no such limbs or limits', () => {
    const looks = shippedLayers.flatMap((each) =>
      profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...each, basis: 'overlay' }] }, []),
    );
    expect(looks.filter(({ kind }) => kind === 'limb-never-reached' || kind === 'limit-of-another-record')).toEqual([]);
  });

  test('the day of the text', () => {
    expect(profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, undated] }, whole).map(({ kind }) => kind)).toEqual([
      'no-date',
    ]);
  });

  test('each is said with what to do about it', () => {
    const { asAt: _day, ...text } = {
      ...layer,
      clauses: { 'X-1': 'A meeting is held.', 'X-2': '' },
      words: [
        { word: 'x/unused', label: 'unused' },
        { word: 'x/worry', label: 'worry', isA: 'support-need' },
      ],
    } as const;
    const { limbs: _none, ...asked } = unchecked({
      ...rule,
      placements: placementKinds.slice(2),
      owners: [
        { role: 'social-wroker', source: 'stated' },
        { role: 'x/link-officer', source: 'stated' },
      ],
    });
    expect(profileGaps({ id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...text, rules: [asked] }] }, [])).toEqual([
      { kind: 'no-date', weight: 'mend', about: 'x', message: 'the date of the text is not said; set `asAt` in the layer.' },
      { kind: 'clause-without-case', weight: 'mend', about: 'X-1', message: 'no worked case names it; add one.' },
      { kind: 'clause-without-words', weight: 'mend', about: 'X-2', message: 'what it says is empty.' },
      {
        kind: 'clause-without-rule',
        weight: 'mend',
        about: 'X-2',
        message: 'no rule, limit, person, item, section or silence cites it; encode it, or take it out of `clauses`.',
      },
      { kind: 'clause-without-case', weight: 'mend', about: 'X-2', message: 'no worked case names it; add one.' },
      {
        kind: 'rule-without-case',
        weight: 'mend',
        about: 'x/meeting',
        message:
          'no worked case says what it asks for; add one that expects "x/meeting:…", in time, late, and with the deciding fact not recorded.',
      },
      {
        kind: 'rule-without-limit',
        weight: 'look',
        about: 'x/meeting',
        message: 'it has no limit: undone it is never late; leave it so only if the text sets none.',
      },
      {
        kind: 'unknown-role',
        weight: 'mend',
        about: 'social-wroker',
        message: 'is no role that the package knows; correct it, or declare it in `words`: "x/social-wroker".',
      },
      {
        kind: 'undeclared-word',
        weight: 'mend',
        about: 'x/link-officer',
        message: "is used and not declared; add it to `words`, with `isA` where a known word's rules apply.",
      },
      {
        kind: 'unused-word',
        weight: 'mend',
        about: 'x/unused',
        message: 'is declared and used nowhere; use it, or take it out of `words`.',
      },
      {
        kind: 'unspoken-kinds',
        weight: 'mend',
        about: 'x',
        message: `no rule speaks of placements of the kinds ${placementKinds[0]}, ${placementKinds[1]}, and no silence says so; add one with \`placements\`.`,
      },
    ]);
    expect(
      profileGaps(
        { id: 'x', version: '1', title: 'X', layers: [statuteLayer, { ...layer, rules: [{ ...rule, clauses: [], limbs: [] }] }] },
        whole,
      )[0],
    ).toMatchObject({ kind: 'no-citation', weight: 'mend', about: 'x' });
  });

  test('Northmere, which the guide writes, lacks nothing', () => {
    const cases = allCases(`${repository}fixtures/northmere/cases`).map(conformanceCase);
    // A profile that defineProfile made is what it was made from.
    expect(profileGaps(northmere as ProfileData, cases)).toEqual([]);
  });

  test('the guide names every sort', () => {
    const guide = readFileSync(`${repository}docs/guides/write-a-profile.md`, 'utf8');
    const kinds = [
      'clause-without-words',
      'clause-without-rule',
      'clause-without-case',
      'rule-without-case',
      'rule-without-limit',
      'unknown-role',
      'undeclared-word',
      'unused-word',
      'unspoken-kinds',
      'no-date',
      'limb-never-reached',
      'limit-of-another-record',
      'no-regulations',
      'unknown-clause-of-case',
      'impossible-value',
      'unknown-placeholder',
    ] satisfies readonly ProfileGapKind[];
    expect(kinds.filter((kind) => !guide.includes(`\`${kind}\``))).toEqual([]);
  });
});
