import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Basis, Breach, PlanChecklist, Requirement, RequiredMeeting } from '../../src/contract.ts';

/**
 * A worked case, as data: a history, a profile, a moment, and what the answer must hold. `variants` share the history and change it by
 * JSON merge patch (`placements` and the other arrays are patched by index: `{ "meetings": { "0": { "heldAt": "…" } } }`).
 */
export interface CaseFile extends Expectation {
  readonly title: string;
  /** Clauses and provisions that the case exercises. */
  readonly clauses: readonly string[];
  /** Settled points of semantics section 12 that it shows: "12.33". */
  readonly settles?: readonly string[];
  readonly profile: 'derby' | 'trafford' | 'leicester' | 'statutory' | 'northmere';
  readonly overlays?: readonly ('placement-stability' | 'placement-plan-standards')[];
  readonly asOf: string;
  readonly history: Readonly<Record<string, unknown>>;
  readonly variants?: readonly Variant[];
}
export interface Variant extends Expectation {
  readonly name: string;
  readonly profile?: CaseFile['profile'];
  readonly overlays?: CaseFile['overlays'];
  readonly asOf?: string;
  readonly patch?: Readonly<Record<string, unknown>>;
}
export interface Expectation { readonly expect?: Expected }

type Some<T> = { readonly [K in keyof T]?: unknown };
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
  /** By occasion. Attendees by role (`false`: not on the list), items by their first clause. */
  readonly meetings?: Readonly<Record<string, false | (Omit<Some<RequiredMeeting>, 'attendees' | 'items'> & {
    readonly attendees?: Readonly<Record<string, unknown>>; readonly items?: Readonly<Record<string, unknown>>;
  })>>;
  /** By placement. Sections by slug: `required`, `not-required`, `undetermined`, an object, or `false` for none; `count` by basis. */
  readonly checklists?: Readonly<Record<string, false | (Omit<Some<PlanChecklist>, 'sections'> & { readonly sections?: Readonly<Record<string, unknown>>; readonly count?: Partial<Record<Basis, number>> })>>;
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

export interface NamedCase { readonly name: string; readonly file: CaseFile; readonly variant?: Variant }

const casesFolder = join(import.meta.dirname, '../../fixtures/cases');

/** Every case and variant under `fixtures/cases`, by path. */
export function allCases(folder = casesFolder): readonly NamedCase[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json')).sort().flatMap((path) => {
    const file = JSON.parse(readFileSync(join(folder, path), 'utf8')) as CaseFile;
    const name = relative(folder, join(folder, path)).replace(/\.json$/, '');
    const own = file.expect === undefined ? [] : [{ name, file }];
    return [...own, ...(file.variants ?? []).map((variant) => ({ name: `${name} › ${variant.name}`, file, variant }))];
  });
}

/** JSON merge patch (RFC 7386), with arrays patched by index. */
export function patched(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const entries = Object.entries(patch);
  if (Array.isArray(target)) {
    const copy: unknown[] = [...target];
    for (const [key, value] of entries) copy[key === '-' ? copy.length : Number(key)] = patched(copy[Number(key)], value);
    return copy.filter((each) => each !== null);
  }
  const copy: Record<string, unknown> = { ...(typeof target === 'object' && target !== null ? target : {}) };
  for (const [key, value] of entries) {
    if (value === null) delete copy[key];
    else copy[key] = patched(copy[key], value);
  }
  return copy;
}

;
