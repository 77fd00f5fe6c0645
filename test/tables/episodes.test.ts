import { describe, expect, test } from 'vitest';
import { fromTables, type TableMap } from '../../src/tables/index.ts';
import { briefly, onlyHistory } from './read.ts';
import { episodes, map, placements } from './rows-of-placements.ts';

describe('rows of episodes tell care, same carers and endings', () => {
  const care = (...lines: readonly string[]) =>
    onlyHistory(fromTables({ placements: placements('p1 2026-01-05 - foster'), episodes: episodes(...lines) }, map)).lookedAfter;

  test.each<[string, readonly string[], unknown]>([
    ['an S that is open', ['c p1 2026-01-05 S'], [{ from: '2026-01-05' }]],
    ['first row no S: care is older', ['c p1 2026-01-05 P'], [{ from: 'unknown' }]],
    ['first row no S, the day of entering care known', ['c p1 2026-01-05 P - - 2019-03-02'], [{ from: '2019-03-02' }]],
    [
      'ended by a code that ends care',
      ['c p1 2026-01-05 S 2026-02-01 X1', 'c p1 2026-02-01 L 2026-03-01 E4A'],
      [{ from: '2026-01-05', to: '2026-03-01' }],
    ],
    ['ended with X1 and nothing after it', ['c p1 2026-01-05 S 2026-02-01 X1'], [{ from: '2026-01-05', to: 'unknown' }]],
    ['ended without a code', ['c p1 2026-01-05 S 2026-02-01'], [{ from: '2026-01-05', to: 'unknown' }]],
    [
      'two periods',
      ['d p1 2026-05-05 S', 'c p1 2026-01-05 S 2026-02-01 E4B'],
      [{ from: '2026-01-05', to: '2026-02-01' }, { from: '2026-05-05' }],
    ],
    [
      'two periods that no id tells apart',
      ['- p1 2026-01-05 S 2026-02-01 E4B', '- p1 2026-05-05 S 2026-06-01 X1', '- p1 2026-06-01 P'],
      [{ from: '2026-01-05', to: '2026-02-01' }, { from: '2026-05-05' }],
    ],
    [
      'two days of entering care',
      ['c p1 2026-01-05 S 2026-02-01 X1 2026-01-05', 'c p1 2026-02-01 L - - 2026-01-06'],
      [{ from: 'unknown' }],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(care(...lines)).toEqual(expected);
  });

  test('T and U continue the carer, B and P do not; L is no beginning', () => {
    const rows = placements(
      'p1 2026-01-05 2026-02-01 foster',
      'p2 2026-02-01 2026-03-01 foster',
      'p3 2026-03-01 2026-04-01 foster',
      'p4 2026-04-01 - foster',
    );
    const lines = [
      'c p1 2026-01-05 S 2026-02-01 X1',
      'c p2 2026-02-01 T 2026-02-10 X1',
      'c p2 2026-02-10 L 2026-03-01 X1',
      'c p3 2026-03-01 P 2026-03-20 X1',
      'c p3 2026-03-20 L 2026-04-01 X1',
      'c p4 2026-04-01 U',
    ];
    const same = (all: readonly string[]) =>
      onlyHistory(fromTables({ placements: rows, episodes: episodes(...all) }, map)).placements.map(({ sameCarer }) => sameCarer);
    expect(same(lines)).toEqual([undefined, true, undefined, true]);
    // Systems that name no placement: the day tells.
    expect(same(lines.map((line) => line.replace(/ p\d /, ' - ')))).toEqual([undefined, true, undefined, true]);
  });

  describe('where nothing tells whether the next placement is with the same carer', () => {
    const two = (why: string) => placements(`p1 2026-01-05 2026-02-01 foster - - ${why}`, 'p2 2026-02-01 - foster');
    const bare: TableMap = { ...map, columns: { placements: { id: 'ID', kind: 'KIND', startedAt: 'START', endedAt: 'END' } } };
    const said = (tables: Parameters<typeof fromTables>[0], by: TableMap = map) =>
      briefly(fromTables(tables, by).issues.filter(({ code }) => code === 'carer-not-certain'));

    test('each is reported where a column or episodes could tell', () => {
      expect(said({ placements: two('-') })).toEqual(['placements 2 carer-not-certain']);
      expect(said({ placements: two('-'), episodes: episodes('c p1 2026-01-05 S 2026-02-01 X1', 'c p2 2026-02-01 -') })).toEqual([
        'placements 2 carer-not-certain',
      ]);
      expect(
        said(
          { placements: two('-'), episodes: episodes('c p1 2026-01-05 S 2026-02-01 X1', 'c p2 2026-02-01 L') },
          { ...bare, columns: { ...map.columns, ...bare.columns } },
        ),
      ).toEqual(['placements 2 carer-not-certain']);
    });

    test('else the table, once', () => {
      const rows = [...two('-'), ...two('-').map((row) => ({ ...row, CHILD: 'c2' }))];
      expect(said({ placements: rows }, bare)).toEqual(['placements carer-not-certain']);
    });

    test.each<readonly [string, Parameters<typeof fromTables>[0]]>([
      ['the reason for the change', { placements: two('PLACE') }],
      ['another reason than PLACE', { placements: two('CARPL') }],
      ['P', { placements: two('-'), episodes: episodes('c p2 2026-02-01 P') }],
      ['T', { placements: two('-'), episodes: episodes('c p2 2026-02-01 T') }],
      ['a gap between them', { placements: placements('p1 2026-01-05 2026-01-31 foster', 'p2 2026-02-01 - foster') }],
      [
        'nothing, as the child came back',
        {
          placements: placements('p1 2026-01-05 2026-03-01 foster - SC1', 'p2 2026-03-01 2026-03-09 HOSP', 'p3 2026-03-09 - foster - SC1'),
        },
      ],
    ])('nothing is said where it is told by %s', (_what, tables) => {
      expect(
        said(tables, { ...map, values: { placements: { ...map.values?.['placements'], sameCarerFollows: { PLACE: true, '*': false } } } }),
      ).toEqual([]);
    });
  });

  test('a change of status alone (PLACE) makes the next placement a continuation', () => {
    const rows = placements('p1 2026-01-05 2026-02-01 foster - - PLACE', 'p2 2026-02-01 - foster');
    expect(onlyHistory(fromTables({ placements: rows }, map)).placements.map(({ sameCarer, ending }) => [sameCarer, ending])).toEqual([
      [undefined, undefined],
      [true, undefined],
    ]);
  });

  test('the code that ends care tells how its last placement ended, unless the placement says so itself', () => {
    const ended = (why: string) =>
      onlyHistory(
        fromTables(
          { placements: placements(`p1 2026-01-05 2026-03-01 foster - - ${why}`), episodes: episodes('c p1 2026-01-05 S 2026-03-01 E4B') },
          map,
        ),
      ).placements[0]?.ending;
    expect(ended('-')).toEqual({ manner: 'unplanned' });
    expect(ended('CARPL')).toEqual({ manner: 'planned' });
  });

  test('a reason on a placement that goes on is none', () => {
    expect(onlyHistory(fromTables({ placements: placements('p1 2026-01-05 - foster - - CARPL') }, map)).placements[0]).not.toHaveProperty(
      'ending',
    );
  });
});
