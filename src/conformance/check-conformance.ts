import type { ConformanceCase } from './case.ts';
import { compareAnswer } from './compare-answer.ts';

/** A case that an implementation answers otherwise, with what differs. */
export interface FailedCase {
  readonly name: string;
  readonly differences: readonly string[];
}

/** How many of the cases hold, and what differs in the others. */
export interface Conformance {
  readonly passed: number;
  readonly failed: readonly FailedCase[];
}

/**
 * Asks an implementation every case and compares its answers.
 *
 * @param cases The content of `placement-rules/conformance/cases.json`, or some of it.
 * @param answer The implementation: an evaluation for a case, as `conformance/cases.schema.json` and the evaluation's own schema describe
 *   them. What it throws is a difference.
 * @returns How many hold; of the others every difference, a line each.
 * @example
 * const history = { child: { id: 'c1' }, placements: [] };
 * const only = { name: 'none', title: 'No placement', clauses: [], profile: 'statutory', overlays: [], asOf: '2026-04-10', history, expect: { breaches: [] } };
 * checkConformance([only], ({ asOf }) => evaluate(history, { profile: statutory, asOf })); //=> { passed: 1, failed: [] }
 */
export function checkConformance(cases: Iterable<ConformanceCase>, answer: (each: ConformanceCase) => unknown): Conformance {
  const failed: FailedCase[] = [];
  let passed = 0;
  for (const each of cases) {
    const differences = differencesOf(each, answer);
    if (differences.length === 0) passed += 1;
    else failed.push({ name: each.name, differences });
  }
  return { passed, failed };
}

function differencesOf(each: ConformanceCase, answer: (each: ConformanceCase) => unknown): readonly string[] {
  let given: unknown;
  try {
    given = answer(each);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return compareAnswer(given, each.expect);
}
