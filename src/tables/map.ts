import type { ArrayName } from '../history/array-names.ts';
import type { DateString } from '../contract.ts';
import { isRecord } from '../history/is-record.ts';
import type { TableKind } from './cells.ts';
import type { PropertyName } from './property-name.ts';

/** A row as SQL drivers, spreadsheets and CSV readers hand it over: cells by column. Columns that no map names are never read. */
export type TableRow = Readonly<Record<string, unknown>>;

/** Where a property is read from. */
export interface ColumnSource {
  readonly column: string;
  /** Midnight is read as a day that has no time of day, unless it says `time` here. */
  readonly midnight?: 'day' | 'time';
  /** The column holds the last day of a period; a history says the first day after it, so one day is added. */
  readonly lastDay?: boolean;
  /** What numbers count, where a column of numbers is a length of time. */
  readonly unit?: 'hours' | 'days' | 'workingDays' | 'weeks' | 'months' | 'years';
  /** What stands between the entries of a list; else any of `;`, `,`, `|` and line breaks. */
  readonly separator?: string;
}

/** The same for every row of the table. */
export interface Constant {
  readonly constant: string | boolean;
}

/** Which column fills each property. `null`: none, where a map that is adapted names one. */
export type Columns = { readonly [Property in PropertyName]?: string | ColumnSource | Constant | null };

/**
 * What a council's own values mean: the words of the contract, or `null` where a value says nothing. Case and blanks at the ends
 * do not matter, and a code may be followed by its meaning (`U6 - Foster placement`). `*` stands for every other value.
 */
export type ValueMap = Readonly<Record<string, string | boolean | null>>;
/** What the words of the tables stand for, by array and property. */
export type ValueMaps = { readonly [Property in PropertyName]?: ValueMap };

/** The child of a row where the row names a record that belongs to one: `{ column: 'REVIEW_CARE_ID', through: 'care', key: 'CARE_ID' }`. */
export interface Through {
  readonly column: string;
  readonly through: string;
  readonly key: string;
}
/** The column that names the child. Several may be given: those that lead to a child have to lead to the same one. */
export type ChildColumn = string | Through | readonly (string | Through)[];

/** What a table records. `everything`: all kinds, at all times. `nothing`: what stands in it is so, and what does not stand in it is unknown. */
export type TableCoverage = 'everything' | 'nothing' | { readonly kinds?: readonly string[]; readonly from?: DateString };

/** How the dates of the tables are written and in which zone their times are. */
export interface DateSettings {
  /**
   * What the clock of a JavaScript `Date`, or of a text that ends in `Z`, shows. `utc`: its UTC fields are London clock time
   * (mssql by default, ExcelJS). `london`: it is a true instant (pg, mysql2, oracledb on a machine in London's zone). Left out:
   * found out from columns in which every value is midnight; where none tells, a time of day in summer is left out and reported.
   */
  readonly zone?: 'utc' | 'london';
  /** For every column that does not say otherwise. */
  readonly midnight?: 'day' | 'time';
  /** What comes first in `02/04/2026`. Day, unless it says `month-first`. */
  readonly order?: 'day-first' | 'month-first';
  /** What day 0 of a spreadsheet's numbers is. `1904`: workbooks made by Excel for Macintosh of long ago. */
  readonly system?: '1900' | '1904';
  /** Dates that stand for a blank; 1 January 1900 and 31 December 9999, unless others are given. */
  readonly blanks?: readonly DateString[];
}

/** How the tables of one source are read: written once by a council, and plain data, so that it may be kept as JSON. */
export interface TableMap {
  /** The column that names the child, the same in every table or table by table. */
  readonly child: string | Readonly<Record<string, ChildColumn>>;
  /** By table. A table is named as the array that it fills (`placements`, `visits`, `children`), or else named in `of`. */
  readonly columns: Readonly<Record<string, Columns>>;
  readonly of?: Readonly<Record<string, TableKind>>;
  /** By table and property. */
  readonly values?: Readonly<Record<string, ValueMaps>>;
  /** By table and column: rows are used only if the cell is one of these (`true`: any spelling of yes). */
  readonly only?: Readonly<Record<string, Readonly<Record<string, readonly (string | boolean)[]>>>>;
  /** By table and column: rows are not used if the cell is one of these. */
  readonly leaveOut?: Readonly<Record<string, Readonly<Record<string, readonly (string | boolean)[]>>>>;
  /** By array of the history. Left out: the kinds that the value map or the rows of its tables name, since `recordedFrom`. */
  readonly coverage?: { readonly [Array in ArrayName]?: TableCoverage };
  /** The first day of which the extract holds everything. `first-row`: for each array the day of its earliest row, of whatever child. */
  readonly recordedFrom?: DateString | 'first-row';
  readonly dates?: DateSettings;
  /** Texts that stand for a blank cell, beside the empty one; `NULL` unless others are given. */
  readonly blanks?: readonly string[];
  /** The number of the first row in issues: 1, or 2 where row 1 of a spreadsheet holds the headings. */
  readonly firstRow?: number;
}

/** A change to a part of a map: what takes its place, or `null` to take it away. */
export type Change<Part> =
  | Part
  | null
  | (Part extends object ? (Part extends readonly unknown[] ? Part : { readonly [Key in keyof Part]?: Change<Part[Key]> }) : never);
/** Changes to a map, as deep as they go: `null` takes an entry away. */
export type MapChanges = { readonly [Key in keyof TableMap]?: Change<TableMap[Key]> };

/**
 * A map with a council's own columns, values and settings put over those of another.
 *
 * @param map the map to start from, such as `safeguardingDataSet`
 * @param changes what is different: objects are gone into, anything else takes the place of what was there, and `null` takes it away
 * @returns a new map; neither argument is changed
 * @example
 * adaptMap({ child: 'ID', columns: { visits: { at: 'SEEN' } } }, { columns: { visits: { at: 'VISITED' } } }).columns //=> { visits: { at: 'VISITED' } }
 */
export function adaptMap(map: TableMap, changes: MapChanges): TableMap {
  // Both are maps, or parts of one, so what is put together from them is one; what is wrong with it fromTables says.
  return merged(map, changes, []) as TableMap;
}

function merged(before: unknown, change: unknown, path: readonly string[]): unknown {
  if (!isRecord(before) || !isRecord(change)) return change;
  const entries = new Map(Object.entries(before));
  // What one value of one column means: there null is a meaning, "says nothing".
  const areMeanings = path.length === 3 && path[0] === 'values';
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue;
    if (value === null && !areMeanings) entries.delete(key);
    else entries.set(key, merged(entries.get(key), value, [...path, key]));
  }
  return Object.fromEntries(entries);
}
