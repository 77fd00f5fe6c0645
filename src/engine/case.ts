import type {
  CarerBreak,
  Circumstance,
  Concern,
  Decision,
  DocumentRecord,
  FactUsed,
  LegalStatusPeriod,
  LookedAfterReview,
  Meeting,
  Period,
  PlacementPlanVersion,
  Visit,
} from '../contract.ts';
import type { Entry } from '../history/records.ts';
import type { Spell } from '../history/spells.ts';
import type { Timed } from '../history/timed.ts';
import type { HistoryView } from '../history/view.ts';
import type { Condition } from '../policy/language.ts';
import type { Day } from '../time/index.ts';
import type { Unknown } from './world.ts';

/** When a need ended; `before-limit` or `after-limit` where the record only says that it did, or may have. */
export type Ended = Timed | 'before-limit' | 'after-limit';

/** The records that one requirement is about. */
export interface About {
  readonly spell?: Spell | undefined;
  readonly care?: Entry<Period> | undefined;
  readonly concern?: Entry<Concern> | undefined;
  readonly circumstance?: Entry<Circumstance> | undefined;
  readonly meeting?: Entry<Meeting> | undefined;
  /** The next such meeting, while it is still to be held. */
  readonly scheduled?: Entry<Meeting> | undefined;
  readonly review?: Entry<LookedAfterReview> | undefined;
  readonly visit?: Entry<Visit> | undefined;
  readonly plan?: Entry<PlacementPlanVersion> | undefined;
  readonly document?: Entry<DocumentRecord> | undefined;
  readonly decision?: Entry<Decision> | undefined;
  readonly carerBreak?: Entry<CarerBreak> | undefined;
  readonly legalStatus?: Entry<LegalStatusPeriod> | undefined;
  /** The review before the one that an interval leads up to. */
  readonly previousReview?: Entry<LookedAfterReview> | undefined;
  /** What is joined or kept open by several calls: whether it is the placement's first, and when all that called for it was resolved. */
  readonly need?: { readonly first: boolean; readonly ended?: Ended | undefined } | undefined;
  /** What a series starts from, not an occurrence that it runs from. */
  readonly opening?: true;
  /** An ending calls for it of which nobody knows when it was. */
  readonly undatedEnding?: true;
  /** The moment that calls for it; undefined where its date is not known. */
  readonly trigger?: Timed | undefined;
}

/** The record that the language calls so: `carer-break`, and `break` and `status` in the names of moments. */
export const recordNamed = (about: About, name: string): Entry<object> | undefined =>
  // What is none of them is not asked for.
  (about as Readonly<Record<string, Entry<object> | undefined>>)[calledOtherwise[name] ?? name];
const calledOtherwise: Readonly<Record<string, keyof About>> = { 'carer-break': 'carerBreak', break: 'carerBreak', status: 'legalStatus' };

/** What a completion is asked: the world of `world.ts`, as conditions and verdicts use it. */
export interface Asks {
  choose<T>(key: string, unknown: Unknown, options: readonly T[]): T;
  either(key: string, unknown: Unknown): boolean;
  atMost(a: Timed, b: Timed, plus?: number): boolean;
  before(a: Timed, b: Timed): boolean;
  ruleOut(): void;
}

/** One requirement, person, item or section, judged in one completion of what is not known. */
export interface Case {
  readonly view: HistoryView;
  readonly about: About;
  readonly world: Asks;
  /** The London day that states are judged on. */
  readonly judged: Day;
  /** The record whose `record.…` facts are being read. */
  readonly record?: Entry;
  /** Facts read so far, for `because`. */
  readonly read: FactUsed[];
}

/** Whether a condition holds in one completion. */
export type Holds = (c: Case) => boolean;
/** `compileCondition`, handed on where conditions are built of it: modules import each other one way only. */
export type Compile = (condition: Condition | undefined) => Holds;

/** The London day of what calls for it; of a placement that never began, that of its withdrawal; else of now. */
export const judgedOn = (view: HistoryView, { trigger, spell }: About): Day => (trigger ?? spell?.withdrawn ?? view.asOf).day;

/** A case with nothing read yet. */
export const caseFor = (view: HistoryView, about: About, world: Asks, judged = judgedOn(view, about)): Case => ({
  view,
  about,
  world,
  judged,
  read: [],
});
