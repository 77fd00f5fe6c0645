import { isRecord } from '../history/is-record.ts';
import { didYouMean } from '../history/suggestions.ts';
import { parseDay } from '../time/index.ts';
import { checkMeaning, fail, quote } from './check-meaning.ts';
import { kindPropertyOf } from './coverable.ts';
import { fieldOf } from './field-of.ts';
import { arrayNames } from '../history/array-names.ts';
import type { ColumnSource, DateSettings, TableMap } from './map.ts';

type Closed<Part> = { readonly [Key in keyof Required<Part>]: (where: string, value: unknown) => void };

const oneOf =
  (...words: readonly string[]) =>
  (where: string, value: unknown): void => {
    if (!words.some((word) => word === value))
      fail(
        where,
        `expected ${words.map(quote).join(' or ')}, got ${quote(value)}.${typeof value === 'string' ? didYouMean(value, words) : ''}`,
      );
  };
const listOf =
  (what: string, isOne: (each: unknown) => boolean) =>
  (where: string, value: unknown): void => {
    if (!Array.isArray(value) || !value.every(isOne)) fail(where, `expected an array of ${what}, got ${quote(value)}`);
  };
const isText = (value: unknown): value is string => typeof value === 'string';
const isDate = (value: unknown): boolean => isText(value) && parseDay(value) !== undefined;
const one =
  (what: string, isOne: (value: unknown) => boolean) =>
  (where: string, value: unknown): void => {
    if (!isOne(value)) fail(where, `expected ${what}, got ${quote(value)}`);
  };

/** An object of which every property is known and holds what it may: one that is misspelled would be left unread. `where` is empty for the map itself. */
function checkClosed(
  where: string,
  value: unknown,
  known: Readonly<Record<string, ((where: string, value: unknown) => void) | undefined>>,
): void {
  if (!isRecord(value)) {
    fail(where, `expected an object, got ${quote(value)}`);
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    const place = where === '' ? key : `${where}.${key}`;
    const check =
      (Object.hasOwn(known, key) ? known[key] : undefined) ??
      fail(place, `there is no such setting; there are ${Object.keys(known).join(', ')}.${didYouMean(key, Object.keys(known))}`);
    if (part !== undefined) check(place, part);
  }
}

const dates: Closed<DateSettings> = {
  zone: oneOf('utc', 'london'),
  midnight: oneOf('day', 'time'),
  order: oneOf('day-first', 'month-first'),
  system: oneOf('1900', '1904'),
  blanks: listOf('dates (YYYY-MM-DD)', isDate),
};
const source: Closed<ColumnSource> = {
  column: one('the name of a column', isText),
  midnight: oneOf('day', 'time'),
  lastDay: one('true or false', (value) => typeof value === 'boolean'),
  unit: oneOf('hours', 'days', 'workingDays', 'weeks', 'months', 'years'),
  separator: one('a text', isText),
};
export const checkSource = (where: string, value: ColumnSource): void => checkClosed(where, value, source);

/** What a map says beside its columns, and that it says nothing that is never read. */
export function checkSettings(map: TableMap): void {
  const byTable = one('names by table', isRecord);
  const settings: Closed<TableMap> = {
    child: () => undefined,
    columns: one('columns by table', isRecord),
    of: byTable,
    values: byTable,
    only: rowsByTable(map),
    leaveOut: rowsByTable(map),
    coverage: checkCoverage,
    recordedFrom: one('a date (YYYY-MM-DD) or "first-row"', (value) => value === 'first-row' || isDate(value)),
    dates: (where, value) => checkClosed(where, value, dates),
    blanks: listOf('texts', isText),
    firstRow: one('a whole number', Number.isSafeInteger),
  };
  checkClosed('', map, settings);
}

const rowsByTable =
  (map: TableMap) =>
  (where: string, value: unknown): void => {
    if (!isRecord(value)) {
      fail(where, `expected columns by table, got ${quote(value)}`);
      return;
    }
    for (const [table, columns] of Object.entries(value)) {
      if (map.columns[table] === undefined)
        fail(`${where}.${table}`, `columns has no such table.${didYouMean(table, Object.keys(map.columns))}`);
      if (!isRecord(columns)) {
        fail(`${where}.${table}`, `expected values by column, got ${quote(columns)}`);
        return;
      }
      for (const [column, values] of Object.entries(columns))
        listOf('texts, true or false', (each) => isText(each) || typeof each === 'boolean')(`${where}.${table}.${column}`, values);
    }
  };

function checkCoverage(where: string, value: unknown): void {
  if (!isRecord(value)) {
    fail(where, `expected what is recorded by array, got ${quote(value)}`);
    return;
  }
  for (const [name, covered] of Object.entries(value)) {
    const array =
      arrayNames.find((each) => each === name) ?? fail(`${where}.${name}`, `a history has no such array.${didYouMean(name, arrayNames)}`);
    if (!isRecord(covered)) {
      oneOf('everything', 'nothing')(`${where}.${name}`, covered);
      continue;
    }
    const property = kindPropertyOf(array);
    const field = property === undefined ? undefined : fieldOf(array, property);
    checkClosed(`${where}.${name}`, covered, {
      from: one('a date (YYYY-MM-DD)', isDate),
      kinds: (place, kinds) => {
        listOf('words', isText)(place, kinds);
        // Anything but texts has just been refused.
        if (field !== undefined) for (const kind of kinds as readonly string[]) checkMeaning(place, field, kind);
      },
    });
  }
}
