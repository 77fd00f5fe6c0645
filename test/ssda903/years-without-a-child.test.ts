import { describe, expect, test } from 'vitest';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import { readSsda903, type Ssda903Child, type Ssda903File } from '../../src/ssda903/index.ts';
import { table } from './read.ts';

describe('562: the return of a year in which a child was in care, without a row of the child', () => {
  const rows = (name: string, year: number, columns: string, ...lines: readonly string[]) => ({ ...table(name, columns, ...lines), year });
  const episodes = (year: number, ...ids: readonly string[]) =>
    rows(
      `e${year}.csv`,
      year,
      'CHILD,DECOM,RNE,LS,PLACE,DEC,REC',
      ...ids.map((id) => `${id},${/\d/.test(id) ? '01/05/2023' : '01/05/2024'},S,V2,U6,,`),
    );
  const reviews = (year: number, ...lines: readonly string[]) => rows(`r${year}.csv`, year, 'CHILD,REVIEW', ...lines);
  const missing = (year: number, ...lines: readonly string[]) => rows(`m${year}.csv`, year, 'CHILD,MISSING,MIS_START,MIS_END', ...lines);
  const last = [reviews(2025, '8,08/08/2024', '8,06/02/2025'), missing(2025, '8,M,01/06/2024,02/06/2024')];
  const certain = ({ history }: Ssda903Child) =>
    deadlineBreaches(history, { profile: statutory, asOf: '2025-03-31' })
      .filter(({ certainty }) => certainty === 'certain')
      .map(({ requirement }) => requirement);

  test('what it lacks of the child is unknown, not none, and the issue says so', () => {
    const result = readSsda903([episodes(2024, '9'), reviews(2024, '9,20/05/2023'), missing(2024), episodes(2025, '8', '9'), ...last]);
    const child = result.children.find((each) => each.child === '8');
    expect(child?.history.coverage).toMatchObject({ reviews: { from: '2024-04-01' }, circumstances: { from: '2024-04-01' } });
    expect(child && certain(child)).toEqual([]);
    expect(child?.issues).toMatchObject([
      {
        file: 'e2025.csv',
        row: 2,
        column: 'CHILD',
        rule: '562',
        code: 'not-in-earlier-return',
        level: 'fault',
        done: 'what else happened before is unknown',
        message: 'the return to 2024-03-31 has no row of the child, who was in care then',
      },
    ]);
    expect(result.children.find((each) => each.child === '9')?.history.coverage?.reviews?.from).toBe('2023-04-01');
  });

  test('the last of several years that lack the child counts; one in which the child came into care is not lacking', () => {
    const from = (...files: readonly Ssda903File[]) =>
      readSsda903([...files, reviews(2023), reviews(2024), reviews(2025, '8,08/08/2024', 'a,08/08/2024')]).children.map(
        ({ child, history }) => [child, history.coverage?.reviews?.from],
      );
    const held = (year: number) => rows(`e${year}.csv`, year, 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC', '8,01/05/2022,S,V2,U6,,');
    expect(from(held(2023), episodes(2024, '9'), held(2025))).toContainEqual(['8', '2024-04-01']);
    expect(from(episodes(2024, '9'), episodes(2025, '9', 'a'))).toContainEqual(['a', '2022-04-01']);
  });

  test('an id that the returns of two years spell otherwise is perhaps one child, and said of both', () => {
    const files = [
      episodes(2024, '00123', '5'),
      reviews(2024, '00123,20/05/2023', '00123,18/08/2023', '00123,10/02/2024'),
      episodes(2025, '123', '5'),
      reviews(2025, '123,09/08/2024', '123,06/02/2025'),
    ];
    const { children } = readSsda903(files);
    expect(children.map(({ child, issues }) => [child, issues.map(({ code }) => code)])).toEqual([
      ['00123', ['id-spelled-otherwise', 'open-row-vanished']],
      ['5', []],
      ['123', ['id-spelled-otherwise', 'not-in-earlier-return']],
    ]);
    expect(children[0]?.issues[0]).toMatchObject({
      message: 'another return has 123, which may be the same',
      done: 'they were read as two; what Reviews and Missing lack of the child is unknown. Spell the id alike in every table',
    });
    expect(children.filter(({ child }) => child !== '5').flatMap(certain)).toEqual([]);
  });

  const joined = 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA,YEAR';
  const lacked = (...files: readonly Ssda903File[]) =>
    readSsda903(files).children.flatMap(({ child, issues }) =>
      issues.filter(({ code }) => code === 'not-in-earlier-return').map(({ message }) => [child, message]),
    );

  test('an extract that joins the years may keep the latest row of an episode alone: it lacks nobody', () => {
    const london = table(
      'london.csv',
      joined,
      '8,01/05/2021,S,V2,U6,,,Eastham,2024',
      '7,01/05/2021,S,V2,U6,01/08/2021,E4A,Eastham,2022',
      '6,01/05/2022,S,V2,U6,01/08/2022,E4A,Eastham,2023',
    );
    const held = table('r.csv', 'CHILD,REVIEW,LA,YEAR', ...[2022, 2023, 2024].map((year) => `6,20/05/${year - 1},Eastham,${year}`));
    expect(lacked(london)).toEqual([]);
    expect(readSsda903([london, held]).children[0]?.history.coverage?.reviews).toEqual({ from: '2021-04-01' });
    const ofOneYear = (year: number, row: string) => table(`${year}.csv`, joined, `${row},Eastham,${year}`);
    expect(lacked(ofOneYear(2023, '7,01/05/2021,S,V2,U6,,'), ofOneYear(2024, '8,01/05/2021,S,V2,U6,,'))).toHaveLength(1);
  });

  test('another table of the year that names the child says that it was in the return', () => {
    const given = [episodes(2024, '9'), episodes(2025, '8', '9')];
    expect(lacked(...given)).toHaveLength(1);
    for (const other of [
      reviews(2024, '8,20/05/2023'),
      missing(2024, '8,M,01/06/2023,02/06/2023'),
      rows('h.csv', 2024, 'CHILD,DOB', '8,01/01/2012'),
    ])
      expect(lacked(...given, other)).toEqual([]);
  });

  test("a row without LA is none of an authority's: the message does not say that there is no row", () => {
    const later = rows('e2025.csv', 2025, 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,LA', '8,01/05/2023,S,V2,U6,,,Eastham');
    expect(lacked(episodes(2024, '8'), later)).toEqual([
      ['8', 'the return to 2024-03-31 has no row of the child under LA Eastham, who was in care then'],
    ]);
  });

  test('the files in any order say the same', () => {
    const files = [episodes(2023, '00123'), episodes(2024, '9'), episodes(2025, '123', '8'), episodes(2026, '0123', '8'), reviews(2026)];
    const said = (given: readonly Ssda903File[]) =>
      readSsda903(given)
        .children.flatMap(({ child, issues }) => issues.map(({ file, row, code, message }) => [child, file, row, code, message].join(' ')))
        .sort();
    expect(said(files.toReversed())).toEqual(said(files));
  });

  test('Reviews and Missing of a child may stand under the other spelling: what they lack is unknown', () => {
    const old = rows('e2023.csv', 2023, 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC', '00123,01/05/2022,S,V2,U6,01/09/2022,E4A');
    const spelt = (id: string) =>
      readSsda903([
        old,
        reviews(2023, '00123,20/05/2022'),
        episodes(2024, id),
        reviews(2024, '00123,20/05/2023', '00123,08/08/2023', '00123,08/02/2024'),
      ]).children;
    expect(spelt('123').map(({ history }) => [history.reviews?.length, history.coverage?.reviews?.from])).toEqual([
      [4, '2199-12-31'],
      [undefined, undefined],
    ]);
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
