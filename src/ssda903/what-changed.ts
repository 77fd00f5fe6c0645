import { isTemporaryAbsence } from './codes/placements.ts';
import type { Episode } from './episodes.ts';

/** What DfE rules 434 to 436 compare: PLACE, PL_POST, URN and PLACE_PROVIDER. A blank says nothing, so it differs from nothing. */
export function placementDiffers(before: Episode, after: Episode): boolean {
  return (
    differs(before.place, after.place) ||
    differs(before.postcode, after.postcode) ||
    differs(before.urn, after.urn) ||
    differs(before.provider, after.provider)
  );
}

export const legalStatusDiffers = (before: Episode, after: Episode): boolean => differs(before.legalStatus, after.legalStatus);

const differs = (before: string, after: string): boolean => before !== '' && after !== '' && before !== after;

export const isAbsence = ({ place }: Episode): boolean => isTemporaryAbsence(place);
