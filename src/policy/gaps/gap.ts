import type { Layer } from '../language.ts';
import type { PolicyFault } from '../policy-error.ts';

/** What kind of thing a profile lacks: a fault that `defineProfile` refuses, or what it lets pass and a person should not. */
export type ProfileGapKind =
  | PolicyFault
  | 'clause-without-words'
  | 'clause-without-rule'
  | 'clause-without-case'
  | 'rule-without-case'
  | 'rule-without-limit'
  | 'rule-without-answer'
  | 'occasion-of-all'
  | 'unknown-role'
  | 'unknown-moment'
  | 'undeclared-word'
  | 'unused-word'
  | 'unspoken-kinds'
  | 'no-date'
  | 'limb-never-reached'
  | 'limit-of-another-record'
  | 'no-regulations'
  | 'unknown-clause-of-case';

/** One thing that a profile lacks. `look`: it may be meant so; the others are to be mended. */
export interface ProfileGap {
  readonly kind: ProfileGapKind;
  readonly weight: 'mend' | 'look';
  /** The rule, clause, word or layer that it is about. */
  readonly about: string;
  /** What is missing, and how to mend it. */
  readonly message: string;
}

/** A worked case, as far as it shows which clauses and rules have one; a case of `placement-rules/conformance` is one. */
export interface CaseOfProfile {
  readonly clauses: readonly string[];
  readonly expect: {
    readonly requirements?: Readonly<Record<string, unknown>>;
    readonly breaches?: readonly { readonly requirement?: unknown }[];
    readonly silentRules?: readonly string[];
  };
}

/** One look at a layer. */
export type Gaps = (layer: Layer, cases: readonly CaseOfProfile[]) => readonly ProfileGap[];

const gap =
  (weight: ProfileGap['weight']) =>
  (kind: ProfileGapKind, about: string, message: string): ProfileGap => ({ kind, weight, about, message });
export const mend = gap('mend');
export const look = gap('look');
