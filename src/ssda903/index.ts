/**
 * The statutory return on looked-after children (SSDA903) in: tables of CSV to placement histories.
 * Everything stays in memory: no file is opened, nothing is sent.
 *
 * @module placement-rules/ssda903
 */
export type { Ssda903File } from './file.ts';
export { issueKinds, type IssueCode, type IssueKind, type IssueLevel, type RowIssue } from './issues.ts';
export type { Ssda903Child } from './read-children.ts';
export { readSsda903, type Ssda903Options, type Ssda903Return } from './read-return.ts';
export type * from '../contract.ts';
