import { utcDay } from '../time/index.ts';
import { counted } from '../wording/lists.ts';
import { issueAt, type Place, type TableIssue } from './issues.ts';
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
  return timed(columns).flatMap((column) => {
    let utc = true;
    let london = true;
    for (const { cells } of rows) {
      const instant = driverInstant(cells[column]);
      if (instant === undefined) continue;
      utc &&= isUtcMidnight(instant);
      london &&= isLondonMidnight(instant);
    }
    return utc === london ? [] : [utc ? ('utc' as const) : ('london' as const)];
  });
}

/** Fewer days than this may well have one time of day by chance. */
const tellingDays = 10;

/**
 * Columns in which every `Date` shows one time of day, an hour apart over the year at most, and none of them midnight in London or in
 * UTC: midnight of another zone, perhaps that of the machine that read them. Their days may then be wrong by one.
 */
export function sameTimes(tables: readonly SourceTable[]): readonly TableIssue[] {
  return tables.flatMap(({ name, rows, columns }) =>
    timed(columns).flatMap((column) => {
      const instants = rows.flatMap(({ cells }) => driverInstant(cells[column]) ?? []);
      const clocks = [...new Set(instants.map((instant) => new Date(instant).toISOString().slice(11, 16)))].sort();
      const days = new Set(instants.map((instant) => Math.floor(instant / utcDay)));
      if (days.size < tellingDays || !areOneHour(clocks) || instants.some((instant) => isUtcMidnight(instant) || isLondonMidnight(instant)))
        return [];
      return [
        issueAt(
          { table: name, column },
          'same-time-of-day',
          `every value has the time ${clocks.join(' or ')} in UTC, on ${days.size} days`,
          'it was read as a time of day; days of another zone may be wrong by one: hand them over as texts',
        ),
      ];
    }),
  );
}

const hour = 60;
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * hour + Number(clock.slice(3));
function areOneHour([first = '', second = first, ...others]: readonly string[]): boolean {
  return others.length === 0 && [0, hour, 23 * hour].includes(minutesOf(second) - minutesOf(first));
}

/** The columns of a table that are read as dates. */
const timed = (columns: SourceTable['columns']): readonly string[] =>
  columns.flatMap(({ field, source }) =>
    source !== undefined && ['date', 'moment', 'moment-or-unknown'].includes(field.reads) ? [source.column] : [],
  );

/** One issue a column, however many of its cells have lost their time of day. */
export function timesDropped(place: Place, count: number): TableIssue {
  return issueAt(
    place,
    'zone-not-certain',
    `${counted(count, 'value')} with a time of day in summer, and no column tells whether it is London's or UTC`,
    'the day was kept and the time left out; say dates.zone in the map',
  );
}
