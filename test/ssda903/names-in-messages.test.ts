import { expect, test } from 'vitest';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { allIssues, episodeColumns, table } from './read.ts';

/** Cells in the wrong column, and comments in place of codes, may name a child, a carer or a parent. */
const name = /jane|smith|mary|jones/i;
const messages = (...files: Parameters<typeof readSsda903>[0]): readonly string[] =>
  allIssues(readSsda903(files, { year: 2025 })).map(({ message, done }) => `${message}; ${done}`);
const episodes = (...rows: readonly string[]) => table('episodes.csv', episodeColumns, ...rows);
const open = episodes('1,02/10/2024,S,V2,N1,U6,PR1,,,,,,');

test.each([
  [
    'DEC',
    'DEC is not a date such as 31/03/2025 or 2025-03-31: a text not repeated here',
    [episodes('1,02/10/2024,S,V2,N1,U6,PR1,Jane Smith left,E4A,,,,')],
  ],
  [
    'DECOM',
    'DECOM is not a date such as 31/03/2025 or 2025-03-31: a text not repeated here',
    [episodes('1,Jane Smith,S,V2,N1,U6,PR1,,,,,,')],
  ],
  ['RNE', 'RNE is none of its codes: a text not repeated here', [episodes('1,02/10/2024,Jane Smith moved,V2,N1,U6,PR1,,,,,,')]],
  [
    'RNE of a first row',
    'first row of the period of care is a text not repeated here, not S',
    [episodes('1,02/10/2024,JaneSmith,V2,N1,U6,PR1,,,,,,')],
  ],
  [
    'RNE after care ended',
    'is a text not repeated here, not S',
    [episodes('1,02/10/2024,S,V2,N1,U6,PR1,01/11/2024,E4A,,,,', '1,01/12/2024,Mary Jones,V2,N1,U6,PR1,,,,,,')],
  ],
  [
    'RNE beside a short break',
    'RNE is a text not repeated here, not S: the row goes on',
    [episodes('1,02/10/2024,S,V3,N1,U6,PR1,01/11/2024,X1,,,,', '1,01/11/2024,Mary Jones,V2,N1,U6,PR1,,,,,,')],
  ],
  [
    'RNE of a new carer',
    'RNE is a text not repeated here, a new carer',
    [episodes('1,02/10/2024,S,V2,N1,U6,PR1,01/11/2024,X1,PLACE,,,', '1,01/11/2024,Mary Jones,V2,N1,K2,PR4,,,,,,')],
  ],
  ['LS', 'LS is none of its codes: a text not repeated here', [episodes('1,02/10/2024,S,Mary Jones,N1,U6,PR1,,,,,,')]],
  ['PLACE', 'PLACE is none of its codes: a text not repeated here', [episodes('1,02/10/2024,S,V2,N1,Fostered by Mary Jones,PR1,,,,,,')]],
  ['REC', 'REC is a text not repeated here and DEC is blank', [episodes('1,02/10/2024,S,V2,N1,U6,PR1,,Mary Jones,,,,')]],
  [
    'REASON_PLACE_CHANGE',
    'change of placement (a text not repeated here) stands',
    [episodes('1,02/10/2024,S,V2,N1,U6,PR1,,,Mary Jones,,,')],
  ],
  [
    'DOB',
    'DOB is not a date such as 31/03/2025 or 2025-03-31: a text not repeated here',
    [open, table('header.csv', 'CHILD,SEX,DOB,ETHNIC', '1,1,Jane Smith,WBRI')],
  ],
  [
    'REVIEW',
    'REVIEW is not a date such as 31/03/2025 or 2025-03-31: a text not repeated here',
    [open, table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', '1,,Jane Smith,PN1')],
  ],
  [
    'REVIEW_CODE',
    'REVIEW_CODE is none of its codes: a text not repeated here',
    [open, table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', '1,,01/11/2024,Jane Smith')],
  ],
  [
    'MISSING',
    'MISSING is none of its codes: a text not repeated here',
    [open, table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', '1,,Jane Smith,01/11/2024,')],
  ],
  [
    'MIS_START',
    'MIS_START is not a date such as 31/03/2025 or 2025-03-31: a text not repeated here',
    [open, table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', '1,,M,Jane Smith,')],
  ],
  [
    'MIS_END',
    'MIS_END is not a date such as 31/03/2025 or 2025-03-31: a text not repeated here',
    [open, table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', '1,,M,01/11/2024,Jane Smith')],
  ],
  [
    'the first row of a file without headings',
    'of the return: 100123, 02/10/2024, S, 2 whose headings are not repeated here',
    [table('e.csv', '100123,Jane Smith,02/10/2024,S,"Jones, Mary"')],
  ],
])('%s', (_, says, files) => {
  const said = messages(...files);
  expect(said.join('\n')).toContain(says);
  expect(said.filter((message) => name.test(message))).toEqual([]);
});

test('what looks like a date or a code is shown: it tells what to mend', () => {
  const said = messages(episodes('1,02/10/2024,S,V9,N1,ZZ9,PR1,31/02/2025,E4A,,,,', '2,02/10/2024,S,V2,N1,U6,PR1,,,CREQB,,,')).join('\n');
  for (const shown of [
    'LS is none of its codes: V9',
    'PLACE is none of its codes: ZZ9',
    'DEC is not a date such as 31/03/2025 or 2025-03-31: 31/02/2025',
    '(CREQB)',
  ])
    expect(said).toContain(shown);
});
