import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ConformanceCase, Expected } from '../../src/conformance/index.ts';

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
export interface Expectation {
  readonly expect?: Expected;
}

export interface NamedCase {
  readonly name: string;
  readonly file: CaseFile;
  readonly variant?: Variant;
}

/** Every case and variant under `fixtures/cases`, by path. */
export function allCases(folder = join(import.meta.dirname, '../../fixtures/cases')): readonly NamedCase[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .flatMap((path) => {
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

/** The case as the package publishes it: the variant's changes made, and who judges it filled in. */
export function conformanceCase({ name, file, variant }: NamedCase): ConformanceCase {
  const { title, clauses } = file;
  const expect = variant?.expect ?? file.expect;
  if (expect === undefined) throw new Error(`${name} expects nothing`);
  const history = variant?.patch === undefined ? file.history : patched(file.history, variant.patch);
  return {
    name,
    title,
    clauses,
    profile: variant?.profile ?? file.profile,
    overlays: variant?.overlays ?? file.overlays ?? [],
    asOf: variant?.asOf ?? file.asOf,
    // Whether it is a history is what the tests of the cases look at.
    history: history as ConformanceCase['history'],
    expect,
  };
}
