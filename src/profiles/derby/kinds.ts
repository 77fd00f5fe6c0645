import type { PlacementKind } from '../../contract.ts';
import { allKindsBut } from '../../policy/parts.ts';

/** Derby's planning meeting is for every placement but these, of which the text says nothing. */
export const beyondPlanning: readonly PlacementKind[] = ['custody', 'hospital', 'special-guardianship'];
export const planningKinds = allKindsBut(...beyondPlanning);
export const allButAdoptive = allKindsBut('adoptive');
