import { describe, expect, test } from 'vitest';
import { fromTables, type TableMap, type TableRow } from '../../src/tables/index.ts';
import { briefly, onlyHistory } from './read.ts';
import { map } from './rows-of-placements.ts';

describe('back at the same place', () => {
  const local: TableMap = {
    ...map,
    columns: {
      ...map.columns,
      placements: {
        ...map.columns['placements'],
        postcode: 'POSTCODE',
        permanent: 'PERM',
        longTerm: 'LONG',
        emergency: 'URGENT',
        'visitInterval.every': 'VISITS',
        'planningInterval.every': 'PLANNED',
      },
      'placements.planningIntervals': { of: 'OF', every: 'EVERY' },
    },
  };
  const before = {
    CHILD: 'c1',
    ID: 'p1',
    START: '2026-01-05',
    END: '2026-03-01',
    KIND: 'foster',
    BY: null,
    URN: 'SC1',
    WHY: null,
    POSTCODE: null,
    PERM: null,
    LONG: null,
    URGENT: null,
    VISITS: null,
    PLANNED: null,
  };
  const away = { ...before, ID: 'p2', START: '2026-03-01', END: '2026-03-09', KIND: 'HOSP', URN: null };
  const after = { ...before, ID: 'p3', START: '2026-03-09', END: null };
  const folded = (one: TableRow, other: TableRow, more: TableRow = {}) =>
    fromTables({ placements: [{ ...before, ...one }, away, { ...after, ...other }], ...(more as object) }, local);

  test.each<[string, TableRow, TableRow]>([
    ['the case of letters, and blanks', { URN: 'SC1', POSTCODE: 'AB1 1AA' }, { URN: ' sc1', POSTCODE: 'ab11aa' }],
    ['a number', { URN: 1234567 }, { URN: '1234567' }],
    ['a provider that one row leaves blank', { BY: 'in-house' }, {}],
  ])('%s make no other place', (_what, one, other) => {
    const result = folded(one, other);
    expect(onlyHistory(result).placements.map(({ id }) => id)).toEqual(['p1']);
    expect(result.issues.filter(({ table, code }) => table === 'placements' && code !== 'column-missing')).toEqual([]);
  });

  test('what was recorded after the return is so of the whole; how the return began is not', () => {
    expect(onlyHistory(folded({}, { PERM: 'Y', LONG: 'Y', BY: 'in-house', URGENT: 'Y' })).placements).toEqual([
      { id: 'p1', kind: 'foster', provision: 'in-house', startedAt: '2026-01-05', permanent: true, longTerm: true },
    ]);
    expect(onlyHistory(folded({ LONG: 'N', URGENT: 'Y' }, { URGENT: 'N' })).placements).toMatchObject([
      { longTerm: false, emergency: true },
    ]);
  });

  test('what the rows say in different ways is unknown, whatever is said after it', () => {
    const rows = [
      before,
      away,
      { ...after, END: '2026-04-01', PERM: 'Y' },
      { ...away, ID: 'p4', START: '2026-04-01', END: '2026-04-02' },
      { ...after, ID: 'p5', START: '2026-04-02', PERM: 'Y' },
    ];
    const result = fromTables({ placements: [{ ...before, PERM: 'N' }, ...rows.slice(1)] }, local);
    expect(onlyHistory(result).placements).toEqual([{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }]);
    expect(briefly(result.issues)).toEqual(['placements 1 PERM absence-rows-differ']);
    expect(result.issues[0]?.message).toContain('row 1 and row 3 and 1 more');
  });

  test('of what is none where it is left out, nothing right can be said', () => {
    const result = folded({ VISITS: '4 weeks' }, { VISITS: '2 weeks' });
    expect([result.histories, result.refused, briefly(result.issues)]).toEqual([[], ['c1'], ['placements 1 absence-rows-differ']]);
    expect(onlyHistory(folded({ VISITS: '4 weeks' }, { VISITS: null })).placements[0]?.visitInterval).toEqual({ every: { weeks: 4 } });
  });

  test('lists are united, and rows about the placement after the return are about the whole', () => {
    expect(onlyHistory(folded({ PLANNED: '4 weeks' }, { PLANNED: '2 weeks' })).placements[0]?.planningIntervals).toEqual([
      { every: { weeks: 4 } },
      { every: { weeks: 2 } },
    ]);
    const rows = [
      { OF: 'p1', EVERY: '4 weeks' },
      { OF: 'p3', EVERY: '2 weeks' },
    ];
    const result = folded({}, {}, { 'placements.planningIntervals': rows });
    expect(onlyHistory(result).placements[0]?.planningIntervals).toHaveLength(2);
    expect(result.issues).toEqual([]);
  });

  test('absences are recorded from the day that the extract begins', () => {
    const from = (recordedFrom: TableMap['recordedFrom'], coverage: TableMap['coverage'] = {}) =>
      onlyHistory(
        fromTables({ placements: [before, away, after] }, { ...local, coverage, ...(recordedFrom === undefined ? {} : { recordedFrom }) }),
      ).coverage?.circumstances;
    expect(from(undefined)).toEqual({ kinds: ['temporary-absence'] });
    expect(from('2025-04-01')).toEqual({ kinds: ['temporary-absence'], from: '2025-04-01' });
    expect(from('first-row')).toEqual({ kinds: ['temporary-absence'], from: '2026-03-01' });
    expect(from('2025-04-01', { circumstances: { from: '2025-06-01' } })).toEqual({ kinds: ['temporary-absence'], from: '2025-06-01' });
    expect(from('2025-04-01', { circumstances: 'nothing' })).toEqual({ kinds: [] });
  });
});
