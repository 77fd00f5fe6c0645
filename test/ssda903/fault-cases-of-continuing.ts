import type { SequenceCase } from './sequence-cases.ts';
import { first, home } from './fault-cases-between-rows.ts';

/** One case for each fault between rows: what stays certain, and what is said about the rest. */
export const faultsOfContinuing: readonly SequenceCase[] = [
  {
    name: '433 a gap before a continuation: neither the end nor the new start of care is known',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-06 X1 CARPL', '2018-01-09 P C2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }, { from: 'unknown' }],
    legalStatuses: [
      { status: 'care-order', from: '2017-10-02', to: 'unknown' },
      { status: 'care-order', from: 'unknown' },
    ],
    placements: [{ ...first, endedAt: '2018-01-06', ending: { manner: 'planned' } }, home],
    issues: ['2 no-continuation 388', '3 continuation-after-gap 433'],
  },
  {
    name: '432 a continuation after care ended: the second start of care is unknown, and the carer of T is not the one before',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-06 E4A', '2018-01-09 T C2 U6 PR1'],
    lookedAfter: [{ from: '2017-10-02', to: '2018-01-06' }, { from: 'unknown' }],
    placements: [
      { ...first, endedAt: '2018-01-06', ending: { manner: 'planned' } },
      { ...first, id: 'p-2018-01-09', startedAt: '2018-01-09' },
    ],
    issues: ['3 continuation-after-ending 432'],
  },
  {
    name: '432 a continuation on the day that care ended: one of the two is wrong, so whether care ended is unknown, and how the placement did',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 E4A', '2018-01-09 P C2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }, { from: 'unknown' }],
    placements: [{ ...first, endedAt: '2018-01-09' }, home],
    issues: ['3 continuation-after-ending 432'],
  },
  {
    name: '431 S on the day that the last row ended: a new period of care',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 E4A', '2018-01-09 S V2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02', to: '2018-01-09' }, { from: '2018-01-09' }],
    issues: ['3 start-on-day-of-ending 431'],
  },
  {
    name: '431 S on the day of an X1, by which care goes on: when the new period began is unknown',
    rows: ['2017-10-02 S V2 U6 PR1 2018-01-09 X1 OTHER', '2018-01-09 S V2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }, { from: 'unknown' }],
    issues: ['2 change-reason-not-wanted 226', '3 start-on-day-of-ending 431'],
  },
  {
    name: '501 S within another row: when care started is unknown',
    rows: ['2017-10-02 S V2 U6 PR1 2018-01-13 E4A', '2018-01-09 S V2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }, { from: 'unknown' }],
    issues: ['3 overlap 501'],
  },
  {
    name: 'two rows that start care on one day: one period of care',
    rows: ['2017-10-02 S V2 U6 PR1', '2017-10-02 S V2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02' }],
    issues: ['2 open-row-followed 142'],
  },
  {
    name: '437 rows after a death',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-06 E2', '2018-01-09 S V2 K2 PR4'],
    issues: ['2 rows-after-final-ending 437', '3 re-entry'],
  },
  {
    name: '434 L with another address: a new placement',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1 - ZZ11AA', '2018-01-09 L C2 U6 PR1 - - - ZZ22BB'],
    placements: [
      { ...first, endedAt: '2018-01-09' },
      { ...first, id: 'p-2018-01-09', startedAt: '2018-01-09' },
    ],
    issues: ['3 moved-without-saying 434'],
  },
  {
    name: '434 L with nothing changed: one placement, one legal status',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1', '2018-01-09 L C2 U6 PR1'],
    legalStatuses: [{ status: 'care-order', from: '2017-10-02' }],
    placements: [first],
    issues: ['3 reason-not-reflected 434'],
  },
  {
    name: '435 P with nothing changed: RNE is followed',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 OTHER', '2018-01-09 P C2 U6 PR1'],
    placements: [
      { ...first, endedAt: '2018-01-09' },
      { ...first, id: 'p-2018-01-09', startedAt: '2018-01-09' },
    ],
    issues: ['3 reason-not-reflected 435'],
  },
  {
    name: '436 B with the old legal status',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 OTHER', '2018-01-09 B C2 K2 PR4'],
    legalStatuses: [{ status: 'care-order', from: '2017-10-02' }],
    issues: ['3 reason-not-reflected 436'],
  },
  {
    name: '225 a move without a reason: how the placement ended is unknown',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1', '2018-01-09 P C2 K2 PR4'],
    placements: [{ ...first, endedAt: '2018-01-09' }, home],
    issues: ['2 change-reason-missing 225'],
  },
  {
    name: '226 a reason on a row after which only the legal status changed',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1 CHILD', '2018-01-09 L C2 U6 PR1'],
    placements: [first],
    issues: ['2 change-reason-not-wanted 226'],
  },
  {
    name: '233 a reason on an open row',
    rows: ['2017-10-02 S C2 U6 PR1 - - CHILD'],
    placements: [first],
    issues: ['2 change-reason-not-wanted 233'],
  },
  {
    name: 'U after V4: the stays under the agreement had carers of their own, so nobody is said to go on',
    rows: ['2017-10-02 S V4 K2 PR1 2018-01-09 X1 CARPL', '2018-01-09 U V2 K2 PR4'],
    lookedAfter: [{ from: 'unknown' }],
    placements: [home],
    issues: ['2 short-break-agreement', '3 start-of-care-unknown'],
  },
  {
    name: 'V4 after care has ended: it begins no period of care, and a row that goes on from it says once that its start is unknown',
    rows: ['2017-10-02 S C2 U6 PR1 2017-12-01 E8', '2018-01-09 S V4 K2 PR1 2018-02-01 E8', '2018-02-01 P V2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02', to: '2017-12-01' }, { from: 'unknown' }],
    issues: ['3 short-break-agreement', '4 start-of-care-unknown', '4 reason-not-reflected 435'],
  },
  {
    name: '388 X1 with the reason PLACE and nothing after it: no ending, so the end is unknown',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 PLACE'],
    placements: [{ ...first, endedAt: 'unknown' }],
    issues: ['2 no-continuation 388'],
  },
  {
    name: '435 P with a new legal status: it began with the row',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1 CARPL', '2018-01-09 P C2 K2 PR4'],
    legalStatuses: [
      { status: 'interim-care-order', from: '2017-10-02', to: '2018-01-09' },
      { status: 'care-order', from: '2018-01-09' },
    ],
    issues: ['3 reason-not-reflected 435'],
  },
  {
    name: 'L with another URN alone: a new placement',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1 - ZZ11AA 7000001', '2018-01-09 L C2 U6 PR1 - - - ZZ11AA 7000002'],
    placements: [
      { ...first, endedAt: '2018-01-09' },
      { ...first, id: 'p-2018-01-09', startedAt: '2018-01-09' },
    ],
    issues: ['3 moved-without-saying 434'],
  },
];
