import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { briefly, episodesFile, onlyChild, readChild, table } from './read.ts';

const episodes = episodesFile(['2017-10-02 S C2 U6 PR1 2018-02-01 E4A']);
const open = episodesFile(['2017-10-02 S C2 U6 PR1']);
const reviews = (...rows: readonly string[]) => table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', ...rows.map((date) => `100123,01/02/2005,${date},PN1`));
const missing = (...rows: readonly string[]) => table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows.map((row) => `100123,01/02/2005,${row}`));

describe('Reviews', () => {
  test('are records of the review held, by date; before the collection year they are not known', () => {
    const { history } = readChild([open, reviews('09/01/2018', '30/10/2017')]);
    expect(history.reviews).toEqual([{ id: 'review-2017-10-30', heldAt: '2017-10-30' }, { id: 'review-2018-01-09', heldAt: '2018-01-09' }]);
    expect(history.coverage).toEqual({ reviews: { from: '2017-04-01' } });
  });

  test('a table without rows says that there were none; no table says nothing', () => {
    expect(readChild([open, reviews()]).history).toMatchObject({ reviews: [], coverage: { reviews: { from: '2017-04-01' } } });
    expect(readChild([open]).history).not.toHaveProperty('reviews');
    expect(readChild([open]).history).not.toHaveProperty('coverage');
  });

  test('faults: twice on a day, no date, after the year', () => {
    const { history, issues } = readChild([open, reviews('30/10/2017', '30/10/2017', '', '31/02/2018', '09/01/2030')]);
    expect(history.reviews?.map(({ heldAt }) => heldAt)).toEqual(['2017-10-30', '2030-01-09']);
    expect(briefly(issues)).toEqual(['3 review-repeated', '4 review-not-readable 166', '5 review-not-readable 166', '6 review-after-year']);
  });

  test('a code that says nothing of how the child took part: the review counts by its date', () => {
    const file = table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', '100123,01/02/2005,30/10/2017,XX', '100123,01/02/2005,09/01/2018,', '100123,01/02/2005,10/01/2018,pn7');
    const { history, issues } = readChild([open, file]);
    expect(history.reviews).toHaveLength(3);
    expect(briefly(issues)).toEqual(['2 review-code-not-valid 167', '3 review-code-not-valid 167']);
    expect(readChild([open, table('r.csv', 'CHILD,REVIEW', '100123,30/10/2017')]).issues).toEqual([]);
  });

  test('two years: the same review in both is one, and both years are known', () => {
    const { history, issues } = onlyChild(readSsda903([
      { ...open, year: 2018 }, { ...reviews('30/10/2017'), year: 2018 }, { ...reviews('10/01/2017', '30/10/2017'), year: 2017 },
    ]));
    expect(history.reviews).toHaveLength(2);
    expect(history.coverage).toEqual({ reviews: { from: '2016-04-01' } });
    expect(briefly(issues)).toEqual(['3 review-after-year']);
  });

  test('a gap between the years: only the last stretch is known', () => {
    const { history } = onlyChild(readSsda903([
      { ...open, year: 2018 }, { ...reviews('30/10/2017'), year: 2018 }, { ...reviews('10/01/2016'), year: 2016, name: 'old.csv' },
    ]));
    expect(history.coverage).toEqual({ reviews: { from: '2017-04-01' } });
    expect(history.reviews).toHaveLength(2);
  });
});

describe('Missing', () => {
  test('M and A lie over the placements; what the table and Episodes tell is covered from the first day of the year', () => {
    const { history } = readChild([open, missing('A,13/11/2017,25/11/2017', 'M,20/01/2018,')]);
    expect(history.circumstances).toEqual([
      { id: 'away-without-authorisation-2017-11-13', kind: 'away-without-authorisation', from: '2017-11-13', to: '2017-11-25' },
      { id: 'missing-2018-01-20', kind: 'missing', from: '2018-01-20' },
    ]);
    expect(history.placements).toHaveLength(1);
    expect(history.coverage).toEqual({ circumstances: { kinds: ['missing', 'away-without-authorisation', 'temporary-absence'], from: '2017-04-01' } });
  });

  test('without the table, absences alone are covered; without absences nothing is said', () => {
    const away = episodesFile(['2017-10-02 S C2 U6 PR1 2018-01-09 X1', '2018-01-09 P C2 T1 - 2018-01-20 X1', '2018-01-20 P C2 U6 PR1']);
    expect(readChild([away]).history.coverage).toEqual({ circumstances: { kinds: ['temporary-absence'], from: '2017-04-01' } });
    expect(readChild([open]).history).not.toHaveProperty('circumstances');
    expect(readChild([open, missing()]).history.circumstances).toEqual([]);
  });

  test('covered from the first day that both tables tell', () => {
    const both = (years: { readonly episodes: number; readonly missing: number }) => onlyChild(readSsda903([
      { ...open, year: 2018 }, { ...open, year: years.episodes, name: 'a.csv' }, { ...missing(), year: 2018 }, { ...missing(), year: years.missing, name: 'b.csv' },
    ])).history.coverage?.circumstances?.from;
    expect([both({ episodes: 2017, missing: 2018 }), both({ episodes: 2018, missing: 2017 }), both({ episodes: 2017, missing: 2017 })]).toEqual([
      '2017-04-01', '2017-04-01', '2016-04-01',
    ]);
  });

  const faults: readonly (readonly [string, readonly string[], readonly string[], readonly (string | undefined)[]])[] = [
    ['no start', ['M,,25/11/2017'], ['2 missing-start-blank 564'], []],
    ['a start that is no date', ['M,31/11/2017,'], ['2 missing-start-not-readable 1004'], []],
    ['no kind', [',13/11/2017,25/11/2017'], ['2 missing-kind-not-valid 565'], []],
    ['a kind that does not exist', ['X,13/11/2017,25/11/2017'], ['2 missing-kind-not-valid 1006'], []],
    ['an end that is no date', ['M,13/11/2017,31/11/2017'], ['2 missing-end-not-readable 1005'], ['unknown']],
    ['an end before the start', ['M,13/11/2017,12/11/2017'], ['2 missing-end-before-start 567'], ['unknown']],
    ['found the same day', ['M,13/11/2017,13/11/2017'], [], ['2017-11-13']],
    ['overlapping', ['M,13/11/2017,25/11/2017', 'A,20/11/2017,26/11/2017'], ['3 missing-overlap 574'], ['2017-11-25', '2017-11-26']],
    ['still open when the next begins', ['M,13/11/2017,', 'M,20/11/2017,26/11/2017'], ['3 missing-overlap 574'], ['unknown', '2017-11-26']],
    ['after the year', ['M,13/11/2018,25/11/2018'], ['2 missing-after-year 570'], ['2018-11-25']],
    ['before care', ['M,13/09/2017,25/09/2017'], ['2 missing-outside-care 581'], ['2017-09-25']],
  ];
  test.each(faults)('%s', (_, rows, issues, ends) => {
    const child = readChild([open, missing(...rows)]);
    expect(briefly(child.issues)).toEqual(issues);
    expect((child.history.circumstances ?? []).map(({ to }) => to)).toEqual(ends);
    expect(parseHistory(child.history)).toMatchObject({ ok: true });
  });

  test('after care has ended', () => {
    const child = readChild([episodes, missing('M,13/02/2018,15/02/2018', 'M,20/01/2018,')]);
    expect(briefly(child.issues)).toEqual(['2 missing-overlap 574', '2 missing-outside-care 578', '3 missing-open-after-care 577']);
    expect(child.history.circumstances?.map(({ to }) => to)).toEqual(['unknown', '2018-02-15']);
    expect(readChild([episodes, missing('M,20/01/2018,')]).history.circumstances).toMatchObject([{ to: 'unknown' }]);
  });

  test('a row that stands twice is read once, as in Episodes', () => {
    const { history, issues } = readChild([open, missing('M,13/11/2017,14/11/2017', 'M,13/11/2017,14/11/2017', 'M,20/11/2017,')]);
    expect(history.circumstances?.map(({ id }) => id)).toEqual(['missing-2017-11-13', 'missing-2017-11-20']);
    expect(issues).toMatchObject([{ row: 3, code: 'row-repeated', message: 'the row says the same as row 2', done: 'it was read once' }]);
    expect(readChild([open, missing('M,13/11/2017,', 'm,2017-11-13,')]).issues).toMatchObject([{ row: 3, code: 'row-repeated' }]);
  });

  test('under an agreement for short breaks nobody knows when the child was looked after: nothing is said', () => {
    const breaks = episodesFile(['2017-10-02 S V4 K2 PR1 2018-01-09 E8', '2018-02-01 S V2 U6 PR1']);
    expect(briefly(readChild([breaks, missing('M,13/11/2017,14/11/2017')]).issues)).toEqual(['2 short-break-agreement', '3 re-entry']);
  });

  test('576: open in an older return and gone from the later one, the end is unknown', () => {
    const { history, issues } = onlyChild(readSsda903([
      { ...open, year: 2019 }, { ...missing('M,13/11/2017,'), year: 2018 }, { ...missing(), year: 2019, name: 'later.csv' },
    ]));
    expect(history.circumstances).toMatchObject([{ to: 'unknown' }]);
    expect(briefly(issues)).toEqual(['2 missing-vanished 576']);
  });

  test('another kind in the later return: it stands, and the older row is no second absence', () => {
    const { history, issues } = onlyChild(readSsda903([
      { ...open, year: 2019 }, { ...missing('M,13/11/2017,14/11/2017'), year: 2018 }, { ...missing('A,13/11/2017,14/11/2017'), year: 2019, name: 'later.csv' },
    ]));
    expect(history.circumstances).toEqual([
      { id: 'away-without-authorisation-2017-11-13', kind: 'away-without-authorisation', from: '2017-11-13', to: '2017-11-14' },
    ]);
    expect(issues).toEqual([]);
  });

  test('open in an older return and closed by the later one', () => {
    const { history } = onlyChild(readSsda903([
      { ...open, year: 2019 }, { ...missing('M,13/11/2017,'), year: 2018 }, { ...missing('M,13/11/2017,20/11/2017'), year: 2019, name: 'later.csv' },
    ]));
    expect(history.circumstances).toEqual([{ id: 'missing-2017-11-13', kind: 'missing', from: '2017-11-13', to: '2017-11-20' }]);
  });
});

describe('Header', () => {
  const header = (born: string) => table('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', `100123,1,${born},WBRI,,,`);

  test('gives the date of birth', () => {
    expect(readChild([open, header('01/02/2005')]).history.child).toEqual({ id: '100123', dateOfBirth: '2005-02-01' });
  });

  test.each([
    ['no date of birth', '', '2 birth-not-readable 102'],
    ['a date of birth that is none', '30/02/2005', '2 birth-not-readable 102'],
    ['an episode before birth', '01/02/2018', '2 before-birth 302'],
    ['care that starts at eighteen', '02/10/1999', '2 adult-at-start 352'],
  ])('%s', (_, born, issue) => {
    expect(briefly(readChild([open, header(born)]).issues)).toEqual([issue]);
  });

  test('the day before the eighteenth birthday is no fault', () => {
    expect(readChild([open, header('03/10/1999')]).issues).toEqual([]);
  });

  test('a child without episodes has no history, and is named once whatever tables name it', () => {
    const result = readSsda903([episodesFile(['2017-10-02 S C2 U6 PR1'], {}, '900'), header('01/02/2005'), reviews('30/10/2017'), missing('M,13/11/2017,')], { year: 2018 });
    expect(result.children.map(({ child }) => child)).toEqual(['900']);
    expect(result.issues).toMatchObject([{ file: 'header.csv', row: 2, child: '100123', code: 'no-episodes' }]);
  });

  test('a child of whom a row cannot be placed in time has no history', () => {
    const { children, issues } = readSsda903([episodesFile(['- S C2 U6 PR1', '43010 S C2 U6 PR1']), header('01/02/2005')], { year: 2018 });
    expect(children).toEqual([]);
    expect(briefly(issues)).toEqual(['2 start-not-readable 141', '3 start-not-readable 141', '2 no-history']);
    expect(issues.map(({ child }) => child)).toEqual(['100123', '100123', '100123']);
  });
});
