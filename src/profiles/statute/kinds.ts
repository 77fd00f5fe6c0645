import type { PlacementKind } from '../../contract.ts';
import { all, allKindsBut, not, type Condition } from '../../policy/parts.ts';

/** Adoption, custody and special guardianship have regulations of their own. */
export const kindsUnderOtherRegimes: readonly PlacementKind[] = ['adoptive', 'custody', 'special-guardianship'];
/** Kinds of placement that the regulations of 2010 speak of. */
export const statutoryKinds = allKindsBut(...kindsUnderOtherRegimes);

/** A placement that began under a series of short breaks has regulation 48 and nothing else; a status that is not recorded is none. */
export const onShortBreaks: Condition = { legalStatus: ['short-break-series'], on: 'placement.startedAt', assume: false };
export const notOnShortBreaks: Condition = not(onShortBreaks);

/** A visit before the start is none of the placement's; on the day of the start one may be. */
export const visitsOfThePlacement: Condition = all(notOnShortBreaks, not({ earlier: 'visit.at', than: 'placement.startedAt' }));
