import type { PlacementHistory } from '../../src/contract.ts';
import { fromTables, type FromTables, type TableIssue, type TableMap, type TableRow, type Tables } from '../../src/tables/index.ts';

/** A small source: `placements` as most tests need it, and any other table with columns named as the properties. */
export const map: TableMap = {
  child: 'CHILD',
  columns: {
    children: { dateOfBirth: 'DOB', interpreterNeeded: 'INTERPRETER', disabilities: 'DISABILITIES' },
    placements: { id: 'ID', kind: 'KIND', startedAt: 'START', endedAt: 'END', emergency: 'EMERGENCY', 'ending.manner': 'MANNER' },
    visits: { id: 'ID', at: 'AT', childSeen: 'SEEN', placementId: 'PLACEMENT' },
    reviews: { id: 'ID', heldAt: 'HELD' },
    meetings: { id: 'ID', kind: 'KIND', heldAt: 'HELD', attended: 'ATTENDED', placementId: 'PLACEMENT' },
  },
  values: { placements: { kind: { IFA: 'foster', RES: 'residential', RESPITE: null } } },
};

export const placement = (more: TableRow = {}): TableRow => ({
  CHILD: 'c1',
  ID: 'p1',
  KIND: 'IFA',
  START: '2026-04-02',
  END: null,
  EMERGENCY: 'N',
  MANNER: null,
  ...more,
});

export const read = (tables: Tables, changes: Partial<TableMap> = {}): FromTables =>
  fromTables({ placements: [placement()], ...tables }, { ...map, ...changes });

/** The only history; a test that has more of them, or none, has gone wrong. */
export function onlyHistory({ histories, issues }: FromTables): PlacementHistory {
  const [history, ...others] = histories;
  if (history === undefined || others.length > 0)
    throw new Error(`expected one history, got ${histories.length}: ${JSON.stringify(issues)}`);
  return history;
}

/** What was noticed, shortened to `table row column code`. */
export const briefly = (issues: readonly TableIssue[]): readonly string[] =>
  issues.map(({ table, row, column, code }) => [table, row, column, code].filter((part) => part !== undefined).join(' '));
