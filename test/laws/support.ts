import * as api from '../../src/index.ts';
import type { Evaluation, PlacementHistory, PolicyProfile, Requirement } from '../../src/contract.ts';

/** Every shipped profile, and each council with both overlays. */
export const allProfiles: readonly PolicyProfile[] = [
  api.derby, api.trafford, api.leicester, api.statutory,
  ...[api.derby, api.trafford, api.leicester].map((profile) => api.withOverlays(profile, api.placementStability, api.placementPlanStandards)),
];

/** The history with nothing in it that can be changed. */
export function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFrozen(part);
  return Object.freeze(value);
}

export const byId = (evaluation: Evaluation): ReadonlyMap<string, Requirement> => new Map(evaluation.requirements.map((requirement) => [requirement.id, requirement]));

/** The latest London day on which anything in the history happens. */
export function lastDay(history: PlacementHistory): string {
  const days: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) days.push(value.slice(0, 10));
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) walk(part);
  };
  walk(history);
  return days.sort().at(-1) ?? '2026-01-01';
}
