import type { PlacementKind } from '../contract.ts';
import { placementKinds } from '../history/vocabulary-placements.ts';
import type { Condition } from './language.ts';

/** Groups of placements that the texts speak of (semantics, section 9). */
export const fosterGroup = ['foster', 'connected-person', 'home-from-home'] as const satisfies readonly PlacementKind[];
/** The kinds of residential placement, secure ones and residential schools with them. */
export const residentialGroup = ['residential', 'secure', 'residential-school'] as const satisfies readonly PlacementKind[];

/**
 * Every kind of placement but those named, of which a text says nothing.
 *
 * @example
 * allKindsBut('custody', 'hospital', 'special-guardianship').length; //=> 11
 */
export const allKindsBut = (...left: readonly PlacementKind[]): readonly PlacementKind[] =>
  placementKinds.filter((kind) => !left.includes(kind));

/**
 * The child is placed with foster carers, connected persons or Home from Home carers.
 *
 * @example
 * inFosterCare; //=> { fact: 'placement.kind', oneOf: ['foster', 'connected-person', 'home-from-home'] }
 */
export const inFosterCare: Condition = { fact: 'placement.kind', oneOf: fosterGroup };
/**
 * The child is placed in a home of one of the residential kinds.
 *
 * @example
 * inResidentialCare; //=> { fact: 'placement.kind', oneOf: ['residential', 'secure', 'residential-school'] }
 */
export const inResidentialCare: Condition = { fact: 'placement.kind', oneOf: residentialGroup };
