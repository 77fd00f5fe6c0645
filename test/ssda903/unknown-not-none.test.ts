import { describe, expect, test } from 'vitest';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { briefly, episodesFile, readChild, table } from './read.ts';
import { breaches, missing, never, open, reviews } from './breaches-of-a-return.ts';

test('a table without a row for the child: there was no review, and the first one is overdue', () => {
  expect(breaches(readChild([open, reviews()]))).toEqual(['reg-33.1:care-2017-10-02 overdue']);
});

describe('a row of Reviews that cannot be used', () => {
  test.each([
    ['no date', '', '2 review-not-readable 166'],
    ['a date that is none', '28/10/17', '2 review-not-readable 166'],
    ['a date after the last return', '28/10/2107', '2 review-after-year'],
  ])('%s', (_, date, issue) => {
    const child = readChild([open, reviews(date)]);
    expect(briefly(child.issues)).toEqual([issue]);
    expect(breaches(child)).toEqual([]);
  });

  test('what stands in the other rows is so, and nothing else is known; of another child all is', () => {
    const file = { ...open, text: `${open.text}\n900,02/10/2017,S,C2,N1,U6,PR1,,,,,,` };
    const { children } = readSsda903([file, reviews('30/10/2017', 'soon', '900,30/10/2017')], { year: 2018 });
    expect(
      children.map(({ history: { reviews: held, coverage } }) => [held?.map(({ heldAt }) => heldAt), coverage?.reviews?.from]),
    ).toEqual([
      [['2017-10-30'], never],
      [['2017-10-30'], '2017-04-01'],
    ]);
  });
});

describe('a row of Missing that cannot be used', () => {
  test.each(['X,01/11/2017,02/11/2017', ',01/11/2017,02/11/2017', 'M,1/11/17,02/11/2017', 'M,,02/11/2017', 'M,01/11/2107,'])(
    '%s: whether the child was missing or away is unknown',
    (row) => {
      const { history } = readChild([open, missing(row, 'A,13/11/2017,14/11/2017')]);
      expect(history.coverage?.circumstances).toEqual({ kinds: ['temporary-absence'], from: '2017-04-01' });
      expect(history.circumstances?.filter(({ from }) => from === '2017-11-13')).toHaveLength(1);
      expect(readChild([open, missing(row)]).history.circumstances ?? []).toHaveLength(row.includes('2107') ? 1 : 0);
    },
  );
});

describe('a row that names no child', () => {
  const born = (dob: string) => table('header.csv', 'CHILD,SEX,DOB', `100123,1,${dob}`);
  const nameless = (dob: string) => table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', `,${dob},28/10/2017,PN1`);

  test.each([
    ['01/02/2010', '01/02/2010'],
    ['01/02/2010', ''],
    ['', '01/02/2010'],
    ['01/02/2010', 'none'],
  ])("the child born %j, the row %j: it may be the child's", (ofChild, ofRow) => {
    const { children, issues } = readSsda903([open, born(ofChild), nameless(ofRow)], { year: 2018 });
    expect(children[0]?.history.coverage?.reviews).toBeUndefined();
    expect(children[0] && breaches(children[0])).toEqual([]);
    expect(issues.filter(({ row }) => row > 1)).toMatchObject([
      {
        file: 'reviews.csv',
        row: 2,
        code: 'child-blank',
        done: 'the row was not used; what Reviews lacks is unknown for every child who may have its DOB',
      },
    ]);
  });

  test('of a child born on another day it is not', () => {
    expect(breaches(readChild([open, born('01/02/2010'), nameless('02/02/2010')]))).toEqual(['reg-33.1:care-2017-10-02 overdue']);
  });

  test('of Missing: whether the child was missing is unknown', () => {
    const { history } = readChild([open, table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', ',,M,13/11/2017,14/11/2017')]);
    expect([history.circumstances, history.coverage]).toEqual([undefined, undefined]);
  });

  test('of another authority it touches no child', () => {
    const episodes = table(
      'e.csv',
      'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA',
      '1,02/10/2017,S,C2,U6,,,Eastham',
      '2,02/10/2017,S,C2,U6,,,Westham',
    );
    const { children } = readSsda903([episodes, table('r.csv', 'CHILD,REVIEW,LA', ',28/10/2017,Eastham', '2,28/10/2017,Westham')], {
      year: 2018,
    });
    expect(children.map(({ history }) => history.coverage?.reviews?.from)).toEqual([undefined, '2017-04-01']);
  });
});

describe('a table that stops before Episodes', () => {
  const years = [
    { ...open, year: 2018 },
    { ...open, year: 2019, name: 'later.csv' },
  ];

  test('tells nothing of the time after it, and coverage has no last day: what it lacks is unknown, and that is said', () => {
    const {
      children: [child],
      issues,
    } = readSsda903([
      ...years,
      { ...reviews('28/10/2017', '20/01/2018'), year: 2018 },
      { ...missing('M,13/11/2017,14/11/2017'), year: 2018 },
    ]);
    expect(issues.map(({ file, row, code, message }) => [file, row, code, message])).toEqual([
      ['later.csv', 1, 'year-later-than-dates', expect.any(String)],
      ['reviews.csv', 1, 'table-ends-early', 'Reviews is given up to 2018-03-31 and Episodes up to 2019-03-31'],
      ['missing.csv', 1, 'table-ends-early', 'Missing is given up to 2018-03-31 and Episodes up to 2019-03-31'],
    ]);
    expect(child?.history.coverage).toEqual({
      reviews: { from: never },
      circumstances: { kinds: ['temporary-absence'], from: '2017-04-01' },
    });
    expect(child?.history.reviews).toHaveLength(2);
    expect(child && breaches(child, '2019-03-31')).toEqual([]);
  });

  test('said for each authority of its own', () => {
    const row = (la: string, year: number, date: string) => `1,${date},S,C2,U6,,,${la},${year}`;
    const episodes = table(
      'e.csv',
      'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA,YEAR',
      row('Eastham', 2018, '02/10/2017'),
      row('Eastham', 2019, '02/10/2018'),
      row('Westham', 2018, '02/10/2017'),
    );
    const { children, issues } = readSsda903([
      episodes,
      table('r.csv', 'CHILD,REVIEW,LA,YEAR', '1,28/10/2017,Eastham,2018', '1,28/10/2017,Westham,2018'),
    ]);
    expect(issues.filter(({ code }) => code === 'table-ends-early').map(({ message }) => message)).toEqual([
      'Reviews is given up to 2018-03-31 and Episodes up to 2019-03-31 (LA Eastham)',
    ]);
    expect(children.map(({ history }) => history.coverage?.reviews?.from)).toEqual([never, '2017-04-01']);
  });
});

test('a table of Episodes with headings alone is said', () => {
  const { children, issues } = readSsda903([episodesFile([])], { year: 2018 });
  expect(children).toEqual([]);
  expect(issues).toMatchObject([{ file: 'episodes.csv', row: 1, code: 'episodes-empty', message: 'Episodes has no row of a child' }]);
});

test('X1 on the last row of a short break: the stay ended with its row, as the history has it', () => {
  const { history, issues } = readChild([episodesFile(['2017-10-02 S V3 U6 PR1 2017-10-06 X1'])]);
  expect(history.lookedAfter).toEqual([{ from: '2017-10-02', to: '2017-10-06' }]);
  expect(issues.find(({ code }) => code === 'no-continuation')?.done).toBe('the stay was ended with its row');
});
