import type { PlacementKind } from '../../contract.ts';
import { allKindsBut, fosterGroup } from '../../policy/parts.ts';

/** Trafford's policy speaks of foster, connected-person and Home from Home carers and of special guardians; of no one else (TRAFFORD-1.02). */
export const traffordKinds: readonly PlacementKind[] = [...fosterGroup, 'special-guardianship'];
export const beyondTrafford = allKindsBut(...traffordKinds);
