import { arrayNames, type ArrayName } from '../history/array-names.ts';
import { kindOf } from './check-map.ts';
import { lacksColumn } from './coverage.ts';
import { daysBetween } from './days-between.ts';
import { firstDay, plausibleGap } from './first-row.ts';
import { issueAt, type TableIssue } from './issues.ts';
import type { TableMap } from './map.ts';
import type { ReadRow } from './read-rows.ts';
import type { SourceTable } from './source-tables.ts';

/** What is said of a whole table while its children are read is said once. */
export function onceATable(issues: readonly TableIssue[]): readonly TableIssue[] {
  const said = new Set<string>();
  return issues.filter((issue) => {
    if (issue.row !== undefined) return true;
    const text = JSON.stringify(issue);
    const isNew = !said.has(text);
    said.add(text);
    return isNew;
  });
}

/** Properties that say "no" where nothing fills them, and that the map has no column for. */
const saysNo: { readonly [Array in ArrayName]?: readonly (readonly [property: string, reading: string])[] } = {
  concerns: [['resolvedAt', 'every concern counts as open']],
  plans: [
    ['signedAt', 'every plan counts as unsigned'],
    ['reviewedAt', 'no plan counts as reviewed'],
  ],
  documents: [['sharedWith', 'nobody counts as told']],
};

export function columnIssues(tables: readonly SourceTable[], map: TableMap): readonly TableIssue[] {
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
export function windowIssues(tables: readonly SourceTable[], rows: readonly ReadRow[], map: TableMap): readonly TableIssue[] {
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
