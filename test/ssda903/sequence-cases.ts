import type { PlacementHistory } from '../../src/contract.ts';

/** A few rows of Episodes, as `episodesFile` reads them, and what is certain about them. Parts left out are not looked at. */
export interface SequenceCase {
  readonly name: string;
  readonly rows: readonly string[];
  readonly lookedAfter?: PlacementHistory['lookedAfter'];
  readonly legalStatuses?: PlacementHistory['legalStatuses'] | undefined;
  readonly placements?: PlacementHistory['placements'];
  readonly circumstances?: PlacementHistory['circumstances'];
  /** No history can be made. */
  readonly refused?: true;
  /** Every issue, as `row code rule`. */
  readonly issues: readonly string[];
}

export const foster = { kind: 'foster', provision: 'in-house' } as const;

/** Rows without a fault. */
export const soundCases: readonly SequenceCase[] = [
  {
    name: 'one open row under S: care and placement begin that day and go on',
    rows: ['2017-10-02 S C2 U6 PR1'],
    lookedAfter: [{ from: '2017-10-02' }],
    legalStatuses: [{ status: 'care-order', from: '2017-10-02' }],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    issues: [],
  },
  {
    name: 'P: a second placement on the day that the first one ended',
    rows: ['2017-10-02 S C2 U6 PR1 2017-12-01 X1 CREQB', '2017-12-01 P C2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02' }],
    legalStatuses: [{ status: 'care-order', from: '2017-10-02' }],
    placements: [
      { id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02', endedAt: '2017-12-01', ending: { manner: 'unplanned', endedBy: 'carer' } },
      { id: 'p-2017-12-01', kind: 'residential', provision: 'commissioned', startedAt: '2017-12-01' },
    ],
    issues: [],
  },
  {
    name: 'L: the same placement under another legal status',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1', '2018-01-09 L C2 U6 PR1'],
    legalStatuses: [
      { status: 'interim-care-order', from: '2017-10-02', to: '2018-01-09' },
      { status: 'care-order', from: '2018-01-09' },
    ],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    issues: [],
  },
  {
    name: 'B: placement and legal status on one day',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1 CARPL', '2018-01-09 B C2 P1 PR0'],
    legalStatuses: [
      { status: 'interim-care-order', from: '2017-10-02', to: '2018-01-09' },
      { status: 'care-order', from: '2018-01-09' },
    ],
    placements: [
      { id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02', endedAt: '2018-01-09', ending: { manner: 'planned' } },
      { id: 'p-2018-01-09', kind: 'with-parents', startedAt: '2018-01-09' },
    ],
    issues: [],
  },
  {
    name: 'T with the reason PLACE: another placement with the same carer, and no manner of ending',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 PLACE', '2018-01-09 T C2 U4 PR1'],
    placements: [
      { id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02', endedAt: '2018-01-09' },
      { id: 'p-2018-01-09', ...foster, startedAt: '2018-01-09', sameCarer: true, longTerm: true },
    ],
    issues: [],
  },
  {
    name: 'U: legal status and placement, same carer',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 PLACE', '2018-01-09 U E1 A5 PR1'],
    legalStatuses: [
      { status: 'care-order', from: '2017-10-02', to: '2018-01-09' },
      { status: 'placement-order', from: '2018-01-09' },
    ],
    placements: [
      { id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02', endedAt: '2018-01-09' },
      { id: 'p-2018-01-09', kind: 'adoptive', provision: 'in-house', startedAt: '2018-01-09', sameCarer: true },
    ],
    issues: [],
  },
  {
    name: 'T1 and back: one placement, with an absence from it',
    rows: [
      '2017-10-02 S C2 U6 PR1 2018-01-09 X1 - ZZ11AA 7000001',
      '2018-01-09 P C2 T1 - 2018-01-20 X1 - ZZ22BB',
      '2018-01-20 P C2 U6 PR1 - - - ZZ11AA 7000001',
    ],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    circumstances: [
      { id: 'temporary-absence-2018-01-09', kind: 'temporary-absence', from: '2018-01-09', to: '2018-01-20', placementId: 'p-2017-10-02' },
    ],
    issues: [],
  },
  {
    name: 'T2 in which an order is made: still one absence',
    rows: [
      '2017-10-02 S C1 U6 PR1 2018-01-09 X1',
      '2018-01-09 P C1 T2 - 2018-01-12 X1',
      '2018-01-12 L C2 T2 - 2018-01-20 X1',
      '2018-01-20 P C2 U6 PR1',
    ],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    circumstances: [
      { id: 'temporary-absence-2018-01-09', kind: 'temporary-absence', from: '2018-01-09', to: '2018-01-20', placementId: 'p-2017-10-02' },
    ],
    issues: [],
  },
  {
    name: 'home unplanned (E4B): care ends with the placement',
    rows: ['2017-10-02 S V2 U3 PR1 2017-10-30 E4B'],
    lookedAfter: [{ from: '2017-10-02', to: '2017-10-30' }],
    legalStatuses: [{ status: 'section-20', from: '2017-10-02', to: '2017-10-30' }],
    placements: [
      {
        id: 'p-2017-10-02',
        kind: 'connected-person',
        provision: 'in-house',
        startedAt: '2017-10-02',
        endedAt: '2017-10-30',
        ending: { manner: 'unplanned' },
      },
    ],
    issues: [],
  },
  {
    name: 'E8 says nothing about the manner',
    rows: ['2017-10-02 S V2 U6 PR2 2017-10-30 E8'],
    placements: [{ id: 'p-2017-10-02', kind: 'foster', startedAt: '2017-10-02', endedAt: '2017-10-30' }],
    issues: [],
  },
  {
    name: 'a true re-entry: two periods of care',
    rows: ['2017-05-01 S V2 U6 PR1 2017-07-01 E4A', '2017-11-05 S V2 U6 PR4'],
    lookedAfter: [{ from: '2017-05-01', to: '2017-07-01' }, { from: '2017-11-05' }],
    legalStatuses: [
      { status: 'section-20', from: '2017-05-01', to: '2017-07-01' },
      { status: 'section-20', from: '2017-11-05' },
    ],
    issues: ['3 re-entry'],
  },
];
