import { describe, expect, test } from 'vitest';
import { fromTables } from '../../src/tables/index.ts';
import { onlyHistory } from './read.ts';
import { map, placements } from './rows-of-placements.ts';

describe('temporary moves fold into the placement around them', () => {
  test('there and back again is one placement, and what was recorded of its second half is of the whole', () => {
    const result = fromTables(
      {
        placements: placements(
          'p1 2026-01-05 2026-03-01 foster in-house SC1',
          'p2 2026-03-01 2026-03-09 HOSP',
          'p3 2026-03-09 2026-05-01 foster in-house SC1 CREQB',
          'p4 2026-05-01 - residential - SC2',
        ),
        visits: [{ CHILD: 'c1', ID: 'v1', AT: '2026-03-20', PLACEMENT: 'p3' }],
      },
      map,
    );
    const history = onlyHistory(result);
    expect(history.placements).toEqual([
      {
        id: 'p1',
        kind: 'foster',
        provision: 'in-house',
        startedAt: '2026-01-05',
        endedAt: '2026-05-01',
        ending: { manner: 'unplanned', endedBy: 'carer' },
      },
      { id: 'p4', kind: 'residential', startedAt: '2026-05-01' },
    ]);
    expect(history.circumstances).toEqual([
      { id: 'absence-p2', kind: 'temporary-absence', from: '2026-03-01', to: '2026-03-09', placementId: 'p1' },
    ]);
    expect(history.coverage?.circumstances).toEqual({ kinds: ['temporary-absence'] });
    expect(history.visits).toEqual([{ id: 'v1', at: '2026-03-20', placementId: 'p1' }]);
    expect(result.issues.filter(({ level }) => level === 'fault')).toEqual([]);
  });

  test.each([
    ['still away: the placement goes on', ['p1 2026-01-05 2026-03-01 foster in-house SC1', 'p2 2026-03-01 - HOSP'], [['p1', undefined]]],
    [
      'a placement that the system kept open is left as it is',
      ['p1 2026-01-05 2026-04-01 foster in-house SC1', 'p2 2026-03-01 2026-03-09 HOSP'],
      [['p1', '2026-04-01']],
    ],
    [
      'another place afterwards: the placement ended with the absence',
      ['p1 2026-01-05 2026-03-01 foster in-house SC1', 'p2 2026-03-01 2026-03-09 HOSP', 'p3 2026-03-09 - foster in-house SC9'],
      [
        ['p1', '2026-03-09'],
        ['p3', undefined],
      ],
    ],
    [
      'two absences, one after the other',
      [
        'p1 2026-01-05 2026-03-01 foster in-house SC1',
        'p2 2026-03-01 2026-03-04 HOSP',
        'p3 2026-03-04 2026-03-09 HOSP',
        'p4 2026-03-09 - foster in-house SC1',
      ],
      [['p1', undefined]],
    ],
    [
      'no placement before it: a circumstance and nothing else',
      ['p2 2026-03-01 2026-03-04 HOSP', 'p3 2026-03-04 - foster in-house SC1'],
      [['p3', undefined]],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(onlyHistory(fromTables({ placements: placements(...lines) }, map)).placements.map(({ id, endedAt }) => [id, endedAt])).toEqual(
      expected,
    );
  });

  test('where nothing tells whether it is the same place, the child came back to it, and it is said', () => {
    const result = fromTables(
      { placements: placements('p1 2026-01-05 2026-03-01 foster', 'p2 2026-03-01 2026-03-09 HOSP', 'p3 2026-03-09 - foster') },
      map,
    );
    expect(onlyHistory(result).placements).toEqual([{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }]);
    expect(result.issues).toMatchObject([
      { table: 'placements', row: 3, code: 'absence-not-certain', done: 'it was read as a return to it' },
    ]);
  });

  test.each([
    ['another kind', 'residential in-house'],
    ['another provider', 'foster commissioned'],
  ])('%s is another placement', (_what, after) => {
    const result = fromTables(
      { placements: placements('p1 2026-01-05 2026-03-01 foster in-house', 'p2 2026-03-01 2026-03-09 HOSP', `p3 2026-03-09 - ${after}`) },
      map,
    );
    expect(onlyHistory(result).placements.map(({ id, endedAt }) => [id, endedAt])).toEqual([
      ['p1', '2026-03-09'],
      ['p3', undefined],
    ]);
  });
});
