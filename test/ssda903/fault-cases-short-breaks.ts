import type { SequenceCase } from './sequence-cases.ts';

const first = { id: 'p-2017-10-02', kind: 'foster', provision: 'in-house', startedAt: '2017-10-02' } as const;
const home = { id: 'p-2018-01-09', kind: 'residential', provision: 'commissioned', startedAt: '2018-01-09' } as const;

/** Rows of short breaks (V3) that go on, in one way or another, where each should be a stay by itself. */
export const faultsOfShortBreaks: readonly SequenceCase[] = [
  {
    name: '366 a short break (V3) that goes on under another status: the stay ends, and a placement begins that is not judged as one',
    rows: ['2017-10-02 S V3 U6 PR1 2017-10-06 X1', '2017-10-06 L V2 U6 PR1'],
    lookedAfter: [{ from: '2017-10-02', to: '2017-10-06' }, { from: '2017-10-06' }],
    legalStatuses: [
      { status: 'short-break-series', from: '2017-10-02', to: '2017-10-06' },
      { status: 'section-20', from: '2017-10-06' },
    ],
    placements: [
      { ...first, endedAt: '2017-10-06' },
      { ...first, id: 'p-2017-10-06', startedAt: '2017-10-06' },
    ],
    issues: ['3 change-within-break 366'],
  },
  {
    name: '366 and U: not said to go on with the carer, for the stay would be counted with it',
    rows: ['2017-10-02 S V3 U6 PR1 2017-10-06 X1 PLACE', '2017-10-06 U V2 U4 PR1'],
    placements: [
      { ...first, endedAt: '2017-10-06' },
      { ...first, id: 'p-2017-10-06', startedAt: '2017-10-06', longTerm: true },
    ],
    issues: ['3 change-within-break 366'],
  },
  {
    name: '366 other care that turns into a short break: another placement',
    rows: ['2017-10-02 S V2 U6 PR1 2017-10-06 X1', '2017-10-06 L V3 U6 PR1 2017-10-09 E8'],
    lookedAfter: [
      { from: '2017-10-02', to: '2017-10-06' },
      { from: '2017-10-06', to: '2017-10-09' },
    ],
    placements: [
      { ...first, endedAt: '2017-10-06' },
      { ...first, id: 'p-2017-10-06', startedAt: '2017-10-06', endedAt: '2017-10-09' },
    ],
    issues: ['3 change-within-break 366'],
  },
  {
    name: '366 a move within short breaks: RNE is followed',
    rows: ['2017-10-02 S V3 U6 PR1 2017-10-06 X1 OTHER', '2017-10-06 P V3 K2 PR4 2017-10-08 E8'],
    placements: [
      { ...first, endedAt: '2017-10-06' },
      { ...home, id: 'p-2017-10-06', startedAt: '2017-10-06', endedAt: '2017-10-08' },
    ],
    issues: ['3 change-within-break 366'],
  },
  {
    name: '433 a continuation some time after a short break: its carer is not that of the stay',
    rows: ['2017-10-02 S V3 U6 PR1 2017-10-06 X1', '2018-01-09 T V2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02', to: '2017-10-06' }, { from: 'unknown' }],
    placements: [{ ...first, endedAt: '2017-10-06' }, home],
    issues: ['2 no-continuation 388', '3 continuation-after-gap 433'],
  },
];
