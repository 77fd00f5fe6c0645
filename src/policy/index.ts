export * from './language.ts';
export * from './words.ts';
export * from './kinds.ts';
export { fill, silent } from './practice.ts';
export { defineOverlay, defineProfile } from './define.ts';
