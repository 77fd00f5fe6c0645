import type { Modality } from '../contract.ts';

const strength: Readonly<Record<Modality, number>> = { must: 3, should: 2, consider: 1, may: 0 };

/** Whether one modality asks more firmly than another. */
export const isFirmer = (a: Modality, b: Modality): boolean => strength[a] > strength[b];

/** The firmest of several; `may` where there are none. */
export const strongest = (modalities: readonly Modality[]): Modality =>
  modalities.reduce<Modality>((firmest, next) => (isFirmer(next, firmest) ? next : firmest), 'may');
