import type { PlacementKind } from '../contract.ts';
import type { Condition } from './language.ts';

/** Groups of placements that the texts speak of (semantics, section 9). */
export const fosterGroup = ['foster', 'connected-person', 'home-from-home'] as const satisfies readonly PlacementKind[];
/** The kinds of residential placement, secure ones and residential schools with them. */
export const residentialGroup = ['residential', 'secure', 'residential-school'] as const satisfies readonly PlacementKind[];

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
