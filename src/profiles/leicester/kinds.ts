import type { PlacementKind } from '../../contract.ts';

/** Leicester's procedure is for every kind of placement but the three below, of which it says nothing. */
export const leicesterKinds: readonly PlacementKind[] = [
  'foster',
  'connected-person',
  'home-from-home',
  'with-parents',
  'adoptive',
  'residential',
  'secure',
  'residential-school',
  'supported-accommodation',
  'independent-living',
  'other',
];
export const beyondLeicester: readonly PlacementKind[] = ['custody', 'hospital', 'special-guardianship'];
