import type { PlacementKind } from '../../contract.ts';
import { allKindsBut } from '../../policy/parts.ts';

/** Leicester's procedure is for every kind of placement but these, of which it says nothing. */
export const beyondLeicester: readonly PlacementKind[] = ['custody', 'hospital', 'special-guardianship'];
export const leicesterKinds = allKindsBut(...beyondLeicester);
