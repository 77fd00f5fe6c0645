import { rule, unchecked, whole } from './a-whole-profile.ts';
import type { GapCase } from './gap-cases.ts';

/** Overlays, limbs, words, kinds of placement, and what building refuses too. */
export const gapsOfWords: readonly GapCase[] = [
  [
    'an overlay, which need not speak of every kind of placement',
    { basis: 'overlay', rules: [{ ...rule, placements: ['foster'] }] },
    whole,
    [],
  ],
  [
    'one rule of every kind of placement, one of some',
    { rules: [rule, { ...rule, id: 'x/other', placements: ['foster'] }] },
    [{ clauses: ['X-1'], expect: { silentRules: ['x/meeting', 'x/other'] } }],
    [],
  ],
  [
    'a limb without a case before another',
    { rules: [{ ...rule, limbs: [...(rule.limbs ?? []), { clauses: ['X-1'], due: { by: 'trigger' }, counted: 'later' }] }] },
    whole,
    [['limb-never-reached', 'x/meeting']],
  ],
  [
    'limbs with their cases, the last of them without',
    { rules: [{ ...rule, limbs: [{ clauses: ['X-1'], when: { happened: 'trigger' } }, ...(rule.limbs ?? [])] }] },
    whole,
    [],
  ],
  [
    'a limit of a review in a rule for concerns',
    {
      rules: [
        {
          ...rule,
          forEach: { each: 'concern', kinds: ['fragility'] },
          limbs: [{ clauses: ['X-1'], due: { within: { days: 3 }, of: 'review.heldAt' } }],
        },
      ],
    },
    whole,
    [['limit-of-another-record', 'x/meeting']],
  ],
  [
    'limits of other records, each of them',
    {
      rules: [
        {
          ...rule,
          limbs: [
            {
              clauses: ['X-1'],
              due: {
                earliestOf: [
                  { by: 'plan.signedAt' },
                  { before: 'concern.identifiedAt', by: { days: 1 } },
                  { within: { days: 3 }, of: 'placement.endedAt' },
                ],
              },
            },
          ],
        },
      ],
    },
    whole,
    [
      ['limit-of-another-record', 'x/meeting'],
      ['limit-of-another-record', 'x/meeting'],
    ],
  ],
  ...(
    [
      ['legal-status', 'status.from'],
      ['carer-break', 'break.to'],
      ['review-interval', 'previous-review.heldAt'],
      ['care-period', 'care.first-review'],
      ['visit', 'child.latest-exploitation-risk'],
      ['plan', 'placement.temporaryApproval.to'],
    ] as const
  ).map(
    ([each, by]) =>
      [`a limit of ${each}`, { rules: [{ ...rule, forEach: { each }, limbs: [{ clauses: ['X-1'], due: { by } }] }] }, whole, []] as const,
  ),
  [
    'a limit of the concern of a meeting',
    {
      rules: [
        {
          ...rule,
          forEach: { each: 'meeting', kinds: ['disruption-meeting'] },
          limbs: [{ clauses: ['X-1'], due: { by: 'concern.resolvedAt' } }],
        },
      ],
    },
    whole,
    [],
  ],
  [
    'a case of a clause that nobody has',
    {},
    [...whole, { clauses: ['X-7', 'X-1', 'REG-9.1'], expect: {} }],
    [['unknown-clause-of-case', 'X-7']],
  ],
  ['a consideration without a limit', { rules: [{ ...rule, modality: 'consider', limbs: [] }] }, whole, []],
  [
    'a role that nobody knows',
    { rules: [unchecked({ ...rule, owners: [{ role: 'social-wroker', source: 'stated' }] })] },
    whole,
    [['unknown-role', 'social-wroker']],
  ],
  [
    'a word that is not declared',
    { rules: [{ ...rule, owners: [{ role: 'x/link-officer', source: 'stated' }] }] },
    whole,
    [['undeclared-word', 'x/link-officer']],
  ],
  [
    'a word that is declared',
    {
      rules: [{ ...rule, owners: [{ role: 'x/link-officer', source: 'stated' }] }],
      words: [{ word: 'x/link-officer', label: 'link officer' }],
    },
    whole,
    [],
  ],
  ['a word that is not used', { words: [{ word: 'x/link-officer', label: 'link officer' }] }, whole, [['unused-word', 'x/link-officer']]],
  ['kinds of placement that it does not speak of', { rules: [{ ...rule, placements: ['foster'] }] }, whole, [['unspoken-kinds', 'x']]],
  [
    'several faults that building refuses, all at once',
    {
      rules: [
        rule,
        { ...rule, id: 'x/other', clauses: [], limbs: [], when: { happened: 'trigger' } },
        unchecked({ ...rule, id: 'x/third', clauses: ['X-9', 'X-8'], when: { fact: 'placement.colour', is: true } }),
      ],
    },
    [{ clauses: ['X-1'], expect: { silentRules: ['x/meeting', 'x/other', 'x/third'] } }],
    [
      ['unknown-clause', 'x'],
      ['unknown-clause', 'x'],
      ['unknown-fact', 'x'],
      ['no-citation', 'x'],
      ['rule-without-limit', 'x/other'],
    ],
  ],
  [
    'moments that are none',
    { rules: [unchecked({ ...rule, limbs: [{ clauses: ['X-1'], due: { within: { days: 3 }, of: 'placement.start' } }] })] },
    whole,
    [['unknown-moment', 'placement.start']],
  ],
];
