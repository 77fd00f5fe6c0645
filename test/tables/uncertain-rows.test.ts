import { describe, expect, test } from 'vitest';
import { derby, evaluate } from '../../src/index.ts';
import type { TableMap, TableRow } from '../../src/tables/index.ts';
import { briefly, map, onlyHistory, placement, read } from './read.ts';
import { meeting } from './a-meeting-row.ts';

describe('two rows with one id', () => {
  test.each<[string, readonly TableRow[], string]>([
    ['an end', [{ END: null }, { END: '2026-05-01' }], 'endedAt'],
    ['how it ended', [{ END: '2026-05-01' }, { END: '2026-05-01', MANNER: 'planned' }], 'ending'],
  ])('%s in one of them alone: whether there was one is not known, and no history can be right', (_what, rows, property) => {
    const { histories, refused, issues } = read({ placements: rows.map((row) => placement(row)) });
    expect([histories, refused]).toEqual([[], ['c1']]);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ['id-repeated', `row 1 and row 2 have one id and differ in ${property}`],
    ]);
  });

  test('a meeting held by one row alone is not used, and meetings of its kind are unknown', () => {
    const result = read({ meetings: [meeting({ HELD: null }), meeting()] });
    expect(onlyHistory(result)).toMatchObject({ meetings: [], coverage: { meetings: { kinds: [] } } });
    expect(briefly(result.issues)).toEqual(['meetings 1 HELD id-repeated']);
    expect(result.issues[0]).toMatchObject({
      message: 'row 1 and row 2 have one id and differ in heldAt',
      done: 'the record was not used, and for this child records of its kind count as not all recorded',
    });
    const three = read({ meetings: [meeting(), meeting({ HELD: '2026-04-04' }), meeting({ HELD: '2026-04-05' })] }).issues.find(
      ({ code }) => code === 'id-repeated',
    );
    expect(`${three?.message}; ${three?.done}`).toContain(
      'row 1 and row 2 and 1 more have one id and differ in heldAt; the record was not used',
    );
  });

  test('what one of them leaves blank that only says "unknown", the other says', () => {
    const result = read({
      placements: [placement({ EMERGENCY: null }), placement({ EMERGENCY: 'Y' })],
      meetings: [meeting({ PLACEMENT: 'p1', ATTENDED: null }), meeting({ ATTENDED: 'iro' })],
    });
    expect(onlyHistory(result)).toMatchObject({ placements: [{ emergency: true }], meetings: [{ attended: ['iro'] }] });
    expect(result.issues).toEqual([]);
  });

  test('a third row that says what another said is the same row twice', () => {
    expect(
      briefly(
        read({ meetings: [meeting({ ATTENDED: 'iro' }), meeting({ ATTENDED: 'social-worker' }), meeting({ ATTENDED: 'iro' })] }).issues,
      ),
    ).toEqual(['meetings 3 row-repeated']);
  });
});

describe('a record that names what is not there', () => {
  test('is of no other placement: a meeting of placement 99 does not meet what is asked for p1', () => {
    const statuses = (PLACEMENT: string | null) =>
      evaluate(
        onlyHistory(read({ placements: [placement({ START: '2026-04-02 10:00', EMERGENCY: 'Y' })], meetings: [meeting({ PLACEMENT })] })),
        { profile: derby, asOf: '2026-05-02' },
      )
        .requirements.filter(({ rule }) => rule === 'derby/first-placement-planning-meeting')
        .map(({ status }) => status);
    expect([statuses('p1'), statuses('99')]).toEqual([['met'], ['undetermined']]);
  });

  test('takes with it what names it', () => {
    const columns: TableMap['columns'] = { ...map.columns, documents: { kind: 'KIND', at: 'AT', meetingId: 'MEETING' } };
    const documents = [
      { CHILD: 'c1', KIND: 'care-plan', AT: '2026-04-03', MEETING: 'm1' },
      { CHILD: 'c1', KIND: 'chronology', AT: '2026-04-03', MEETING: null },
    ];
    const result = read({ meetings: [meeting({ PLACEMENT: '99' })], documents }, { columns });
    expect(onlyHistory(result)).toMatchObject({
      meetings: [],
      documents: [{ kind: 'chronology' }],
      coverage: { documents: { kinds: ['chronology'] } },
    });
    expect(briefly(result.issues)).toEqual([
      'documents column-not-mapped',
      'meetings 1 PLACEMENT unknown-reference',
      'documents 1 MEETING unknown-reference',
    ]);
  });

  test('may name others that are there: which of them all it is about is unknown nonetheless', () => {
    const columns: TableMap['columns'] = {
      ...map.columns,
      concerns: { id: 'ID', kind: 'KIND', identifiedAt: 'AT', resolvedAt: 'DONE' },
      meetings: { id: 'ID', kind: 'KIND', heldAt: 'HELD', concernIds: 'CONCERNS' },
    };
    const about = (CONCERNS: string) =>
      read(
        {
          concerns: [{ CHILD: 'c1', ID: 'k1', KIND: 'support-need', AT: '2026-05-01', DONE: null }],
          meetings: [{ ...meeting(), CONCERNS }],
        },
        { columns },
      );
    expect(onlyHistory(about('k1')).meetings).toMatchObject([{ concernIds: ['k1'] }]);
    expect(onlyHistory(about('k1; k9'))).toMatchObject({ meetings: [], coverage: { meetings: { kinds: [] } } });
    expect(about('k1; k9').issues).toMatchObject([
      {
        code: 'unknown-reference',
        column: 'CONCERNS',
        done: 'the record was not used, and for this child records of its kind count as not all recorded',
      },
    ]);
  });
});

describe('rows of which nobody knows whether they are used', () => {
  const only = (more: Partial<TableMap>, tables: Readonly<Record<string, readonly TableRow[]>>) => read(tables, more);

  test('a word that is neither yes nor no is read as neither, unless the map lists it', () => {
    const reviews = ['Y', 'N', null, 'Held', 'Off'].map((STATE, index) => ({ CHILD: 'c1', ID: `r${index}`, HELD: '2026-04-20', STATE }));
    const ids = (more: Partial<TableMap>) => {
      const result = only(more, { reviews });
      return [onlyHistory(result).reviews?.map(({ id }) => id), briefly(result.issues).filter((line) => !line.includes('left-out'))];
    };
    const said = ['reviews 4 STATE word-not-known', 'reviews 5 STATE word-not-known'];
    expect(ids({ leaveOut: { reviews: { STATE: [true] } } })).toEqual([['r1', 'r2'], said]);
    expect(ids({ only: { reviews: { STATE: [false] } } })).toEqual([['r1'], said]);
    expect(ids({ leaveOut: { reviews: { STATE: [true, 'Off'] } }, only: { reviews: { STATE: [false, '', 'Held'] } } })).toEqual([
      ['r1', 'r2', 'r3'],
      [],
    ]);
    // Where the map lists words alone, any other word is another one.
    expect(ids({ leaveOut: { reviews: { STATE: ['Off'] } } })).toEqual([['r0', 'r1', 'r2', 'r3'], []]);
  });

  test('a placement among them leaves no history; facts of a child, and periods of care, are unknown', () => {
    const refused = only(
      { only: { placements: { LIVE: [true] } } },
      { placements: [placement({ LIVE: 'Y' }), placement({ ID: 'p2', START: '2026-06-01', LIVE: 'perhaps' })] },
    );
    expect([refused.refused, briefly(refused.issues)]).toEqual([['c1'], ['placements 2 LIVE word-not-known']]);
    const columns: TableMap['columns'] = {
      ...map.columns,
      episodes: { startedAt: 'AT', startReason: 'WHY', endedAt: 'END', endReason: 'REC' },
    };
    const episodes = [{ CHILD: 'c1', AT: '2026-04-02', WHY: 'S', END: null, REC: null, LIVE: 'perhaps' }],
      children = [{ CHILD: 'c1', DOB: '2012-05-04', LIVE: 'perhaps' }];
    const history = onlyHistory(
      only({ columns, only: { episodes: { LIVE: [true] }, children: { LIVE: [true] } } }, { episodes, children }),
    );
    expect([history.child, history.lookedAfter]).toEqual([{ id: 'c1' }, undefined]);
  });
});

describe('a child whose only rows of placements are temporary absences', () => {
  test('has no history, which would say that there were no placements', () => {
    const away = (more: TableRow = {}): TableRow => placement({ CHILD: 'c2', KIND: 'temporary-absence', ...more });
    const result = read({ placements: [placement(), away(), away({ ID: 'p2', START: '2026-05-01' })] });
    expect([onlyHistory(result).child.id, result.refused]).toEqual(['c1', ['c2']]);
    expect(result.issues).toMatchObject([{ table: 'placements', child: 'c2', code: 'no-placements' }]);
  });
});

test('a child whose only row of placements is of a kind that means nothing has no history, and is refused', () => {
  const result = read({
    placements: [
      placement(),
      placement({ CHILD: 'c2', KIND: 'RESPITE' }),
      placement({ CHILD: 'c3' }),
      placement({ CHILD: 'c3', ID: 'p2', KIND: 'RESPITE' }),
    ],
  });
  expect([result.histories.map(({ child }) => child.id), result.refused]).toEqual([['c1', 'c3'], ['c2']]);
  expect(briefly(result.issues)).toEqual(['placements rows-left-out', 'placements 2 no-placements']);
});
