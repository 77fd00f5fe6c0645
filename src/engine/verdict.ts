import type { FactUsed, Status } from '../contract.ts';
import type { Limb, Rule } from '../policy/language.ts';
import type { Answer } from './answer.ts';
import type { Holds } from './case.ts';
import { distinct } from './lists.ts';
import type { Limit } from './limit.ts';

/** A rule made ready to be judged. */
export interface CompiledRule {
  readonly rule: Rule;
  /** It has arisen, and its condition holds. */
  readonly holds: Holds;
  readonly limbs: readonly { readonly limb: Limb; readonly holds: Holds }[];
  readonly forbidden: Holds | undefined;
  /** The case in which an order starts the series anew. */
  readonly restarted: Holds | undefined;
  /** The rule that must be answered first. */
  readonly after: CompiledRule | undefined;
  readonly everyClause: readonly string[];
  /** What is asked for under each limb, and last under none: what is said of the clause of another limb leaves it as it is. */
  readonly clausesUnder: readonly (readonly string[])[];
}

/** What became of what is asked, and the record that did it. */
export interface Outcome {
  readonly status: Status;
  readonly done: Answer | undefined;
}

/** The verdict on one requirement in one completion of what is not known. */
export interface Verdict {
  readonly status: Status | 'not-applicable';
  /** The position of the limb that applies; -1: the rule has none. */
  readonly limb: number;
  readonly limit: Limit | undefined;
  readonly done: Answer | undefined;
  readonly because: readonly FactUsed[];
  readonly breach: 'late' | 'overdue' | 'missed' | 'out-of-order' | 'not-permitted' | undefined;
}

export const NOT_APPLICABLE: Verdict = {
  status: 'not-applicable',
  limb: -1,
  limit: undefined,
  done: undefined,
  because: [],
  breach: undefined,
};

/** The limbs that apply, in the order of the text. */
export const limbsIn = (verdicts: readonly Verdict[]): readonly number[] =>
  distinct(verdicts.map(({ limb }) => limb)).sort((a, b) => a - b);
