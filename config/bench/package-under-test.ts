import type * as Api from '../../src/index.ts';

const dist = new URL('../../dist/', import.meta.url);

/** A file of the built package, which is what people run: `engine.js`. */
export const built = (file: string): string => new URL(file, dist).pathname;

// Built from the sources that the types are of.
export const api = (await import(built('index.js'))) as typeof Api;
