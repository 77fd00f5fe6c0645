import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import { readSsda903, type Ssda903Child, type Ssda903File } from '../../src/ssda903/index.ts';
import { briefly, episodesFile, onlyChild, readChild, table } from './read.ts';

/** What a table of the return lacks is said to be none only where the table surely tells. */
const open = episodesFile(['2017-10-02 S C2 U6 PR1']);
const reviews = (...rows: readonly string[]) => table('reviews.csv', 'CHILD,REVIEW,DOB,REVIEW_CODE', ...rows.map((row) => `${row.includes(',') ? row : `100123,${row}`},,PN1`));
const missing = (...rows: readonly string[]) => table('missing.csv', 'CHILD,MISSING,MIS_START,MIS_END,DOB', ...rows.map((row) => `100123,${row},`));
const never = '2199-12-31';

function breaches({ history }: Ssda903Child, asOf = '2018-03-31'): readonly string[] {
  expect(parseHistory(history)).toMatchObject({ ok: true });
  return deadlineBreaches(history, { profile: statutory, asOf }).map(({ requirement, kind }) => `${requirement} ${kind}`);
}

test('a table without a row for the child: there was no review, and the first one is overdue', () => {
  expect(breaches(readChild([open, reviews()]))).toEqual(['reg-33.1:care-2017-10-02 overdue']);
});

describe('a row of Reviews that cannot be used', () => {
  test.each([['no date', '', '2 review-not-readable 166'], ['a date that is none', '28/10/17', '2 review-not-readable 166'], ['a date after the last return', '28/10/2107', '2 review-after-year']])('%s', (_, date, issue) => {
    const child = readChild([open, reviews(date)]);
    expect(briefly(child.issues)).toEqual([issue]);
    expect(breaches(child)).toEqual([]);
  });

  test('what stands in the other rows is so, and nothing else is known; of another child all is', () => {
    const file = { ...open, text: `${open.text}\n900,02/10/2017,S,C2,N1,U6,PR1,,,,,,` };
    const { children } = readSsda903([file, reviews('30/10/2017', 'soon', '900,30/10/2017')], { year: 2018 });
    expect(children.map(({ history: { reviews: held, coverage } }) => [held?.map(({ heldAt }) => heldAt), coverage?.reviews?.from])).toEqual([
      [['2017-10-30'], never], [['2017-10-30'], '2017-04-01'],
    ]);
  });
});

describe('a row of Missing that cannot be used', () => {
  test.each(['X,01/11/2017,02/11/2017', ',01/11/2017,02/11/2017', 'M,1/11/17,02/11/2017', 'M,,02/11/2017', 'M,01/11/2107,'])('%s: whether the child was missing or away is unknown', (row) => {
    const { history } = readChild([open, missing(row, 'A,13/11/2017,14/11/2017')]);
    expect(history.coverage?.circumstances).toEqual({ kinds: ['temporary-absence'], from: '2017-04-01' });
    expect(history.circumstances?.filter(({ from }) => from === '2017-11-13')).toHaveLength(1);
    expect(readChild([open, missing(row)]).history.circumstances ?? []).toHaveLength(row.includes('2107') ? 1 : 0);
  });
});

describe('a row that names no child', () => {
  const born = (dob: string) => table('header.csv', 'CHILD,SEX,DOB', `100123,1,${dob}`);
  const nameless = (dob: string) => table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', `,${dob},28/10/2017,PN1`);

  test.each([['01/02/2010', '01/02/2010'], ['01/02/2010', ''], ['', '01/02/2010'], ['01/02/2010', 'none']])('the child born %j, the row %j: it may be the child\'s', (ofChild, ofRow) => {
    const { children, issues } = readSsda903([open, born(ofChild), nameless(ofRow)], { year: 2018 });
    expect(children[0]?.history.coverage?.reviews).toBeUndefined();
    expect(children[0] && breaches(children[0])).toEqual([]);
    expect(issues.filter(({ row }) => row > 1)).toMatchObject([{ file: 'reviews.csv', row: 2, code: 'child-blank', done: 'the row was not used; what Reviews lacks is unknown for every child who may have its DOB' }]);
  });

  test('of a child born on another day it is not', () => {
    expect(breaches(readChild([open, born('01/02/2010'), nameless('02/02/2010')]))).toEqual(['reg-33.1:care-2017-10-02 overdue']);
  });

  test('of Missing: whether the child was missing is unknown', () => {
    const { history } = readChild([open, table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', ',,M,13/11/2017,14/11/2017')]);
    expect([history.circumstances, history.coverage]).toEqual([undefined, undefined]);
  });

  test('of another authority it touches no child', () => {
    const episodes = table('e.csv', 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA', '1,02/10/2017,S,C2,U6,,,Eastham', '2,02/10/2017,S,C2,U6,,,Westham');
    const { children } = readSsda903([episodes, table('r.csv', 'CHILD,REVIEW,LA', ',28/10/2017,Eastham', '2,28/10/2017,Westham')], { year: 2018 });
    expect(children.map(({ history }) => history.coverage?.reviews?.from)).toEqual([undefined, '2017-04-01']);
  });
});

describe('a table that stops before Episodes', () => {
  const years = [{ ...open, year: 2018 }, { ...open, year: 2019, name: 'later.csv' }];

  test('tells nothing of the time after it, and coverage has no last day: what it lacks is unknown, and that is said', () => {
    const { children: [child], issues } = readSsda903([...years, { ...reviews('28/10/2017', '20/01/2018'), year: 2018 }, { ...missing('M,13/11/2017,14/11/2017'), year: 2018 }]);
    expect(issues.map(({ file, row, code, message }) => [file, row, code, message])).toEqual([
      ['later.csv', 1, 'year-later-than-dates', expect.any(String)],
      ['reviews.csv', 1, 'table-ends-early', 'Reviews is given up to 2018-03-31 and Episodes up to 2019-03-31'],
      ['missing.csv', 1, 'table-ends-early', 'Missing is given up to 2018-03-31 and Episodes up to 2019-03-31'],
    ]);
    expect(child?.history.coverage).toEqual({ reviews: { from: never }, circumstances: { kinds: ['temporary-absence'], from: '2017-04-01' } });
    expect(child?.history.reviews).toHaveLength(2);
    expect(child && breaches(child, '2019-03-31')).toEqual([]);
  });

  test('said for each authority of its own', () => {
    const row = (la: string, year: number, date: string) => `1,${date},S,C2,U6,,,${la},${year}`;
    const episodes = table('e.csv', 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA,YEAR', row('Eastham', 2018, '02/10/2017'), row('Eastham', 2019, '02/10/2018'), row('Westham', 2018, '02/10/2017'));
    const { children, issues } = readSsda903([episodes, table('r.csv', 'CHILD,REVIEW,LA,YEAR', '1,28/10/2017,Eastham,2018', '1,28/10/2017,Westham,2018')]);
    expect(issues.filter(({ code }) => code === 'table-ends-early').map(({ message }) => message)).toEqual(['Reviews is given up to 2018-03-31 and Episodes up to 2019-03-31 (LA Eastham)']);
    expect(children.map(({ history }) => history.coverage?.reviews?.from)).toEqual([never, '2017-04-01']);
  });
});

describe('an id that another table spells otherwise', () => {
  test.each([['00123', '123'], ['100123', '100123.0'], ['100123.0', '0100123'], ['0', '00']])('Episodes %s, Reviews and Missing %s: perhaps the same child, whose reviews are unknown', (one, other) => {
    const { children, issues } = readSsda903([
      episodesFile(['2017-10-02 S C2 U6 PR1'], {}, one), reviews(`${other},28/10/2017`), table('missing.csv', 'CHILD,MISSING,MIS_START,MIS_END', `${other},M,13/11/2017,`),
    ], { year: 2018 });
    const [child] = children;
    expect(child?.issues.filter(({ code }) => code === 'id-spelled-otherwise')).toMatchObject([
      { file: 'reviews.csv', row: 2, child: one, level: 'fault', message: `Episodes has no child ${other}, but it has ${one}, which may be the same` }, { file: 'missing.csv', row: 2, child: one },
    ]);
    expect(child === undefined ? undefined : breaches(child)).toEqual([]);
    expect(child?.history).not.toHaveProperty('circumstances');
    expect(issues.some(({ code, child: named }) => code === 'no-episodes' && named === other)).toBe(true);
  });

  test('two children of Episodes are two, however alike', () => {
    const one = episodesFile(['2017-10-02 S C2 U6 PR1'], {}, '00123');
    const { children } = readSsda903([{ ...one, text: `${one.text}\n123,02/10/2017,S,C2,N1,U6,PR1,,,,,,` }, reviews('123,28/10/2017')], { year: 2018 });
    expect(children.map(({ history, issues }) => [history.reviews?.length, issues.length])).toEqual([[0, 0], [1, 0]]);
  });
});

describe('where nobody states the year', () => {
  const long = episodesFile(['2014-10-02 S C2 U4 PR1']);
  const read = (...files: readonly Ssda903File[]) => readSsda903(files);

  test('Reviews is of the year of most of its dates, and Episodes of no earlier one', () => {
    const result = read(long, reviews('10/06/2017', '05/12/2017'));
    expect(result.years).toEqual([2018]);
    expect(onlyChild(result).history.coverage).toEqual({ reviews: { from: '2017-04-01' } });
    expect(breaches(onlyChild(result))).toEqual([]);
    expect(result.issues.map(({ file, code }) => `${file} ${code}`)).toEqual(['episodes.csv year-inferred', 'reviews.csv year-inferred']);
  });

  test('a few reviews after the year do not make it a later one', () => {
    expect(read(open, reviews('28/10/2017', '20/01/2018', '03/04/2018')).years).toEqual([2018]);
  });

  test.each([['no date', []], ['no year that most dates lie in', ['10/06/2016', '05/12/2017']]])('%s: what the table lacks is unknown', (_, dates) => {
    const result = read(long, reviews(...dates));
    expect(result.issues.map(({ file, code }) => `${file} ${code}`)).toEqual(['episodes.csv year-inferred', 'reviews.csv year-unknown']);
    expect(onlyChild(result).history.coverage?.reviews?.from).toBe(dates.length === 0 ? undefined : never);
    expect(breaches(onlyChild(result))).toEqual([]);
  });

  test('a table of an earlier year than Episodes covers nothing', () => {
    const result = read(episodesFile(['2014-10-02 S C2 U6 PR1 2018-01-09 X1 CARPL', '2018-01-09 P C2 K2 PR4']), reviews('10/06/2015', '05/12/2015'));
    expect(result.issues.map(({ code }) => code)).toContain('table-ends-early');
    expect(onlyChild(result).history.coverage).toEqual({ reviews: { from: never } });
  });

  test('one date a childhood later than all others does not count', () => {
    const file = { ...open, text: `${open.text}\n900,02/10/2052,S,C2,N1,U6,PR1,,,,,,` };
    const { children, years } = read(file, reviews('20/10/2017'));
    expect(years).toEqual([2018]);
    expect(children.map(({ history }) => history.coverage?.reviews?.from)).toEqual(['2017-04-01', '2017-04-01']);
    expect(briefly(children[1]?.issues ?? [])).toEqual(['3 starts-after-year 354']);
  });

  test('where as many dates lie before the gap as after it, the later year stands, and less is taken for known', () => {
    const { children, years } = read({ ...open, text: `${open.text}\n900,02/10/2052,S,C2,N1,U6,PR1,,,,,,` });
    expect(years).toEqual([2053]);
    expect(children).toHaveLength(2);
  });
});

test('a table of Episodes with headings alone is said', () => {
  const { children, issues } = readSsda903([episodesFile([])], { year: 2018 });
  expect(children).toEqual([]);
  expect(issues).toMatchObject([{ file: 'episodes.csv', row: 1, code: 'episodes-empty', message: 'Episodes has no row of a child' }]);
});

describe('an id that two authorities have, and a row that does not say whose it is', () => {
  const episodes = (...authorities: readonly string[]) => table('e.csv', 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA', ...authorities.map((name) => `1,02/10/2017,S,C2,U6,,,${name}`));
  const shared = (file: Ssda903File, ...authorities: readonly string[]) => readSsda903([episodes(...authorities), file], { year: 2018 }).children;

  test('it may be of either, so that what its table lacks is unknown for both', () => {
    const children = shared(table('r.csv', 'CHILD,REVIEW', '1,28/10/2017', '1,20/01/2018'), 'Eastham', 'Westham');
    expect(children.map(({ history }) => [history.reviews, history.coverage])).toEqual([[undefined, undefined], [undefined, undefined]]);
    expect(children.map(({ issues }) => briefly(issues.filter(({ file }) => file === 'r.csv' )))).toEqual([0, 1].map(() => expect.arrayContaining(['2 id-without-authority'])));
    expect(children[0]?.issues.find(({ code }) => code === 'id-without-authority')).toMatchObject({
      level: 'fault', column: 'LA', message: 'more than one authority has a child 1, and nothing tells whose row this is', done: 'the row was not used; what its table lacks of the child is unknown',
    });
  });

  test('rows that say it are read, and those beside them leave the rest unknown', () => {
    const children = shared(table('r.csv', 'CHILD,REVIEW,LA', '1,28/10/2017,Eastham', '1,20/01/2018,'), 'Eastham', 'Westham');
    expect(children.map(({ history: { reviews: held, coverage } }) => [held?.map(({ heldAt }) => heldAt), coverage?.reviews?.from])).toEqual([[['2017-10-28'], never], [undefined, undefined]]);
  });

  test('of a child of the rows of Episodes without LA every row may be another\'s', () => {
    const children = shared(table('r.csv', 'CHILD,REVIEW,LA', '1,28/10/2017,Eastham', '1,20/01/2018,Eastham'), 'Eastham', '');
    expect(children.map(({ history }) => history.coverage?.reviews?.from)).toEqual(['2017-04-01', undefined]);
  });

  test('of one authority alone it is the child\'s, and a date of birth that may be either\'s is unknown', () => {
    expect(shared(table('r.csv', 'CHILD,REVIEW', '1,28/10/2017'), 'Eastham')[0]?.history.reviews).toHaveLength(1);
    const children = shared(table('h.csv', 'CHILD,SEX,DOB', '1,1,01/02/2010'), 'Eastham', 'Westham');
    expect(children.map(({ history, issues }) => [history.child, issues.some(({ code }) => code === 'no-header-row')])).toEqual([[{ id: '1' }, false], [{ id: '1' }, false]]);
  });
});

test('X1 on the last row of a short break: the stay ended with its row, as the history has it', () => {
  const { history, issues } = readChild([episodesFile(['2017-10-02 S V3 U6 PR1 2017-10-06 X1'])]);
  expect(history.lookedAfter).toEqual([{ from: '2017-10-02', to: '2017-10-06' }]);
  expect(issues.find(({ code }) => code === 'no-continuation')?.done).toBe('the stay was ended with its row');
});
