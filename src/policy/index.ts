export * from './parts.ts';
export { defineOverlay, defineProfile } from './define.ts';
