import { expect } from 'vitest';
import { compareAnswer, type ConformanceCase } from '../../src/conformance/index.ts';
import type { Evaluation, PolicyOverlay, PolicyProfile } from '../../src/contract.ts';
import { parseHistory } from '../../src/history/parse-history.ts';
import * as api from '../../src/index.ts';
import { conformanceCase, type NamedCase } from './case-file.ts';

/** Profiles and overlays by the names that cases give them. */
export type Policies = Readonly<Record<string, PolicyProfile & PolicyOverlay>>;

// Profiles and overlays share the properties that both have.
const exported = {
  ...api,
  'placement-stability': api.placementStability,
  'placement-plan-standards': api.placementPlanStandards,
} as unknown as Policies;

/** A case made ready: its history read, once for however many times it is checked. */
export function readyCase(named: NamedCase): ConformanceCase {
  const ready = conformanceCase(named);
  const parsed = parseHistory(ready.history);
  if (!parsed.ok) throw new Error(`the history is refused: ${JSON.stringify(parsed.issues, null, 1)}`);
  expect(parsed.warnings.filter(({ code }) => code === 'unknown-property')).toEqual([]);
  return { ...ready, history: parsed.history };
}

/** Evaluates a case, checks each part of the answer that it names, and gives the answer; `own` stand before what the package exports. */
export function checkCase({ history, profile, overlays, asOf, expect: expected }: ConformanceCase, own: Policies = {}): Evaluation {
  const result = api.evaluate(history, { profile: policyOf(profile, overlays, own), asOf });
  expect(compareAnswer(result, expected)).toEqual([]);
  return result;
}

export function policyOf(profile: string, overlays: readonly string[], policies: Policies): PolicyProfile {
  const [base, ...over] = [profile, ...overlays].map((name) => {
    const found = policies[name] ?? exported[name];
    if (found === undefined) throw new Error(`the package exports no "${name}"`);
    return found;
  });
  if (base === undefined) throw new Error('the case names no profile');
  if (over.length === 0) return base;
  const known = laid.get(policies) ?? new Map<string, PolicyProfile>();
  const key = [profile, ...overlays].join('+');
  const made = known.get(key) ?? api.withOverlays(base, ...over);
  laid.set(policies, known.set(key, made));
  return made;
}
/** A profile is compiled once: the same policies with the same overlays are the same profile. */
const laid = new WeakMap<Policies, Map<string, PolicyProfile>>();
