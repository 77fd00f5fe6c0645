import { describe, expect, test } from 'vitest';
import { fromNumberedRows } from '../../src/tables/from-tables.ts';
import type { TableMap, TableRow } from '../../src/tables/index.ts';
import { notThere } from '../../src/tables/read-cell.ts';
import { briefly, map, onlyHistory, placement } from './read.ts';

/** Cells that a row does not have, because its line was cut off: not blank, but unknown. */
const numbered = (rows: readonly TableRow[]) => rows.map((cells, index) => ({ at: { row: index + 1 }, cells }));
const read = (tables: Readonly<Record<string, readonly TableRow[]>>, changes: Partial<TableMap> = {}) =>
  fromNumberedRows(
    Object.fromEntries(Object.entries({ placements: [placement()], ...tables }).map(([name, rows]) => [name, { rows: numbered(rows) }])),
    { ...map, ...changes },
  );
const visit = (more: TableRow = {}): TableRow => ({ CHILD: 'c1', ID: 'v1', AT: '2026-04-08', SEEN: 'Y', PLACEMENT: 'p1', ...more });

describe('a cell that a row does not have', () => {
  test('is unknown where it would be an end, and left out where that says unknown; a blank one says that there was none', () => {
    const cut = read({ placements: [placement({ END: notThere, EMERGENCY: notThere, MANNER: notThere })] });
    expect(onlyHistory(cut).placements).toEqual([{ id: 'p1', kind: 'foster', startedAt: '2026-04-02', endedAt: 'unknown' }]);
    expect(cut.issues.map(({ column, code, message, done }) => [column, code, message, done])).toEqual([
      ['EMERGENCY', 'cell-not-readable', 'the row does not have this cell, or has two that differ', 'it was left out'],
      ['END', 'cell-not-readable', 'the row does not have this cell, or has two that differ', 'it is unknown'],
      ['MANNER', 'cell-not-readable', 'the row does not have this cell, or has two that differ', 'it was left out'],
    ]);
    expect(onlyHistory(read({})).placements[0]).not.toHaveProperty('endedAt');
  });

  test('leaves the row unused where it could not be left out', () => {
    const { visits, coverage } = onlyHistory(read({ visits: [visit({ SEEN: notThere })] }));
    expect([visits, coverage?.visits]).toEqual([[], { from: '2199-12-31' }]);
    expect(read({ placements: [placement({ START: notThere })] }).refused).toEqual(['c1']);
  });

  test('is no word of a value map, whatever every other value means', () => {
    const values = { placements: { kind: { IFA: 'foster' }, emergency: { '*': false } } };
    expect(onlyHistory(read({ placements: [placement({ EMERGENCY: notThere })] }, { values })).placements[0]).not.toHaveProperty(
      'emergency',
    );
  });

  test('names no child', () => {
    expect(briefly(read({ visits: [visit(), visit({ CHILD: notThere })] }).issues)).toEqual(['visits 2 CHILD child-blank']);
  });

  test.each<Partial<TableMap>>([{ only: { visits: { USED: ['Y'] } } }, { leaveOut: { visits: { USED: ['N'] } } }])(
    'leaves it open whether the map asks for the row: %j',
    (choice) => {
      const result = read({ visits: [visit({ USED: 'Y' }), visit({ ID: 'v2', USED: notThere })] }, choice);
      expect(onlyHistory(result)).toMatchObject({ visits: [{ id: 'v1' }], coverage: { visits: { from: '2199-12-31' } } });
      expect(result.issues).toMatchObject([
        {
          row: 2,
          column: 'USED',
          message: expect.stringMatching(
            /^the row does not have this cell, or has two that differ, and it decides whether the row is used\./,
          ),
        },
      ]);
    },
  );
});

describe('messages repeat no name', () => {
  test.each(['JaneSmith', "O'Brien2", 'Jane Smith 2'])('%s, where a date or a length of time is expected', (START) => {
    const columns: TableMap['columns'] = { ...map.columns, placements: { ...map.columns['placements'], 'visitInterval.every': 'EVERY' } };
    const { issues } = read({ placements: [placement({ START, EVERY: START })] }, { columns });
    expect(issues.map(({ message }) => message)).toEqual([
      'This text is not a date as tables write it',
      expect.stringMatching(/^This text is no length of time/),
    ]);
  });

  test('a code of the return is shown if it may be one', () => {
    const columns: TableMap['columns'] = { ...map.columns, episodes: { startedAt: 'AT', startReason: 'WHY' } };
    const said = (WHY: string) =>
      read({ episodes: [{ CHILD: 'c1', AT: '2026-04-02', WHY }] }, { columns }).issues.find(({ column }) => column === 'WHY')?.message;
    expect([said('X9'), said('JaneSmith')]).toEqual([
      expect.stringMatching(/^"X9" is none of the codes/),
      expect.stringMatching(/^This text is none of the codes/),
    ]);
  });
});
