import type { DateString, LegalStatus, Modality, Timescale } from '../../contract.ts';
import type { Condition } from './conditions.ts';
import type { EventName } from './events.ts';

/** By when something is to be done: by, before or after an event, the earliest of several limits, or a date agreed. */
export type Due =
  | { readonly before: EventName; readonly by?: Timescale }
  | { readonly by: EventName }
  | { readonly within: Timescale; readonly of: EventName; readonly notBefore?: Timescale }
  | { readonly earliestOf: readonly Due[] }
  /** The last day on which a stay may end, so that the days of stays under a status stay within a number in any such time. */
  | { readonly stays: number; readonly inAny: Timescale; readonly under: readonly LegalStatus[]; readonly since: DateString }
  /** An interval or date that the history records as agreed. */
  | { readonly agreed: 'planning-interval' | 'visit-interval' | 'next-meeting' };

/** One limb of a requirement: its clause, the case that it is for, its limit. The first limb whose case holds applies. */
export interface Limb {
  readonly clauses: readonly string[];
  readonly when?: Condition;
  /** Left out: the limb sets no date. */
  readonly due?: Due;
  readonly source?: 'stated' | 'inferred' | 'agreed';
  /** Counted from the last occurrence (`every`) rather than once from an anchor. */
  readonly every?: true;
  /** In words, for messages: `72 hours after an emergency start`. */
  readonly counted?: string;
  /** How firmly this limb asks, where it differs from the rule's modality. */
  readonly modality?: Modality;
}

/** What ends the need for what a rule asks, in words. */
export const needEnds = [
  'placement-end',
  'placement-start',
  'concern-resolved',
  'care-end',
  'eighteenth-birthday',
  'withdrawal',
  'all-resolved',
] as const;
/** What ends the need for what a rule asks. */
export type NeedEnd = (typeof needEnds)[number];
