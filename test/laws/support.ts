import * as api from '../../src/index.ts';
import type { Evaluation, PlacementHistory, PolicyProfile, Requirement } from '../../src/contract.ts';
import { timed } from '../../src/history/timed.ts';
import type { Day } from '../../src/time/index.ts';

/** Every shipped profile, and each council with both overlays. */
export const allProfiles: readonly PolicyProfile[] = [
  api.derby,
  api.trafford,
  api.leicester,
  api.statutory,
  ...[api.derby, api.trafford, api.leicester].map((profile) =>
    api.withOverlays(profile, api.placementStability, api.placementPlanStandards),
  ),
];

/** The history with nothing in it that can be changed. */
export function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFrozen(part);
  return Object.freeze(value);
}

export const byId = (evaluation: Evaluation): ReadonlyMap<string, Requirement> =>
  new Map(evaluation.requirements.map((requirement) => [requirement.id, requirement]));

/** The latest London day on which anything in the history happens: 23:30 in UTC is the next day in summer. */
export function lastDay(history: PlacementHistory): Day {
  let last = -Infinity;
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) last = Math.max(last, timed(value, '').day);
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) walk(part);
  };
  walk(history);
  return last === -Infinity ? 0 : last;
}
