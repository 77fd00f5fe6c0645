import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { fromTables, groupIssues, type TableMap, type TableRow } from '../../src/tables/index.ts';
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

describe('what is wrong is reported with table, row and column, and touches no other child', () => {
  const other = placement({ CHILD: 'c2' });
  const alone = onlyHistory(read({ placements: [other], visits: [], reviews: [], meetings: [] }));

  test.each<[string, Readonly<Record<string, readonly TableRow[]>>, readonly string[]]>([
    ['a row of an unknown child', { visits: [{ CHILD: 'c9', ID: 'v1', AT: '2026-04-08' }] }, ['visits 1 CHILD unknown-child']],
    ['a date that is none', { visits: [{ CHILD: 'c1', ID: 'v1', AT: 'soon' }] }, ['visits 1 AT cell-not-readable']],
    ['a date that is blank and needed', { visits: [{ CHILD: 'c1', ID: 'v1', AT: null }] }, ['visits 1 AT cell-blank']],
    ['a flag that is neither', { placements: [other, placement({ EMERGENCY: 'perhaps' })] }, ['placements 2 EMERGENCY word-not-known']],
    ['a kind that nobody knows', { placements: [other, placement({ KIND: 'Z99' })] }, ['placements 2 KIND word-not-known']],
    ['an end before the start', { placements: [other, placement({ END: '2026-01-01' })] }, ['placements 2 END end-before-start']],
    [
      'a placement that nothing is',
      { visits: [{ CHILD: 'c1', ID: 'v1', AT: '2026-04-08', PLACEMENT: 'p9', SEEN: null }] },
      ['visits 1 PLACEMENT unknown-reference'],
    ],
    [
      'two visits with one id',
      {
        visits: [
          { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
          { CHILD: 'c1', ID: 'v1', AT: '2026-04-09', SEEN: null, PLACEMENT: null },
        ],
      },
      ['visits 2 AT id-repeated'],
    ],
    [
      'one visit twice',
      {
        visits: [
          { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
          { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
        ],
      },
      ['visits 2 row-repeated'],
    ],
  ])('%s', (_what, tables, issues) => {
    const result = read({ placements: [other, placement()], reviews: [], meetings: [], visits: [], ...tables });
    expect(briefly(result.issues).filter((line) => !line.includes('missing'))).toEqual(issues);
    expect(result.histories.find(({ child }) => child.id === 'c2')).toEqual(alone);
    for (const history of result.histories) expect(parseHistory(history)).toMatchObject({ ok: true, warnings: [] });
  });

  test('rows are counted from 1, or from where the map says that the first one stands', () => {
    const visits = [
      { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
      { CHILD: 'c1', ID: 'v2', AT: '-', SEEN: null, PLACEMENT: null },
    ];
    const rows = (firstRow?: number) => read({ visits }, firstRow === undefined ? {} : { firstRow }).issues.flatMap(({ row }) => row ?? []);
    expect(rows()).toEqual([2]);
    expect(rows(2)).toEqual([3]);
  });

  test('a column that no row has is named once, and what it would say is unknown', () => {
    const { END, ...withoutEnd } = placement();
    expect(END).toBeNull();
    const result = read({ placements: [withoutEnd, { ...withoutEnd, CHILD: 'c2' }] });
    expect(briefly(result.issues)).toEqual(['placements END column-missing']);
    expect(result.histories.map(({ placements }) => placements[0]?.endedAt)).toEqual(['unknown', 'unknown']);
  });

  test('messages hold no cell that could be a name', () => {
    const names = {
      CHILD: 'c1',
      ID: 'x',
      KIND: 'Anne Surname',
      START: 'Anne Surname',
      END: 'Anne Surname',
      EMERGENCY: 'Anne Surname',
      MANNER: 'Anne Surname',
      AT: 'Anne Surname',
      SEEN: 'Anne Surname',
    };
    const { issues } = read({
      placements: [names],
      visits: [names],
      meetings: [{ ...names, HELD: 'Anne Surname', ATTENDED: 'Anne Surname' }],
    });
    expect(issues.length).toBeGreaterThan(5);
    expect(JSON.stringify(issues)).not.toContain('Surname');
  });

  test('like issues are counted', () => {
    const placements = [
      placement(),
      placement({ CHILD: 'c2', KIND: 'Z99' }),
      placement({ CHILD: 'c3', KIND: 'Z99' }),
      placement({ CHILD: 'c4', KIND: 'Z98' }),
    ];
    expect(
      groupIssues(read({ placements }).issues).map(({ message, count, children, row }) => [message.slice(0, 5), count, children, row]),
    ).toEqual([
      ['"Z99"', 2, 2, 2],
      ['"Z98"', 1, 1, 4],
    ]);
    const { issues } = read({ placements });
    expect(issues[0]?.message).toContain('values.placements.kind');
  });

  test('a table that the map does not know is said, not read', () => {
    expect(briefly(read({ sdq_scores: [{ CHILD: 'c1' }] }).issues)).toEqual(['sdq_scores table-not-used']);
  });
});

const twice = (value: unknown): readonly unknown[] => [value, value];

describe('what no table holds is unknown, never "none"', () => {
  test('an array without a table is left out; a table without rows for the child is empty', () => {
    const history = onlyHistory(read({ visits: [] }));
    expect(history).not.toHaveProperty('meetings');
    expect(history).not.toHaveProperty('legalStatuses');
    expect(history.visits).toEqual([]);
  });

  test('kinds are those that the value map or some row names', () => {
    const meetings = [{ CHILD: 'c2', ID: 'm1', KIND: 'Placement planning meeting', HELD: '2026-04-07', PLACEMENT: null }];
    const values: TableMap['values'] = { ...map.values, meetings: { kind: { 'DIS MTG': 'disruption-meeting' } } };
    const placements = [placement(), placement({ CHILD: 'c2' })];
    expect(read({ placements, meetings }, { values }).histories.map(({ coverage }) => coverage?.meetings?.kinds)).toEqual(
      twice(['disruption-meeting', 'placement-planning-meeting']),
    );
    expect(onlyHistory(read({ meetings: [] })).coverage?.meetings?.kinds).toEqual([]);
    expect(onlyHistory(read({ meetings: [] }, { coverage: { meetings: 'everything' } }))).not.toHaveProperty('coverage');
    expect(
      onlyHistory(read({ meetings: [] }, { coverage: { meetings: { kinds: ['disruption-meeting'], from: '2025-04-01' } } })).coverage
        ?.meetings,
    ).toEqual({ kinds: ['disruption-meeting'], from: '2025-04-01' });
  });

  test('an extract that begins on a day, or with its first row, says nothing of the time before', () => {
    const visits = [
      { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
      { CHILD: 'c2', ID: 'v2', AT: '2025-11-30', SEEN: null, PLACEMENT: null },
    ];
    const placements = [placement(), placement({ CHILD: 'c2', START: '2020-01-01' })];
    expect(read({ placements, visits }, { recordedFrom: '2025-10-01' }).histories.map(({ coverage }) => coverage?.visits)).toEqual(
      twice({ from: '2025-10-01' }),
    );
    expect(read({ placements, visits }, { recordedFrom: 'first-row' }).histories.map(({ coverage }) => coverage?.visits)).toEqual(
      twice({ from: '2025-11-30' }),
    );
    expect(briefly(read({ placements, visits }).issues)).toContain('visits starts-late');
    expect(briefly(read({ placements, visits }, { recordedFrom: '2025-10-01' }).issues)).not.toContain('visits starts-late');
  });

  test('a row that cannot be used makes its kind unknown for its child alone', () => {
    const meetings = [
      { CHILD: 'c1', ID: 'm1', KIND: 'disruption-meeting', HELD: '2026-02-30', PLACEMENT: null },
      { CHILD: 'c1', ID: 'm2', KIND: 'placement-planning-meeting', HELD: '2026-04-07', PLACEMENT: null },
      { CHILD: 'c2', ID: 'm3', KIND: 'disruption-meeting', HELD: '2026-04-07', PLACEMENT: null },
    ];
    const placements = [placement(), placement({ CHILD: 'c2' })];
    const [first, second] = read({ placements, meetings }).histories;
    expect(first?.meetings?.map(({ id }) => id)).toEqual(['m2']);
    expect(first?.coverage?.meetings?.kinds).toEqual(['placement-planning-meeting']);
    expect(second?.coverage?.meetings?.kinds).toEqual(['disruption-meeting', 'placement-planning-meeting']);
    const everything = read({ placements, meetings }, { coverage: { meetings: 'everything' } }).histories[0]?.coverage?.meetings?.kinds;
    expect(everything).not.toContain('disruption-meeting');
    expect(everything).toContain('placement-support-meeting');
  });

  test('visits, reviews and plans have no kinds: then no time is wholly recorded', () => {
    const visits = [
      { CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: null, PLACEMENT: null },
      { CHILD: 'c1', ID: 'v2', AT: 'x', SEEN: null, PLACEMENT: null },
    ];
    expect(onlyHistory(read({ visits })).coverage?.visits).toEqual({ from: '2199-12-31' });
  });

  test('a table of reviews without the day that they were held says nothing of whether they were', () => {
    const result = fromTables(
      { placements: [placement()], reviews: [{ CHILD: 'c1', DUE: '2026-04-28' }] },
      { ...map, columns: { ...map.columns, reviews: { scheduledFor: 'DUE' } } },
    );
    expect(onlyHistory(result).coverage?.reviews).toEqual({ from: '2199-12-31' });
    expect(briefly(result.issues)).toEqual(['reviews column-not-mapped']);
  });

  test('statuses: a child without a row, or with one that cannot be read, has none recorded', () => {
    const columns: TableMap['columns'] = {
      ...map.columns,
      legalStatuses: { status: 'LS', from: 'FROM', to: 'TO' },
      lookedAfter: { from: 'FROM', to: 'TO' },
    };
    const placements = ['a', 'b', 'c'].map((CHILD) => placement({ CHILD }));
    const legalStatuses = [
      { CHILD: 'a', LS: 'Care order', FROM: '2026-01-01', TO: null },
      { CHILD: 'b', LS: 'Full CO', FROM: '2026-01-01', TO: null },
    ];
    const lookedAfter = [{ CHILD: 'a', FROM: null, TO: '' }];
    const { histories } = fromTables({ placements, legalStatuses, lookedAfter }, { ...map, columns });
    expect(histories.map((history) => [history.legalStatuses, history.lookedAfter])).toEqual([
      [[{ status: 'care-order', from: '2026-01-01' }], [{ from: 'unknown' }]],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('children without a placement get no history, which would say that they had none', () => {
    const result = read({
      children: [
        { CHILD: 'c1', DOB: '2012-05-04' },
        { CHILD: 'c5', DOB: '2013-01-01' },
      ],
    });
    expect(onlyHistory(result).child).toEqual({ id: 'c1', dateOfBirth: '2012-05-04' });
    expect(briefly(result.issues).filter((line) => !line.includes('missing'))).toEqual(['children 2 no-placements']);
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
