import type { CaseOfProfile, Layer, ProfileGapKind } from '../../src/profiles/writing.ts';
import { rule, unchecked, unlimited, whole } from './a-whole-profile.ts';

/** What a layer says, its cases, and what is missing then. */
export type GapCase = readonly [string, Partial<Layer>, readonly CaseOfProfile[], readonly (readonly [ProfileGapKind, string])[]];

/** Clauses, rules and limits. */
export const gapsOfRules: readonly GapCase[] = [
  ['a clause that says nothing', { clauses: { 'X-1': ' ' } }, whole, [['clause-without-words', 'X-1']]],
  [
    'a clause that nothing cites',
    { clauses: { 'X-1': 'A meeting.', 'X-2': 'More.' } },
    [{ clauses: ['X-1', 'X-2'], expect: { silentRules: ['x/meeting'] } }],
    [['clause-without-rule', 'X-2']],
  ],
  [
    'no case at all',
    {},
    [],
    [
      ['clause-without-case', 'X-1'],
      ['rule-without-case', 'x/meeting'],
    ],
  ],
  [
    'a case of another rule',
    {},
    [{ clauses: ['X-1'], expect: { breaches: [{ requirement: 'x/meeting-of-carers:p1' }] } }],
    [['rule-without-case', 'x/meeting']],
  ],
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
  [
    'roles that nobody knows, wherever a rule names them',
    {
      rules: [
        unchecked({
          ...rule,
          said: [
            { role: 'a' },
            { roles: ['b'] },
            { allocated: ['c'] },
            { sharedWith: ['d'] },
            { with: ['e'] },
            { by: 'f' },
            { or: ['g'] },
            { other: 'h' },
            { by: 'opening' },
            { by: 'judged' },
            { by: 'as-of' },
            { by: 'trigger' },
            { by: 'placement.endedAt' },
            { by: 'iro' },
            { nothing: null },
          ],
        }),
      ],
    },
    whole,
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((role) => ['unknown-role', role]),
  ],
  [
    'words in what is said to people, which are none of the vocabulary',
    {
      clauses: { 'X-1': 'A meeting is held.', 'either/or': 'Either.' },
      rules: [
        unchecked({
          ...rule,
          ...Object.fromEntries(
            ['title', 'localName', 'text', 'what', 'counted', 'says', 'practice', 'holds', 'fails'].map((key) => [key, 'either/or']),
          ),
          occasion: 'either/or:{placement}',
          said: { rule: 'either/or', id: 'either/or', clauses: ['either/or'] },
        }),
      ],
    },
    [{ clauses: ['X-1', 'either/or'], expect: { silentRules: ['x/meeting'] } }],
    [],
  ],
  [
    'words that only look like some',
    { rules: [unchecked({ ...rule, said: ['see either/or', 'either/or, mostly', 7, true, null, undefined] })] },
    whole,
    [],
  ],
];
