import type { PlacementKind } from '../../contract.ts';

/** Derby's planning meeting is for every placement but these, of which the text says nothing. */
export const beyondPlanning: readonly PlacementKind[] = ['custody', 'hospital', 'special-guardianship'];
export const planningKinds: readonly PlacementKind[] = [
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
export const allButAdoptive: readonly PlacementKind[] = [...planningKinds.filter((kind) => kind !== 'adoptive'), ...beyondPlanning];
