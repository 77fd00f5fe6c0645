import { describe, expect, test } from 'vitest';
import { fromTables, type TableMap, type TableRow } from '../../src/tables/index.ts';
import { briefly, onlyHistory } from './read.ts';

/** Placements and episodes of one child, `start end kind provision urn` and `period placement start reason end ceased`, a dash for a blank. */
const map: TableMap = {
  child: 'CHILD',
  columns: {
    placements: { id: 'ID', kind: 'KIND', provision: 'BY', startedAt: 'START', endedAt: 'END', urn: 'URN', 'ending.manner': 'WHY', 'ending.endedBy': 'WHY', sameCarerFollows: 'WHY' },
    episodes: { period: 'CARE', placementId: 'PLACEMENT', startedAt: 'START', startReason: 'RNE', endedAt: 'END', endReason: 'REC', enteredCareAt: 'ENTERED' },
    visits: { id: 'ID', at: 'AT', placementId: 'PLACEMENT' },
  },
  values: {
    placements: {
      kind: { HOSP: 'temporary-absence' }, 'ending.manner': { CREQB: 'unplanned', CARPL: 'planned', PLACE: null }, 'ending.endedBy': { CREQB: 'carer', '*': null }, sameCarerFollows: { PLACE: true, '*': null },
    },
  },
};
const cells = (names: readonly string[], lines: readonly string[]): readonly TableRow[] => lines.map((line) => {
  const values = line.split(/\s+/).map((value) => (value === '-' ? null : value));
  return { CHILD: 'c1', ...Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])) };
});
const placements = (...lines: readonly string[]) => cells(['ID', 'START', 'END', 'KIND', 'BY', 'URN', 'WHY'], lines);
const episodes = (...lines: readonly string[]) => cells(['CARE', 'PLACEMENT', 'START', 'RNE', 'END', 'REC', 'ENTERED'], lines);

describe('temporary moves fold into the placement around them', () => {
  test('there and back again is one placement, and what was recorded of its second half is of the whole', () => {
    const result = fromTables({
      placements: placements('p1 2026-01-05 2026-03-01 foster in-house SC1', 'p2 2026-03-01 2026-03-09 HOSP', 'p3 2026-03-09 2026-05-01 foster in-house SC1 CREQB', 'p4 2026-05-01 - residential - SC2'),
      visits: [{ CHILD: 'c1', ID: 'v1', AT: '2026-03-20', PLACEMENT: 'p3' }],
    }, map);
    const history = onlyHistory(result);
    expect(history.placements).toEqual([
      { id: 'p1', kind: 'foster', provision: 'in-house', startedAt: '2026-01-05', endedAt: '2026-05-01', ending: { manner: 'unplanned', endedBy: 'carer' } },
      { id: 'p4', kind: 'residential', startedAt: '2026-05-01' },
    ]);
    expect(history.circumstances).toEqual([{ id: 'absence-p2', kind: 'temporary-absence', from: '2026-03-01', to: '2026-03-09', placementId: 'p1' }]);
    expect(history.coverage?.circumstances).toEqual({ kinds: ['temporary-absence'] });
    expect(history.visits).toEqual([{ id: 'v1', at: '2026-03-20', placementId: 'p1' }]);
    expect(result.issues.filter(({ level }) => level === 'fault')).toEqual([]);
  });

  test.each([
    ['still away: the placement goes on', ['p1 2026-01-05 2026-03-01 foster in-house SC1', 'p2 2026-03-01 - HOSP'], [['p1', undefined]]],
    ['a placement that the system kept open is left as it is', ['p1 2026-01-05 2026-04-01 foster in-house SC1', 'p2 2026-03-01 2026-03-09 HOSP'], [['p1', '2026-04-01']]],
    ['another place afterwards: the placement ended with the absence', ['p1 2026-01-05 2026-03-01 foster in-house SC1', 'p2 2026-03-01 2026-03-09 HOSP', 'p3 2026-03-09 - foster in-house SC9'], [['p1', '2026-03-09'], ['p3', undefined]]],
    ['two absences, one after the other', ['p1 2026-01-05 2026-03-01 foster in-house SC1', 'p2 2026-03-01 2026-03-04 HOSP', 'p3 2026-03-04 2026-03-09 HOSP', 'p4 2026-03-09 - foster in-house SC1'], [['p1', undefined]]],
    ['no placement before it: a circumstance and nothing else', ['p2 2026-03-01 2026-03-04 HOSP', 'p3 2026-03-04 - foster in-house SC1'], [['p3', undefined]]],
  ])('%s', (_what, lines, expected) => {
    expect(onlyHistory(fromTables({ placements: placements(...lines) }, map)).placements.map(({ id, endedAt }) => [id, endedAt])).toEqual(expected);
  });

  test('where nothing tells whether it is the same place, the child came back to it, and it is said', () => {
    const result = fromTables({ placements: placements('p1 2026-01-05 2026-03-01 foster', 'p2 2026-03-01 2026-03-09 HOSP', 'p3 2026-03-09 - foster') }, map);
    expect(onlyHistory(result).placements).toEqual([{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }]);
    expect(result.issues).toMatchObject([{ table: 'placements', row: 3, code: 'absence-not-certain', done: 'it was read as a return to it' }]);
  });

  test.each([['another kind', 'residential in-house'], ['another provider', 'foster commissioned']])('%s is another placement', (_what, after) => {
    const result = fromTables({ placements: placements('p1 2026-01-05 2026-03-01 foster in-house', 'p2 2026-03-01 2026-03-09 HOSP', `p3 2026-03-09 - ${after}`) }, map);
    expect(onlyHistory(result).placements.map(({ id, endedAt }) => [id, endedAt])).toEqual([['p1', '2026-03-09'], ['p3', undefined]]);
  });
});

describe('back at the same place', () => {
  const local: TableMap = {
    ...map, columns: {
      ...map.columns, placements: {
        ...map.columns['placements'], postcode: 'POSTCODE', permanent: 'PERM', longTerm: 'LONG', emergency: 'URGENT', 'visitInterval.every': 'VISITS', 'planningInterval.every': 'PLANNED',
      },
      'placements.planningIntervals': { of: 'OF', every: 'EVERY' },
    },
  };
  const before = { CHILD: 'c1', ID: 'p1', START: '2026-01-05', END: '2026-03-01', KIND: 'foster', BY: null, URN: 'SC1', WHY: null, POSTCODE: null, PERM: null, LONG: null, URGENT: null, VISITS: null, PLANNED: null };
  const away = { ...before, ID: 'p2', START: '2026-03-01', END: '2026-03-09', KIND: 'HOSP', URN: null };
  const after = { ...before, ID: 'p3', START: '2026-03-09', END: null };
  const folded = (one: TableRow, other: TableRow, more: TableRow = {}) => fromTables({ placements: [{ ...before, ...one }, away, { ...after, ...other }], ...more as object }, local);

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
    expect(onlyHistory(folded({ LONG: 'N', URGENT: 'Y' }, { URGENT: 'N' })).placements).toMatchObject([{ longTerm: false, emergency: true }]);
  });

  test('what the rows say in different ways is unknown, whatever is said after it', () => {
    const rows = [before, away, { ...after, END: '2026-04-01', PERM: 'Y' }, { ...away, ID: 'p4', START: '2026-04-01', END: '2026-04-02' }, { ...after, ID: 'p5', START: '2026-04-02', PERM: 'Y' }];
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
    expect(onlyHistory(folded({ PLANNED: '4 weeks' }, { PLANNED: '2 weeks' })).placements[0]?.planningIntervals).toEqual([{ every: { weeks: 4 } }, { every: { weeks: 2 } }]);
    const rows = [{ OF: 'p1', EVERY: '4 weeks' }, { OF: 'p3', EVERY: '2 weeks' }];
    const result = folded({}, {}, { 'placements.planningIntervals': rows });
    expect(onlyHistory(result).placements[0]?.planningIntervals).toHaveLength(2);
    expect(result.issues).toEqual([]);
  });

  test('absences are recorded from the day that the extract begins', () => {
    const from = (recordedFrom: TableMap['recordedFrom'], coverage: TableMap['coverage'] = {}) =>
      onlyHistory(fromTables({ placements: [before, away, after] }, { ...local, coverage, ...(recordedFrom === undefined ? {} : { recordedFrom }) })).coverage?.circumstances;
    expect(from(undefined)).toEqual({ kinds: ['temporary-absence'] });
    expect(from('2025-04-01')).toEqual({ kinds: ['temporary-absence'], from: '2025-04-01' });
    expect(from('first-row')).toEqual({ kinds: ['temporary-absence'], from: '2026-03-01' });
    expect(from('2025-04-01', { circumstances: { from: '2025-06-01' } })).toEqual({ kinds: ['temporary-absence'], from: '2025-06-01' });
    expect(from('2025-04-01', { circumstances: 'nothing' })).toEqual({ kinds: [] });
  });
});

describe('rows of episodes tell care, same carers and endings', () => {
  const care = (...lines: readonly string[]) => onlyHistory(fromTables({ placements: placements('p1 2026-01-05 - foster'), episodes: episodes(...lines) }, map)).lookedAfter;

  test.each<[string, readonly string[], unknown]>([
    ['an S that is open', ['c p1 2026-01-05 S'], [{ from: '2026-01-05' }]],
    ['first row no S: care is older', ['c p1 2026-01-05 P'], [{ from: 'unknown' }]],
    ['first row no S, the day of entering care known', ['c p1 2026-01-05 P - - 2019-03-02'], [{ from: '2019-03-02' }]],
    ['ended by a code that ends care', ['c p1 2026-01-05 S 2026-02-01 X1', 'c p1 2026-02-01 L 2026-03-01 E4A'], [{ from: '2026-01-05', to: '2026-03-01' }]],
    ['ended with X1 and nothing after it', ['c p1 2026-01-05 S 2026-02-01 X1'], [{ from: '2026-01-05', to: 'unknown' }]],
    ['ended without a code', ['c p1 2026-01-05 S 2026-02-01'], [{ from: '2026-01-05', to: 'unknown' }]],
    ['two periods', ['d p1 2026-05-05 S', 'c p1 2026-01-05 S 2026-02-01 E4B'], [{ from: '2026-01-05', to: '2026-02-01' }, { from: '2026-05-05' }]],
    ['two periods that no id tells apart', ['- p1 2026-01-05 S 2026-02-01 E4B', '- p1 2026-05-05 S 2026-06-01 X1', '- p1 2026-06-01 P'], [{ from: '2026-01-05', to: '2026-02-01' }, { from: '2026-05-05' }]],
    ['two days of entering care', ['c p1 2026-01-05 S 2026-02-01 X1 2026-01-05', 'c p1 2026-02-01 L - - 2026-01-06'], [{ from: 'unknown' }]],
  ])('%s', (_what, lines, expected) => {
    expect(care(...lines)).toEqual(expected);
  });

  test('T and U continue the carer, B and P do not; L is no beginning', () => {
    const rows = placements('p1 2026-01-05 2026-02-01 foster', 'p2 2026-02-01 2026-03-01 foster', 'p3 2026-03-01 2026-04-01 foster', 'p4 2026-04-01 - foster');
    const lines = ['c p1 2026-01-05 S 2026-02-01 X1', 'c p2 2026-02-01 T 2026-02-10 X1', 'c p2 2026-02-10 L 2026-03-01 X1', 'c p3 2026-03-01 P 2026-03-20 X1', 'c p3 2026-03-20 L 2026-04-01 X1', 'c p4 2026-04-01 U'];
    const same = (all: readonly string[]) => onlyHistory(fromTables({ placements: rows, episodes: episodes(...all) }, map)).placements.map(({ sameCarer }) => sameCarer);
    expect(same(lines)).toEqual([undefined, true, undefined, true]);
    // Systems that name no placement: the day tells.
    expect(same(lines.map((line) => line.replace(/ p\d /, ' - ')))).toEqual([undefined, true, undefined, true]);
  });

  describe('where nothing tells whether the next placement is with the same carer', () => {
    const two = (why: string) => placements(`p1 2026-01-05 2026-02-01 foster - - ${why}`, 'p2 2026-02-01 - foster');
    const bare: TableMap = { ...map, columns: { placements: { id: 'ID', kind: 'KIND', startedAt: 'START', endedAt: 'END' } } };
    const said = (tables: Parameters<typeof fromTables>[0], by: TableMap = map) => briefly(fromTables(tables, by).issues.filter(({ code }) => code === 'carer-not-certain'));

    test('each is reported where a column or episodes could tell', () => {
      expect(said({ placements: two('-') })).toEqual(['placements 2 carer-not-certain']);
      expect(said({ placements: two('-'), episodes: episodes('c p1 2026-01-05 S 2026-02-01 X1', 'c p2 2026-02-01 -') })).toEqual(['placements 2 carer-not-certain']);
      expect(said({ placements: two('-'), episodes: episodes('c p1 2026-01-05 S 2026-02-01 X1', 'c p2 2026-02-01 L') }, { ...bare, columns: { ...map.columns, ...bare.columns } })).toEqual(['placements 2 carer-not-certain']);
    });

    test('else the table, once', () => {
      const rows = [...two('-'), ...two('-').map((row) => ({ ...row, CHILD: 'c2' }))];
      expect(said({ placements: rows }, bare)).toEqual(['placements carer-not-certain']);
    });

    test.each<readonly [string, Parameters<typeof fromTables>[0]]>([
      ['the reason for the change', { placements: two('PLACE') }],
      ['another reason than PLACE', { placements: two('CARPL') }],
      ['P', { placements: two('-'), episodes: episodes('c p2 2026-02-01 P') }],
      ['T', { placements: two('-'), episodes: episodes('c p2 2026-02-01 T') }],
      ['a gap between them', { placements: placements('p1 2026-01-05 2026-01-31 foster', 'p2 2026-02-01 - foster') }],
      ['nothing, as the child came back', { placements: placements('p1 2026-01-05 2026-03-01 foster - SC1', 'p2 2026-03-01 2026-03-09 HOSP', 'p3 2026-03-09 - foster - SC1') }],
    ])('nothing is said where it is told by %s', (_what, tables) => {
      expect(said(tables, { ...map, values: { placements: { ...map.values?.['placements'], sameCarerFollows: { PLACE: true, '*': false } } } })).toEqual([]);
    });
  });

  test('a change of status alone (PLACE) makes the next placement a continuation', () => {
    const rows = placements('p1 2026-01-05 2026-02-01 foster - - PLACE', 'p2 2026-02-01 - foster');
    expect(onlyHistory(fromTables({ placements: rows }, map)).placements.map(({ sameCarer, ending }) => [sameCarer, ending])).toEqual([[undefined, undefined], [true, undefined]]);
  });

  test('the code that ends care tells how its last placement ended, unless the placement says so itself', () => {
    const ended = (why: string) => onlyHistory(fromTables({ placements: placements(`p1 2026-01-05 2026-03-01 foster - - ${why}`), episodes: episodes('c p1 2026-01-05 S 2026-03-01 E4B') }, map)).placements[0]?.ending;
    expect(ended('-')).toEqual({ manner: 'unplanned' });
    expect(ended('CARPL')).toEqual({ manner: 'planned' });
  });

  test('a reason on a placement that goes on is none', () => {
    expect(onlyHistory(fromTables({ placements: placements('p1 2026-01-05 - foster - - CARPL') }, map)).placements[0]).not.toHaveProperty('ending');
  });
});
