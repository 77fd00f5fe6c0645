import type { Basis, Breach, PlacementHistory, PlanChecklist, Requirement, RequiredMeeting } from '../contract.ts';

/** A worked case: a history, by which policy and when it is judged, and what the answer must hold. One entry of `conformance/cases.json`. */
export interface ConformanceCase {
  /** Where it belongs and what it shows: `derby/planned-foster-placement › held late`. */
  readonly name: string;
  readonly title: string;
  /** Clauses and provisions that it exercises. */
  readonly clauses: readonly string[];
  /** A profile and overlays by the names that the command knows. */
  readonly profile: string;
  readonly overlays: readonly string[];
  readonly asOf: string;
  readonly history: PlacementHistory;
  readonly expect: Expected;
}

/** Some properties of an answer's part, with the values that they must have. */
export type Some<T> = { readonly [K in keyof T]?: unknown };

/** What of an answer a case checks; a part left out is not checked, and neither is a property. */
export interface Expected {
  /** By requirement id, whatever of it matters. `false`: there is none. `absent`: properties that it does not have. */
  readonly requirements?: Readonly<Record<string, (Some<Requirement> & { readonly absent?: readonly string[] }) | false>>;
  /** Rules that make no requirement here. */
  readonly silentRules?: readonly string[];
  /** All certain breaches of authority and overlays, in any order. */
  readonly breaches?: readonly Some<Breach>[];
  /** All certain breaches of regulations. */
  readonly statutoryBreaches?: readonly Some<Breach>[];
  /** All possible breaches of authority and overlays; where one of regulations is named, all of those too. */
  readonly possibleBreaches?: readonly Some<Breach>[];
  /** All possible breaches of regulations. */
  readonly possibleStatutoryBreaches?: readonly Some<Breach>[];
  /** By occasion. Attendees by role (`false`: not on the list), items by their first clause. */
  readonly meetings?: Readonly<
    Record<
      string,
      | false
      | (Omit<Some<RequiredMeeting>, 'attendees' | 'items'> & {
          readonly attendees?: Readonly<Record<string, unknown>>;
          readonly items?: Readonly<Record<string, unknown>>;
        })
    >
  >;
  /** By placement. Sections by slug: `required`, `not-required`, `undetermined`, an object, or `false` for none; `count` by basis. */
  readonly checklists?: Readonly<
    Record<
      string,
      | false
      | (Omit<Some<PlanChecklist>, 'sections'> & {
          readonly sections?: Readonly<Record<string, unknown>>;
          readonly count?: Partial<Record<Basis, number>>;
        })
    >
  >;
  /** Pointers that are asked for, and pointers that are not. */
  readonly missingFacts?: readonly string[];
  readonly notAsked?: readonly string[];
  /** Clauses said to be not covered, and clauses not said to be. */
  readonly notCovered?: readonly string[];
  readonly covered?: readonly string[];
  /** What is said once to be not covered, in words, and what is not. */
  readonly said?: readonly string[];
  readonly unsaid?: readonly string[];
}
