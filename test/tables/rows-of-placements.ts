import type { TableMap, TableRow } from '../../src/tables/index.ts';

/** Placements and episodes of one child, `start end kind provision urn` and `period placement start reason end ceased`, a dash for a blank. */
export const map: TableMap = {
  child: 'CHILD',
  columns: {
    placements: {
      id: 'ID',
      kind: 'KIND',
      provision: 'BY',
      startedAt: 'START',
      endedAt: 'END',
      urn: 'URN',
      'ending.manner': 'WHY',
      'ending.endedBy': 'WHY',
      sameCarerFollows: 'WHY',
    },
    episodes: {
      period: 'CARE',
      placementId: 'PLACEMENT',
      startedAt: 'START',
      startReason: 'RNE',
      endedAt: 'END',
      endReason: 'REC',
      enteredCareAt: 'ENTERED',
    },
    visits: { id: 'ID', at: 'AT', placementId: 'PLACEMENT' },
  },
  values: {
    placements: {
      kind: { HOSP: 'temporary-absence' },
      'ending.manner': { CREQB: 'unplanned', CARPL: 'planned', PLACE: null },
      'ending.endedBy': { CREQB: 'carer', '*': null },
      sameCarerFollows: { PLACE: true, '*': null },
    },
  },
};
const cells = (names: readonly string[], lines: readonly string[]): readonly TableRow[] =>
  lines.map((line) => {
    const values = line.split(/\s+/).map((value) => (value === '-' ? null : value));
    return { CHILD: 'c1', ...Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])) };
  });
export const placements = (...lines: readonly string[]) => cells(['ID', 'START', 'END', 'KIND', 'BY', 'URN', 'WHY'], lines);
export const episodes = (...lines: readonly string[]) => cells(['CARE', 'PLACEMENT', 'START', 'RNE', 'END', 'REC', 'ENTERED'], lines);
