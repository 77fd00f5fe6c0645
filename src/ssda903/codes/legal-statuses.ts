import type { LegalStatus } from '../../contract.ts';
import type { Code } from './in-use.ts';

/** A code of LS. `stays`: V3 has one row a stay; V4 has one row for an agreement, and no stays at all. */
export interface LegalStatusCode extends Code {
  readonly status: LegalStatus;
  readonly stays?: 'one-a-row' | 'not-recorded';
}

/**
 * LS, legal status of an episode. The contract has no word for three of them:
 * - D1: freeing orders ended with 2005, so no regulation of the shipped statute reads one: `other`.
 * - J2: detention under PACE is not a remand (the court has not yet seen the child), so the remand regime would be wrong: `other`.
 * - J3: a sentence with a residence requirement; the child is accommodated, neither remanded nor under a care order: `other`.
 */
export const legalStatusCodes: Readonly<Record<string, LegalStatusCode>> = {
  C1: { status: 'interim-care-order' }, // interim care order
  C2: { status: 'care-order' }, // full care order
  D1: { status: 'other', inUse: { startsBefore: '2006-01-01', rule: '445' } }, // freeing order
  E1: { status: 'placement-order', inUse: { startsFrom: '2005-12-01', rule: '446' } }, // placement order
  V2: { status: 'section-20' }, // single period of accommodation, section 20
  V3: { status: 'short-break-series', stays: 'one-a-row' }, // series of short breaks, each break recorded
  V4: { status: 'short-break-series', stays: 'not-recorded' }, // series of short breaks, only the agreement recorded
  L1: { status: 'police-protection' }, // police protection
  L2: { status: 'emergency-protection-order' }, // emergency protection order
  L3: { status: 'child-assessment-order' }, // child assessment order
  J1: { status: 'remand' }, // remand to the authority or to youth detention accommodation
  J2: { status: 'other' }, // detention under PACE in the authority's accommodation
  J3: { status: 'other' }, // youth rehabilitation order with residence or intensive fostering
};

/** V3: each row is one stay. */
export const isOneStayARow = ({ legalStatus }: { readonly legalStatus: string }): boolean =>
  legalStatusCodes[legalStatus]?.stays === 'one-a-row';
/** V4: the row is an agreement, which tells no stay. */
export const isAgreement = ({ legalStatus }: { readonly legalStatus: string }): boolean =>
  legalStatusCodes[legalStatus]?.stays === 'not-recorded';
export const isOfShortBreaks = (episode: { readonly legalStatus: string }): boolean => isOneStayARow(episode) || isAgreement(episode);
/** A status that is not known differs from none. */
export const beginsOrEndsBreak = (before: { readonly legalStatus: string }, after: { readonly legalStatus: string }): boolean =>
  isKnown(before) && isKnown(after) && isOneStayARow(before) !== isOneStayARow(after);
export const isKnown = ({ legalStatus }: { readonly legalStatus: string }): boolean => legalStatusCodes[legalStatus] !== undefined;
