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
  law(
    'Law 11: filling in a missing fact never contradicts a definite status',
    { cases: judged, more: fc.nat() },
    ({ history, asOf }, pick, profile) => {
      const before = api.evaluate(history, { profile, asOf });
      const filled = fillOne(history, before, pick);
      if (filled === undefined || !api.parseHistory(filled).ok) return;
      agree(before, api.evaluate(filled, { profile, asOf }));
    },
  );

  const sharper = fc.record({ pick: fc.nat(), time: fc.constantFrom('T00:00', 'T09:30', 'T10:00', 'T23:59') });

  law(
    'Law 11: sharpening a date to a time never contradicts a definite status',
    { cases: judged, more: sharper },
    ({ history, asOf }, { pick, time }, profile) => {
      const { sharpened, alone } = sharpen(history, pick, time);
      // Two records that a series may go on from, of one kind and one day, follow each other as they are sorted: a time may change which is last.
      // So do placements of one day, and with them which one was there before and which one the same carer goes on from (docs/limits.md).
      if (!alone) return;
      // Sharpening an end to before a timed start on the same day makes a history that is refused; on the day of `asOf` it may move the record past it.
      if (!api.parseHistory(sharpened).ok || timed(asOf, '').day === parseDay(changed(history, sharpened) ?? '')) return;
      agree(api.evaluate(history, { profile, asOf }), api.evaluate(sharpened, { profile, asOf }));
    },
  );
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
  const open = evaluation.missingFacts.filter(
    ({ type, pointer }) =>
      type === 'boolean' ||
      type.includes(' | ') ||
      (type.endsWith('[]') && !setAside.has(pointer) && of[pointer.slice(1) as 'visits'] === undefined),
  );
  const fact = open[pick % Math.max(1, open.length)];
  if (fact === undefined) return undefined;
  const values =
    fact.type === 'boolean'
      ? [true, false]
      : fact.type.endsWith('[]')
        ? [[]]
        : fact.type.split(' | ').map((word) => word.replaceAll("'", ''));
  const copy = structuredClone(of) as unknown as Record<string, unknown>;
  const path = fact.pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  let holder: unknown = copy;
  for (const step of path) holder = (holder as Record<string, unknown>)[step] ??= {};
  (holder as Record<string, unknown>)[last] = values[pick % values.length];
  return copy as unknown as PlacementHistory;
}

const dayOnly = /^\d{4}-\d\d-\d\d$/;
const timedProperties = new Set([
  'startedAt',
  'endedAt',
  'heldAt',
  'at',
  'preparedAt',
  'finalisedAt',
  'signedAt',
  'identifiedAt',
  'resolvedAt',
  'decidedAt',
  'withdrawnAt',
]);

const timedArrays = [
  'placements',
  'meetings',
  'visits',
  'reviews',
  'plans',
  'concerns',
  'documents',
  'decisions',
  'notifications',
  'consultations',
] as const;
type TimedArray = (typeof timedArrays)[number];
/** The moment by which a series goes on from one record to the next. */
const own: Partial<Record<TimedArray, string>> = {
  meetings: 'heldAt',
  visits: 'at',
  reviews: 'heldAt',
  plans: 'preparedAt',
  documents: 'at',
};

function sharpen(of: PlacementHistory, pick: number, time: string): { readonly sharpened: PlacementHistory; readonly alone: boolean } {
  // The records are plain objects of the copy, to be changed here.
  const copy = structuredClone(of) as unknown as { [K in TimedArray]?: Record<string, unknown>[] };
  const places: (readonly [Record<string, unknown>, string, TimedArray])[] = [];
  for (const array of timedArrays) {
    for (const record of copy[array] ?? []) {
      for (const key of Object.keys(record))
        if (timedProperties.has(key) && dayOnly.test(String(record[key]))) places.push([record, key, array]);
    }
  }
  const place = places[pick % Math.max(1, places.length)];
  if (place === undefined) return { sharpened: of, alone: true };
  const [record, key, array] = place;
  const day = String(record[key]);
  const sameDay = (copy[array] ?? []).filter((other) => other !== record && isOn(String(other[key]), day));
  const alone =
    array === 'placements'
      ? key !== 'startedAt' || sameDay.length === 0
      : key !== own[array] || !sameDay.some(({ kind }) => kind === record['kind']);
  record[key] = `${day}${time}`;
  return { sharpened: copy as unknown as PlacementHistory, alone };
}

const isOn = (moment: string, day: string): boolean => /^\d/.test(moment) && timed(moment, '').day === parseDay(day);

function changed(a: unknown, b: unknown): string | undefined {
  if (typeof a === 'string' && a !== b) return a;
  if (typeof a !== 'object' || a === null) return undefined;
  for (const [key, part] of Object.entries(a)) {
    const found = changed(part, (b as Record<string, unknown>)[key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
