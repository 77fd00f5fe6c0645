import type {
  Attestation,
  CarerBreak,
  Child,
  Circumstance,
  Concern,
  Consultation,
  Decision,
  DocumentRecord,
  Judgement,
  LegalStatusPeriod,
  LookedAfterReview,
  Meeting,
  NetworkMember,
  Notification,
  Period,
  Placement,
  PlacementPlanVersion,
  Visit,
} from '../contract.ts';

/** The properties of an object inside a record; texts, lists and lengths of time have none. */
export type Inside<Value> = Value extends string | number | boolean | readonly unknown[] | undefined ? never : keyof Value & string;
/** The properties of a record, and of an object inside one: `ending.manner`. */
export type Paths<Of> = { readonly [Name in keyof Of & string]-?: Name | `${Name}.${Inside<Of[Name]>}` }[keyof Of & string];

/** Properties of the records of a history. */
export type OfRecords =
  | Paths<Child>
  | Paths<Period>
  | Paths<LegalStatusPeriod>
  | Paths<Placement>
  | Paths<Circumstance>
  | Paths<Concern>
  | Paths<Meeting>
  | Paths<PlacementPlanVersion>
  | Paths<LookedAfterReview>
  | Paths<Visit>
  | Paths<Notification>
  | Paths<Decision>
  | Paths<Consultation>
  | Paths<DocumentRecord>
  | Paths<CarerBreak>
  | Paths<Judgement>
  | Paths<Attestation>
  | Paths<NetworkMember>;

/** Shorthands, and what only the reader needs: to know the same place and the same carer again. */
export type OfPlacements = 'planningInterval.every' | 'planningInterval.agreedAt' | 'sameCarerFollows' | 'urn' | 'postcode';
/** Rows of the statutory return. */
export type OfEpisodes = 'period' | 'enteredCareAt' | 'startReason' | 'endReason';
/** Rows about a record of another table: `of` is its id. */
export type OfDetails = 'of' | 'section' | 'state' | 'owner' | 'text' | 'dueBy' | 'every' | 'agreedAt';

/** Every property that some column may fill. `sections.contact`: the state of a plan's section. */
export type PropertyName = OfRecords | OfPlacements | OfEpisodes | OfDetails | `sections.${string}`;
