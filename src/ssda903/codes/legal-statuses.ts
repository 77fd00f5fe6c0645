import type { LegalStatus } from '../../contract.ts';
import type { InUse } from './in-use.ts';

/** A code of LS. `stays`: V3 has one row a stay; V4 has one row for an agreement, and no stays at all. */
export interface LegalStatusCode {
  readonly meaning: string;
  readonly status: LegalStatus;
  readonly stays?: 'one-a-row' | 'not-recorded';
  readonly inUse?: InUse;
}

/**
 * LS, legal status of an episode. The contract has no word for three of them:
 * - D1: freeing orders ended with 2005, so no regulation of the shipped statute reads one: `other`.
 * - J2: detention under PACE is not a remand (the court has not yet seen the child), so the remand regime would be wrong: `other`.
 * - J3: a sentence with a residence requirement; the child is accommodated, neither remanded nor under a care order: `other`.
 */
export const legalStatusCodes: Readonly<Record<string, LegalStatusCode>> = {
  C1: { meaning: 'interim care order', status: 'interim-care-order' },
  C2: { meaning: 'full care order', status: 'care-order' },
  D1: { meaning: 'freeing order', status: 'other', inUse: { startsBefore: '2006-01-01', rule: '445' } },
  E1: { meaning: 'placement order', status: 'placement-order', inUse: { startsFrom: '2005-12-01', rule: '446' } },
  V2: { meaning: 'single period of accommodation, section 20', status: 'section-20' },
  V3: { meaning: 'series of short breaks, each break recorded', status: 'short-break-series', stays: 'one-a-row' },
  V4: { meaning: 'series of short breaks, only the agreement recorded', status: 'short-break-series', stays: 'not-recorded' },
  L1: { meaning: 'police protection', status: 'police-protection' },
  L2: { meaning: 'emergency protection order', status: 'emergency-protection-order' },
  L3: { meaning: 'child assessment order', status: 'child-assessment-order' },
  J1: { meaning: 'remand to the authority or to youth detention accommodation', status: 'remand' },
  J2: { meaning: 'detention under PACE in the authority\'s accommodation', status: 'other' },
  J3: { meaning: 'youth rehabilitation order with residence or intensive fostering', status: 'other' },
};

/** V3: each row is one stay. */
export const isOneStayARow = ({ legalStatus }: { readonly legalStatus: string }): boolean => legalStatusCodes[legalStatus]?.stays === 'one-a-row';
/** V4: the row is an agreement, which tells no stay. */
export const isAgreement = ({ legalStatus }: { readonly legalStatus: string }): boolean => legalStatusCodes[legalStatus]?.stays === 'not-recorded';
/** A status that is not known differs from none. */
export const beginsOrEndsBreak = (before: { readonly legalStatus: string }, after: { readonly legalStatus: string }): boolean =>
  isKnown(before) && isKnown(after) && isOneStayARow(before) !== isOneStayARow(after);
export const isKnown = ({ legalStatus }: { readonly legalStatus: string }): boolean => legalStatusCodes[legalStatus] !== undefined;
