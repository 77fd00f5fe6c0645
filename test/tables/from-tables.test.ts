import { describe, expect, test } from 'vitest';
import { fromTables, type TableMap, type TableRow } from '../../src/tables/index.ts';
import { briefly, map, onlyHistory, placement, read } from './read.ts';

describe('rows into histories', () => {
  test('one history a child, in the order of their ids, whatever type an id has', () => {
    const { histories } = read({
      placements: [placement({ CHILD: 12 }), placement({ CHILD: '7' }), placement({ CHILD: 12n, ID: 2, START: '2026-05-01' })],
      visits: [{ CHILD: 7, ID: 1, AT: '2026-04-08', SEEN: null, PLACEMENT: null }],
    });
    expect(
      histories.map(({ child, placements, visits }) => [child.id, placements.map(({ id }) => id), visits?.map(({ id }) => id)]),
    ).toEqual([
      ['12', ['p1', '2'], []],
      ['7', ['p1'], ['1']],
    ]);
  });

  test('nothing, null, an empty text, NULL and a NaN are one: blank', () => {
    const blanks = [undefined, null, '', '  ', 'NULL', Number.NaN];
    const histories = blanks.map((END) => onlyHistory(read({ placements: [placement({ END, MANNER: END })] })));
    for (const history of histories) expect(history).toEqual(histories[0]);
    expect(histories[0]?.placements[0]).not.toHaveProperty('endedAt');
  });

  test.each([
    ...[true, 1, '1', 'Y', 'y', 'Yes', 'TRUE', 'true', 't', 1n].map((cell) => [cell, true] as const),
    ...[false, 0, '0', 'N', 'no', 'FALSE', 'f', 0n].map((cell) => [cell, false] as const),
  ])('the flag %s is %s', (EMERGENCY, flag) => {
    expect(onlyHistory(read({ placements: [placement({ EMERGENCY })] })).placements[0]?.emergency).toBe(flag);
  });

  test('a value map is read whatever the case and blanks, and by the code in front of a longer text; null leaves the row out', () => {
    const kinds = ['IFA', ' ifa ', 'IFA - Independent fostering', 'IFA: agency', 'Connected person', 'foster'].map((KIND, index) =>
      placement({ CHILD: `c${index}`, KIND }),
    );
    expect(read({ placements: kinds }).histories.map(({ placements }) => placements[0]?.kind)).toEqual([
      'foster',
      'foster',
      'foster',
      'foster',
      'connected-person',
      'foster',
    ]);
    const result = read({ placements: [placement(), placement({ ID: 'p2', KIND: 'Respite' })] });
    expect(onlyHistory(result).placements.map(({ id }) => id)).toEqual(['p1']);
    expect(briefly(result.issues)).toEqual(['placements rows-left-out']);
  });

  test('lists are texts with separators, arrays or JSON; a list of which a part is not known is left out', () => {
    const attended = (ATTENDED: unknown) =>
      onlyHistory(
        read({ meetings: [{ CHILD: 'c1', ID: 'm1', KIND: 'disruption meeting', HELD: '2026-04-09', ATTENDED, PLACEMENT: null }] }),
      ).meetings?.[0]?.attended;
    for (const cell of [
      'social-worker; IRO',
      'Social worker, iro',
      ['social-worker', 'iro'],
      '["social-worker","iro"]',
      'social-worker|iro|iro',
    ])
      expect(attended(cell)).toEqual(['social-worker', 'iro']);
    expect(attended('social-worker; Mrs Somebody')).toBeUndefined();
    expect(attended(null)).toBeUndefined();
  });

  test('columns are found whatever their case; those that no map names are never read', () => {
    const cells = new Proxy(placement({ FORENAME: 'x' }), {
      get: (row, name) => {
        if (name === 'FORENAME') throw new Error('read');
        return Reflect.get(row, name);
      },
    });
    expect(read({ placements: [cells] }).histories).toHaveLength(1);
    const lower = Object.fromEntries(Object.entries(placement()).map(([name, cell]) => [name.toLowerCase(), cell]));
    expect(read({ placements: [lower] }).histories).toEqual(read({}).histories);
  });

  test('a history that parseHistory refuses is reported at its row, and the child is among the refused', () => {
    const columns: TableMap['columns'] = {
      placements: { kind: { constant: 'foster' }, startedAt: 'START', endedAt: 'END' },
      attestations: { clause: 'CLAUSE', outcome: 'OUTCOME', at: 'AT' },
    };
    const result = fromTables(
      {
        placements: [
          { CHILD: 'a', START: '2026-04-02', END: null },
          { CHILD: 'b', START: '2026-04-02', END: null },
        ],
        attestations: [{ CHILD: 'a', CLAUSE: 'DERBY-99.99', OUTCOME: 'done', AT: '2026-04-05' }],
      },
      { child: 'CHILD', columns },
    );
    expect(result.refused).toEqual(['a']);
    expect(result.histories.map(({ child }) => child.id)).toEqual(['b']);
    expect(result.issues).toMatchObject([{ table: 'attestations', row: 1, column: 'CLAUSE', child: 'a', code: 'history-refused' }]);
  });
});

describe('odd input', () => {
  test('rows that are no objects name no child; a table that is no list is refused by name', () => {
    const rows = [placement(), null, undefined, 5, 'x', []] as unknown as readonly TableRow[];
    expect(briefly(read({ placements: rows }).issues)).toEqual([2, 3, 4, 5, 6].map((row) => `placements ${row} CHILD child-blank`));
    expect(() => read({ visits: 'CHILD,AT' as unknown as readonly TableRow[] })).toThrow(
      /^fromTables: tables.visits is a text; give its rows/,
    );
    expect(() => read({ visits: { rows: [] } as unknown as readonly TableRow[] })).toThrow(TypeError);
  });

  test('any iterable is a table', () => {
    function* rows(): Generator<TableRow> {
      yield placement();
    }
    expect(read({ placements: rows() }).histories).toHaveLength(1);
  });

  test('a concern that cannot be used is no concern that a meeting could name: without it, the meeting would serve every concern', () => {
    const columns: TableMap['columns'] = {
      ...map.columns,
      concerns: { id: 'ID', kind: 'KIND', identifiedAt: 'AT', resolvedAt: 'DONE' },
      meetings: { id: 'ID', kind: 'KIND', heldAt: 'HELD', concernIds: 'CONCERNS' },
    };
    const { histories, issues } = fromTables(
      {
        placements: [placement()],
        concerns: [{ CHILD: 'c1', ID: 'k1', KIND: 'support-need', AT: '2026-05-01', DONE: '2026-04-01' }],
        meetings: [{ CHILD: 'c1', ID: 'm1', KIND: 'placement-support-meeting', HELD: '2026-05-03', CONCERNS: 'k1' }],
      },
      { ...map, columns },
    );
    expect(histories[0]).toMatchObject({ concerns: [], meetings: [], coverage: { concerns: { kinds: [] }, meetings: { kinds: [] } } });
    expect(briefly(issues)).toEqual(['concerns 1 DONE end-before-start', 'meetings 1 CONCERNS unknown-reference']);
  });
});
