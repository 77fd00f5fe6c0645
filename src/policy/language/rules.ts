import type { DateString, LegalStatus, Modality, Note, PlacementKind, Requirement, SectionSlug } from '../../contract.ts';
import type { Condition, Evidence, OwnerRule, Recipients } from './conditions.ts';
import type { Limb, NeedEnd } from './deadlines.ts';
import type { EventName } from './events.ts';
import type { MeetingContent } from './meetings.ts';
import type { Subject } from './subjects.ts';

/** One thing that a text asks: of what, when, by when, of whom, and which record answers it. */
export interface Rule {
  /** `<authority>/<name>` or the provision in lower case: `walsall/first-placement-planning-meeting`, `reg-9`. */
  readonly id: string;
  readonly kind: Requirement['kind'];
  readonly title: string;
  /** Cited after the limb that set the deadline. A limb may cite alone; a rule with neither is refused when the profile is built. */
  readonly clauses: readonly string[];
  readonly modality: Modality;
  readonly forEach: Subject;
  /** Kinds of placement that the rule speaks of; left out: every kind. */
  readonly placements?: readonly PlacementKind[];
  readonly when?: Condition;
  /** The moment that calls for it; left out: the subject's own. */
  readonly arises?: EventName;
  /** It arises already where that moment is planned or, the end of a placement, decided on. */
  readonly foreseen?: true;
  readonly limbs?: readonly Limb[];
  /** Any one of these answers it; none: only an attestation can. */
  readonly answeredBy?: readonly Evidence[];
  /** What ends the need; left out: what ends the subject's need. */
  readonly needEnds?: readonly NeedEnd[];
  /** A duty that recurs: one requirement for each occurrence that it runs from. Its open interval is left out once the need has ended. */
  readonly series?: true;
  /** An order of these kinds, made in such a case, starts the series anew: the interval that it cuts short is left out. */
  readonly restartedBy?: { readonly orders: readonly LegalStatus[]; readonly when?: Condition };
  /** Nothing falls due while the child lives in a placement of these kinds, which have a regime of their own; once the child is back, what is still to be done is asked for without a date. */
  readonly notWhilePlaced?: readonly PlacementKind[];
  /**
   * In this time the law asked for it only where it was reasonably practicable: what an interval with a day in it missed is a judgement.
   * `lifted`: it did not ask for it at all.
   */
  readonly relaxed?: { readonly from: DateString; readonly to: DateString; readonly lifted?: true };
  /** Going past the limit is an act that the text forbids, not a delay. */
  readonly limitForbids?: true;
  /** The rule that must be answered first, and the clause that fixes the order. */
  readonly after?: { readonly rule: string; readonly clauses: readonly string[] };
  /** Once its limit has passed it can no longer be made up for: missed, never overdue. */
  readonly noLater?: true;
  /** An act that is forbidden: contravened where this holds. */
  readonly forbidden?: Condition;
  /** Undone it is nobody's breach: whether it was possible is a judgement. */
  readonly wherePossible?: true;
  /** `placement-planning-meeting:{placement}:first`, with names of `occasions.ts` in brackets; `{next}` is `first` or, where one came before, `after-m1`. */
  readonly occasion?: string;
  readonly meeting?: MeetingContent;
  readonly owners?: readonly OwnerRule[];
  readonly recipients?: Recipients;
  readonly notes?: readonly NoteRule[];
  readonly inForce?: { readonly from?: DateString; readonly to?: DateString };
  /** The common practice that it was filled from. */
  readonly practice?: FilledPractice;
}
/** Which common practice a rule comes from, and where in the rule the value of each of its slots stands. */
export interface FilledPractice {
  readonly name: string;
  readonly slots: readonly FilledSlot[];
}
/** What an authority put into one slot of a shared rule. */
export interface FilledSlot {
  readonly slot: string;
  /** What the slot is for. */
  readonly says: string;
  /** RFC 6901, into the rule; empty where the authority's text is silent. */
  readonly at: readonly string[];
  /** How one can tell that the authority's text is silent. */
  readonly silent?: string;
}
/** Something that an answer says beside a requirement. */
export interface NoteRule {
  readonly code: Note['code'];
  readonly text: string;
  readonly clauses: readonly string[];
  readonly when?: Condition;
}

/** A section that a Placement Plan has, for which placements and under which condition. */
export interface PlanSectionRule {
  readonly section: SectionSlug;
  readonly clauses: readonly string[];
  readonly modality: Modality;
  readonly placements?: readonly PlacementKind[];
  readonly when?: Condition;
  readonly inForce?: { readonly from?: DateString; readonly to?: DateString };
}

/** Where a text is silent or points outside itself: said for each placement of these kinds for which the condition holds, or once, where it holds at all. */
export interface Silence {
  /** Rule-like id, named where a missing fact decides whether it concerns the child. */
  readonly id: string;
  readonly what: string;
  readonly clauses: readonly string[];
  readonly perPlacement?: true;
  readonly placements?: readonly PlacementKind[];
  readonly when?: Condition;
}
