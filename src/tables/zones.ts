import { issueAt, type TableIssue } from './issues.ts';
import type { TableMap } from './map.ts';
import { driverInstant, isLondonMidnight, isUtcMidnight } from './moments.ts';
import type { SourceTable } from './source-tables.ts';

type Zone = 'utc' | 'london';

/** The zone of the drivers' dates, table by table. */
export type ZoneOf = (table: string) => Zone | undefined;

/**
 * Finds out what the clocks of a driver's dates show. Columns of days tell it: in summer, midnight in London is 23:00 UTC, so that a
 * column in which every value is a midnight of one zone, and some of them not of the other, is of that zone. Nothing is taken from
 * the machine: the same values give the same histories everywhere.
 */
export function findZones(tables: readonly SourceTable[], map: TableMap): ZoneOf {
  const said = map.dates?.zone;
  if (said !== undefined) return () => said;
  const byTable = new Map(tables.map((table) => [table.name, agreed(columnZones(table))]));
  const all = agreed([...byTable.values()].flatMap((zone) => (zone === undefined ? [] : [zone])));
  return (table) => byTable.get(table) ?? all;
}

const agreed = (zones: readonly Zone[]): Zone | undefined => (new Set(zones).size === 1 ? zones[0] : undefined);

function columnZones({ rows, columns }: SourceTable): readonly Zone[] {
  return columns.flatMap(({ field, source }) => {
    if (source === undefined || (field.reads !== 'date' && field.reads !== 'moment' && field.reads !== 'moment-or-unknown')) return [];
    let utc = true, london = true;
    for (const { cells } of rows) {
      const instant = driverInstant(cells[source.column]);
      if (instant === undefined) continue;
      utc &&= isUtcMidnight(instant);
      london &&= isLondonMidnight(instant);
    }
    return utc === london ? [] : [utc ? 'utc' as const : 'london' as const];
  });
}

/** One issue a column, however many of its cells have lost their time of day. */
export function timesDropped(table: string, column: string | undefined, count: number, row: number): TableIssue {
  return issueAt({ table, column, row }, 'zone-not-certain',
    `${count} ${count === 1 ? 'value has' : 'values have'} a time of day in summer, and no column tells whether it is London's or UTC`,
    'the day was kept and the time left out; say dates.zone in the map');
}
