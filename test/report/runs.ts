import { readFileSync } from 'node:fs';
import type { Evaluation, PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import { derby, evaluate, leicester, placementPlanStandards, placementStability, trafford, withOverlays } from '../../src/index.ts';
import { AS_OF as demoAsOf, demo } from '../explain/demo.ts';
import { parsed } from '../history/parsed.ts';
import type { Run } from '../../src/report/index.ts';

export { demo, demoAsOf };
export const complete = parsed(JSON.parse(readFileSync(new URL('../../fixtures/history/complete.json', import.meta.url), 'utf8')));

export const runOf = (history: PlacementHistory, profile: PolicyProfile, asOf: string): Run => ({
  history,
  evaluation: evaluate(history, { profile, asOf }),
});

/** The repository's two whole histories under the three councils, and under one of them with both overlays: seven runs. */
export const runs: readonly Run[] = [
  ...[derby, trafford, leicester].flatMap((profile) => [runOf(demo, profile, demoAsOf), runOf(complete, profile, '2026-10-01')]),
  runOf(demo, withOverlays(derby, placementStability, placementPlanStandards), demoAsOf),
];

export const demoByDerby: Evaluation = evaluate(demo, { profile: derby, asOf: demoAsOf });
