import { foster, type SequenceCase } from './sequence-cases.ts';

/** Rows without a fault. */
export const casesAtTheEdges: readonly SequenceCase[] = [
  {
    name: 'V3: each row is a stay, a period of care and a placement of its own',
    rows: ['2017-10-06 S V3 K2 PR1 2017-10-08 E8', '2017-11-03 S V3 K2 PR1 2017-11-05 X1'],
    lookedAfter: [
      { from: '2017-10-06', to: '2017-10-08' },
      { from: '2017-11-03', to: '2017-11-05' },
    ],
    legalStatuses: [
      { status: 'short-break-series', from: '2017-10-06', to: '2017-10-08' },
      { status: 'short-break-series', from: '2017-11-03', to: '2017-11-05' },
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
    legalStatuses: [
      { status: 'short-break-series', from: '2017-10-06', to: '2018-01-09' },
      { status: 'section-20', from: '2018-01-10' },
    ],
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
      { status: 'other', from: '2017-10-02', to: '2017-10-03' },
      { status: 'remand', from: '2017-10-03', to: '2017-11-02' },
      { status: 'other', from: '2017-11-02' },
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
      '2017-10-02 S C2 U6 PR1 2018-01-09 X1',
      '2018-01-09 P C2 T4 - 2018-01-12 X1 - ZZ22BB',
      '2018-01-12 P C2 T4 - 2018-01-15 X1 - ZZ33BB',
      '2018-01-15 P C2 U6 PR1',
    ],
    placements: [{ id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' }],
    circumstances: [
      { id: 'temporary-absence-2018-01-09', kind: 'temporary-absence', from: '2018-01-09', to: '2018-01-12', placementId: 'p-2017-10-02' },
      { id: 'temporary-absence-2018-01-12', kind: 'temporary-absence', from: '2018-01-12', to: '2018-01-15', placementId: 'p-2017-10-02' },
    ],
    issues: [],
  },
];
