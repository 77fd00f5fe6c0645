import type { PolicyOverlay, PolicyProfile } from '../../../src/contract.ts';
import { derby, leicester, placementPlanStandards, placementStability, statutory, trafford } from '../../../src/index.ts';
import type { OverlayData } from '../../../src/policy/assemble.ts';
import type { Layer, ProfileData } from '../../../src/policy/language.ts';

/** One text that the package encodes, with the page that it has. */
export interface PolicyText {
  /** Its page: `docs/policies/derby.md`. */
  readonly name: string;
  /** In the heading of a column. */
  readonly short: string;
  /** In a sentence. */
  readonly called: string;
  readonly layer: Layer;
}

// A profile is its layers, statute first; its own text is the last of them. Both are plain data behind the public types.
const own = (profile: PolicyProfile): Layer => (profile as ProfileData).layers.slice(-1)[0] ?? missing(profile.id);
const over = (overlay: PolicyOverlay): Layer => (overlay as OverlayData).layer;
const missing = (id: string): never => {
  throw new Error(`profile "${id}" has no layer to make a page of`);
};

export const texts: readonly PolicyText[] = [
  { name: 'statutory', short: 'Regulations', called: 'the regulations', layer: own(statutory) },
  { name: 'derby', short: 'Derby', called: "Derby's procedure", layer: own(derby) },
  { name: 'trafford', short: 'Trafford', called: "Trafford's policy", layer: own(trafford) },
  { name: 'leicester', short: 'Leicester', called: "Leicester's procedure", layer: own(leicester) },
  {
    name: 'placement-stability',
    short: 'Stability meetings',
    called: 'the text on placement stability meetings',
    layer: over(placementStability),
  },
  {
    name: 'placement-plan-standards',
    short: 'Plan standards',
    called: 'the practice standards for Placement Plans',
    layer: over(placementPlanStandards),
  },
];

/** Every text but the regulations. */
export const councils: readonly PolicyText[] = texts.filter(({ layer }) => layer.basis !== 'statute');
