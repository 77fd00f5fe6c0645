import type { SequenceCase } from './sequence-cases.ts';

const foster = { kind: 'foster', provision: 'in-house' } as const;
export const first = { id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' } as const;
export const home = { id: 'p-2018-01-09', kind: 'residential', provision: 'commissioned', startedAt: '2018-01-09' } as const;

/** One case for each fault between rows: what stays certain, and what is said about the rest. */
export const faultsBetweenRows: readonly SequenceCase[] = [
  {
    name: '501 overlap: the first end or the second start is wrong, so the first end is unknown',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-13 X1 CARPL', '2018-01-09 P C2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02' }],
    placements: [{ ...first, endedAt: 'unknown', ending: { manner: 'planned' } }, home],
    issues: ['2 no-continuation 388', '3 overlap 501'],
  },
  {
    name: '501 an episode inside another: care goes on while the longer one may',
    rows: ['2017-10-02 S C2 U6 PR1 2018-03-01 X1 CARPL', '2018-01-09 P C2 K2 PR4 2018-01-20 E4A'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }],
    placements: [
      { ...first, endedAt: 'unknown', ending: { manner: 'planned' } },
      { ...home, endedAt: '2018-01-20', ending: { manner: 'planned' } },
    ],
    issues: ['2 no-continuation 388', '3 overlap 501'],
  },
  {
    name: '142 an open row followed by another: its end is unknown',
    rows: ['2017-10-02 S C2 U6 PR1', '2018-01-09 P C2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02' }],
    legalStatuses: [{ status: 'care-order', from: '2017-10-02' }],
    placements: [{ ...first, endedAt: 'unknown' }, home],
    issues: ['2 open-row-followed 142'],
  },
  {
    name: '142 and another S: the first period of care has an end that is unknown',
    rows: ['2017-10-02 S C2 U6 PR1', '2018-01-09 S V2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }, { from: '2018-01-09' }],
    legalStatuses: [
      { status: 'care-order', from: '2017-10-02', to: 'unknown' },
      { status: 'section-20', from: '2018-01-09' },
    ],
    issues: ['2 open-row-followed 142'],
  },
  {
    name: 'rows that are not in order: put in order',
    rows: ['2018-01-09 P C2 K2 PR4', '2017-10-02 S C2 U6 PR1 2018-01-09 X1 CLOSE'],
    placements: [{ ...first, endedAt: '2018-01-09', ending: { manner: 'planned' } }, home],
    issues: ['3 rows-not-in-order'],
  },
  {
    name: '148 X1 on an open row: still open',
    rows: ['2017-10-02 S C2 U6 PR1 - X1'],
    lookedAfter: [{ from: '2017-10-02' }],
    placements: [first],
    issues: ['2 end-and-reason 148'],
  },
  {
    name: '148 E4A on an open row: care has ended, nobody knows when',
    rows: ['2017-10-02 S C2 U6 PR1 - E4A'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }],
    placements: [{ ...first, endedAt: 'unknown', ending: { manner: 'planned' } }],
    issues: ['2 end-and-reason 148'],
  },
  {
    name: '148 an end without REC: the episode ended, care may not have',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }],
    placements: [{ ...first, endedAt: 'unknown' }],
    issues: ['2 end-and-reason 148'],
  },
  {
    name: '388 X1 and nothing after it: it may have been a change of legal status alone',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }],
    legalStatuses: [{ status: 'care-order', from: '2017-10-02', to: 'unknown' }],
    placements: [{ ...first, endedAt: 'unknown' }],
    issues: ['2 no-continuation 388'],
  },
  {
    name: '388 X1 with a reason for a change of placement, and nothing after it: the placement ended that day',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 LAREQ'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }],
    placements: [{ ...first, endedAt: '2018-01-09', ending: { manner: 'unplanned', endedBy: 'authority' } }],
    issues: ['2 no-continuation 388'],
  },
];
