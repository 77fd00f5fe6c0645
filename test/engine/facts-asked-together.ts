import type { PlacementHistory } from '../../src/contract.ts';
import type { FactName } from '../../src/policy/facts.ts';
import type { Condition } from '../../src/policy/language.ts';
import { careOnly, childUnsaid, ended, placements } from './fact-histories.ts';
import { records } from './fact-histories-of-records.ts';
import { care, disruption, own, placement, type Whole } from './fact-subjects.ts';

const eitherWay = (fact: FactName): Condition => ({
  any: [
    { fact, is: true },
    { fact, is: false },
  ],
});
const sen: Condition = { fact: 'child.disabilities', oneOf: ['sen'] };

/** What conditions of several parts find. */
export const wholes: readonly { readonly name: string; readonly history: PlacementHistory; readonly rows: readonly Whole[] }[] = [
  {
    name: 'a list that is not recorded: one of those asked for, none, or another',
    history: childUnsaid,
    rows: [
      [{ all: [sen, { fact: 'child.disabilities', recorded: true }] }, care, ['care-2026-01-05? ?/child/disabilities']],
      [{ all: [{ not: sen }, { fact: 'child.disabilities', recorded: true }] }, care, ['care-2026-01-05? ?/child/disabilities']],
      [{ all: [{ not: sen }, { fact: 'child.disabilities', recorded: false }] }, care, ['care-2026-01-05? ?/child/disabilities']],
      [{ all: [sen, { fact: 'child.disabilities', recorded: false }] }, care, []],
    ],
  },
  {
    name: 'needs of a placement across cultures',
    history: placements,
    rows: [
      [
        {
          all: [
            { fact: 'placement.transCultural', recorded: true },
            { fact: 'placement.transCultural.specificNeeds', is: true },
          ],
        },
        placement,
        [
          'p1 =/placements/0/transCultural =/placements/0/transCultural/specificNeeds',
          'p3? =/placements/2/transCultural ?/placements/2/transCultural/specificNeeds',
        ],
      ],
    ],
  },
  {
    name: 'care did not begin with a later placement',
    history: placements,
    rows: [
      [{ all: [{ earlierPlacement: true }, { fact: 'placement.firstOfCare', is: true }] }, placement, []],
      [{ all: [{ earlierPlacement: true }, { fact: 'placement.firstOfCare', is: false }] }, placement, ['p2', 'p3', 'p4']],
    ],
  },
  {
    name: 'it is so or it is not',
    history: ended,
    rows: [
      [eitherWay('meeting.firstOfKind'), disruption, ['m1 =/meetings/0/kind']],
      [eitherWay('meeting.firstOfKind'), placement, ['p1']],
      [eitherWay('placement.firstOfCare'), placement, ['p1']],
      [eitherWay('plan.first'), placement, ['p1']],
      [eitherWay('review.first'), care, [own]],
    ],
  },
  { name: 'so or not, where reviews are not recorded', history: careOnly, rows: [[eitherWay('review.first'), care, [own]]] },
  {
    name: 'so or not, where versions were prepared and reviews held',
    history: records,
    rows: [
      [eitherWay('plan.first'), placement, ['p1', 'p2']],
      [eitherWay('review.first'), care, [own]],
    ],
  },
];
