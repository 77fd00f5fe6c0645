import type { Modality } from '../contract.ts';

/** How firmly each modality asks. */
export const strength: Readonly<Record<Modality, number>> = { must: 3, should: 2, consider: 1, may: 0 };
