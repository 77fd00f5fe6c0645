import { describe, expect, test } from 'vitest';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { recogniseTable } from '../../src/ssda903/tables.ts';
import { allIssues, episodesFile, onlyChild, readChild, table } from './read.ts';
import { expected, rows, text } from './two-rows.ts';

describe('columns', () => {
  const [headings = '', ...lines] = text.split('\n');

  test('any order, any case', () => {
    const turned = text
      .split('\n')
      .map((line) => line.split(',').reverse().join(','))
      .join('\n');
    expect(
      readChild([{ name: 'e.csv', text: turned.replace('DECOM', ' decom ').replace('PLACE_PROVIDER', 'Place_Provider') }]).history,
    ).toEqual(expected);
  });

  test('more columns than the return has are named and left alone', () => {
    const more = readSsda903([
      { name: 'e.csv', year: 2018, text: [`TEAM,${headings},NOTE`, ...lines.map((line) => `North,${line},"seen, twice"`)].join('\n') },
    ]);
    expect(more.issues).toMatchObject([
      { code: 'columns-not-read', message: 'columns that the return does not have: TEAM, NOTE', level: 'info' },
    ]);
    expect(onlyChild(more).history).toEqual(expected);
  });

  test('a column that only adds something may be missing: named, and its values unknown', () => {
    const result = readSsda903([table('e.csv', 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC', '100123,02/10/2017,S,C2,U6,,')], { year: 2018 });
    expect(result.issues.map(({ column }) => column)).toEqual([
      'CIN',
      'PLACE_PROVIDER',
      'REASON_PLACE_CHANGE',
      'HOME_POST',
      'PL_POST',
      'URN',
    ]);
    expect(onlyChild(result).history.placements).toEqual([{ id: 'p-2017-10-02', kind: 'foster', startedAt: '2017-10-02' }]);
  });

  test('a column that everything hangs on may not: named, and the table not used', () => {
    const result = readSsda903([table('e.csv', 'CHILD,DECOM,LS,PLACE,DEC', '100123,02/10/2017,C2,U6,')]);
    expect(result.issues.map(({ code, column }) => [code, column])).toEqual([
      ['column-needed', 'RNE'],
      ['column-needed', 'REC'],
      ['no-episodes', undefined],
    ]);
    expect(result.children).toEqual([]);
  });

  test('a column that stands twice is read where both say the same, or one is blank, and unknown where they differ', () => {
    const twice = (first: string, second: string) =>
      readSsda903(
        [table('e.csv', 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,DEC', `100123,02/10/2017,S,C2,U6,${first},${first && 'E4A'},${second}`)],
        { year: 2018 },
      );
    const cells = (
      [
        ['', ''],
        ['01/02/2018', '01/02/2018'],
        ['01/02/2018', ''],
        ['01/02/2018', '02/02/2018'],
      ] as const
    ).map(([first, second]) => twice(first, second));
    expect(cells.map((result) => onlyChild(result).history.placements[0]?.endedAt)).toEqual([
      undefined,
      '2018-02-01',
      '2018-02-01',
      'unknown',
    ]);
    expect(cells.map((result) => allIssues(result).filter(({ code, row }) => code === 'column-repeated' && row === 2).length)).toEqual([
      0, 0, 0, 1,
    ]);
    expect(allIssues(twice('01/02/2018', '02/02/2018')).filter(({ column }) => column === 'DEC')).toMatchObject([
      { row: 1, column: 'DEC', code: 'column-repeated', done: 'a blank one says nothing; where two differ, the cell is unknown' },
      { row: 2, child: '100123', column: 'DEC', code: 'column-repeated', message: 'the cells of DEC differ', done: 'the cell is unknown' },
      { message: 'the row has no certain cell DEC' },
    ]);
  });

  test('an id or an authority that is blank in one of two columns is that of the other', () => {
    const { children } = readSsda903(
      [
        table(
          'e.csv',
          'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,CHILD,LA,LA',
          '100123,02/10/2017,S,C2,U6,,,,Eastham,',
          ',02/10/2017,S,C2,U6,,,100123,,Westham',
        ),
      ],
      { year: 2018 },
    );
    expect(children.map(({ child }) => child)).toEqual(['100123', '100123']);
  });

  test('PL_LOCATION, where the extract has it, says whether the placement is out of area', () => {
    const columns = 'CHILD,DECOM,RNE,LS,PLACE,DEC,REC,PL_LOCATION';
    const locations = ['IN', 'OUT', ''].map(
      (location) => readChild([table('e.csv', columns, `1,02/10/2017,S,C2,U6,,,${location}`)]).history.placements[0]?.outOfArea,
    );
    expect(locations).toEqual([false, true, undefined]);
  });

  const others: readonly (readonly [string, string])[] = [
    ['UASC', 'CHILD,SEX,DOB,DUC'],
    ['PlacedAdoption', 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED'],
    ['AD1', 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR'],
    ['OC2', 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE'],
    ['OC3', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM'],
    ['PrevPerm', 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM'],
    ['SWEpisodes', 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON'],
    ['DoLo', 'CHILD,DOB,DOLO_START,DOLO_END'],
  ];
  test.each(others)('%s is recognised and not used', (name, columns) => {
    const [issue] = readSsda903([table('x.csv', columns)]).issues;
    expect(issue).toMatchObject({ code: 'table-not-used', level: 'info' });
    expect(issue?.message).toBe(`${name} is not read`);
  });

  test.each([
    ['Reviews', 'CHILD,DOB,REVIEW,REVIEW_CODE,ETHNIC,UPN'],
    ['Reviews', 'CHILD,DOB,REVIEW,ETHNIC'],
    ['Reviews', 'CHILD,DOB,REVIEW,REVIEW_CODE,LS,PLACE'],
    ['Missing', 'CHILD,DOB,MISSING,MIS_START,MIS_END,CIN,LS,PLACE'],
  ])('%s is known by the more of its few columns where another table has as many: %s', (name, columns) => {
    expect(recogniseTable(new Set(columns.split(',')))?.name).toBe(name);
  });

  test('a table is known by its columns, not by the name of its file', () => {
    const header = table('episodes.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', '100123,1,27/03/2008,WBRI,,,');
    expect(readChild([header, { ...episodesFile(rows), name: 'header.csv' }]).history.child).toEqual({
      id: '100123',
      dateOfBirth: '2008-03-27',
    });
  });
});
