/**
 * `placement-rules/conformance`: what another implementation, in whatever language, is checked with. The cases and the table of timescales
 * are plain files beside it: `conformance/cases.json` with its schema, and `conformance/timescales.csv`.
 */
export type { ConformanceCase, Expected, Some } from './case.ts';
export { checkConformance, type Conformance, type FailedCase } from './check-conformance.ts';
export { compareAnswer } from './compare-answer.ts';
