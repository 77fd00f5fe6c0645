import { didYouMean } from '../history/suggestions.ts';
import type { Field, TableKind } from './cells.ts';
import { checkMeaning, fail, quote } from './check-meaning.ts';
import { checkSettings, checkSource } from './check-settings.ts';
import { fieldOf, propertiesOf } from './field-of.ts';
import { fields } from './fields.ts';
import type { ChildColumn, Columns, TableMap, Through, ValueMap } from './map.ts';

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

/** Throws a TypeError for a map that cannot be right: it is written once, by a person, so that what is wrong is best said at once. */
export function checkMap(map: TableMap): void {
  if (typeof map !== 'object' || map === null || typeof map.columns !== 'object' || map.columns === null) {
    fail('the map', `expected { child, columns }, got ${quote(map)}`);
  }
  if (typeof map.child !== 'string' && (typeof map.child !== 'object' || map.child === null)) {
    fail('child', `expected the name of the column that holds the child's id, or names by table, got ${quote(map.child)}`);
  }
  checkSettings(map);
  for (const [table, columns] of Object.entries(map.columns)) checkTable(map, table, columns);
  for (const [table, values] of Object.entries(map.values ?? {})) {
    for (const [property, meanings] of Object.entries(values)) {
      if (meanings !== undefined) checkMeanings(`values.${table}.${property}`, fieldFor(map, table, property, `values.${table}`), meanings);
    }
  }
}

function checkTable(map: TableMap, table: string, columns: Columns): void {
  const of = map.of?.[table] ?? table;
  if (!isKind(of)) {
    fail(
      map.of?.[table] === undefined ? `columns.${table}` : `of.${table}`,
      `${quote(of)} is no array of a history; name in \`of\` what its rows are: one of ${kinds.join(', ')}.${didYouMean(of, kinds)}`,
    );
  }
  // A JSON file may hold anything in its place.
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns))
    fail(`columns.${table}`, `expected columns by property, got ${quote(columns)}`);
  for (const [property, source] of Object.entries(columns)) {
    const field = fieldFor(map, table, property, `columns.${table}`);
    if (source === undefined || source === null || typeof source === 'string') continue;
    if (typeof source !== 'object')
      fail(`columns.${table}.${property}`, `expected the name of a column, { column } or { constant }, got ${quote(source)}`);
    if ('constant' in source) checkMeaning(`columns.${table}.${property}.constant`, field, source.constant);
    else if (typeof source.column !== 'string')
      fail(`columns.${table}.${property}`, `expected the name of a column, { column } or { constant }, got ${quote(source)}`);
    else checkSource(`columns.${table}.${property}`, source);
  }
  if (childColumnsOf(map, table).length === 0 && !of.includes('.')) {
    fail(`child.${table}`, 'no column names the child; give one, or { column, through, key }');
  }
  for (const column of childColumnsOf(map, table)) {
    if (typeof column !== 'string' && map.columns[column.through] === undefined)
      fail(`child.${table}`, `goes through "${column.through}", and columns has no such table`);
  }
}

function fieldFor(map: TableMap, table: string, property: string, where: string): Field {
  const of = kindOf(map, table);
  if (of === undefined || map.columns[table] === undefined)
    return fail(where, `columns has no such table.${didYouMean(table, Object.keys(map.columns))}`);
  return (
    fieldOf(of, property) ??
    fail(
      `${where}.${property}`,
      `rows of ${of} have no such property; they have ${propertiesOf(of).join(', ')}.${didYouMean(property, propertiesOf(of))}`,
    )
  );
}

function checkMeanings(where: string, field: Field, meanings: ValueMap): void {
  for (const [text, meaning] of Object.entries(meanings)) if (meaning !== null) checkMeaning(`${where}[${quote(text)}]`, field, meaning);
}
