/**
 * Flat rows in: the tables that a council's systems, spreadsheets and SQL hold, as placement histories.
 * Everything stays in memory: no file is opened, nothing is sent.
 *
 * @module placement-rules/tables
 */
export type { ArrayName } from '../history/array-names.ts';
export type { DetailName, TableKind } from './cells.ts';
export { fromTables, type FromTables } from './from-tables.ts';
export { groupIssues, type IssueGroup, tableIssueLevels, type TableIssue, type TableIssueCode, type TableIssueLevel } from './issues.ts';
export {
  adaptMap,
  type Change,
  type ChildColumn,
  type Columns,
  type ColumnSource,
  type Constant,
  type DateSettings,
  type MapChanges,
  type TableCoverage,
  type TableMap,
  type TableRow,
  type Through,
  type ValueMap,
  type ValueMaps,
} from './map.ts';
export type { Inside, OfDetails, OfEpisodes, OfPlacements, OfRecords, Paths, PropertyName } from './property-name.ts';
export type { Tables } from './numbered-tables.ts';
export { type JudgedTextOptions, whatCanBeJudgedText } from './what-can-be-judged-text.ts';
export { safeguardingDataSet } from './safeguarding-data-set.ts';
export type { MissingColumn } from './undecided.ts';
export { whatCanBeJudged, type ColumnNeeded, type Counts, type RuleJudged, type WhatCanBeJudged } from './what-can-be-judged.ts';
export type * from '../contract.ts';
