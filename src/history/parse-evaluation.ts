import type { Evaluation, Issue } from '../contract.ts';
import { pointerOf } from './problems.ts';
import { evaluationSchema } from './schema-evaluation.ts';

export type EvaluationParsed =
  { readonly ok: true; readonly evaluation: Evaluation } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checks that something is an evaluation as `evaluate` returns it, for whoever reads one back from a file.
 *
 * @returns the evaluation, or where it is another shape than the JSON Schema of an evaluation says; never throws for plain data
 */
export function parseEvaluation(input: unknown): EvaluationParsed {
  const result = evaluationSchema.safeParse(input);
  if (result.success) return { ok: true, evaluation: result.data };
  return {
    ok: false,
    issues: result.error.issues.map(({ path }) => ({
      pointer: pointerOf(path),
      code: 'not-an-evaluation',
      message: 'This is not what `evaluate` writes here.',
    })),
  };
}
