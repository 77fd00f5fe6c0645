/**
 * The language that policies are written in. Everything here is plain JSON-safe data: a rule says what is asked, for each of which
 * records, when, by when, shown by which record, of whom; the engine reads it. Nothing here knows a council or how a history is stored.
 */
export type * from './language/conditions.ts';
export type * from './language/deadlines.ts';
export type * from './language/events.ts';
export type * from './language/layers.ts';
export type * from './language/meetings.ts';
export type * from './language/rules.ts';
export type * from './language/subjects.ts';
