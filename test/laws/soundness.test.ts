import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { timed } from '../../src/history/timed.ts';
import { parseDay } from '../../src/time/index.ts';
import { judged } from './drawn/judged.ts';
import { law } from './law.ts';
import { byId } from './support.ts';

describe('soundness of unknowns', () => {
  law('Law 11: filling in a missing fact never contradicts a definite status', { cases: judged, more: fc.nat() }, ({ history, asOf }, pick, profile) => {
    const before = api.evaluate(history, { profile, asOf });
    const filled = fillOne(history, before, pick);
    if (filled === undefined || !api.parseHistory(filled).ok) return;
    agree(before, api.evaluate(filled, { profile, asOf }));
  });

  const sharper = fc.record({ pick: fc.nat(), time: fc.constantFrom('T00:00', 'T09:30', 'T10:00', 'T23:59') });

  law('Law 11: sharpening a date to a time never contradicts a definite status', { cases: judged, more: sharper }, ({ history, asOf }, { pick, time }, profile) => {
    const sharpened = sharpen(history, pick, time);
    // Sharpening an end to before a timed start on the same day makes a history that is refused; on the day of `asOf` it may move the record past it.
    if (!api.parseHistory(sharpened).ok || timed(asOf, '').day === parseDay(changed(history, sharpened) ?? '')) return;
    agree(api.evaluate(history, { profile, asOf }), api.evaluate(sharpened, { profile, asOf }));
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

/** Care and legal statuses that are not recorded count as not standing in the way (semantics 12.1): to say that there never was any says something else. */
const setAside = new Set(['/lookedAfter', '/legalStatuses']);

/** Fills one of the missing facts that a value can be written for: a boolean, a word, or an array of which nothing is recorded. */
function fillOne(of: PlacementHistory, evaluation: Evaluation, pick: number): PlacementHistory | undefined {
  const open = evaluation.missingFacts.filter(({ type, pointer }) => type === 'boolean' || type.includes(' | ') || (type.endsWith('[]') && !setAside.has(pointer) && of[pointer.slice(1) as 'visits'] === undefined));
  const fact = open[pick % Math.max(1, open.length)];
  if (fact === undefined) return undefined;
  const values = fact.type === 'boolean' ? [true, false] : fact.type.endsWith('[]') ? [[]] : fact.type.split(' | ').map((word) => word.replaceAll("'", ''));
  const copy = structuredClone(of) as unknown as Record<string, unknown>;
  const path = fact.pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  let holder: unknown = copy;
  for (const step of path) holder = ((holder as Record<string, unknown>)[step] ??= {});
  (holder as Record<string, unknown>)[last] = values[pick % values.length];
  return copy as unknown as PlacementHistory;
}

const dayOnly = /^\d{4}-\d\d-\d\d$/;
const timedProperties = new Set(['startedAt', 'endedAt', 'heldAt', 'at', 'preparedAt', 'finalisedAt', 'signedAt', 'identifiedAt', 'resolvedAt', 'decidedAt', 'withdrawnAt']);

function sharpen(of: PlacementHistory, pick: number, time: string): PlacementHistory {
  const copy = structuredClone(of);
  const places: (readonly [Record<string, unknown>, string])[] = [];
  for (const array of [copy.placements, copy.meetings, copy.visits, copy.reviews, copy.plans, copy.concerns, copy.documents, copy.decisions, copy.notifications, copy.consultations]) {
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
