import { describe, expect, test } from 'vitest';
import { deadlineBreaches, derby, placementPlanStandards, statutory, withOverlays } from '../../src/index.ts';
import { fromTables, type TableMap, type TableRow } from '../../src/tables/index.ts';
import { briefly, onlyHistory } from './read.ts';

const map: TableMap = {
  child: 'CHILD',
  columns: {
    placements: { kind: 'KIND', startedAt: 'START', endedAt: 'END', emergency: 'EMERGENCY' },
    plans: { kind: 'KIND', placementId: 'PLACEMENT', preparedAt: 'PREPARED', finalisedAt: 'FINAL', signedAt: 'SIGNED' },
    meetings: { kind: 'KIND', heldAt: 'HELD' },
    episodes: { startedAt: 'START', startReason: 'RNE', endedAt: 'END', endReason: 'REC' },
  },
};
const placement: TableRow = { CHILD: '1', KIND: 'foster', START: '2026-01-05', END: null, EMERGENCY: 'N' };
const breached = (history: Parameters<typeof deadlineBreaches>[0], profile = derby) =>
  deadlineBreaches(history, { profile, asOf: '2026-04-30' }).map(({ requirement }) => requirement);

describe('the very same row twice, in a table without a column of ids, is one record', () => {
  test.each<[string, TableRow]>([
    ['placements', placement],
    [
      'plans',
      { CHILD: '1', PLACEMENT: 'placements-2026-01-05', KIND: 'new', PREPARED: '2026-01-02', FINAL: '2026-01-02', SIGNED: '2026-01-02' },
    ],
    ['meetings', { CHILD: '1', KIND: 'placement-planning-meeting', HELD: '2026-01-03' }],
    ['episodes', { CHILD: '1', START: '2026-01-05', RNE: 'S', END: null, REC: null }],
  ])('%s', (table, row) => {
    const readWith = (...rows: readonly TableRow[]) => fromTables({ placements: [placement], [table]: rows }, map);
    const once = readWith(row);
    const twice = readWith(row, { ...row });
    expect(onlyHistory(twice)).toEqual(onlyHistory(once));
    expect(briefly(twice.issues.filter(({ code }) => code.startsWith('row')))).toEqual([`${table} 2 row-repeated`]);
    for (const profile of [derby, withOverlays(statutory, placementPlanStandards)])
      expect(breached(onlyHistory(twice), profile)).toEqual(breached(onlyHistory(once), profile));
  });

  test('one that differs in anything is another', () => {
    const result = fromTables({ placements: [placement, { ...placement, START: '2026-01-06' }, { ...placement, CHILD: '2' }] }, map);
    expect([
      result.histories.map(({ placements }) => placements.length),
      briefly(result.issues).filter((line) => line.includes('repeated')),
    ]).toEqual([[2, 1], []]);
  });

  test('a line of a child that is there twice says nothing', () => {
    const children = [1, 2].map(() => ({ CHILD: '1', DOB: '2012-05-04' }));
    expect(
      fromTables({ placements: [placement], children }, { ...map, columns: { ...map.columns, children: { dateOfBirth: 'DOB' } } }).issues,
    ).toEqual([]);
  });
});
