import type { PlacementKind } from '../../contract.ts';
import { fosterGroup } from '../../policy/kinds.ts';

/** Trafford's policy speaks of foster, connected-person and Home from Home carers and of special guardians; of no one else (TRAFFORD-1.02). */
export const traffordKinds: readonly PlacementKind[] = [...fosterGroup, 'special-guardianship'];
export const beyondTrafford: readonly PlacementKind[] = [
  'with-parents',
  'adoptive',
  'residential',
  'secure',
  'residential-school',
  'supported-accommodation',
  'independent-living',
  'custody',
  'hospital',
  'other',
];
