import type { PlacementHistory } from '../contract.ts';
import { bySpelling, plainId } from '../history/spreadsheet-ids.ts';
import type { ArrayName, TableKind } from './cells.ts';
import { arrayNames } from './array-names.ts';
import { checkMap, kindOf } from './check-map.ts';
import { damagedIssue, mostSharers, spreads, strangerIssue } from './child-of-row.ts';
import { absencesRecorded, kindIn, lacksColumn, recordedBy } from './coverage.ts';
import { daysBetween } from './days-between.ts';
import { childrenOfDetails, parentOf } from './details.ts';
import { firstDay, plausibleGap } from './first-row.ts';
import { issueAt, type TableIssue } from './issues.ts';
import { absentIssue, absentTables } from './lost-tables.ts';
import { makeHistory, type Extract } from './make-history.ts';
import type { TableMap } from './map.ts';
import { readRows, type ReadRow } from './read-rows.ts';
import { gatherTables, numbered, type NumberedTables, type SourceTable, type Tables } from './source-tables.ts';
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

/** What is said of a whole table while its children are read is said once. */
function onceATable(issues: readonly TableIssue[]): readonly TableIssue[] {
  const said = new Set<string>();
  return issues.filter((issue) => {
    if (issue.row !== undefined) return true;
    const text = JSON.stringify(issue);
    const isNew = !said.has(text);
    said.add(text);
    return isNew;
  });
}

/** The records that may be any child's, one of each kind. A row about a record is as much as the record. */
function straysIn(rows: readonly Pick<ReadRow, 'child' | 'of' | 'values'>[]): Extract['strays'] {
  const strays = rows
    .filter(({ child }) => child === '')
    .flatMap(({ of, values }) => {
      const parent = parentOf(of);
      const array = arrayNames.find((name) => name === (parent ?? of));
      return array === undefined
        ? []
        : [{ array, record: parent === undefined ? Object.fromEntries(values) : {}, ofAnyRecord: values.has('of') ? undefined : of }];
    });
  return [
    ...new Map(strays.map((stray) => [`${stray.array}\n${kindIn(stray.array, stray.record)}\n${stray.ofAnyRecord}`, stray])).values(),
  ];
}

/** The rows of each child that a table of children or placements knows. `strays`: rows that may be any child's, for their ids are like those of too many. */
function groupByChild(
  rows: readonly ReadRow[],
  issues: TableIssue[],
): { readonly byChild: ReadonlyMap<string, readonly ReadRow[]>; readonly strays: readonly ReadRow[] } {
  const strays: ReadRow[] = [];
  const known = new Map<string, ReadRow[]>();
  for (const { of, child, table, at } of rows) {
    if ((of !== 'children' && of !== 'placements') || known.has(child)) continue;
    known.set(child, []);
    const issue = damagedIssue(table, at, child);
    if (issue !== undefined) issues.push(issue);
  }
  const childrenIn = (kind: TableKind): ReadonlySet<string> => new Set(rows.flatMap(({ of, child }) => (of === kind ? [child] : [])));
  const listed = childrenIn('children');
  const placed = childrenIn('placements');
  const alike = bySpelling([...placed], (child) => child);
  for (const row of rows) {
    known.get(row.child)?.push(row);
    if (placed.has(row.child)) continue;
    // Two ids that a table of children has both are two children.
    const spelt = alike.get(plainId(row.child)) ?? [];
    if (spelt.length > mostSharers) {
      if (spreads(row.of)) strays.push({ ...row, child: '' });
      issues.push(strangerIssue(row.table, row.at, row.child, 'any'));
      continue;
    }
    const likely = spelt.map(({ each }) => each).filter((child) => !listed.has(row.child) || !listed.has(child));
    if (likely.length > 0 || !known.has(row.child)) issues.push(strangerIssue(row.table, row.at, row.child, likely));
    for (const child of likely) known.get(child)?.push({ ...row, child, unsure: true });
  }
  return { byChild: known, strays };
}

/** Properties that say "no" where nothing fills them, and that the map has no column for. */
const saysNo: { readonly [Array in ArrayName]?: readonly (readonly [property: string, reading: string])[] } = {
  concerns: [['resolvedAt', 'every concern counts as open']],
  plans: [
    ['signedAt', 'every plan counts as unsigned'],
    ['reviewedAt', 'no plan counts as reviewed'],
  ],
};

function columnIssues(tables: readonly SourceTable[], map: TableMap): readonly TableIssue[] {
  return tables.flatMap((table) => {
    const lacking = lacksColumn(table);
    const array = arrayNames.find((name) => name === table.of);
    const isSaid = array !== undefined && map.coverage?.[array] !== undefined;
    const named: Readonly<Record<string, unknown>> = map.columns[table.name] ?? {};
    const isMissing = lacking !== undefined && (named[lacking] ?? undefined) !== undefined;
    const unheld =
      lacking === undefined || isSaid || isMissing
        ? []
        : [
            issueAt(
              { table: table.name },
              'column-not-mapped',
              `no column fills ${lacking}`,
              'what does not stand in the table is unknown',
            ),
          ];
    const said =
      array === undefined
        ? []
        : (saysNo[array] ?? [])
            .filter(
              ([property]) =>
                !table.holds(property) &&
                !table.lost.has(property) &&
                !Object.keys(map.columns).some((name) => kindOf(map, name) === `${array}.${property}`),
            )
            .map(([property, reading]) => issueAt({ table: table.name }, 'column-not-mapped', `no column fills ${property}`, reading));
    return [...unheld, ...said];
  });
}

/** A table whose first row lies long after the first placement: if the extract has a window, what lies before it is not "none". */
function windowIssues(tables: readonly SourceTable[], rows: readonly ReadRow[], map: TableMap): readonly TableIssue[] {
  if (map.recordedFrom !== undefined) return [];
  const placed = rows
    .filter(({ of }) => of === 'placements')
    .flatMap(({ values }) => {
      const startedAt = values.get('startedAt');
      return typeof startedAt === 'string' ? [startedAt.slice(0, 10)] : [];
    })
    .sort()[0];
  return tables.flatMap(({ name, of }) => {
    const array = (['meetings', 'visits', 'reviews', 'plans'] as const).find((each) => each === of);
    if (array === undefined || map.coverage?.[array] !== undefined) return [];
    const first = firstDay(rows.filter((row) => row.table.name === name));
    const gap = daysBetween(placed, first);
    if (gap === undefined || gap <= plausibleGap) return [];
    return [
      issueAt(
        { table: name },
        'starts-late',
        `its first row is of ${first}, ${gap} days after the first placement (${placed})`,
        'what it lacks counts as "did not happen"; if the extract has a window, say recordedFrom in the map',
      ),
    ];
  });
}
