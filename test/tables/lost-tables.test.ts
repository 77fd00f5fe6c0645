import { describe, expect, test } from 'vitest';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import { fromNumberedRows } from '../../src/tables/from-tables.ts';
import { adaptMap, fromTables, safeguardingDataSet, type TableMap, type TableRow, type Tables } from '../../src/tables/index.ts';
import type { NumberedTable } from '../../src/tables/numbered-tables.ts';
import { briefly, onlyHistory } from './read.ts';

/** A placement of April 2026, of which the first visit is overdue on the 20th where the table of visits is whole. */
const placements = [{ CHILD: '1', ID: 'a', TYPE: 'foster', START: '01/04/2026', END: null }];
const columns = {
  placements: { id: 'ID', kind: 'TYPE', startedAt: 'START', endedAt: 'END' },
  visits: { at: 'AT' },
} as const satisfies TableMap['columns'];
const map: TableMap = { child: 'CHILD', columns };
const read = (tables: Tables, changes: Partial<TableMap> = {}) => fromTables({ placements, ...tables }, { ...map, ...changes });
const breached = (result: ReturnType<typeof fromTables>): readonly string[] =>
  result.histories.flatMap((history) =>
    deadlineBreaches(history, { profile: statutory, asOf: '2026-04-20' }).flatMap(({ certainty, clauses }) =>
      certainty === 'certain' ? clauses : [],
    ),
  );
/** A table in a file with these headings. */
const inFile = (...headings: readonly string[]): NumberedTable => ({ rows: [], files: [{ columns: headings }] });
const readFile = (visits: NumberedTable, changes: Partial<TableMap> = {}) =>
  fromNumberedRows({ placements: { rows: placements.map((cells) => ({ at: { row: 2 }, cells })) }, visits }, { ...map, ...changes });

describe('a table that is another one, or none at all, says nothing of any child', () => {
  test('no rows, and a file with the right headings alone, say that there was none', () => {
    for (const result of [read({ visits: [] }), readFile(inFile('at', 'Child')), read({ visits: [{ CHILD: '2', AT: '2026-04-02' }] })]) {
      expect([onlyHistory(result).visits, onlyHistory(result).coverage]).toEqual([[], undefined]);
      expect(breached(result)).toContain('REG-28.2.a');
    }
  });

  test.each<[string, ReturnType<typeof fromTables>, readonly string[]]>([
    ['a page', readFile(inFile('<html>Session expired</html>')), ['AT', 'CHILD']],
    ['a file without headings', readFile(inFile('1', '02/04/2026')), ['AT', 'CHILD']],
    ['another separator', readFile(inFile('CHILD|AT')), ['AT', 'CHILD']],
    ['no column of the child', readFile(inFile('AT')), ['CHILD']],
    ['no column of the day', readFile(inFile('CHILD', 'WHEN')), ['AT']],
    ['rows with other columns', read({ visits: [{ WHO: 1, WHEN: '02/04/2026' }] }), ['AT', 'CHILD']],
    ['rows without the day', read({ visits: [{ CHILD: '1', WHEN: '02/04/2026' }] }), ['AT']],
    ['rows that are none', read({ visits: [5 as unknown as TableRow] }), ['AT', 'CHILD']],
    [
      'one of its files is another table',
      fromNumberedRows(
        {
          placements: { rows: placements.map((cells) => ({ at: { row: 2 }, cells })) },
          visits: { rows: [], files: [{ columns: ['CHILD', 'AT'] }, { columns: ['CHILD'] }] },
        },
        map,
      ),
      ['AT'],
    ],
  ])('%s', (_what, result, lacking) => {
    expect(onlyHistory(result).coverage).toEqual({ visits: { from: '2199-12-31' } });
    expect(breached(result)).toEqual([]);
    expect(result.issues.flatMap(({ code, column }) => (code === 'column-needed' ? [column] : []))).toEqual(lacking);
  });

  test('whatever the map says of what is recorded', () => {
    for (const coverage of ['everything', { from: '2020-04-01' }] as const)
      expect(onlyHistory(readFile(inFile('x'), { coverage: { visits: coverage } })).coverage).toEqual({ visits: { from: '2199-12-31' } });
  });

  test('so it is without the column by which the map asks for rows', () => {
    const result = readFile(inFile('CHILD', 'AT'), { only: { visits: { TYPE: ['STVL'] } } });
    expect([onlyHistory(result).coverage?.visits, briefly(result.issues)]).toEqual([{ from: '2199-12-31' }, ['visits TYPE column-needed']]);
    expect(onlyHistory(readFile(inFile('CHILD', 'AT'), { leaveOut: { visits: { OFF: [true] } } })).coverage).toBeUndefined();
  });

  test("and where something could not be read as a row, which may have been anyone's", () => {
    expect(onlyHistory(readFile({ ...inFile('CHILD', 'AT'), isCut: true })).coverage).toEqual({ visits: { from: '2199-12-31' } });
  });

  test('of the safeguarding data set', () => {
    const ssd = {
      ssd_cla_episodes: [
        {
          clae_person_id: '1',
          clae_cla_id: '9',
          clae_cla_episode_start_date: '2026-04-01',
          clae_cla_episode_start_reason: 'S',
          clae_cla_episode_ceased_date: null,
          clae_cla_episode_ceased_reason: null,
        },
      ],
      ssd_cla_placement: [
        {
          clap_cla_placement_id: '77',
          clap_person_id: '1',
          clap_cla_placement_start_date: '2026-04-01',
          clap_cla_placement_end_date: null,
          clap_cla_placement_type: 'U6',
        },
      ],
    };
    const by = adaptMap(safeguardingDataSet, { recordedFrom: '2020-04-01' });
    expect(breached(fromTables({ ...ssd, ssd_cla_visits: [] }, by))).toContain('REG-28.2.a');
    expect(breached(fromTables({ ...ssd, ssd_cla_visits: [{ message: 'no access' }] }, by))).toEqual([]);
  });
});

describe('a needed column that is missing leaves the kind unknown, and the history is made', () => {
  test.each<[string, TableMap['columns'][string], TableRow, unknown]>([
    ['concerns', { kind: 'KIND', identifiedAt: 'AT' }, { KIND: 'support-need' }, { kinds: [] }],
    ['documents', { kind: 'KIND', at: 'AT' }, { AT: '2026-04-02' }, { kinds: [] }],
    ['decisions', { kind: 'KIND', at: 'AT', by: 'BY' }, { KIND: 'long-term-placement', AT: '2026-04-02' }, { kinds: [] }],
    ['notifications', { about: 'ABOUT', at: 'AT', to: 'TO' }, { ABOUT: 'placement', AT: '2026-04-02' }, { kinds: [] }],
    ['visits', { at: 'AT', id: 'ID' }, { ID: 'v1' }, { from: '2199-12-31' }],
    ['visits', { id: 'ID' }, { ID: 'v1' }, { from: '2199-12-31' }],
    ['legalStatuses', { status: 'LS', from: 'AT' }, { AT: '2026-04-02' }, undefined],
    ['carerBreaks', { from: 'AT', to: 'END' }, { END: '2026-04-02' }, undefined],
  ])('%s by %j', (array, held, row, covered) => {
    const result = read({ [array]: [{ CHILD: '1', ...row }] }, { columns: { ...columns, [array]: held } });
    const history = onlyHistory(result) as unknown as Readonly<Record<string, unknown>>;
    expect([history[array], (history['coverage'] as Readonly<Record<string, unknown>> | undefined)?.[array]]).toEqual([
      covered === undefined ? undefined : [],
      covered,
    ]);
    expect(result.issues.map(({ code }) => code)).not.toContain('history-refused');
  });

  test('without the kind of a placement there is none, and it is said', () => {
    const result = read({ placements: [{ CHILD: '1', ID: 'a', START: '01/04/2026', END: null }] });
    expect([result.histories, result.refused, briefly(result.issues)]).toEqual([[], ['1'], ['placements TYPE column-needed']]);
  });
});

describe('two tables for one array, of which one is not given', () => {
  const two: Partial<TableMap> = {
    columns: { placements: columns.placements, p2: columns.placements, v1: columns.visits, v2: columns.visits },
    of: { p2: 'placements', v1: 'visits', v2: 'visits' },
  };

  test('what it lacks is unknown', () => {
    const result = read({ p2: [], v1: [] }, two);
    expect([onlyHistory(result).coverage, breached(result), briefly(result.issues)]).toEqual([
      { visits: { from: '2199-12-31' } },
      [],
      ['v2 table-missing'],
    ]);
    expect(breached(read({ p2: [], v1: [], v2: [] }, two))).toContain('REG-28.2.a');
  });

  test('nothing is said where neither is given, or where the map counts on none', () => {
    expect(read({ p2: [] }, two).issues).toEqual([]);
    expect(read({ p2: [], v1: [] }, { ...two, coverage: { visits: 'nothing' } }).issues).toEqual([]);
  });

  test('of placements, no history could be right', () => {
    const result = read({ v1: [], v2: [] }, two);
    expect([result.histories, result.refused, briefly(result.issues)]).toEqual([[], ['1'], ['p2 table-missing']]);
  });
});
