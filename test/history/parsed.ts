import type { PlacementHistory } from '../../src/contract.ts';
import { parseHistory } from '../../src/history/parse-history.ts';

/** A history that `parseHistory` lets through; one that it refuses is a mistake in the test. */
export function parsed(input: unknown): PlacementHistory {
  const result = parseHistory(input);
  if (!result.ok) throw new Error(`the history is refused: ${JSON.stringify(result.issues)}`);
  return result.history;
}
