import { describe, expect, test } from 'vitest';
import { evaluate, statutory } from '../../src/index.ts';
import { episodesFile, readChild, table } from './read.ts';

/** A message says what the history holds, and what evaluate makes of it. */
describe('when care started', () => {
  const saysUnknown = /start of care is unknown|so is when care started|when is unknown/;
  test.each<[name: string, starts: readonly string[], rows: readonly string[]]>([
    ['S while an agreement for short breaks (V4) runs', ['2017-08-30'], ['2016-10-24 L V4 U6 PR1 2017-09-15 E8', '2017-08-30 S L3 U6 PR1']],
    ['S on the day that an agreement ended', ['2017-09-15'], ['2016-10-24 L V4 U6 PR1 2017-09-15 X1', '2017-09-15 S L3 U6 PR1']],
    ['two rows S of one day', ['2017-08-30'], ['2017-08-30 S V2 U6 PR1 2017-09-15 X1', '2017-08-30 S V2 K2 PR4']],
    [
      'a short break (V3) while other care runs',
      ['2017-08-30', '2017-09-10'],
      ['2017-08-30 S V2 U6 PR1 2017-09-15 E8', '2017-09-10 S V3 K2 PR4 2017-09-12 E8'],
    ],
    ['S while other care runs', ['2017-08-30', 'unknown'], ['2017-08-30 S V2 U6 PR1 2017-09-15 E8', '2017-09-10 S V2 K2 PR4']],
    [
      'S on the day that another row ended with X1',
      ['2017-08-30', 'unknown'],
      ['2017-08-30 S V2 U6 PR1 2017-09-15 X1', '2017-09-15 S V2 K2 PR4'],
    ],
    ['a first row that goes on', ['unknown'], ['2017-08-30 P V2 U6 PR1']],
  ])('%s', (_, starts, rows) => {
    const { history, issues } = readChild([episodesFile(rows)]);
    expect(history.lookedAfter?.map(({ from }) => from)).toEqual(starts);
    expect(issues.some(({ done }) => saysUnknown.test(done))).toBe(starts.includes('unknown'));
  });
});

test('the review of a series of short breaks counts from the start of each stay, and that is said once', () => {
  const { history, issues } = readChild([
    episodesFile(['2017-04-03 S V3 U6 PR1 2017-04-06 E8', '2017-05-02 S V3 U6 PR1 2017-05-05 E8', '2017-10-02 S V3 U6 PR1']),
    table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', '100123,,03/05/2017,PN1'),
  ]);
  expect(issues.filter(({ code }) => code === 'short-break-reviews')).toMatchObject([
    {
      row: 2,
      column: 'LS',
      level: 'info',
      done: 'the review of the series (REG-48.R) counts from the start of each, and lapses where it ends first',
    },
  ]);
  const { requirements, breaches } = evaluate(history, { profile: statutory, asOf: '2018-03-31' });
  expect(
    requirements.filter(({ kind }) => kind === 'review').map(({ id, status, deadline }) => `${id} ${status} ${deadline?.dueDate}`),
  ).toEqual([
    'reg-48.r:care-2017-04-03 lapsed 2017-07-03',
    'reg-48.r:care-2017-05-02 met 2017-08-02',
    'reg-48.r:care-2017-10-02 overdue 2018-01-02',
  ]);
  expect(
    breaches.filter(({ requirement }) => requirement.startsWith('reg-48.r')).map(({ kind, certainty }) => `${kind} ${certainty}`),
  ).toEqual(['overdue certain']);
});

describe('a date of birth that Reviews or Missing hold', () => {
  const open = episodesFile(['2017-10-02 S V2 U6 PR1']);
  const header = (born: string) => table('header.csv', 'CHILD,SEX,DOB,ETHNIC', `100123,1,${born},WBRI`);
  const reviews = (...born: readonly string[]) =>
    table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', ...born.map((date, index) => `100123,${date},0${index + 1}/11/2017,PN1`));
  const told = (...files: Parameters<typeof readChild>[0]) => {
    const {
      history: { child },
      issues,
    } = readChild([open, ...files]);
    return [
      child.dateOfBirth,
      issues
        .filter(({ code }) => code === 'birth-contradicted')
        .map(({ file, row, message, done }) => `${file} ${row}: ${message}; ${done}`),
    ];
  };

  test('stands where Header has none', () => {
    expect(told(reviews('01/02/2005', '01/02/2005', ''))).toEqual(['2005-02-01', []]);
    expect(told(header('soon'), reviews('01/02/2005'))).toEqual(['2005-02-01', []]);
    expect(told(reviews('01/02/2005', '02/02/2005'))).toEqual([
      undefined,
      ['reviews.csv 3: DOB is 2005-02-02 here and 2005-02-01 in reviews.csv, row 2; the date of birth is unknown'],
    ]);
  });

  test('in two tables that differ, in whatever order they are given, is none', () => {
    const missing = table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', '100123,02/02/2005,M,01/12/2017,02/12/2017');
    for (const files of [
      [reviews('01/02/2005'), missing],
      [missing, reviews('01/02/2005')],
    ]) {
      const [born, said] = told(...files);
      expect([born, said?.length]).toEqual([undefined, 1]);
      expect(String(said)).toContain('the date of birth is unknown');
    }
  });

  test('is held against that of Header, which stands', () => {
    expect(told(header('01/02/2005'), reviews('01/02/2005', '02/02/2005'))).toEqual([
      '2005-02-01',
      ['reviews.csv 3: DOB is 2005-02-02 here and 2005-02-01 in header.csv, row 2; the latter was followed'],
    ]);
  });
});
