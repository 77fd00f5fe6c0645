import type { SequenceCase } from './sequence-cases.ts';

const foster = { kind: 'foster', provision: 'in-house' } as const;
const first = { id: 'p-2017-10-02', ...foster, startedAt: '2017-10-02' } as const;
const home = { id: 'p-2018-01-09', kind: 'residential', provision: 'commissioned', startedAt: '2018-01-09' } as const;

/** One case for each fault within a row: what stays certain, and what is said about the rest. */
export const faultsWithinRows: readonly SequenceCase[] = [
  {
    name: '141 a start that is no date: a placement is lost, so no history could be right',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 CARPL', '2018-02-30 P C2 K2 PR4'],
    refused: true,
    issues: ['3 start-not-readable 141', '3 no-history'],
  },
  {
    name: '141 and care that ended before it: whether the child came back is not known',
    rows: ['2017-10-02 S V2 U6 PR1 2017-12-01 E4A', '1/9/2018 S V2 K2 PR4'],
    refused: true,
    issues: ['3 start-not-readable 141', '3 no-history'],
  },
  {
    name: '147 an end that is no date: unknown',
    rows: ['2017-10-02 S C2 U6 PR1 2018-02-30 E4A'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }],
    placements: [{ ...first, endedAt: 'unknown', ending: { manner: 'planned' } }],
    issues: ['2 end-not-readable 147'],
  },
  {
    name: '356 an end before the start: unknown',
    rows: ['2017-10-02 S C2 U6 PR1 2017-09-30 E4A'],
    placements: [{ ...first, endedAt: 'unknown', ending: { manner: 'planned' } }],
    issues: ['2 end-before-start 356'],
  },
  {
    name: '355 less than a day: read as it stands, and a second placement of that day gets a name of its own',
    rows: ['2017-10-02 S C2 U6 PR1 2017-10-02 X1 OTHER', '2017-10-02 P C2 K2 PR4'],
    placements: [
      { ...first, endedAt: '2017-10-02' },
      { ...home, id: 'p-2017-10-02-2', startedAt: '2017-10-02' },
    ],
    issues: ['2 under-a-day 355'],
  },
  {
    name: '353, 354, 385 dates outside their range are read as they stand',
    rows: ['1991-10-13 S C2 U6 PR1 2018-04-01 X1 OTHER', '2018-04-01 P C2 K2 PR4'],
    placements: [
      { ...first, id: 'p-1991-10-13', startedAt: '1991-10-13', endedAt: '2018-04-01' },
      { ...home, id: 'p-2018-04-01', startedAt: '2018-04-01' },
    ],
    issues: ['2 before-1991 353', '2 ends-after-year 385', '3 starts-after-year 354'],
  },
  {
    name: '143, 144, 178, 149, 1009 codes that do not exist: what they would have said is unknown',
    rows: ['2017-10-02 X C9 U6 PR9 2018-01-09 E99 LIIAF'],
    lookedAfter: [{ from: 'unknown', to: 'unknown' }],
    legalStatuses: undefined,
    placements: [{ id: 'p-2017-10-02', kind: 'foster', startedAt: '2017-10-02', endedAt: 'unknown' }],
    issues: [
      '2 unknown-code 143',
      '2 unknown-code 144',
      '2 unknown-code 178',
      '2 unknown-code 149',
      '2 unknown-code 1009',
      '2 start-of-care-unknown 357',
    ],
  },
  {
    name: '146 a placement of a code that does not exist: a history has to say its kind, and rules turn on it',
    rows: ['2017-10-02 S C2 U6 PR1 2018-01-09 X1 CARPL', '2018-01-09 P C2 U7 PR1'],
    refused: true,
    issues: ['3 unknown-code 146', '3 no-history'],
  },
  {
    name: '146 a blank between two rows of a placement: the others say its kind',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1', '2018-01-09 L C2 - PR1'],
    placements: [first],
    issues: ['3 unknown-code 146'],
  },
  {
    name: '144 one legal status that cannot be read: none is told, for a list without it would say that there was none then',
    rows: ['2017-10-02 S V2 U6 PR1 2018-01-09 X1', '2018-01-09 L C3 U6 PR1'],
    legalStatuses: undefined,
    placements: [first],
    issues: ['3 unknown-code 144'],
  },
  {
    name: 'a continuation without RNE: what changed tells whether a placement began',
    rows: ['2017-10-02 S C1 U6 PR1 2018-01-09 X1', '2018-01-09 - C2 U6 PR1 2018-02-01 X1', '2018-02-01 - C2 K2 PR4'],
    placements: [
      { ...first, endedAt: '2018-02-01' },
      { ...home, id: 'p-2018-02-01', startedAt: '2018-02-01' },
    ],
    issues: ['3 unknown-code 143', '4 unknown-code 143'],
  },
  {
    name: '378 with a parent under section 20',
    rows: ['2017-10-02 S V2 P1 PR0'],
    placements: [{ id: 'p-2017-10-02', kind: 'with-parents', startedAt: '2017-10-02' }],
    issues: ['2 parent-placement-under-section-20 378'],
  },
  {
    name: 'the same row twice is one',
    rows: ['2017-10-02 S C2 U6 PR1', '2017-10-02 S C2 U6 PR1'],
    placements: [first],
    issues: ['3 row-repeated'],
  },
  {
    name: 'codes outside their time are read and reported',
    rows: ['2004-01-05 S E1 A6 PR1 2006-02-01 X1', '2006-02-01 L D1 A6 PR1 2017-05-01 E43', '2017-11-01 S V2 K3 PR4'],
    legalStatuses: [
      { status: 'placement-order', from: '2004-01-05', to: '2006-02-01' },
      { status: 'other', from: '2006-02-01', to: '2017-05-01' },
      { status: 'section-20', from: '2017-11-01' },
    ],
    issues: ['2 code-outside-its-time 446', '3 code-outside-its-time 445', '4 code-outside-its-time', '4 re-entry'],
  },
  {
    name: 'V4 between other rows: care before it has an end that is unknown, and care after it a start that is',
    rows: ['2017-10-02 S V2 U6 PR1 2018-01-09 X1 CARPL', '2018-01-09 B V4 K2 PR1 2018-02-01 X1 OTHER', '2018-02-01 B V2 K2 PR4'],
    lookedAfter: [{ from: '2017-10-02', to: 'unknown' }, { from: 'unknown' }],
    legalStatuses: [
      { status: 'section-20', from: '2017-10-02', to: '2018-01-09' },
      { status: 'short-break-series', from: '2018-01-09', to: '2018-02-01' },
      { status: 'section-20', from: '2018-02-01' },
    ],
    placements: [
      { ...first, endedAt: '2018-01-09', ending: { manner: 'planned' } },
      { ...home, id: 'p-2018-02-01', startedAt: '2018-02-01' },
    ],
    issues: ['3 short-break-agreement', '4 start-of-care-unknown'],
  },
];
