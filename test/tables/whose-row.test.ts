import { describe, expect, test } from 'vitest';
import { fromTables, type TableMap, type TableRow, type Tables } from '../../src/tables/index.ts';
import { map, placement, read } from './read.ts';
import { counted, coverageOf, ofVisits, unknownVisits } from './rows-of-visits.ts';

test('an id that matches one of a child in two spellings alike is named once', () => {
  const tables: Tables = { placements: [placement({ CARE: '9' })], visits: [{ ID: 'v1', AT: '2026-04-04', CARE: '09', HOME: '09' }] };
  const through = { through: 'placements', key: 'CARE' };
  const { issues } = fromTables(tables, {
    columns: ofVisits,
    child: {
      placements: 'CHILD',
      visits: [
        { column: 'CARE', ...through },
        { column: 'HOME', ...through },
      ],
    },
  });
  expect(issues.map(({ message }) => message)).toContain(
    'CARE names no record of a child; but for how it is spelt the id is "9" of child "c1"',
  );
});

describe("a row that names no child may be anyone's", () => {
  const children = [placement(), placement({ CHILD: 'c2', ID: 'p2' })];

  test('its kind is unknown for all of them', () => {
    const meetings = [
      { CHILD: null, ID: 'm1', KIND: 'disruption-meeting', HELD: '2026-04-03', PLACEMENT: null },
      { CHILD: 'c1', ID: 'm2', KIND: 'placement-planning-meeting', HELD: '2026-04-03', PLACEMENT: null },
    ];
    const result = read({ placements: children, meetings, visits: [{ CHILD: null, ID: 'v1', AT: '2026-04-08' }] });
    const unknown = { meetings: { kinds: ['placement-planning-meeting'] }, ...unknownVisits };
    expect(coverageOf(result)).toEqual([
      ['c1', unknown],
      ['c2', unknown],
    ]);
    expect(result.issues.filter(({ code }) => code === 'child-blank')).toMatchObject([
      { table: 'meetings', row: 1, done: counted },
      { table: 'visits', row: 1, done: counted },
    ]);
  });

  test('it tells neither when the extract begins nor what it records', () => {
    const meetings = [{ CHILD: 'c1', ID: 'm1', KIND: 'placement-planning-meeting', HELD: '2026-04-03', PLACEMENT: null }];
    const stray = { CHILD: null, ID: 'm0', KIND: 'disruption-meeting', HELD: '2010-01-01', PLACEMENT: null };
    const from = (changes: Partial<TableMap>, ...rows: readonly TableRow[]) =>
      read({ placements: children, meetings: rows }, changes).histories[0]?.coverage?.meetings;
    expect(from({ recordedFrom: 'first-row' }, stray, ...meetings)).toEqual({ kinds: ['placement-planning-meeting'], from: '2026-04-03' });
    expect(
      from({ recordedFrom: 'first-row', values: { ...map.values, meetings: { kind: { PPM: 'placement-planning-meeting' } } } }, stray)
        ?.from,
    ).toBe('2199-12-31');
    const late = [
      { CHILD: 'c1', ID: 'v1', AT: '2026-09-01', SEEN: null, PLACEMENT: null },
      { CHILD: null, ID: 'v2', AT: '2026-04-03', SEEN: null, PLACEMENT: null },
    ];
    expect(read({ placements: children, visits: late }).issues.map(({ code }) => code)).toContain('starts-late');
  });

  test('so it is with an id that cannot be read', () => {
    expect(coverageOf(read({ placements: children, visits: [{ CHILD: {}, ID: 'v1', AT: '2026-04-08' }] }))).toEqual([
      ['c1', unknownVisits],
      ['c2', unknownVisits],
    ]);
  });

  test('a row about a record is as much as the record: the meeting tells whose it is', () => {
    const columns: TableMap['columns'] = { ...map.columns, actions: { of: 'MEETING', text: 'TEXT' } };
    const meeting = { CHILD: 'c1', ID: 'm1', KIND: 'disruption-meeting', HELD: '2026-04-03', PLACEMENT: null };
    const result = (MEETING: string) =>
      read(
        {
          meetings: [meeting],
          actions: [
            { CHILD: null, MEETING, TEXT: 'a' },
            { CHILD: 'c1', MEETING: 'm1', TEXT: 'b' },
          ],
        },
        { columns, of: { actions: 'meetings.actions' } },
      );
    expect(result('m1').histories[0]?.meetings?.[0]?.actions).toBeUndefined();
    // It names no meeting: it may be about any.
    expect(result('').histories[0]?.meetings?.[0]?.actions).toBeUndefined();
    const stranger = result('m9');
    expect(stranger.histories[0]?.meetings?.[0]?.actions).toEqual([{ text: 'b' }]);
    // The meeting that it is about may be the child's, too.
    expect([stranger.histories[0]?.coverage, stranger.issues.find(({ code }) => code === 'child-blank')?.done]).toEqual([
      { meetings: { kinds: [] } },
      counted,
    ]);
  });

  test("a line of blanks tells nothing, and a placement that may be anyone's is only reported: else no history would be left", () => {
    const blank = { CHILD: null, ID: null, AT: '' };
    const result = read({ placements: [...children, placement({ CHILD: null, ID: 'p3' })], visits: [blank] });
    expect(coverageOf(result)).toEqual([
      ['c1', undefined],
      ['c2', undefined],
    ]);
    expect(result.issues.filter(({ code }) => code === 'child-blank')).toMatchObject([
      { table: 'placements', row: 3, code: 'child-blank', done: 'the row was not used' },
      { table: 'visits', row: 1, code: 'child-blank', done: 'the row was not used' },
    ]);
  });
});
