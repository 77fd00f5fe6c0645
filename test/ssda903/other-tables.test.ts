import { describe, expect, test } from 'vitest';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { briefly, episodesFile, onlyChild, readChild, table } from './read.ts';
import { missing, open, reviews } from './tables-of-one-child.ts';

describe('Reviews', () => {
  test('are records of the review held, by date; before the collection year they are not known', () => {
    const { history } = readChild([open, reviews('09/01/2018', '30/10/2017')]);
    expect(history.reviews).toEqual([
      { id: 'review-2017-10-30', heldAt: '2017-10-30' },
      { id: 'review-2018-01-09', heldAt: '2018-01-09' },
    ]);
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
    const file = table(
      'reviews.csv',
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      '100123,01/02/2005,30/10/2017,XX',
      '100123,01/02/2005,09/01/2018,',
      '100123,01/02/2005,10/01/2018,pn7',
    );
    const { history, issues } = readChild([open, file]);
    expect(history.reviews).toHaveLength(3);
    expect(briefly(issues)).toEqual(['2 review-code-not-valid 167', '3 review-code-not-valid 167']);
    expect(readChild([open, table('r.csv', 'CHILD,REVIEW', '100123,30/10/2017')]).issues).toEqual([]);
  });

  test('two years: the same review in both is one, and both years are known', () => {
    const { history, issues } = onlyChild(
      readSsda903([
        { ...open, year: 2018 },
        { ...reviews('30/10/2017'), year: 2018 },
        { ...reviews('10/01/2017', '30/10/2017'), year: 2017 },
      ]),
    );
    expect(history.reviews).toHaveLength(2);
    expect(history.coverage).toEqual({ reviews: { from: '2016-04-01' } });
    expect(briefly(issues)).toEqual(['3 review-after-year']);
  });

  test('a gap between the years: only the last stretch is known', () => {
    const { history } = onlyChild(
      readSsda903([
        { ...open, year: 2018 },
        { ...reviews('30/10/2017'), year: 2018 },
        { ...reviews('10/01/2016'), year: 2016, name: 'old.csv' },
      ]),
    );
    expect(history.coverage).toEqual({ reviews: { from: '2017-04-01' } });
    expect(history.reviews).toHaveLength(2);
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
    const result = readSsda903(
      [episodesFile(['2017-10-02 S C2 U6 PR1'], {}, '900'), header('01/02/2005'), reviews('30/10/2017'), missing('M,13/11/2017,')],
      { year: 2018 },
    );
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
