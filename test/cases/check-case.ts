import { expect } from 'vitest';
import type { Breach, Evaluation, PlacementHistory, PolicyOverlay, PolicyProfile } from '../../src/contract.ts';
import { parseHistory } from '../../src/history/parse-history.ts';
import * as api from '../../src/index.ts';
import { patched, type Expected, type NamedCase } from './case-file.ts';

/** Profiles and overlays by the names that cases give them. */
export type Policies = Readonly<Record<string, PolicyProfile & PolicyOverlay>>;

// Profiles and overlays share the properties that both have.
const exported = { ...api, 'placement-stability': api.placementStability, 'placement-plan-standards': api.placementPlanStandards } as unknown as Policies;

/** A case made ready: its history read, once for however many times it is checked. */
export interface ReadyCase {
  readonly history: PlacementHistory;
  readonly profile: string;
  readonly overlays: readonly string[];
  readonly asOf: string;
  readonly expected: Expected;
}

export function readyCase({ file, variant }: NamedCase): ReadyCase {
  const expected = variant?.expect ?? file.expect;
  if (expected === undefined) throw new Error('the case expects nothing');
  const parsed = parseHistory(variant?.patch === undefined ? file.history : patched(file.history, variant.patch));
  if (!parsed.ok) throw new Error(`the history is refused: ${JSON.stringify(parsed.issues, null, 1)}`);
  expect(parsed.warnings.filter(({ code }) => code === 'unknown-property')).toEqual([]);
  return { history: parsed.history, profile: variant?.profile ?? file.profile, overlays: variant?.overlays ?? file.overlays ?? [], asOf: variant?.asOf ?? file.asOf, expected };
}

/** Evaluates a case, checks each part of the answer that it names, and gives the answer; `own` stand before what the package exports. */
export function checkCase({ history, profile, overlays, asOf, expected }: ReadyCase, own: Policies = {}): Evaluation {
  const result = api.evaluate(history, { profile: policyOf(profile, overlays, own), asOf });
  check(result, expected);
  return result;
}

export function policyOf(profile: string, overlays: readonly string[], policies: Policies): PolicyProfile {
  const [base, ...over] = [profile, ...overlays].map((name) => {
    const found = policies[name] ?? exported[name];
    if (found === undefined) throw new Error(`the package exports no "${name}"`);
    return found;
  });
  if (base === undefined) throw new Error('the case names no profile');
  return over.length === 0 ? base : api.withOverlays(base, ...over);
}

const sameBreaches = (found: readonly Breach[], expected: readonly object[]): void => {
  const key = (breach: object): string => JSON.stringify([(breach as Partial<Breach>).requirement, (breach as Partial<Breach>).kind, (breach as Partial<Breach>).clauses]);
  expect([...found].sort((a, b) => (key(a) < key(b) ? -1 : 1))).toMatchObject([...expected].sort((a, b) => (key(a) < key(b) ? -1 : 1)));
};

/** Checks each part that the case names; a part left out is not checked. */
function check(result: Evaluation, expected: Expected): void {
  for (const [id, wanted] of Object.entries(expected.requirements ?? {})) {
    const found = result.requirements.find((requirement) => requirement.id === id);
    if (wanted === false) expect(found, `requirement ${id}`).toBeUndefined();
    else {
      const { absent, ...rest } = wanted;
      expect(found ?? `no such requirement among: ${result.requirements.map((each) => each.id).join(', ')}`, `requirement ${id}`).toMatchObject(rest);
      for (const property of absent ?? []) expect(found, `requirement ${id}`).not.toHaveProperty(property);
    }
  }
  for (const rule of expected.silentRules ?? []) expect(result.requirements.filter((requirement) => requirement.rule === rule), rule).toEqual([]);
  const certain = result.breaches.filter(({ certainty }) => certainty === 'certain');
  if (expected.breaches !== undefined) sameBreaches(certain.filter(({ basis }) => basis !== 'statute'), expected.breaches);
  if (expected.statutoryBreaches !== undefined) sameBreaches(certain.filter(({ basis }) => basis === 'statute'), expected.statutoryBreaches);
  const possible = result.breaches.filter(({ certainty }) => certainty === 'possible');
  const statutoryToo = expected.possibleBreaches?.some((breach) => String((breach as Partial<Breach>).requirement).startsWith('reg-')) === true;
  if (expected.possibleBreaches !== undefined) sameBreaches(possible.filter(({ basis }) => statutoryToo || basis !== 'statute'), expected.possibleBreaches);
  checkMeetings(result, expected);
  checkChecklists(result, expected);
  const asked = result.missingFacts.map(({ pointer }) => pointer), said = result.notCovered.flatMap(({ clauses }) => clauses);
  for (const pointer of expected.missingFacts ?? []) expect(asked).toContain(pointer);
  for (const pointer of expected.notAsked ?? []) expect(asked).not.toContain(pointer);
  for (const clause of expected.notCovered ?? []) expect(said).toContain(clause);
  for (const clause of expected.covered ?? []) expect(said).not.toContain(clause);
  for (const text of expected.said ?? []) expect(result.notCovered.filter(({ what }) => what === text), text).toHaveLength(1);
  for (const text of expected.unsaid ?? []) expect(result.notCovered.map(({ what }) => what)).not.toContain(text);
}

function checkMeetings(result: Evaluation, expected: Expected): void {
  for (const [occasion, wanted] of Object.entries(expected.meetings ?? {})) {
    const found = result.meetings.find((meeting) => meeting.occasion === occasion);
    if (wanted === false) { expect(found, occasion).toBeUndefined(); continue; }
    const { attendees, items, ...rest } = wanted;
    expect(found ?? `no such meeting among: ${result.meetings.map((each) => each.occasion).join(', ')}`, occasion).toMatchObject(rest);
    for (const [role, person] of Object.entries(attendees ?? {})) {
      const listed = found?.attendees.filter((attendee) => attendee.role === role) ?? [];
      if (person === false) expect(listed, role).toEqual([]);
      else expect(listed, role).toMatchObject(Array.isArray(person) ? person : [person]);
    }
    for (const [clause, item] of Object.entries(items ?? {})) {
      const listed = found?.items.find(({ clauses }) => clauses[0] === clause);
      if (item === false) expect(listed, clause).toBeUndefined();
      else expect(listed, clause).toMatchObject(item as object);
    }
  }
}

function checkChecklists(result: Evaluation, expected: Expected): void {
  for (const [placementId, wanted] of Object.entries(expected.checklists ?? {})) {
    const found = result.checklists.find((checklist) => checklist.placementId === placementId);
    if (wanted === false) { expect(found, placementId).toBeUndefined(); continue; }
    const { sections, count, ...rest } = wanted;
    expect(found, placementId).toMatchObject(rest);
    for (const [slug, section] of Object.entries(sections ?? {})) {
      const listed = found?.sections.find((each) => each.section === slug);
      if (section === false) expect(listed, slug).toBeUndefined();
      else expect(listed, slug).toMatchObject(typeof section === 'string' ? { required: section } : section as object);
    }
    for (const [basis, number] of Object.entries(count ?? {})) {
      expect(found?.sections.filter((each) => each.required === 'required' && each.basis.some((one) => one === basis)).length, basis).toBe(number);
    }
  }
}
