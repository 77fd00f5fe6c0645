import type { PlacementHistory } from '../contract.ts';
import { arrayNames } from '../history/array-names.ts';
import { checkMap } from './check-map.ts';
import { absencesRecorded, recordedBy } from './coverage.ts';
import { childrenOfDetails } from './details.ts';
import { issueAt, type TableIssue } from './issues.ts';
import { absentIssue, absentTables } from './lost-tables.ts';
import { makeHistory } from './make-history.ts';
import type { TableMap } from './map.ts';
import { readRows } from './read-rows.ts';
import { groupByChild, straysIn } from './rows-by-child.ts';
import { gatherTables } from './source-tables.ts';
import { numbered, type NumberedTables, type Tables } from './numbered-tables.ts';
import { columnIssues, onceATable, windowIssues } from './table-issues.ts';
import { findZones, sameTimes } from './zones.ts';

/** The histories read from tables, and what was noticed on the way. */
export interface FromTables {
  /** One for each child with a placement, in the order of their ids. Each has been through `parseHistory`. */
  readonly histories: readonly PlacementHistory[];
  /** Children of whom no history could be made; the issues say why. */
  readonly refused: readonly string[];
  readonly issues: readonly TableIssue[];
}

/**
 * Turns flat rows, as SQL, Excel or a CSV reader hands them over, into one placement history for each child.
 *
 * What no table holds is unknown in the histories, never "none": an array without a table is left out, a kind that neither the value
 * map nor any row names is not covered, and a period without a column for its end may have ended. A row that cannot be used makes its
 * kind unknown for its child. Dates may be `Date` values, a spreadsheet's numbers or texts; midnight means a day.
 *
 * @param tables rows by name of table: `placements`, and any other array of a history, `children`, `episodes`, or what the map names in `of`
 * @param map the columns and values of the source; it names the column of the child
 * @returns histories, and every fault of the data with table, row and column; what is wrong with one child touches no other
 * @throws {TypeError} for a map that cannot be right: a property that no record has, a word that no list has, no column of the child
 * @example
 * const { histories } = fromTables(
 *   { placements: [{ CHILD: 7, TYPE: 'IFA', START: '02/04/2026 16:30', END: null, EMERGENCY: 'Y' }] },
 *   {
 *     child: 'CHILD',
 *     columns: { placements: { kind: 'TYPE', startedAt: 'START', endedAt: 'END', emergency: 'EMERGENCY' } },
 *     values: { placements: { kind: { IFA: 'foster' } } },
 *   },
 * );
 * histories[0]?.placements[0]?.startedAt //=> '2026-04-02T16:30:00+01:00'
 */
export function fromTables(tables: Tables, map: TableMap): FromTables {
  checkMap(map);
  return fromNumberedRows(numbered(tables, map.firstRow), map);
}

/** The same of rows that have their numbers, as those of a file do, by a map that `checkMap` has passed. */
export function fromNumberedRows(tables: NumberedTables, map: TableMap): FromTables {
  const gathered = gatherTables(tables, map);
  const issues: TableIssue[] = [...gathered.issues];
  const read = childrenOfDetails(readRows(gathered.tables, map, findZones(gathered.tables, map), issues), gathered.tables, issues);

  const absent = absentTables(gathered.tables, map);
  // Of a table of which not all is there, anything may be lost, for every child.
  const lost = [...gathered.tables.filter(({ isCut }) => isCut), ...absent].map(({ of }) => ({ of, child: '', values: new Map() }));
  const { byChild, strays } = groupByChild(
    read.filter(({ child }) => child !== ''),
    issues,
  );
  const filled = new Set(arrayNames.filter((array) => gathered.tables.some(({ of }) => of === array)));
  // A row of which nobody knows whether it is any child's tells neither when the extract begins nor what it records.
  const sure = read.filter(({ child, unsure }) => child !== '' && !unsure);
  const shared = {
    filled,
    recorded: recordedBy(gathered.tables, sure, map, issues),
    absences: absencesRecorded(sure, map, issues),
    hasEpisodes: read.some(({ of }) => of === 'episodes'),
    strays: straysIn([...read, ...strays, ...lost]),
  };
  issues.push(
    ...absent.map(absentIssue),
    ...sameTimes(gathered.tables),
    ...columnIssues(gathered.tables, map),
    ...windowIssues(gathered.tables, sure, map),
  );

  const histories: PlacementHistory[] = [];
  const refused: string[] = [];
  for (const child of [...byChild.keys()].sort()) {
    const rows = byChild.get(child) ?? [];
    const placed = rows.filter(({ of }) => of === 'placements');
    if (placed.every(({ values }) => values.get('kind') === 'temporary-absence')) {
      const [first] = rows;
      const leftOut = rows.some(({ of, table }) => of === 'children' && table.of === 'placements');
      if (first !== undefined) {
        const message =
          placed.length > 0
            ? 'the placements of this child are temporary absences, from one that no row holds'
            : leftOut
              ? 'the placements of this child are of kinds that the value map says nothing of'
              : 'no row of placements is of this child';
        issues.push(
          issueAt(
            { table: first.table.name, ...first.at, child },
            'no-placements',
            message,
            'no history was made: it would say that there were none',
          ),
        );
      }
      // A temporary absence is from a placement, which is lost.
      if (placed.length > 0 || leftOut) refused.push(child);
      continue;
    }
    if (absent.some(({ of }) => of === 'placements')) {
      refused.push(child);
      continue;
    }
    const history = makeHistory(child, rows, shared, issues);
    if (history === undefined) refused.push(child);
    else histories.push(history);
  }
  return { histories, refused, issues: onceATable(issues) };
}
