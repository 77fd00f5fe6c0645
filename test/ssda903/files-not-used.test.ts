import { describe, expect, test } from 'vitest';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import { readSsda903, type Ssda903File } from '../../src/ssda903/index.ts';
import { episodesFile, readChild, table } from './read.ts';

const open = episodesFile(['2017-10-02 S C2 U6 PR1']);
const reviews = (...dates: readonly string[]) =>
  table('reviews.csv', 'CHILD,REVIEW,DOB,REVIEW_CODE', ...dates.map((date) => `100123,${date},,PN1`));
const missing = (row: string) => table('missing.csv', 'CHILD,MISSING,MIS_START,MIS_END,DOB', `100123,${row},`);
const never = '2199-12-31';

describe('a file that was not used', () => {
  const twoChildren = { ...open, text: `${open.text}\n900,02/10/2017,S,C2,N1,U6,PR1,,,,,,` };
  const used = reviews('28/10/2017', '20/01/2018');
  const ofOther = '900,01/02/2010,28/10/2017,PN1';
  const lost: readonly (readonly [string, Partial<Ssda903File>, string])[] = [
    ['Reviews, its column of dates named otherwise', { text: `CHILD,DOB,REVIEW DATE,REVIEW_CODE\n${ofOther}` }, 'column-needed'],
    ['Reviews, with a quotation mark that is never closed', { text: `CHILD,DOB,REVIEW,REVIEW_CODE\n${ofOther}\n"1` }, 'file-not-readable'],
    ['columns of no table', { text: 'NAME,TEAM\nA,North' }, 'table-not-recognised'],
    [
      'CHILD, DOB and a column that may be of reviews',
      { text: 'CHILD,DOB,REVIEW DATE\n900,01/02/2010,28/10/2017' },
      'table-not-recognised',
    ],
    ['nothing in it', { text: '' }, 'file-empty'],
    ['not there', {}, 'file-empty'],
    ['a page of the web', { text: '<html><body>Sign in</body></html>' }, 'table-not-recognised'],
    ['an Excel workbook', { bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 0xff, 10, 0, 34) }, 'table-not-recognised'],
  ];

  test.each(lost)('%s: what Reviews lacks of its year is unknown for every child, and it is said', (_, file, code) => {
    const { children, issues } = readSsda903([twoChildren, used, { name: 'r2.csv', ...file }], { year: 2018 });
    expect(
      children.map(({ history: { reviews: held, coverage } }) => [held?.map(({ heldAt }) => heldAt), coverage?.reviews?.from]),
    ).toEqual([
      [['2017-10-28', '2018-01-20'], never],
      [undefined, undefined],
    ]);
    expect(children.flatMap(({ history }) => deadlineBreaches(history, { profile: statutory, asOf: '2018-03-31' }))).toEqual([]);
    expect(issues.find((issue) => issue.code === code)?.done).toMatch(
      /; (?:what Reviews lacks|it may be Reviews or Missing, so what they lack) of its year is unknown/,
    );
  });

  test('one of a table that tells something else leaves Reviews and Missing as they are', () => {
    for (const text of ['CHILD,DOB\n1,2\n"1', 'CHILD,SEX,ETHNIC\n1,2,3', 'CHILD,DOB,MISSING,MIS_START\n1,2,M,', 'CHILD,DOB,DUC\n1,2,"']) {
      expect(readChild([open, used, table('x.csv', text)]).history.coverage?.reviews, text).toEqual({ from: '2017-04-01' });
    }
  });

  test('of Missing or Episodes: what they tell of times away is unknown', () => {
    const read = (text: string) =>
      readChild([open, missing('M,13/11/2017,14/11/2017'), table('x.csv', text)]).history.coverage?.circumstances;
    expect(read('CHILD,DOB,MISSING,MIS_START')).toEqual({ kinds: ['temporary-absence'], from: '2017-04-01' });
    expect([read('CHILD,DECOM,RNE'), read('')]).toEqual([{ kinds: [] }, { kinds: [] }]);
    expect(readChild([open, missing('A,13/11/2017,14/11/2017')]).history.coverage?.circumstances?.kinds).toHaveLength(3);
  });

  test('of one year leaves the years after it known, and of no year says that of all', () => {
    const of = (year: number, file: Ssda903File) => ({ ...file, year, name: `${year} ${file.name}` });
    const read = (year?: number) =>
      readSsda903([
        of(2018, open),
        of(2019, open),
        of(2018, used),
        of(2019, reviews('10/07/2018', '10/01/2019')),
        { name: 'x.csv', ...(year === undefined ? {} : { year }) },
      ]).children.map(({ history }) => history.coverage?.reviews?.from);
    expect([read(2017), read(2018), read(2019), read(2020), read()]).toEqual([
      ['2017-04-01'],
      ['2018-04-01'],
      [never],
      ['2017-04-01'],
      [never],
    ]);
  });
});
