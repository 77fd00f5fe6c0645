import type { PlacementKind } from '../../contract.ts';
import type { Condition } from '../../policy/parts.ts';

/** Leicester's procedure is for every kind of placement but the three below, of which it says nothing. */
export const leicesterKinds: readonly PlacementKind[] = [
  'foster', 'connected-person', 'home-from-home', 'with-parents', 'adoptive', 'residential', 'secure', 'residential-school',
  'supported-accommodation', 'independent-living', 'other',
];
export const beyondLeicester: readonly PlacementKind[] = ['custody', 'hospital', 'special-guardianship'];

/** Nor does it speak of the single stays of a series of short breaks. A status that is not recorded does not stand in the way. */
export const inShortBreaks: Condition = { legalStatus: ['short-break-series'], on: 'placement.startedAt', assume: false };
export const ordinaryPlacement: Condition = { not: inShortBreaks };
