import * as fc from 'fast-check';
import { inject, TestRunner } from 'vitest';

/** How one fast-check property went: what `npm run test:long` prints, and what docs/laws.md counts. */
export interface PropertyRun {
  readonly cases: number;
  readonly seed: number;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Cases of a property that is no law; the long suite has a hundred times as many. */
    readonly propertyRuns: number;
  }
  export interface TaskMeta {
    properties?: readonly PropertyRun[];
  }
}

const runs = inject('propertyRuns');
const long = runs > 100;

/** How long a property may take, in milliseconds, whose cases are whole evaluations and more: the long suite on a busy machine needs the hour that it gives to every test. */
export const patience = long ? 3_600_000 : 600_000;

/** Cases of a law in the everyday suite; the long one tries a hundred times as many. */
const everyday = { time: 1_000, evaluation: 100 } as const;

/**
 * How many cases a property tries. A law shown by several properties gives each a share of its cases; the shares add up to one or more.
 *
 * @example casesOf('evaluation', 1 / 8) //=> { numRuns: 13 }, of each of eight rules; { numRuns: 1300 } in the long suite
 */
export function casesOf(kind: keyof typeof everyday, share = 1): { readonly numRuns: number } {
  return { numRuns: Math.ceil(everyday[kind] * share) * (long ? 100 : 1) };
}

/** Counts cases that no fast-check property runs, such as those that a process of its own tries. */
export function countCases(run: PropertyRun): void {
  const test = TestRunner.getCurrentTest();
  if (test !== undefined) test.meta.properties = [...(test.meta.properties ?? []), run];
}

// The everyday suite tries the same inputs every time, so that a green run stays green; the long suite draws a new seed for each property.
fc.configureGlobal({
  numRuns: runs,
  ...(long ? {} : { seed: 20_261_122 }),
  reporter: (details) => {
    countCases({ cases: details.numRuns, seed: details.seed });
    if (details.failed) throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
  },
});
