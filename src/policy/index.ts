export * from './language.ts';
export * from './words.ts';
export * from './kinds.ts';
export { facts, type FactName } from './facts.ts';
export { fill, silent, slot, type Practice } from './practice.ts';
export { defineOverlay, defineProfile, withOverlays, type ProfileDefinition } from './define.ts';
export { PolicyError, type PolicyFault } from './policy-error.ts';
