import type { PolicyOverlay, PolicyProfile } from '../contract.ts';
import { derby, leicester, placementPlanStandards, placementStability, statutory, trafford } from '../index.ts';

/** The profiles and overlays that the command knows by name. */
export const profiles: Readonly<Record<string, PolicyProfile>> = { derby, trafford, leicester, statutory };
export const overlays: Readonly<Record<string, PolicyOverlay>> = {
  'placement-stability': placementStability,
  'placement-plan-standards': placementPlanStandards,
};
