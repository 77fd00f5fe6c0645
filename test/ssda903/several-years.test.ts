import { describe, expect, test } from 'vitest';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { allIssues, briefly, episodesFile, onlyChild, table } from './read.ts';

const first = ['2016-05-02 S C1 U6 PR1'];
const second = ['2016-05-02 S C1 U6 PR1 2017-06-01 X1 CARPL', '2017-06-01 B C2 K2 PR4'];

describe('one history from several returns', () => {
  const placements = [
    {
      id: 'p-2016-05-02',
      kind: 'foster',
      provision: 'in-house',
      startedAt: '2016-05-02',
      endedAt: '2017-06-01',
      ending: { manner: 'planned' },
    },
    { id: 'p-2017-06-01', kind: 'residential', provision: 'commissioned', startedAt: '2017-06-01' },
  ];

  test('rows with one DECOM are one episode, and the later return stands', () => {
    const result = readSsda903([episodesFile(first, { year: 2017 }), episodesFile(second, { year: 2018 })]);
    expect(onlyChild(result).history.placements).toEqual(placements);
    expect(allIssues(result)).toEqual([]);
    expect(result.years).toEqual([2017, 2018]);
  });

  test('by the years stated, whatever the order of the files', () => {
    const result = readSsda903([episodesFile(second, { year: 2018 }), episodesFile(first, { year: 2017 })]);
    expect(onlyChild(result).history.placements).toEqual(placements);
  });

  test('without stated years, the later in the list is the later return', () => {
    expect(onlyChild(readSsda903([episodesFile(first), episodesFile(second)])).history.placements).toEqual(placements);
    expect(onlyChild(readSsda903([episodesFile(second), episodesFile(first)])).history.placements[0]?.endedAt).toBe('unknown');
  });

  test('an earlier return tells the start of care that a later one lacks', () => {
    const cut = ['2017-06-01 B C2 K2 PR4'];
    expect(onlyChild(readSsda903([episodesFile(cut, { year: 2018 })])).history.lookedAfter).toEqual([{ from: 'unknown' }]);
    const both = readSsda903([
      episodesFile(['2016-05-02 S C1 U6 PR1 2017-06-01 X1 CARPL', ...cut], { year: 2018 }),
      episodesFile(first, { year: 2017 }),
    ]);
    expect(onlyChild(both).history.lookedAfter).toEqual([{ from: '2016-05-02' }]);
  });

  test('502: an open row that vanishes has an end that is unknown; none is invented', () => {
    const other = episodesFile(['2017-06-01 S C2 K2 PR4'], { year: 2018, name: 'later.csv' }, '900');
    const [child] = readSsda903([episodesFile(first, { year: 2017 }), other]).children;
    expect(child?.history.lookedAfter).toEqual([{ from: '2016-05-02', to: 'unknown' }]);
    expect(child?.history.placements).toMatchObject([{ endedAt: 'unknown' }]);
    expect(child?.history.legalStatuses).toEqual([{ status: 'interim-care-order', from: '2016-05-02', to: 'unknown' }]);
    expect(briefly(child?.issues ?? [])).toEqual(['2 open-row-vanished 502']);
  });

  test('502 and another row later: said once', () => {
    const result = readSsda903([episodesFile(first, { year: 2017 }), episodesFile(['2017-06-01 P C1 K2 PR4'], { year: 2018 })]);
    expect(briefly(onlyChild(result).issues)).toEqual(['2 open-row-vanished 502']);
  });

  test('two files of one year are one return: nothing has vanished', () => {
    const other = episodesFile(['2017-06-01 S C2 K2 PR4'], { year: 2017, name: 'b.csv' }, '900');
    expect(allIssues(readSsda903([episodesFile(first, { year: 2017 }), other])).map(({ code }) => code)).toEqual(['starts-after-year']);
  });

  test('503: what the later return changed is named; an end given to an open row is no change', () => {
    const changed = ['2016-05-02 P C2 U4 PR1 2017-06-01 E4A'];
    const { history, issues } = onlyChild(
      readSsda903([episodesFile(first, { year: 2017, name: 'a.csv' }), episodesFile(changed, { year: 2018, name: 'b.csv' })]),
    );
    expect(issues).toMatchObject([
      {
        file: 'a.csv',
        row: 2,
        rule: '503',
        level: 'info',
        message: 'b.csv, row 2, has another RNE, LS, PLACE for the episode of 2016-05-02',
      },
      {},
    ]);
    expect(history.placements).toMatchObject([{ longTerm: true, endedAt: '2017-06-01' }]);
  });

  test('dates of birth: the later return stands, two within one return are none', () => {
    const headers = (years: readonly [number, number]) => [
      { ...table('h1.csv', 'CHILD,DOB', '100123,01/02/2005'), year: years[0] },
      { ...table('h2.csv', 'CHILD,DOB', '100123,02/02/2005'), year: years[1] },
    ];
    const births = (
      [
        [2017, 2018],
        [2018, 2017],
      ] as const
    ).map((years) => onlyChild(readSsda903([episodesFile(first, { year: 2018 }), ...headers(years)])).history.child.dateOfBirth);
    expect(births).toEqual(['2005-02-02', '2005-02-01']);
    const twice = readSsda903([episodesFile(first, { year: 2018 }), table('h.csv', 'CHILD,DOB', '100123,01/02/2005', '100123,02/02/2005')]);
    expect(onlyChild(twice).history.child).toEqual({ id: '100123' });
    expect(briefly(onlyChild(twice).issues)).toContain('3 birth-contradicted 203');
  });
});

describe('the collection year', () => {
  test('given later than every date is told: what was not done in it would count as not done', () => {
    const given = (year: number) =>
      readSsda903([episodesFile(second), table('r.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', '100123,01/02/2005,01/05/2017,PN1')], {
        year,
      }).issues.filter(({ code }) => code === 'year-later-than-dates');
    expect(given(2018)).toEqual([]);
    expect(given(2019)).toEqual([
      expect.objectContaining({
        row: 1,
        level: 'info',
        message: 'no date of Episodes lies in the year to 2019-03-31 that was given for it; the latest lies in the year to 2018-03-31',
      }),
      expect.objectContaining({
        file: 'r.csv',
        done: 'the table was read as telling everything up to 2019-03-31; if it is an earlier return, give that year',
      }),
    ]);
    expect(given(2017).map(({ code }) => code)).toEqual([]);
  });

  test('is inferred from the latest DECOM or DEC, and said', () => {
    const result = readSsda903([episodesFile(['2017-10-02 S C2 U6 PR1 2018-03-31 E4A'])]);
    expect(result.issues).toMatchObject([{ code: 'year-inferred', level: 'info', row: 1 }]);
    expect(result.issues[0]?.message).toContain('the year to 31 March 2018');
    expect(result.years).toEqual([2018]);
  });

  test('an end on 1 April is of the year that ended the day before', () => {
    expect(readSsda903([episodesFile(['2017-10-02 S C2 U6 PR1 2018-04-01 E4A'])]).years).toEqual([2018]);
  });

  test('may be given with the file or with the call; the file stands above', () => {
    expect(readSsda903([episodesFile(first), episodesFile(second, { year: 2018 })], { year: 2017 })).toMatchObject({
      years: [2017, 2018],
      issues: [],
    });
  });

  test('as a text is said to be one', () => {
    expect(() => readSsda903([], JSON.parse('{"year":"2018"}'))).toThrow('year is the string 2018; give the number of the year it ends in');
  });

  test.each([17, 2018.5, 0, Number.NaN])('%s is none: a programming error', (year) => {
    expect(() => readSsda903([], { year })).toThrow(RangeError);
    expect(() => readSsda903([{ name: 'e.csv', year }])).toThrow(/named by|ends in/);
  });

  test('a column YEAR tells it row by row, and a column LA whose it is', () => {
    const columns = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,LA,YEAR';
    const file = table(
      'london.csv',
      columns,
      '1,2016-05-02,S,C2,N1,U6,PR1,,,,,,,Eastham,2017',
      '1,2016-05-02,S,C2,N1,U6,PR1,,,,,,,Westham,2018',
      '2,2017-05-02,S,C2,N1,U6,PR1,,,,,,,Eastham,2018',
    );
    const result = readSsda903([file]);
    expect(result.years).toEqual([2017, 2018]);
    expect(result.children.map(({ child, history, issues }) => [child, history.placements[0]?.endedAt, briefly(issues)])).toEqual([
      // Eastham's next return lacks the child; Westham made no later one.
      ['1', 'unknown', ['2 id-in-two-authorities', '2 open-row-vanished 502']],
      ['1', undefined, ['3 id-in-two-authorities']],
      ['2', undefined, []],
    ]);
  });
});
