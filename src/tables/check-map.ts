import { didYouMean } from '../history/suggestions.ts';
import { parseDay } from '../time/index.ts';
import type { ArrayName, Field, TableKind } from './cells.ts';
import { fieldOf, fields, propertiesOf } from './fields.ts';
import type { ChildColumn, Columns, TableMap, Through, ValueMap } from './map.ts';
import { readWord } from './read-cell.ts';

/** Arrays in the order of the contract. */
export const arrayNames: readonly ArrayName[] = [
  'lookedAfter', 'legalStatuses', 'placements', 'circumstances', 'concerns', 'meetings', 'plans', 'reviews', 'visits', 'notifications', 'decisions',
  'consultations', 'documents', 'carerBreaks', 'judgements', 'attestations', 'network',
];
const kinds: readonly string[] = Object.keys(fields);

/** What the rows of a table are; undefined for a table that the map does not know. */
export function kindOf(map: TableMap, table: string): TableKind | undefined {
  const named = map.of?.[table] ?? table;
  return isKind(named) ? named : undefined;
}
const isKind = (name: string): name is TableKind => kinds.includes(name);

/** The column that names the child, first choice first. */
export function childColumnsOf(map: TableMap, table: string): readonly (string | Through)[] {
  const named: ChildColumn | undefined = typeof map.child === 'string' ? map.child : map.child[table];
  if (named === undefined) return [];
  return typeof named === 'string' || 'column' in named ? [named] : named;
}

const fail = (where: string, problem: string): never => {
  throw new TypeError(`fromTables: ${where}: ${problem}`);
};
const quote = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Throws a TypeError for a map that cannot be right: it is written once, by a person, so that what is wrong is best said at once. */
export function checkMap(map: TableMap): void {
  if (typeof map !== 'object' || map === null || typeof map.columns !== 'object' || map.columns === null) {
    fail('the map', `expected { child, columns }, got ${quote(map)?.slice(0, 60)}; see safeguardingDataSet for an example`);
  }
  if (typeof map.child !== 'string' && (typeof map.child !== 'object' || map.child === null)) {
    fail('child', `expected the name of the column that holds the child's id, or names by table, got ${quote(map.child)}`);
  }
  for (const [table, columns] of Object.entries(map.columns)) checkTable(map, table, columns);
  for (const [table, values] of Object.entries(map.values ?? {})) {
    for (const [property, meanings] of Object.entries(values)) {
      if (meanings !== undefined) checkMeanings(`values.${table}.${property}`, fieldFor(map, table, property, `values.${table}`), meanings);
    }
  }
  for (const part of ['only', 'leaveOut'] as const) {
    for (const table of Object.keys(map[part] ?? {})) {
      if (map.columns[table] === undefined) fail(`${part}.${table}`, `columns has no such table.${didYouMean(table, Object.keys(map.columns))}`);
    }
  }
  for (const array of Object.keys(map.coverage ?? {})) {
    if (!arrayNames.some((name) => name === array)) fail(`coverage.${array}`, `a history has no such array.${didYouMean(array, arrayNames)}`);
  }
  if (map.recordedFrom !== undefined && map.recordedFrom !== 'first-row' && parseDay(map.recordedFrom) === undefined) {
    fail('recordedFrom', `${quote(map.recordedFrom)} is neither a date (YYYY-MM-DD) nor "first-row"`);
  }
  if (map.firstRow !== undefined && !Number.isSafeInteger(map.firstRow)) fail('firstRow', `${quote(map.firstRow)} is no whole number`);
}

function checkTable(map: TableMap, table: string, columns: Columns): void {
  const of = map.of?.[table] ?? table;
  if (!isKind(of)) {
    fail(map.of?.[table] === undefined ? `columns.${table}` : `of.${table}`,
      `${quote(of)} is no array of a history; name in \`of\` what its rows are: one of ${kinds.join(', ')}.${didYouMean(of, kinds)}`);
  }
  for (const [property, source] of Object.entries(columns)) {
    const field = fieldFor(map, table, property, `columns.${table}`);
    if (source === undefined || source === null || typeof source === 'string') continue;
    if (typeof source !== 'object') fail(`columns.${table}.${property}`, `expected the name of a column, { column } or { constant }, got ${quote(source)}`);
    if ('constant' in source) checkMeaning(`columns.${table}.${property}.constant`, field, source.constant);
    else if (typeof source.column !== 'string') fail(`columns.${table}.${property}`, `expected the name of a column, { column } or { constant }, got ${quote(source)}`);
  }
  if (childColumnsOf(map, table).length === 0 && !of.includes('.')) {
    fail(`child.${table}`, 'no column names the child of its rows; give one, or the table to go through: { column, through, key }');
  }
  for (const column of childColumnsOf(map, table)) {
    if (typeof column !== 'string' && map.columns[column.through] === undefined) fail(`child.${table}`, `goes through "${column.through}", and columns has no such table`);
  }
}

function fieldFor(map: TableMap, table: string, property: string, where: string): Field {
  const of = kindOf(map, table);
  if (of === undefined || map.columns[table] === undefined) return fail(where, `columns has no such table.${didYouMean(table, Object.keys(map.columns))}`);
  return fieldOf(of, property)
    ?? fail(`${where}.${property}`, `rows of ${of} have no such property; they have ${propertiesOf(of).join(', ')}.${didYouMean(property, propertiesOf(of))}`);
}

function checkMeanings(where: string, field: Field, meanings: ValueMap): void {
  for (const [text, meaning] of Object.entries(meanings)) if (meaning !== null) checkMeaning(`${where}[${quote(text)}]`, field, meaning);
}

function checkMeaning(where: string, field: Field, meaning: string | boolean): void {
  if (field.reads === 'boolean') {
    if (typeof meaning !== 'boolean') fail(where, `expected true, false or null, got ${quote(meaning)}`);
    return;
  }
  if (typeof meaning !== 'string') fail(where, `expected a text or null, got ${quote(meaning)}`);
  if (field.reads === 'code' && !field.codes.includes(String(meaning))) fail(where, `${quote(meaning)} is none of the codes ${field.codes.join(', ')}`);
  if (field.reads !== 'word' && field.reads !== 'words') return;
  const read = readWord(meaning, field.list, field.extra);
  if (typeof read === 'object' && 'fault' in read) fail(where, read.fault);
  if (typeof read === 'object' && 'value' in read && read.value !== meaning) fail(where, `write ${quote(read.value)} for ${quote(meaning)}`);
}
