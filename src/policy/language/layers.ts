import type { Basis, DateString, LocalWord, PlacementKind, PolicyProfile } from '../../contract.ts';
import type { PlanSectionRule, Rule, Silence } from './rules.ts';

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
  /** The clauses of a council's own text, beyond the register that the package carries: what each says, by its id, in the council's words. */
  readonly clauses?: Readonly<Record<string, string>>;
  /** Clauses whose text was not read at its source; the result says so of each. */
  readonly unread?: readonly string[];
  /** The day at which the text stands as encoded, and what of it is known not to be encoded. */
  readonly asAt?: DateString;
  readonly notEncoded?: readonly string[];
  readonly words?: readonly DeclaredWord[];
}
/** A word of a council's own; `isA` the known word whose rules apply to it. */
export interface DeclaredWord {
  readonly word: LocalWord;
  readonly label: string;
  readonly isA?: string;
}

/** What stands behind a `PolicyProfile`: its layers, statute first. */
export interface ProfileData extends PolicyProfile {
  readonly format: 'placement-rules/profile@1';
  readonly layers: readonly Layer[];
}
