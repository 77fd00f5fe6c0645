import { describe, expect, test } from 'vitest';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import { readSsda903, type Ssda903Child, type Ssda903File } from '../../src/ssda903/index.ts';
import { allIssues, briefly, episodesFile, onlyChild, table } from './read.ts';

const first = ['2016-05-02 S C1 U6 PR1'];
const second = ['2016-05-02 S C1 U6 PR1 2017-06-01 X1 CARPL', '2017-06-01 B C2 K2 PR4'];

describe('one history from several returns', () => {
  const placements = [
    { id: 'p-2016-05-02', kind: 'foster', provision: 'in-house', startedAt: '2016-05-02', endedAt: '2017-06-01', ending: { manner: 'planned' } },
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
    const both = readSsda903([episodesFile(['2016-05-02 S C1 U6 PR1 2017-06-01 X1 CARPL', ...cut], { year: 2018 }), episodesFile(first, { year: 2017 })]);
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
    const { history, issues } = onlyChild(readSsda903([episodesFile(first, { year: 2017, name: 'a.csv' }), episodesFile(changed, { year: 2018, name: 'b.csv' })]));
    expect(issues).toMatchObject([{ file: 'a.csv', row: 2, rule: '503', level: 'info', message: 'b.csv, row 2, has another RNE, LS, PLACE for the episode of 2016-05-02' }, {}]);
    expect(history.placements).toMatchObject([{ longTerm: true, endedAt: '2017-06-01' }]);
  });

  test('dates of birth: the later return stands, two within one return are none', () => {
    const headers = (years: readonly [number, number]) => [
      { ...table('h1.csv', 'CHILD,DOB', '100123,01/02/2005'), year: years[0] }, { ...table('h2.csv', 'CHILD,DOB', '100123,02/02/2005'), year: years[1] },
    ];
    const births = ([[2017, 2018], [2018, 2017]] as const).map((years) => onlyChild(readSsda903([episodesFile(first, { year: 2018 }), ...headers(years)])).history.child.dateOfBirth);
    expect(births).toEqual(['2005-02-02', '2005-02-01']);
    const twice = readSsda903([episodesFile(first, { year: 2018 }), table('h.csv', 'CHILD,DOB', '100123,01/02/2005', '100123,02/02/2005')]);
    expect(onlyChild(twice).history.child).toEqual({ id: '100123' });
    expect(briefly(onlyChild(twice).issues)).toContain('3 birth-contradicted 203');
  });
});

describe('the collection year', () => {
  test('given later than every date is told: what was not done in it would count as not done', () => {
    const given = (year: number) => readSsda903([episodesFile(second), table('r.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', '100123,01/02/2005,01/05/2017,PN1')], { year })
      .issues.filter(({ code }) => code === 'year-later-than-dates');
    expect(given(2018)).toEqual([]);
    expect(given(2019)).toEqual([
      expect.objectContaining({ row: 1, level: 'info', message: 'no date of Episodes lies in the year to 2019-03-31 that was given for it; the latest lies in the year to 2018-03-31' }),
      expect.objectContaining({ file: 'r.csv', done: 'the table was read as telling everything up to 2019-03-31; if it is an earlier return, give that year' }),
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
    expect(readSsda903([episodesFile(first), episodesFile(second, { year: 2018 })], { year: 2017 })).toMatchObject({ years: [2017, 2018], issues: [] });
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
    const file = table('london.csv', columns,
      '1,2016-05-02,S,C2,N1,U6,PR1,,,,,,,Eastham,2017', '1,2016-05-02,S,C2,N1,U6,PR1,,,,,,,Westham,2018', '2,2017-05-02,S,C2,N1,U6,PR1,,,,,,,Eastham,2018');
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

describe('562: the return of a year in which a child was in care, without a row of the child', () => {
  const rows = (name: string, year: number, columns: string, ...lines: readonly string[]) => ({ ...table(name, columns, ...lines), year });
  const episodes = (year: number, ...ids: readonly string[]) => rows(`e${year}.csv`, year, 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC', ...ids.map((id) => `${id},${/\d/.test(id) ? '01/05/2023' : '01/05/2024'},S,V2,U6,,`));
  const reviews = (year: number, ...lines: readonly string[]) => rows(`r${year}.csv`, year, 'CHILD,REVIEW', ...lines);
  const missing = (year: number, ...lines: readonly string[]) => rows(`m${year}.csv`, year, 'CHILD,MISSING,MIS_START,MIS_END', ...lines);
  const last = [reviews(2025, '8,08/08/2024', '8,06/02/2025'), missing(2025, '8,M,01/06/2024,02/06/2024')];
  const certain = ({ history }: Ssda903Child) => deadlineBreaches(history, { profile: statutory, asOf: '2025-03-31' }).filter(({ certainty }) => certainty === 'certain').map(({ requirement }) => requirement);

  test('what it lacks of the child is unknown, not none, and the issue says so', () => {
    const result = readSsda903([episodes(2024, '9'), reviews(2024, '9,20/05/2023'), missing(2024), episodes(2025, '8', '9'), ...last]);
    const child = result.children.find((each) => each.child === '8');
    expect(child?.history.coverage).toMatchObject({ reviews: { from: '2024-04-01' }, circumstances: { from: '2024-04-01' } });
    expect(child && certain(child)).toEqual([]);
    expect(child?.issues).toMatchObject([{
      file: 'e2025.csv', row: 2, column: 'CHILD', rule: '562', code: 'not-in-earlier-return', level: 'fault', done: 'what else happened before is unknown',
      message: 'the return to 2024-03-31 has no row of the child, who was in care then',
    }]);
    expect(result.children.find((each) => each.child === '9')?.history.coverage?.reviews?.from).toBe('2023-04-01');
  });

  test('the last of several years that lack the child counts; one in which the child came into care is not lacking', () => {
    const from = (...files: readonly Ssda903File[]) => readSsda903([...files, reviews(2023), reviews(2024), reviews(2025, '8,08/08/2024', 'a,08/08/2024')]).children.map(({ child, history }) => [child, history.coverage?.reviews?.from]);
    const held = (year: number) => rows(`e${year}.csv`, year, 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC', '8,01/05/2022,S,V2,U6,,');
    expect(from(held(2023), episodes(2024, '9'), held(2025))).toContainEqual(['8', '2024-04-01']);
    expect(from(episodes(2024, '9'), episodes(2025, '9', 'a'))).toContainEqual(['a', '2022-04-01']);
  });

  test('an id that the returns of two years spell otherwise is perhaps one child, and said of both', () => {
    const files = [episodes(2024, '00123', '5'), reviews(2024, '00123,20/05/2023', '00123,18/08/2023', '00123,10/02/2024'), episodes(2025, '123', '5'), reviews(2025, '123,09/08/2024', '123,06/02/2025')];
    const { children } = readSsda903(files);
    expect(children.map(({ child, issues }) => [child, issues.map(({ code }) => code)])).toEqual([
      ['00123', ['id-spelled-otherwise', 'open-row-vanished']], ['5', []], ['123', ['id-spelled-otherwise', 'not-in-earlier-return']],
    ]);
    expect(children[0]?.issues[0]).toMatchObject({ message: 'another return has 123, which may be the same', done: 'they were read as two; what Reviews and Missing lack of the child is unknown. Spell the id alike in every table' });
    expect(children.filter(({ child }) => child !== '5').flatMap(certain)).toEqual([]);
  });

  const joined = 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA,YEAR';
  const lacked = (...files: readonly Ssda903File[]) => readSsda903(files).children.flatMap(({ child, issues }) => issues.filter(({ code }) => code === 'not-in-earlier-return').map(({ message }) => [child, message]));

  test('an extract that joins the years may keep the latest row of an episode alone: it lacks nobody', () => {
    const london = table('london.csv', joined, '8,01/05/2021,S,V2,U6,,,Eastham,2024', '7,01/05/2021,S,V2,U6,01/08/2021,E4A,Eastham,2022', '6,01/05/2022,S,V2,U6,01/08/2022,E4A,Eastham,2023');
    const held = table('r.csv', 'CHILD,REVIEW,LA,YEAR', ...[2022, 2023, 2024].map((year) => `6,20/05/${year - 1},Eastham,${year}`));
    expect(lacked(london)).toEqual([]);
    expect(readSsda903([london, held]).children[0]?.history.coverage?.reviews).toEqual({ from: '2021-04-01' });
    const ofOneYear = (year: number, row: string) => table(`${year}.csv`, joined, `${row},Eastham,${year}`);
    expect(lacked(ofOneYear(2023, '7,01/05/2021,S,V2,U6,,'), ofOneYear(2024, '8,01/05/2021,S,V2,U6,,'))).toHaveLength(1);
  });

  test('another table of the year that names the child says that it was in the return', () => {
    const given = [episodes(2024, '9'), episodes(2025, '8', '9')];
    expect(lacked(...given)).toHaveLength(1);
    for (const other of [reviews(2024, '8,20/05/2023'), missing(2024, '8,M,01/06/2023,02/06/2023'), rows('h.csv', 2024, 'CHILD,DOB', '8,01/01/2012')]) expect(lacked(...given, other)).toEqual([]);
  });

  test('a row without LA is none of an authority\'s: the message does not say that there is no row', () => {
    const later = rows('e2025.csv', 2025, 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA', '8,01/05/2023,S,V2,U6,,,Eastham');
    expect(lacked(episodes(2024, '8'), later)).toEqual([['8', 'the return to 2024-03-31 has no row of the child under LA Eastham, who was in care then']]);
  });

  test('the files in any order say the same', () => {
    const files = [episodes(2023, '00123'), episodes(2024, '9'), episodes(2025, '123', '8'), episodes(2026, '0123', '8'), reviews(2026)];
    const said = (given: readonly Ssda903File[]) => readSsda903(given).children.flatMap(({ child, issues }) => issues.map(({ file, row, code, message }) => [child, file, row, code, message].join(' '))).sort();
    expect(said(files.toReversed())).toEqual(said(files));
  });

  test('Reviews and Missing of a child may stand under the other spelling: what they lack is unknown', () => {
    const old = rows('e2023.csv', 2023, 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC', '00123,01/05/2022,S,V2,U6,01/09/2022,E4A');
    const spelt = (id: string) => readSsda903([old, reviews(2023, '00123,20/05/2022'), episodes(2024, id), reviews(2024, '00123,20/05/2023', '00123,08/08/2023', '00123,08/02/2024')]).children;
    expect(spelt('123').map(({ history }) => [history.reviews?.length, history.coverage?.reviews?.from])).toEqual([[4, '2199-12-31'], [undefined, undefined]]);
    expect(spelt('123').flatMap(certain)).toEqual([]);
    expect(spelt('9').map(({ history }) => history.coverage?.reviews?.from)).toEqual(['2022-04-01', '2022-04-01']);
    const long = readSsda903([episodes(2023, '123456789012', '123456700000'), episodes(2024, '1.23457E+11')]).children;
    expect(long.map(({ child, issues }) => [child, issues.find(({ code }) => code === 'id-spelled-otherwise')?.message])).toEqual([
      ['123456789012', 'another return has 1.23457E+11, which may be the same'],
      ['123456700000', 'another return has 1.23457E+11, which may be the same'],
      ['1.23457E+11', 'another return has 123456700000, which may be the same'],
    ]);
  });

  test('two spellings in one return are two children', () => {
    const { children } = readSsda903([episodes(2024, '00123', '123'), episodes(2025, '00123', '123')]);
    expect(children.flatMap(({ issues }) => issues)).toEqual([]);
  });
});
