import { describe, expect, test } from 'vitest';
import { readSsda903, type Ssda903File } from '../../src/ssda903/index.ts';
import { briefly, episodesFile, onlyChild, table } from './read.ts';
import { breaches, never, open, reviews } from './breaches-of-a-return.ts';

describe('an id that another table spells otherwise', () => {
  test.each([
    ['00123', '123'],
    ['100123', '100123.0'],
    ['100123.0', '0100123'],
    ['0', '00'],
  ])('Episodes %s, Reviews and Missing %s: perhaps the same child, whose reviews are unknown', (one, other) => {
    const { children, issues } = readSsda903(
      [
        episodesFile(['2017-10-02 S C2 U6 PR1'], {}, one),
        reviews(`${other},28/10/2017`),
        table('missing.csv', 'CHILD,MISSING,MIS_START,MIS_END', `${other},M,13/11/2017,`),
      ],
      { year: 2018 },
    );
    const [child] = children;
    expect(child?.issues.filter(({ code }) => code === 'id-spelled-otherwise')).toMatchObject([
      {
        file: 'reviews.csv',
        row: 2,
        child: one,
        level: 'fault',
        message: `Episodes has no child ${other}, but it has ${one}, which may be the same`,
      },
      { file: 'missing.csv', row: 2, child: one },
    ]);
    expect(child === undefined ? undefined : breaches(child)).toEqual([]);
    expect(child?.history).not.toHaveProperty('circumstances');
    expect(issues.some(({ code, child: named }) => code === 'no-episodes' && named === other)).toBe(true);
  });

  test('two children of Episodes are two, however alike', () => {
    const one = episodesFile(['2017-10-02 S C2 U6 PR1'], {}, '00123');
    const { children } = readSsda903([{ ...one, text: `${one.text}\n123,02/10/2017,S,C2,N1,U6,PR1,,,,,,` }, reviews('123,28/10/2017')], {
      year: 2018,
    });
    expect(children.map(({ history, issues }) => [history.reviews?.length, issues.length])).toEqual([
      [0, 0],
      [1, 0],
    ]);
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

  test.each([
    ['no date', []],
    ['no year that most dates lie in', ['10/06/2016', '05/12/2017']],
  ])('%s: what the table lacks is unknown', (_, dates) => {
    const result = read(long, reviews(...dates));
    expect(result.issues.map(({ file, code }) => `${file} ${code}`)).toEqual(['episodes.csv year-inferred', 'reviews.csv year-unknown']);
    expect(onlyChild(result).history.coverage?.reviews?.from).toBe(dates.length === 0 ? undefined : never);
    expect(breaches(onlyChild(result))).toEqual([]);
  });

  test('a table of an earlier year than Episodes covers nothing', () => {
    const result = read(
      episodesFile(['2014-10-02 S C2 U6 PR1 2018-01-09 X1 CARPL', '2018-01-09 P C2 K2 PR4']),
      reviews('10/06/2015', '05/12/2015'),
    );
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

describe('an id that two authorities have, and a row that does not say whose it is', () => {
  const episodes = (...authorities: readonly string[]) =>
    table('e.csv', 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA', ...authorities.map((name) => `1,02/10/2017,S,C2,U6,,,${name}`));
  const shared = (file: Ssda903File, ...authorities: readonly string[]) =>
    readSsda903([episodes(...authorities), file], { year: 2018 }).children;

  test('it may be of either, so that what its table lacks is unknown for both', () => {
    const children = shared(table('r.csv', 'CHILD,REVIEW', '1,28/10/2017', '1,20/01/2018'), 'Eastham', 'Westham');
    expect(children.map(({ history }) => [history.reviews, history.coverage])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(children.map(({ issues }) => briefly(issues.filter(({ file }) => file === 'r.csv')))).toEqual(
      [0, 1].map(() => expect.arrayContaining(['2 id-without-authority'])),
    );
    expect(children[0]?.issues.find(({ code }) => code === 'id-without-authority')).toMatchObject({
      level: 'fault',
      column: 'LA',
      message: 'more than one authority has a child 1, and nothing tells whose row this is',
      done: 'the row was not used; what its table lacks of the child is unknown',
    });
  });

  test('rows that say it are read, and those beside them leave the rest unknown', () => {
    const children = shared(table('r.csv', 'CHILD,REVIEW,LA', '1,28/10/2017,Eastham', '1,20/01/2018,'), 'Eastham', 'Westham');
    expect(
      children.map(({ history: { reviews: held, coverage } }) => [held?.map(({ heldAt }) => heldAt), coverage?.reviews?.from]),
    ).toEqual([
      [['2017-10-28'], never],
      [undefined, undefined],
    ]);
  });

  test("of a child of the rows of Episodes without LA every row may be another's", () => {
    const children = shared(table('r.csv', 'CHILD,REVIEW,LA', '1,28/10/2017,Eastham', '1,20/01/2018,Eastham'), 'Eastham', '');
    expect(children.map(({ history }) => history.coverage?.reviews?.from)).toEqual(['2017-04-01', undefined]);
  });

  test("of one authority alone it is the child's, and a date of birth that may be either's is unknown", () => {
    expect(shared(table('r.csv', 'CHILD,REVIEW', '1,28/10/2017'), 'Eastham')[0]?.history.reviews).toHaveLength(1);
    const children = shared(table('h.csv', 'CHILD,SEX,DOB', '1,1,01/02/2010'), 'Eastham', 'Westham');
    expect(children.map(({ history, issues }) => [history.child, issues.some(({ code }) => code === 'no-header-row')])).toEqual([
      [{ id: '1' }, false],
      [{ id: '1' }, false],
    ]);
  });
});
