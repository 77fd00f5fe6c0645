import { describe, expect, test } from 'vitest';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { allIssues, briefly, episodeColumns, episodesFile, onlyChild, readChild, table } from './read.ts';

/** A row that an export cut off: what stood in the cells that it lacks nobody knows. */
const whole = '100124,02/10/2024,S,V2,N1,U6,PR1,,,,,,';

describe('a row of Episodes that was cut off', () => {
  const read = (row: string, columns = episodeColumns) =>
    readSsda903([table('episodes.csv', columns, row, whole), table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE')], { year: 2025 });

  test.each([
    ['before DEC', '100123,02/10/2024,S,V2,N1,U6,PR1'],
    ['behind the separator before DEC', '100123,02/10/2024,S,V2,N1,U6,PR1,'],
    ['within DEC', '100123,02/10/2024,S,V2,N1,U6,PR1,10/0'],
  ])('%s: its end is unknown, and no breach of the child is certain', (_, row) => {
    const { children } = read(row);
    const breaches = children.map(({ history }) =>
      deadlineBreaches(history, { profile: statutory, asOf: '2025-03-31' }).map(({ kind }) => kind),
    );
    expect(children.map(({ history }) => history.placements[0]?.endedAt)).toEqual(['unknown', undefined]);
    expect(children.map(({ history }) => history.lookedAfter?.[0]?.to)).toEqual(['unknown', undefined]);
    expect([breaches[0], breaches[1]?.length]).toEqual([[], 1]);
  });

  test('is said, with how its cells are read', () => {
    expect(
      allIssues(read('100123,02/10/2024,S,V2,N1,U6,PR1'))
        .filter(({ row }) => row === 2)
        .map(({ code, message, done }) => [code, message, done]),
    ).toEqual([
      [
        'row-length',
        'the row has 7 cells under 13 headings',
        'the cells were read by position, those that are not there as unknown, not as blank',
      ],
      ['end-not-readable', 'the row has no certain cell DEC', 'the end of the episode is unknown'],
    ]);
  });

  test('behind a blank DEC, the child was still there', () => {
    expect(read('100123,02/10/2024,S,V2,N1,U6,PR1,,').children[0]?.history.placements[0]).not.toHaveProperty('endedAt');
  });

  test('before DECOM, it leaves no history', () => {
    const { children, issues } = read('100123');
    expect([children.map(({ child }) => child), briefly(issues)]).toEqual([
      ['100124'],
      ['2 row-length', '2 start-not-readable 141', '2 no-history'],
    ]);
    expect(issues[1]?.message).toBe('the row has no certain cell DECOM');
  });

  test('before LA, it may be of the child of any authority that has the id', () => {
    const rows = ['7,02/10/2024,S,V2,N1,U6,PR1,,,,,,,E1', '8,02/10/2024,S,V2,N1,U6,PR1,,,,,,,E1', '7,10/01/2025,P,V2,N1,K2,PR4'];
    const { children, issues } = readSsda903([table('episodes.csv', `${episodeColumns},LA`, ...rows)], { year: 2025 });
    expect([children.map(({ child }) => child), briefly(issues)]).toEqual([['8'], ['4 row-length', '2 no-history', '4 no-history']]);
  });
});

describe('a row of another table that was cut off', () => {
  const open = episodesFile(['2017-10-02 S C2 U6 PR1']);

  test('Missing before MIS_END: the child may have come back', () => {
    const child = readChild([open, table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', '100123,,M,01/11/2017')]);
    expect(child.history.circumstances).toMatchObject([{ kind: 'missing', from: '2017-11-01', to: 'unknown' }]);
    expect(briefly(child.issues)).toEqual(['2 row-length', '2 missing-end-not-readable 1005']);
  });

  test.each([
    [
      'Missing before MIS_START',
      table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', '100123,,M'),
      ['2 row-length', '2 missing-start-not-readable 1004'],
    ],
    [
      'Reviews before REVIEW',
      table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', '100123'),
      ['2 row-length', '2 review-not-readable 166'],
    ],
    [
      'Header before DOB',
      table('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', '100123,1'),
      ['2 row-length', '2 birth-not-readable 102'],
    ],
  ])('%s: what it would have told is unknown', (_, file, issues) => {
    const child = onlyChild(readSsda903([open, file], { year: 2018 }));
    expect(briefly(child.issues)).toEqual(issues);
    expect(deadlineBreaches(child.history, { profile: statutory, asOf: '2018-03-31' })).toEqual([]);
  });
});
