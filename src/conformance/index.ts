/**
 * `placement-rules/conformance`: what another implementation, in whatever language, is checked with. The cases and the table of timescales
 * are plain files beside it, as JSON and as CSV: `conformance/cases.json`, `conformance/timescales.csv` and so on, with their schemas.
 */
export type { ConformanceCase, Expected, Some } from './case.ts';
export { checkConformance, type Conformance, type FailedCase } from './check-conformance.ts';
export { compareAnswer } from './compare-answer.ts';
export type * from '../contract.ts';
