import {
  derby,
  leicester,
  placementPlanStandards,
  placementStability,
  type PolicyProfile,
  statutory,
  trafford,
  withOverlays,
} from 'placement-rules';

export const councils = { derby, trafford, leicester, statutory } as const;
export type Council = keyof typeof councils;
export const overlays = { 'placement-stability': placementStability, 'placement-plan-standards': placementPlanStandards } as const;
export type Overlay = keyof typeof overlays;

/** Whose policy is asked, and which standards on top of it. */
export interface Policy {
  readonly council: Council;
  readonly overlays: readonly Overlay[];
}

const made = new Map<string, PolicyProfile>();

/** The profile of a policy; the same one each time, since a profile is compiled once. */
export function profileOf({ council, overlays: chosen }: Policy): PolicyProfile {
  const key = [council, ...chosen].join('+');
  const profile = made.get(key) ?? withOverlays(councils[council], ...chosen.map((each) => overlays[each]));
  made.set(key, profile);
  return profile;
}
