import * as fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly propertyRuns: number;
  }
}

// A property that names its own `numRuns` keeps it; all others follow the suite that runs them.
fc.configureGlobal({ numRuns: inject('propertyRuns') });
