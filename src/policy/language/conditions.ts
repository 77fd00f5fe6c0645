import type {
  Attendee,
  Attestation,
  Circumstance,
  Consultation,
  DateString,
  Decision,
  DocumentRecord,
  Judgement,
  LegalStatus,
  MeetingKind,
  Modality,
  NotificationSubject,
  Role,
  Timescale,
} from '../../contract.ts';
import type { FactName } from '../facts.ts';
import type { EventName, Point } from './events.ts';

/**
 * A truth about the history. Where a fact that decides it is not recorded, the engine tries each value that it may have.
 * `on` names the moment whose London day a state is judged at; left out: the day that the rule, person or section is judged at.
 */
export type Condition = ConditionTree & {
  /** In words, where its parts would not read well: where it holds, and where it does not. Decides nothing. */
  readonly says?: string | readonly [holds: string, fails: string];
};
/** The forms that a condition takes. */
export type ConditionTree =
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
  /** Another placement of the same period of care began once this one ended; `proposed`: or is proposed; `running`: and had not ended by the day before. */
  | { readonly laterPlacement: true; readonly proposed?: true; readonly running?: true; readonly on?: EventName }
  | { readonly earlierPlacement: true }
  /** The text that the clause stands in was in force on that day; `to`: up to this day and no longer. */
  | { readonly inForceFrom: DateString; readonly to?: DateString; readonly on?: EventName }
  /**
   * Of this placement and those before it, so many fulfil the condition; `inLast`: of those alone whose own such moment came within so
   * long before this one's, the corresponding day included.
   */
  | {
      readonly atLeast: number;
      readonly placementsWhere: Condition;
      readonly inLast?: { readonly length: Timescale; readonly of: EventName };
    };

/** In which time the record must lie, and what must be true of it. */
export interface RecordSought {
  /** Not earlier than this moment; than the trigger, unless it names the meeting that it is for. */
  readonly from?: Point;
  /** Not earlier than the London day of this moment: of the beginning of a state, or of what is written up on its day. */
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
export type Whose = { readonly of?: 'placement' | 'start' | 'concern' | 'meeting' | 'ending' | 'care' | 'child' };
/** The kinds of record that show that something was done. */
export type Evidence =
  | (RecordSought & Whose & { readonly meeting: readonly MeetingKind[] })
  | (RecordSought & Whose & { readonly visit: 'any' | 'social-worker' })
  | (RecordSought & Whose & { readonly review: 'held' })
  | (RecordSought & Whose & { readonly plan: 'prepared' | 'finalised' | 'prepared-and-finalised' | 'signed' | 'revised' | 'reviewed' })
  /** `sharedWith`: shared with one of these, or with nobody by name; `named`: only sharing with one of these by name counts. */
  | (RecordSought &
      Whose & { readonly document: readonly DocumentRecord['kind'][]; readonly sharedWith?: readonly Role[]; readonly named?: true })
  /** All of `to` told; the last of them gives the moment. */
  | (RecordSought & Whose & { readonly notification: readonly NotificationSubject[]; readonly to: Recipients })
  | (RecordSought & Whose & { readonly decision: readonly Decision['kind'][]; readonly by?: readonly Role[] })
  | (RecordSought & Whose & { readonly consultation: readonly Consultation['about'][]; readonly with: readonly Role[] })
  /** A moment of the subject itself. */
  | { readonly event: EventName; readonly from?: EventName }
  /** All of these; the last of them gives the moment. */
  | { readonly together: readonly Evidence[] };
/** `or`: roles that stand for it, such as a home's manager for the carer. */
export interface Recipient {
  readonly role: Role;
  readonly or?: readonly Role[];
  readonly when?: Condition;
}
/** Everyone to be told: the roles that a text names, or those whom the record names. */
export type Recipients =
  | readonly Recipient[]
  /** Those on the list of the meeting that the rule is about, neither excluded nor undetermined; whoever tells them of `about` is left out. */
  | { readonly listed: readonly Person[]; readonly tellers: readonly OwnerRule[]; readonly about: readonly NotificationSubject[] }
  /** Those who were told of something before; where the record names nobody, `otherwise` stands on the list for them. */
  | { readonly toldOf: readonly NotificationSubject[]; readonly otherwise?: Role };

/** Somebody who takes part, how, how firmly the text asks for them, and under which condition. */
export interface Person {
  readonly role: Role;
  readonly mode: Attendee['mode'];
  readonly modality: Modality;
  readonly clauses: readonly string[];
  readonly oneOf?: string;
  /** Roles that stand for it: whoever took part as one of these took part. */
  readonly or?: readonly Role[];
  readonly when?: Condition;
}
/** Who is to act, and whether the text says so. */
export interface OwnerRule {
  readonly role: Role;
  readonly source: 'stated' | 'inferred';
  readonly when?: Condition;
}
