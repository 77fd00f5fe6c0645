import type {
  Attestation, Basis, Consultation, KnownMeeting, LegalStatus, LocalWord, MeetingItem, MeetingKind, Modality, Note, NotificationSubject, PlacementKind,
  PolicyProfile, Requirement, RequiredMeeting, Role, SectionSlug, Timescale, Attendee, DateString, Circumstance, Concern, Decision, DocumentRecord, Judgement,
} from '../contract.ts';
import type { FactName } from './facts.ts';

/**
 * The language that policies are written in. Everything here is plain JSON-safe data: a rule says what is asked, for each of which
 * records, when, by when, shown by which record, of whom; the engine reads it. Nothing here knows a council or how a history is stored.
 */

// ───────────────────────────── what a rule is about ─────────────────────────────

/** The records that a rule makes one requirement for. `series` ones are the earlier occurrences that a recurring duty runs from. */
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

/** A moment of the history, seen from a rule's subject. A proposed placement's start is its planned start, an announced ending's end its planned end. */
export type EventName =
  | 'placement.startedAt' | 'placement.endedAt' | 'placement.decidedAt' | 'placement.permanenceMatchAgreedAt' | 'placement.ending.decidedAt' | 'placement.ending.plannedFor'
  | 'placement.temporaryApproval.from' | 'placement.temporaryApproval.extendedAt' | 'placement.temporaryApproval.to'
  | 'placement.outsideApproval.from' | 'placement.outsideApproval.to' | 'placement.first-visit' | 'placement.seventy-two-hour-review'
  | 'placement.day-before-start' | 'placement.parent-assessment'
  | 'care.from' | 'care.to' | 'care.first-placement' | 'care.first-review'
  | 'concern.identifiedAt' | 'concern.resolvedAt' | 'circumstance.from' | 'circumstance.to' | 'status.from' | 'status.to'
  | 'meeting.heldAt' | 'meeting.previous' | 'meeting.date' | 'meeting.nextMeetingAgreedFor' | 'meeting.minutes.circulatedAt'
  | 'review.heldAt' | 'review.completedAt' | 'review.date' | 'previous-review.heldAt' | 'review.last-stability-meeting' | 'child.latest-exploitation-risk' | 'meeting.exclusion-recorded' | 'visit.at' | 'plan.preparedAt' | 'plan.finalisedAt' | 'plan.signedAt' | 'document.at' | 'decision.at'
  /** `opening`: what a series starts from; nothing once it runs from an occurrence. */
  | 'break.from' | 'break.to' | 'trigger' | 'opening' | 'judged' | 'as-of';
/** A moment, or so long before one, counted backwards by the day. */
export type Point = EventName | { readonly before: EventName; readonly by: Timescale };

// ───────────────────────────── conditions ─────────────────────────────

/**
 * A truth about the history. Where a fact that decides it is not recorded, the engine tries each value that it may have.
 * `on` names the moment whose London day a state is judged at; left out: the day that the rule, person or section is judged at.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: FactName; readonly is: boolean | string }
  | { readonly fact: FactName; readonly oneOf: readonly string[] }
  | { readonly fact: FactName; readonly recorded: boolean }
  | { readonly fact: FactName; readonly atMost: number }
  | { readonly happened: EventName }
  /** It has happened, or is planned. */
  | { readonly known: EventName }
  | { readonly earlier: EventName; readonly than: EventName }
  /** `lastDay`: the day on which the count ends belongs to it. */
  | { readonly within: Timescale; readonly of: EventName; readonly on?: EventName; readonly lastDay?: true }
  /** The day judged is the day of that moment or a later one. */
  | { readonly since: Point; readonly on?: EventName }
  /** From the first 1 September later than one birthday to the first 31 August on or after another. */
  | { readonly schoolYearsFrom: number; readonly to: number; readonly on?: EventName }
  /** The period of care has placements, and each of them began under one of these statuses. */
  | { readonly everyPlacementUnder: readonly LegalStatus[] }
  /** Something of the history began before that day. */
  | { readonly beganBefore: DateString }
  /** `assume`: what holds where legal statuses are not recorded (semantics 12.1); left out: unknown. */
  | { readonly legalStatus: readonly LegalStatus[]; readonly on?: EventName; readonly assume?: boolean }
  | { readonly circumstance: readonly Circumstance['kind'][]; readonly on?: EventName }
  | { readonly everCircumstance: readonly Circumstance['kind'][]; readonly from?: 'any-placement' }
  | { readonly allocated: readonly Role[]; readonly on?: EventName }
  | { readonly aged: number; readonly on?: EventName }
  /** `assume`: what holds where nobody has judged it; left out: unknown. */
  | { readonly judged: Judgement['kind']; readonly role?: Role; readonly assume?: boolean }
  | { readonly shown: Evidence }
  | { readonly attested: string; readonly outcome: Attestation['outcome'] }
  /** Another placement began once this one ended; `proposed`: or is proposed. */
  | { readonly laterPlacement: true; readonly proposed?: true; readonly on?: EventName }
  | { readonly earlierPlacement: true }
  /** The text that the clause stands in was in force on that day; `to`: up to this day and no longer. */
  | { readonly inForceFrom: DateString; readonly to?: DateString; readonly on?: EventName }
  | { readonly emergencies: number };

// ───────────────────────────── evidence: the record that answers ─────────────────────────────

interface RecordSought {
  /** Not earlier than this moment. */
  readonly from?: Point;
  /** Not earlier than the London day of this moment. */
  readonly fromDay?: EventName;
  /** Strictly after this moment: the next of a series. */
  readonly after?: EventName;
  /** At or before this moment. */
  readonly until?: EventName;
  /** Strictly before this moment; no bound where it has not come. */
  readonly before?: EventName;
  /** The record itself is dated on this moment's London day or later, whenever it was shared. */
  readonly dated?: EventName;
  /** True of the record itself (`record.…` facts). */
  readonly where?: Condition;
}
/**
 * Whose records count: of the rule's placement, concern or meeting, of the placement that ended, of the period of care, or any of the
 * child's. `start`: of the placement, and such as name none and were made in the 28 days before it while no placement ran.
 */
type Whose = { readonly of?: 'placement' | 'start' | 'concern' | 'meeting' | 'ending' | 'care' | 'child' };
export type Evidence =
  | RecordSought & Whose & { readonly meeting: readonly MeetingKind[] }
  | RecordSought & Whose & { readonly visit: 'any' | 'social-worker' }
  | RecordSought & Whose & { readonly review: 'held' }
  | RecordSought & Whose & { readonly plan: 'prepared' | 'finalised' | 'prepared-and-finalised' | 'signed' | 'revised' | 'reviewed' }
  /** `sharedWith`: shared with one of these, or with nobody by name; `named`: only sharing with one of these by name counts. */
  | RecordSought & Whose & { readonly document: readonly DocumentRecord['kind'][]; readonly sharedWith?: readonly Role[]; readonly named?: true }
  /** All of `to` told; the last of them gives the moment. */
  | RecordSought & Whose & { readonly notification: readonly NotificationSubject[]; readonly to: Recipients }
  | RecordSought & Whose & { readonly decision: readonly Decision['kind'][]; readonly by?: readonly Role[] }
  | RecordSought & Whose & { readonly consultation: readonly Consultation['about'][]; readonly with: readonly Role[] }
  /** A moment of the subject itself. */
  | { readonly event: EventName; readonly from?: EventName }
  /** All of these; the last of them gives the moment. */
  | { readonly together: readonly Evidence[] };
/** `or`: roles that stand for it, such as a home's manager for the carer. */
export interface Recipient { readonly role: Role; readonly or?: readonly Role[]; readonly when?: Condition }
/** Everyone to be told: the roles that a text names, or those whom the record names. */
export type Recipients = readonly Recipient[]
  /** Those on the list of the meeting that the rule is about, neither excluded nor undetermined; whoever tells them is left out. */
  | { readonly listed: readonly Person[]; readonly tellers: readonly OwnerRule[] }
  /** Those who were told of something before. */
  | { readonly toldOf: readonly NotificationSubject[] };

// ───────────────────────────── deadlines ─────────────────────────────

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

export type NeedEnd = 'placement-end' | 'placement-start' | 'concern-resolved' | 'care-end' | 'eighteenth-birthday' | 'withdrawal' | 'all-resolved';

// ───────────────────────────── people and contents of a meeting ─────────────────────────────

export interface Person {
  readonly role: Role;
  readonly mode: Attendee['mode'];
  readonly modality: Modality;
  readonly clauses: readonly string[];
  readonly oneOf?: string;
  readonly when?: Condition;
}
export interface ChairRule { readonly how: RequiredMeeting['chair']['how']; readonly roles: readonly Person[]; readonly clauses: readonly string[] }
export interface ItemRule {
  readonly clauses: readonly string[];
  readonly kind: MeetingItem['kind'];
  readonly text: string;
  readonly modality: Modality;
  readonly owners?: readonly OwnerRule[];
  readonly when?: Condition;
  /** Due at the meeting's own moment: done in time only before it. */
  readonly beforeMeeting?: true;
  /** What shows it done; where nothing can, an attestation of its clause does. */
  readonly shownBy?: readonly Evidence[];
  /** Properties of the held meeting that show it done, each of which must be there. */
  readonly recordedIn?: 'minutes' | 'minutes-circulated' | 'actions' | 'action-dates' | 'action-owners' | 'next-meeting' | 'child-decision' | 'exclusion-reason'
    | 'actions-completed' | 'planning-interval';
}
export interface OwnerRule { readonly role: Role; readonly source: 'stated' | 'inferred'; readonly when?: Condition }
export interface MeetingContent {
  readonly kind: KnownMeeting | LocalWord;
  readonly localName?: string;
  readonly convenor?: readonly OwnerRule[];
  readonly chair?: ChairRule;
  readonly people?: readonly Person[];
  readonly items?: readonly ItemRule[];
  readonly unspecified?: RequiredMeeting['unspecified'];
}

// ───────────────────────────── a rule ─────────────────────────────

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
  /** It arises already where that moment is planned. */
  readonly foreseen?: true;
  readonly limbs?: readonly Limb[];
  /** Any one of these answers it; none: only an attestation can. */
  readonly answeredBy?: readonly Evidence[];
  /** What ends the need; left out: what ends the subject's need. */
  readonly needEnds?: readonly NeedEnd[];
  /** The open interval of a series is left out once its need has ended. */
  readonly series?: true;
  /** An order of these kinds, made in such a case, starts the series anew: the interval that it cuts short is left out. */
  readonly restartedBy?: { readonly orders: readonly LegalStatus[]; readonly when?: Condition };
  /** Nothing is asked while the child lives in a placement of these kinds: they have a regime of their own. */
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
  /** Roles or cases in which `not-practicable` may be attested. */
  readonly practicable?: true;
  /** `placement-planning-meeting:{placement}:first`; `{next}` is `first` or, where one came before, `after-m1`. */
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
export interface FilledPractice { readonly name: string; readonly slots: readonly FilledSlot[] }
export interface FilledSlot {
  readonly slot: string;
  /** What the slot is for. */
  readonly says: string;
  /** RFC 6901, into the rule; empty where the authority's text is silent. */
  readonly at: readonly string[];
  /** How one can tell that the authority's text is silent. */
  readonly silent?: string;
}
export interface NoteRule { readonly code: Note['code']; readonly text: string; readonly clauses: readonly string[]; readonly when?: Condition }

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

// ───────────────────────────── a layer and a profile ─────────────────────────────

/** One text: the regulations, an authority's procedure, or an overlay. */
export interface Layer {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly basis: Basis;
  readonly rules: readonly Rule[];
  readonly sections: readonly PlanSectionRule[];
  /** The text points to a list of sections outside it. */
  readonly sectionsElsewhere?: readonly { readonly placements?: readonly PlacementKind[]; readonly clauses: readonly string[] }[];
  readonly silences: readonly Silence[];
  /** Clauses whose text was not read at its source, with the words for the note. */
  readonly unread?: readonly string[];
  /** The day at which the text stands as encoded, and what of it is known not to be encoded. */
  readonly asAt?: DateString;
  readonly notEncoded?: readonly string[];
  readonly words?: readonly DeclaredWord[];
}
/** A word of a council's own; `isA` the known word whose rules apply to it. */
export interface DeclaredWord { readonly word: LocalWord; readonly label: string; readonly isA?: string }

/** What stands behind a `PolicyProfile`: its layers, statute first. */
export interface ProfileData extends PolicyProfile {
  readonly format: 'placement-rules/profile@1';
  readonly layers: readonly Layer[];
}
