import type { Placement, PlacementKind } from '../../contract.ts';
import type { Code, InUse } from './in-use.ts';

/** A code of PLACE: where the child lives, or an absence from there. */
export type PlacementCode =
  | (Code & { readonly reads: 'placement'; readonly kind: PlacementKind; readonly longTerm?: true })
  | (Code & { readonly reads: 'temporary-absence' });

const lives = (kind: PlacementKind, inUse?: InUse): PlacementCode => ({
  reads: 'placement',
  kind,
  ...(inUse === undefined ? {} : { inUse }),
});
const longTerm = (kind: PlacementKind): PlacementCode => ({ reads: 'placement', kind, longTerm: true });
const away: PlacementCode = { reads: 'temporary-absence' };

/**
 * PLACE, placement type. Choices, where the contract and the code list do not meet:
 * - U1 and U4 say long-term, so `longTerm` is true. U3 and U6 ("other") are what every foster placement has until a panel
 *   matches it; they do not say that nobody intends it to last. So `longTerm` stays unknown there, and for U2 and U5.
 * - U1 to U3 are connected persons. Whether the carer's approval is temporary (regulation 24) is not in the return [recall].
 * - R1 is a home with staff and a manager: `residential`. It is not a children's home, but statute asks the same of both kinds.
 * - R3 (family centre, mother and baby unit): the child may be there with a parent; no closer kind is certain: `other`.
 * - H5 and K3 are accommodation with support from sixteen: `supported-accommodation`. P3 (living in with an employer): `other`.
 * - A3 to A6 are `adoptive` whoever the carers are. "Current carers" (A3, A5) alone does not set `sameCarer`: RNE T and U do.
 * - Z1 and Z11 to Z14: `other`. What Z11 to Z14 mean was not found.
 */
export const placementCodes: Readonly<Record<string, PlacementCode>> = {
  A3: lives('adoptive'), // placed for adoption with consent, with current carers
  A4: lives('adoptive'), // placed for adoption with consent, not with current carers
  A5: lives('adoptive'), // placed for adoption under a placement order, with current carers
  A6: lives('adoptive'), // placed for adoption under a placement order, not with current carers
  U1: longTerm('connected-person'), // foster placement with a relative or friend, long-term
  U2: lives('connected-person'), // foster placement with a relative or friend who is also an approved adopter
  U3: lives('connected-person'), // foster placement with a relative or friend, other
  U4: longTerm('foster'), // foster placement with another carer, long-term
  U5: lives('foster'), // foster placement with another carer who is also an approved adopter
  U6: lives('foster'), // foster placement with another carer, other
  K1: lives('secure'), // secure children's home
  K2: lives('residential'), // children's home
  // The validator's own list for 2024-25 spells it in lower case, by mistake; from that year both sources have it.
  K3: lives('supported-accommodation', { fromYear: 2025 }), // registered supported accommodation
  // One source drops H5 and P2 with 2024-25, the other with 2025-26: reported only from where both do.
  H5: lives('supported-accommodation', { untilYear: 2025 }), // semi-independent accommodation
  P1: lives('with-parents'), // with a parent or a person with parental responsibility
  P2: lives('independent-living', { untilYear: 2025, startsBefore: '2023-10-28', rule: '217t' }), // independent living
  P3: lives('other'), // residential employment
  R1: lives('residential'), // residential care home
  R2: lives('hospital'), // NHS or other medical establishment
  R3: lives('other'), // family centre or mother and baby unit
  R5: lives('custody'), // young offender institution
  S1: lives('residential-school'), // residential school
  T0: away, // all temporary moves
  T1: away, // in hospital
  T2: away, // on holiday
  T3: away, // usual carers on holiday
  T4: away, // other, up to seven days
  // One source drops Z1 with 2025-26, the other keeps it: never reported.
  Z1: lives('other'), // other placement
  Z11: lives('other', { fromYear: 2026 }), // other placement (Z11)
  Z12: lives('other', { fromYear: 2026 }), // other placement (Z12)
  Z13: lives('other', { fromYear: 2026 }), // other placement (Z13)
  Z14: lives('other', { fromYear: 2026 }), // other placement (Z14)
};

export const isTemporaryAbsence = (place: string): boolean => placementCodes[place]?.reads === 'temporary-absence';

const caredForBy: { readonly [kind in PlacementKind]?: 'family' | 'staff' } = {
  adoptive: 'family',
  'connected-person': 'family',
  foster: 'family',
  'with-parents': 'family',
  custody: 'staff',
  residential: 'staff',
  secure: 'staff',
};

/** Who cares for the child there. Of a family centre, a hospital, a residential school, lodgings and "other" it is not certain: a parent or a host may. */
export function carersAt(place: string): 'family' | 'staff' | undefined {
  const code = placementCodes[place];
  return code?.reads === 'placement' ? caredForBy[code.kind] : undefined;
}

/**
 * PLACE_PROVIDER. PR2 (another authority) and PR3 (another public body) are neither the authority's own nor bought from an
 * agency or company: `provision` stays unknown. PR0 is the parent.
 */
export const providerCodes: Readonly<Record<string, Code & { readonly provision?: NonNullable<Placement['provision']> }>> = {
  PR0: {}, // parent
  PR1: { provision: 'in-house' }, // own authority
  PR2: {}, // another authority
  PR3: {}, // another public body
  PR4: { provision: 'commissioned' }, // private
  PR5: { provision: 'commissioned' }, // voluntary
};
