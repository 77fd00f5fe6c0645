import type { SequenceCase } from './sequence-cases.ts';

const foster = { kind: 'foster', provision: 'in-house' } as const;
const first = { id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' } as const;
const home = { id: 'p-2018-01-09', kind: 'residential', provision: 'commissioned', startedAt: '2018-01-09' } as const;

/** Faults of temporary absences (T0 to T4): what stays certain, and what is said about the rest. */
export const faultsOfAbsences: readonly SequenceCase[] = [
  {
    name: '380 care that starts with an absence: no placement until the next row',
    rows: ['2017-10-02 S C2 T4 - 2017-10-05 X1', '2017-10-05 P C2 U6 PR1'],
    lookedAfter: [{ from: '2017-10-02' }],
    placements: [{ ...first, id: 'p-2017-10-05', startedAt: '2017-10-05' }],
    circumstances: [{ id: 'temporary-absence-2017-10-02', kind: 'temporary-absence', from: '2017-10-02', to: '2017-10-05' }],
    issues: ['2 absence-starts-care 380'],
  },
  {
    name: '381 care that ends with an absence: the placement ends with it',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1', '2018-01-09 P C2 T2 - 2018-01-12 E4B'],
    lookedAfter: [{ from: '2017-10-02', to: '2018-01-12' }],
    placements: [{ ...first, endedAt: '2018-01-12', ending: { manner: 'unplanned' } }],
    issues: ['3 absence-ends-care 381'],
  },
  {
    name: '383 an absence from which the child does not return',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-02 X1', '2018-01-02 P C2 T3 - 2018-01-09 X1', '2018-01-09 P C2 K2 PR4'],
    placements: [{ ...first, endedAt: '2018-01-09' }, home],
    circumstances: [
      { id: 'temporary-absence-2018-01-02', kind: 'temporary-absence', from: '2018-01-02', to: '2018-01-09', placementId: 'p-2017-10-02' },
    ],
    issues: ['4 absence-moves-on 383'],
  },
  {
    name: 'an absence in the first row, after L: it began before, and its placement is not in the file',
    rows: ['2017-10-02 L C2 T1 - 2017-10-05 X1', '2017-10-05 P C2 U6 PR1'],
    placements: [{ ...first, id: 'p-2017-10-05', startedAt: '2017-10-05' }],
    circumstances: [{ id: 'temporary-absence-2017-10-02', kind: 'temporary-absence', from: 'unknown', to: '2017-10-05' }],
    issues: ['2 start-of-care-unknown 357', '2 absence-without-placement'],
  },
  {
    name: '434 L into an absence: the child went away that day',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1', '2018-01-09 L C2 T1 - 2018-01-12 X1', '2018-01-12 P C2 U6 PR1'],
    placements: [first],
    circumstances: [
      { id: 'temporary-absence-2018-01-09', kind: 'temporary-absence', from: '2018-01-09', to: '2018-01-12', placementId: 'p-2017-10-02' },
    ],
    issues: ['3 reason-not-reflected 434'],
  },
];
