import type { Modality } from '../contract.ts';
import { strength } from '../policy/strength.ts';

/** Whether one modality asks more firmly than another. */
export const isFirmer = (a: Modality, b: Modality): boolean => strength[a] > strength[b];

/** The firmest of several; `may` where there are none. */
export const strongest = (modalities: readonly Modality[]): Modality =>
  modalities.reduce<Modality>((firmest, next) => (isFirmer(next, firmest) ? next : firmest), 'may');
