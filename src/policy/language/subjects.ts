import type {
  Circumstance,
  Concern,
  Consultation,
  Decision,
  DocumentRecord,
  LegalStatus,
  MeetingKind,
  Modality,
  Role,
} from '../../contract.ts';
import type { Condition } from './conditions.ts';
import type { EventName } from './events.ts';

/** The records that a rule makes one requirement for; of a `series`, the occurrences from each of which the next is counted. */
export type Subject =
  | { readonly each: 'placement' | 'care-period' | 'carer-break' | 'legal-status' | 'plan' }
  /** The placement that each period of being looked after began with. */
  | { readonly each: 'first-placement' }
  /**
   * `opening`: also what the first of a series runs from: the placement's start, the period of care. `orders`: also each order of
   * these kinds made while the placement runs, from which the series starts anew.
   */
  | { readonly each: 'review' | 'visit'; readonly opening?: true; readonly orders?: readonly LegalStatus[] }
  | { readonly each: 'concern'; readonly kinds: readonly Concern['kind'][] }
  | { readonly each: 'circumstance'; readonly kinds: readonly Circumstance['kind'][] }
  /** `calledForBy`: what keeps a series going; it ends when all of these that have arisen by the meeting are resolved. */
  | { readonly each: 'meeting'; readonly kinds: readonly MeetingKind[]; readonly calledForBy?: readonly Trigger[] }
  | { readonly each: 'decision'; readonly kinds: readonly Decision['kind'][] }
  | { readonly each: 'document'; readonly kinds: readonly DocumentRecord['kind'][] }
  /** The time up to each looked-after review held during a placement, from the review before it; the last is open, its review still to come. */
  | { readonly each: 'review-interval' }
  /**
   * Whatever calls for the same thing before it is next done is one need of the placement; what comes after that opens the next one.
   * `answers`: the records that part one need from the next; `afterFirst`: the first one answers no need, it is what is to be renewed.
   */
  | { readonly each: 'joined-need'; readonly triggers: readonly Trigger[]; readonly answers: Parting; readonly afterFirst?: true };
/** What one occasion of a joined need ends with, so that the next begins. */
export type Parting = { readonly meeting: readonly MeetingKind[] } | { readonly plan: 'prepared' };

/** Something that calls for a joined need, and the clause that says so. */
export interface Trigger {
  readonly clauses: readonly string[];
  readonly modality: Modality;
  readonly on:
    | { readonly concern: readonly Concern['kind'][] }
    /** `lasting`: a state, which calls for it in every placement in which it holds; else only in the placement running when it began. */
    | { readonly circumstance: readonly Circumstance['kind'][]; readonly lasting?: true }
    | { readonly document: readonly DocumentRecord['kind'][] }
    | { readonly decision: readonly Decision['kind'][] }
    | { readonly consultation: readonly Consultation['about'][]; readonly with: readonly Role[] }
    /** The placement itself: from the time that it is planned, or where `once` says so only from that moment. */
    | { readonly placement: Condition; readonly once?: EventName };
  /** True of the record that calls for it. */
  readonly when?: Condition;
  /** What ends it; left out: nothing but the end of the placement or of care. */
  readonly ends?: 'concern-resolved';
}
