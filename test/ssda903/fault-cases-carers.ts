import type { SequenceCase } from './sequence-cases.ts';

const first = { id: 'p-2017-10-02', kind: 'foster', provision: 'in-house', startedAt: '2017-10-02' } as const;
const home = { id: 'p-2018-01-09', kind: 'residential', provision: 'commissioned', startedAt: '2018-01-09' } as const;

/** Codes that contradict each other about whose care goes on. */
export const faultsOfCarers: readonly SequenceCase[] = [
  {
    name: 'P after the reason PLACE: the carer is the same, by the reason',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 PLACE', '2018-01-09 P C2 U4 PR1'],
    placements: [
      { ...first, endedAt: '2018-01-09' },
      { ...first, id: 'p-2018-01-09', startedAt: '2018-01-09', sameCarer: true, longTerm: true },
    ],
    issues: ['3 same-carer-contradicted'],
  },
  {
    name: 'T after the carer asked for the end for the behaviour of the child: the carer is the same, by RNE',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 CREQB - 7000001', '2018-01-09 T C2 U6 PR4 - - - - 7000002'],
    placements: [
      { ...first, endedAt: '2018-01-09', ending: { manner: 'unplanned', endedBy: 'carer' } },
      { id: 'p-2018-01-09', kind: 'foster', startedAt: '2018-01-09', provision: 'commissioned', sameCarer: true },
    ],
    issues: ['3 same-carer-contradicted'],
  },
  {
    name: "T from a foster carer to a children's home, whatever the reason",
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 CARPL - 7000001', '2018-01-09 T C2 K2 PR4 - - - - 7000002'],
    placements: [
      { ...first, endedAt: '2018-01-09', ending: { manner: 'planned' } },
      { ...home, sameCarer: true },
    ],
    issues: ['3 same-carer-contradicted'],
  },
  {
    name: "U from a children's home to parents, after time in hospital",
    rows: ['2017-10-02 S C1 K2 PR4 2018-01-05 X1', '2018-01-05 P C1 T1 - 2018-01-09 X1', '2018-01-09 U C2 P1 PR0'],
    issues: ['4 same-carer-contradicted'],
  },
];
