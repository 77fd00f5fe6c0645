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

const foster = { kind: 'foster', provision: 'in-house' } as const;

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
    legalStatuses: [{ status: 'interim-care-order', from: '2017-10-02', to: '2018-01-09' }, { status: 'care-order', from: '2018-01-09' }],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    issues: [],
  },
  {
    name: 'B: placement and legal status on one day',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1 CARPL', '2018-01-09 B C2 P1 PR0'],
    legalStatuses: [{ status: 'interim-care-order', from: '2017-10-02', to: '2018-01-09' }, { status: 'care-order', from: '2018-01-09' }],
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
    legalStatuses: [{ status: 'care-order', from: '2017-10-02', to: '2018-01-09' }, { status: 'placement-order', from: '2018-01-09' }],
    placements: [
      { id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02', endedAt: '2018-01-09' },
      { id: 'p-2018-01-09', kind: 'adoptive', provision: 'in-house', startedAt: '2018-01-09', sameCarer: true },
    ],
    issues: [],
  },
  {
    name: 'T1 and back: one placement, with an absence from it',
    rows: [
      '2017-10-02 S C2 U6 PR1 2018-01-09 X1 - ZZ11AA 7000001', '2018-01-09 P C2 T1 - 2018-01-20 X1 - ZZ22BB', '2018-01-20 P C2 U6 PR1 - - - ZZ11AA 7000001',
    ],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    circumstances: [{ id: 'temporary-absence-2018-01-09', kind: 'temporary-absence', from: '2018-01-09', to: '2018-01-20', placementId: 'p-2017-10-02' }],
    issues: [],
  },
  {
    name: 'T2 in which an order is made: still one absence',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1', '2018-01-09 P C1 T2 - 2018-01-12 X1', '2018-01-12 L C2 T2 - 2018-01-20 X1', '2018-01-20 P C2 U6 PR1'],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    circumstances: [{ id: 'temporary-absence-2018-01-09', kind: 'temporary-absence', from: '2018-01-09', to: '2018-01-20', placementId: 'p-2017-10-02' }],
    issues: [],
  },
  {
    name: 'home unplanned (E4B): care ends with the placement',
    rows: ['2017-10-02 S V2 U3 PR1 2017-10-30 E4B'],
    lookedAfter: [{ from: '2017-10-02', to: '2017-10-30' }],
    legalStatuses: [{ status: 'section-20', from: '2017-10-02', to: '2017-10-30' }],
    placements: [{
      id: 'p-2017-10-02', kind: 'connected-person', provision: 'in-house', startedAt: '2017-10-02', endedAt: '2017-10-30', ending: { manner: 'unplanned' },
    }],
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
    legalStatuses: [{ status: 'section-20', from: '2017-05-01', to: '2017-07-01' }, { status: 'section-20', from: '2017-11-05' }],
    issues: ['3 re-entry'],
  },
  {
    name: 'V3: each row is a stay, a period of care and a placement of its own',
    rows: ['2017-10-06 S V3 K2 PR1 2017-10-08 E8', '2017-11-03 S V3 K2 PR1 2017-11-05 X1'],
    lookedAfter: [{ from: '2017-10-06', to: '2017-10-08' }, { from: '2017-11-03', to: '2017-11-05' }],
    legalStatuses: [
      { status: 'short-break-series', from: '2017-10-06', to: '2017-10-08' }, { status: 'short-break-series', from: '2017-11-03', to: '2017-11-05' },
    ],
    placements: [
      { id: 'p-2017-10-06', kind: 'residential', provision: 'in-house', startedAt: '2017-10-06', endedAt: '2017-10-08' },
      { id: 'p-2017-11-03', kind: 'residential', provision: 'in-house', startedAt: '2017-11-03', endedAt: '2017-11-05' },
    ],
    issues: ['3 no-continuation 388'],
  },
  {
    name: 'V4: an agreement gives no stay, no placement and no period of care',
    rows: ['2017-10-06 S V4 K2 PR1 2018-01-09 E8', '2018-01-10 S V2 U6 PR1'],
    lookedAfter: [{ from: '2018-01-10' }],
    legalStatuses: [{ status: 'short-break-series', from: '2017-10-06', to: '2018-01-09' }, { status: 'section-20', from: '2018-01-10' }],
    placements: [{ id: 'p-2018-01-10', ...foster, startedAt: '2018-01-10' }],
    issues: ['2 short-break-agreement', '3 re-entry'],
  },
  {
    name: 'V4 alone: stays of which the return tells none, so a history without placements would be wrong',
    rows: ['2017-10-06 S V4 K2 PR1'],
    refused: true,
    issues: ['2 short-break-agreement', '2 no-placements'],
  },
  {
    name: 'first row P: care began before it, on a day that is not known; the placement began that day, the legal status did not',
    rows: ['2017-10-02 P C2 U6 PR1'],
    lookedAfter: [{ from: 'unknown' }],
    legalStatuses: [{ status: 'care-order', from: 'unknown' }],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    issues: ['2 start-of-care-unknown 357'],
  },
  {
    name: 'first row L: the legal status began that day; the placement is older, so it continues one that is not in the file',
    rows: ['2017-10-02 L C2 U6 PR1'],
    lookedAfter: [{ from: 'unknown' }],
    legalStatuses: [{ status: 'care-order', from: '2017-10-02' }],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02', sameCarer: true }],
    issues: ['2 start-of-care-unknown 357'],
  },
  {
    name: 'PACE detention and sentence have no word of their own; a remand has',
    rows: ['2017-10-02 S J2 R5 PR3 2017-10-03 X1', '2017-10-03 L J1 R5 PR3 2017-11-02 X1', '2017-11-02 L J3 R5 PR3'],
    legalStatuses: [
      { status: 'other', from: '2017-10-02', to: '2017-10-03' }, { status: 'remand', from: '2017-10-03', to: '2017-11-02' }, { status: 'other', from: '2017-11-02' },
    ],
    placements: [{ id: 'p-2017-10-02', kind: 'custody', startedAt: '2017-10-02' }],
    issues: [],
  },
  {
    name: 'L and a URN that one row lacks: a blank says nothing, so nothing has moved',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1 - ZZ11AA 7000001', '2018-01-09 L C2 U6 PR1 - - - ZZ11AA'],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    issues: [],
  },
  {
    name: 'two absences one after the other, each begun by P: two',
    rows: [
      '2017-10-02 S C2 U6 PR1 2018-01-09 X1', '2018-01-09 P C2 T4 - 2018-01-12 X1 - ZZ22BB', '2018-01-12 P C2 T4 - 2018-01-15 X1 - ZZ33BB', '2018-01-15 P C2 U6 PR1',
    ],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    circumstances: [
      { id: 'temporary-absence-2018-01-09', kind: 'temporary-absence', from: '2018-01-09', to: '2018-01-12', placementId: 'p-2017-10-02' },
      { id: 'temporary-absence-2018-01-12', kind: 'temporary-absence', from: '2018-01-12', to: '2018-01-15', placementId: 'p-2017-10-02' },
    ],
    issues: [],
  },
];
