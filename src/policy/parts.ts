/** What rules are written with, apart from the checks of a profile: what a council's own profile needs to be imported. */
export * from './language.ts';
export * from './words.ts';
export * from './kinds.ts';
export { fill, silent } from './practice.ts';
