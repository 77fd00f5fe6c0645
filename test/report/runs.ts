import { readFileSync } from 'node:fs';
import type { Evaluation, PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import { derby, evaluate, leicester, parseHistory, placementPlanStandards, placementStability, trafford, withOverlays } from '../../src/index.ts';
import type { Run } from '../../src/report/index.ts';

function readHistory(name: 'demo/history' | 'history/complete'): PlacementHistory {
  return checked(JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')));
}

/** A history that `parseHistory` lets through; one that it refuses is a mistake in the test. */
export function checked(input: unknown): PlacementHistory {
  const parsed = parseHistory(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.history;
}

export const demo = readHistory('demo/history');
export const complete = readHistory('history/complete');
export const demoAsOf = '2026-07-06T09:00';

export const runOf = (history: PlacementHistory, profile: PolicyProfile, asOf: string): Run => ({ history, evaluation: evaluate(history, { profile, asOf }) });

/** The repository's two whole histories under the three councils, and under one of them with both overlays: seven runs. */
export const runs: readonly Run[] = [
  ...[derby, trafford, leicester].flatMap((profile) => [runOf(demo, profile, demoAsOf), runOf(complete, profile, '2026-10-01')]),
  runOf(demo, withOverlays(derby, placementStability, placementPlanStandards), demoAsOf),
];

export const demoByDerby: Evaluation = evaluate(demo, { profile: derby, asOf: demoAsOf });
