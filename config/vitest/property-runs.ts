import * as fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly propertyRuns: number;
  }
}

// A property that names its own `numRuns` keeps it; all others follow the suite that runs them.
// The everyday suite tries the same inputs every time, so that a green run stays green; the long suite tries new ones and prints its seeds.
const runs = inject('propertyRuns');
fc.configureGlobal(runs > 100 ? { numRuns: runs } : { numRuns: runs, seed: 20_261_122 });
