import type { PlacementKind } from '../contract.ts';

/** Groups of placements that the texts speak of (semantics, section 9). */
export const fosterGroup = ['foster', 'connected-person', 'home-from-home'] as const satisfies readonly PlacementKind[];
/** The kinds of residential placement, secure ones and residential schools with them. */
export const residentialGroup = ['residential', 'secure', 'residential-school'] as const satisfies readonly PlacementKind[];
