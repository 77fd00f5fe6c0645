import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { judgedHistory } from './histories.ts';
import { allProfiles, byId } from './support.ts';

const anyProfile = fc.constantFrom(...allProfiles);

describe('Law 11: soundness of unknowns', () => {
  test('filling in a missing fact never contradicts a definite status', () => {
    fc.assert(fc.property(judgedHistory, anyProfile, fc.nat(), ([of, asOf], profile, pick) => {
      const before = api.evaluate(of, { profile, asOf });
      const filled = fillOne(of, before, pick);
      if (filled === undefined) return;
      agree(before, api.evaluate(filled, { profile, asOf }));
    }));
  });

  test('sharpening a date to a time never contradicts a definite status', () => {
    fc.assert(fc.property(judgedHistory, anyProfile, fc.nat(), fc.constantFrom('T00:00', 'T09:30', 'T23:59'), ([of, asOf], profile, pick, time) => {
      const sharper = sharpen(of, pick, time);
      const parsed = api.parseHistory(sharper);
      // Sharpening an end to before a timed start on the same day makes a history that is refused.
      if (!parsed.ok || asOf.startsWith(changed(of, sharper) ?? '-')) return;
      agree(api.evaluate(of, { profile, asOf }), api.evaluate(sharper, { profile, asOf }));
    }));
  });
});

/** A definite status stays; an undetermined one becomes one of what it could be. */
function agree(before: Evaluation, after: Evaluation): void {
  const now = byId(after);
  for (const { id, status, couldBe } of before.requirements) {
    const found = now.get(id)?.status ?? 'not-applicable';
    if (status !== 'undetermined') expect(found, id).toBe(status);
    else if (found !== 'undetermined') expect(couldBe, id).toContain(found);
  }
}

/** Fills the first of the missing booleans and words that a value can be written for. */
function fillOne(of: PlacementHistory, evaluation: Evaluation, pick: number): PlacementHistory | undefined {
  const open = evaluation.missingFacts.filter(({ type, pointer }) => (type === 'boolean' || type.includes(' | ')) && pointer.split('/').length > 2);
  const fact = open[pick % Math.max(1, open.length)];
  if (fact === undefined) return undefined;
  const values = fact.type === 'boolean' ? [true, false] : fact.type.split(' | ').map((word) => word.replaceAll("'", ''));
  const copy = structuredClone(of) as unknown as Record<string, unknown>;
  const path = fact.pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  let holder: unknown = copy;
  for (const step of path) holder = ((holder as Record<string, unknown>)[step] ??= {});
  (holder as Record<string, unknown>)[last] = values[pick % values.length];
  return copy as unknown as PlacementHistory;
}

const dayOnly = /^\d{4}-\d\d-\d\d$/;
const timedProperties = new Set(['startedAt', 'endedAt', 'heldAt', 'at', 'preparedAt', 'identifiedAt']);

function sharpen(of: PlacementHistory, pick: number, time: string): PlacementHistory {
  const copy = structuredClone(of);
  const places: (readonly [Record<string, unknown>, string])[] = [];
  for (const array of [copy.placements, copy.meetings, copy.visits, copy.reviews, copy.plans, copy.concerns]) {
    for (const record of array ?? []) {
      // The records are plain objects of the copy, to be changed here.
      const open = record as unknown as Record<string, unknown>;
      for (const key of Object.keys(open)) if (timedProperties.has(key) && dayOnly.test(String(open[key]))) places.push([open, key]);
    }
  }
  const place = places[pick % Math.max(1, places.length)];
  if (place !== undefined) place[0][place[1]] = `${String(place[0][place[1]])}${time}`;
  return copy;
}

function changed(a: unknown, b: unknown): string | undefined {
  if (typeof a === 'string' && a !== b) return a;
  if (typeof a !== 'object' || a === null) return undefined;
  for (const [key, part] of Object.entries(a)) {
    const found = changed(part, (b as Record<string, unknown>)[key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
