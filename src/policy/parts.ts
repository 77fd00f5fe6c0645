/** What rules are written with, apart from the checks of a profile: what a council's own profile needs to be imported. */
export * from './language.ts';
export * from './words/conditions.ts';
export * from './words/limits.ts';
export * from './words/people-and-items.ts';
export * from './kinds.ts';
export { fill, silent } from './practice.ts';
