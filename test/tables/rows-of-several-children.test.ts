import { describe, expect, test } from 'vitest';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import { adaptMap, fromTables, safeguardingDataSet, type TableMap, type TableRow } from '../../src/tables/index.ts';
import { map, placement, read } from './read.ts';
import { counted, coverageOf, dataSet, ofVisits, unknownVisits } from './rows-of-visits.ts';

describe('a row that may be of several children', () => {
  const ways: TableMap = {
    columns: ofVisits,
    values: map.values ?? {},
    child: { placements: 'CHILD', visits: ['CHILD', { column: 'CARE', through: 'placements', key: 'CARE' }] },
  };
  const placements = [
    placement({ CARE: '9' }),
    placement({ CHILD: 'c2', ID: 'p2', CARE: '10' }),
    placement({ CHILD: 'c3', ID: 'p3', CARE: '11' }),
  ];
  const visit = (more: TableRow): TableRow => ({
    ID: 'v1',
    AT: '2026-04-04',
    SEEN: 'Y',
    PLACEMENT: null,
    CHILD: null,
    CARE: null,
    ...more,
  });
  const readBy = (visits: readonly TableRow[], rows = placements) => fromTables({ placements: rows, visits }, ways);

  test('its columns lead to different ones: unknown for both of them, and for no other', () => {
    const result = readBy([visit({ CHILD: 'c2', CARE: '9' })]);
    expect(coverageOf(result)).toEqual([
      ['c1', unknownVisits],
      ['c2', unknownVisits],
      ['c3', undefined],
    ]);
    expect(result.issues).toEqual([
      {
        table: 'visits',
        row: 1,
        column: 'CHILD',
        code: 'child-contradicted',
        level: 'fault',
        message: 'by CHILD and CARE the row is of different children',
        done: counted,
      },
    ]);
  });

  test('two children have a record of the id: it is of one of the two, and the other column tells which', () => {
    const shared = [
      placement({ CARE: '9' }),
      placement({ CHILD: 'c2', ID: 'p2', CARE: '9' }),
      placement({ CHILD: 'c3', ID: 'p3', CARE: '11' }),
    ];
    const alone = readBy([visit({ CARE: '9' })], shared),
      told = readBy([visit({ CHILD: 'c2', CARE: '9' })], shared);
    expect(coverageOf(alone)).toEqual([
      ['c1', unknownVisits],
      ['c2', unknownVisits],
      ['c3', undefined],
    ]);
    expect(alone.issues).toMatchObject([
      { code: 'child-contradicted', message: 'by CARE the row is of different children', done: counted },
    ]);
    expect([told.issues, told.histories.map(({ visits }) => visits?.length)]).toEqual([[], [0, 1, 0]]);
  });

  test('an id that very many children have leads to nobody', () => {
    const many = Array.from({ length: 50 }, (_, index) => placement({ CHILD: `c${index}`, ID: `p${index}`, CARE: '0' }));
    const told = readBy([visit({ CHILD: 'c2', CARE: '0' })], many),
      alone = readBy([visit({ CARE: '0' })], many);
    expect([told.issues, told.histories.filter(({ visits }) => visits?.length === 1).map(({ child }) => child.id)]).toEqual([[], ['c2']]);
    expect(alone.histories.every(({ coverage }) => coverage?.visits?.from === '2199-12-31')).toBe(true);
    expect(alone.issues).toMatchObject([
      { code: 'child-contradicted', message: 'by CARE the row may be of more than 40 children', done: counted },
    ]);
  });

  test('nor does one that is spelt like the ids of very many', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      placement({ CHILD: String(100_000_100_000 + index), ID: `p${index}`, CARE: '0' }),
    );
    const byCare = readBy([visit({ CARE: '0.0' })], many),
      byChild = readBy([visit({ CHILD: '1E+11' })], many);
    for (const { histories } of [byCare, byChild])
      expect(histories.every(({ coverage }) => coverage?.visits?.from === '2199-12-31')).toBe(true);
    expect([...byCare.issues, ...byChild.issues]).toMatchObject([
      {
        code: 'unknown-child',
        message: 'CARE names no record of a child; but for how it is spelt the id is one of more than 40',
        done: counted,
      },
      {
        code: 'unknown-child',
        message:
          'no row of placements is of this child; it looks like an id that a spreadsheet turned into a number; but for how it is spelt the id is one of more than 40',
        done: counted,
      },
    ]);
  });

  test('two spellings of one id are no contradiction', () => {
    const { issues, histories } = readBy([visit({ CHILD: '01041', CARE: '9' })], [placement({ CHILD: '1041', CARE: '9' })]);
    expect(issues[0]).toMatchObject({
      row: 1,
      code: 'unknown-child',
      message: 'by CHILD and CARE the row is of one child, spelt in two ways',
      done: counted,
    });
    expect(histories.map(({ coverage }) => coverage)).toEqual([unknownVisits]);
  });

  test('a placement of one of two children leaves no history of either', () => {
    const { clav, ssd } = dataSet();
    const result = fromTables({ ...ssd, ssd_cla_placement: [...ssd.ssd_cla_placement, clav('81', '2', '9')] }, safeguardingDataSet);
    expect([result.histories, result.refused]).toEqual([[], ['1', '2']]);
    expect(result.issues.filter(({ code }) => code === 'child-contradicted')).toMatchObject([
      {
        row: 3,
        message: 'by clap_person_id and clap_cla_id the row is of different children',
        done: 'no history was made of a child whose placement it may be',
      },
    ]);
  });

  test('of the safeguarding data set: no child has a breach that is certain for want of the visit', () => {
    const { ssd } = dataSet();
    const visits = [
      {
        clav_cla_visit_id: 'V1',
        clav_cla_id: '9',
        clav_person_id: '2',
        clav_cla_visit_date: '2026-01-15',
        clav_cla_visit_seen: 'Y',
        clav_cla_visit_seen_alone: 'N',
      },
    ];
    const result = fromTables({ ...ssd, ssd_cla_visits: visits }, adaptMap(safeguardingDataSet, { recordedFrom: '2020-04-01' }));
    expect(result.issues.map(({ message }) => message)).toContain('by clav_person_id and clav_cla_id the row is of different children');
    const visitBreaches = result.histories.map((history) =>
      deadlineBreaches(history, { profile: statutory, asOf: '2026-04-30' }).filter(
        ({ certainty, clauses }) => certainty === 'certain' && clauses[0]?.startsWith('REG-28'),
      ),
    );
    expect(visitBreaches).toEqual([[], []]);
  });

  test('people of a meeting whose id two children have: who came is unknown', () => {
    const columns: TableMap['columns'] = { ...map.columns, people: { of: 'MEETING', role: 'ROLE', attended: 'CAME' } };
    const meetings = ['c1', 'c2'].map((CHILD) => ({
      CHILD,
      ID: 'm1',
      KIND: 'placement-planning-meeting',
      HELD: '2026-04-03',
      ATTENDED: null,
      PLACEMENT: null,
    }));
    const result = read(
      { placements: [placement(), placement({ CHILD: 'c2' })], meetings, people: [{ MEETING: 'm1', ROLE: 'iro', CAME: 'Y' }] },
      { columns, of: { people: 'meetings.people' } },
    );
    expect(result.histories.map((history) => history.meetings?.map(({ attended }) => attended))).toEqual([[undefined], [undefined]]);
    expect(result.issues).toMatchObject([{ code: 'child-contradicted', done: counted }]);
  });
});
