import type { KnownMeeting, LocalWord, MeetingItem, Modality, RequiredMeeting } from '../../contract.ts';
import type { Condition, Evidence, OwnerRule, Person } from './conditions.ts';

/** Who chairs a meeting and by which rule that is settled. */
export interface ChairRule {
  readonly how: RequiredMeeting['chair']['how'];
  readonly roles: readonly Person[];
  readonly clauses: readonly string[];
}
/** Something that a meeting covers, records or prepares. */
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
  /** Attested as not practicable it is not asked for: the text asks for it only where it is possible. */
  readonly wherePossible?: true;
  /** What shows it done by being recorded of the held meeting; `planning-interval`, of the placement. */
  readonly recordedIn?:
    | 'minutes'
    | 'minutes-circulated'
    | 'actions'
    | 'action-dates'
    | 'action-owners'
    | 'next-meeting'
    | 'child-decision'
    | 'exclusion-reason'
    | 'actions-completed'
    | 'planning-interval'
    | 'carers-children-heard';
}
/** Who comes to a meeting, who chairs it and what it covers. */
export interface MeetingContent {
  readonly kind: KnownMeeting | LocalWord;
  readonly localName?: string;
  readonly convenor?: readonly OwnerRule[];
  readonly chair?: ChairRule;
  readonly people?: readonly Person[];
  readonly items?: readonly ItemRule[];
  readonly unspecified?: RequiredMeeting['unspecified'];
}
