import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Evaluation, PlacementHistory, Requirement } from '../../src/contract.ts';
import { clauseIds } from '../../src/policy/register/clause-ids.ts';
import * as api from '../../src/index.ts';
import { formatDay, parseDay } from '../../src/time/index.ts';
import { history, judgedHistory } from './histories.ts';
import { allProfiles, byId, deepFrozen, evaluateAll, lastDay } from './support.ts';

const anyProfile = fc.constantFrom(...allProfiles);

afterEach(() => { vi.restoreAllMocks(); });

describe('laws of evaluation', () => {
  test('the generator makes histories that parseHistory accepts', () => {
    fc.assert(fc.property(history, (of) => {
      const parsed = api.parseHistory(of);
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    }));
  });

  test('Law 8: pure; a deep-frozen history and profile evaluate, the same input gives the same bytes, and nothing reads a clock', () => {
    const poisoned = (): number => { throw new Error('the clock was read'); };
    fc.assert(fc.property(judgedHistory, anyProfile, ([of, asOf], profile) => {
      const first = JSON.stringify(api.evaluate(of, { profile, asOf }));
      const RealDate = Date;
      vi.spyOn(Date, 'now').mockImplementation(poisoned);
      const frozen = deepFrozen(structuredClone(of));
      const again = JSON.stringify(api.evaluate(frozen, { profile: deepFrozen(structuredClone(profile)), asOf }));
      vi.restoreAllMocks();
      expect(Date).toBe(RealDate);
      expect(again).toBe(first);
    }));
  });

  test('Law 10: independent of order; shuffling any array changes nothing but the indices inside pointers', () => {
    fc.assert(fc.property(judgedHistory, anyProfile, fc.nat(), ([of, asOf], profile, seed) => {
      const { shuffled, back } = shuffle(of, seed);
      const straight = api.evaluate(of, { profile, asOf });
      const mixed = repointed(api.evaluate(shuffled, { profile, asOf }), back);
      expect(normal(mixed)).toEqual(normal(straight));
    }));
  });

  test('Law 12: time only moves forward; what is settled stays settled, and what is overdue never becomes due again', () => {
    const settled = new Set<Requirement['status']>(['met', 'met-late', 'missed', 'lapsed', 'contravened']);
    fc.assert(fc.property(history, anyProfile, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 }), (of, profile, first, more) => {
      const last = parseDay(lastDay(of)) ?? 0;
      const before = byId(api.evaluate(of, { profile, asOf: formatDay(last + first) }));
      const after = byId(api.evaluate(of, { profile, asOf: formatDay(last + first + more) }));
      for (const [id, requirement] of before) {
        const later = after.get(id)?.status;
        if (settled.has(requirement.status)) expect(later, id).toBe(requirement.status);
        if (requirement.status === 'overdue') expect(['overdue', 'missed'], id).toContain(later);
      }
    }));
  });

  test('Law 13: evidence helps; one more meeting, visit or review never turns a requirement of its occasion from met to breached', () => {
    fc.assert(fc.property(judgedHistory, anyProfile, fc.integer({ min: 0, max: 300 }), fc.constantFrom('meetings', 'visits', 'reviews'), ([of, asOf], profile, offset, array) => {
      const placement = of.placements[0];
      const start = parseDay(placement?.startedAt?.slice(0, 10) ?? '') ?? 0;
      const at = formatDay(start + offset);
      const extra = array === 'meetings' ? { id: 'extra', kind: 'placement-planning-meeting', heldAt: at, placementId: placement?.id }
        : array === 'visits' ? { id: 'extra', at, placementId: placement?.id } : { id: 'extra', heldAt: at };
      if (of[array as 'visits'] === undefined) return;
      // The record is one that the contract allows for its array.
      const richer = { ...of, [array]: [...(of[array as 'visits'] ?? []), extra] } as PlacementHistory;
      const before = api.evaluate(of, { profile, asOf }), after = byId(api.evaluate(richer, { profile, asOf }));
      const answers = { meetings: 'meeting', visits: 'visit', reviews: 'review' }[array];
      for (const requirement of before.requirements) {
        const now = after.get(requirement.id);
        // What is to come before each review or follow each meeting is no occasion of that review or meeting: one more asks for it anew.
        if (requirement.kind === answers && requirement.status === 'met' && now !== undefined) expect(['overdue', 'missed', 'met-late'], requirement.id).not.toContain(now.status);
      }
    }));
  });

  test('Law 14: refinement; no profile and no overlay removes a breach that statute alone gives', () => {
    fc.assert(fc.property(judgedHistory, anyProfile, ([of, asOf], profile) => {
      const alone = api.deadlineBreaches(of, { profile: api.statutory, asOf, includePossible: true });
      const within = api.deadlineBreaches(of, { profile, asOf, includePossible: true }).filter(({ basis }) => basis === 'statute');
      expect(within).toEqual(alone);
    }));
  });

  test('Law 16: profiles are data; a JSON round trip of a profile evaluates the same', () => {
    fc.assert(fc.property(judgedHistory, anyProfile, ([of, asOf], profile) => {
      const copy = JSON.parse(JSON.stringify(profile)) as typeof profile;
      expect(JSON.stringify(api.evaluate(of, { profile: copy, asOf }))).toBe(JSON.stringify(api.evaluate(of, { profile, asOf })));
    }));
  });

  test('Law 17: totality; what parseHistory accepts evaluates without throwing, under every profile', () => {
    fc.assert(fc.property(judgedHistory, ([of, asOf]) => {
      const parsed = api.parseHistory(of);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
      for (const evaluation of evaluateAll(parsed.history, asOf)) expect(evaluation.child).toBe('c1');
    }));
  });

  test('Law 18: every breach has a requirement, every requirement a clause, every clause a row in the register', () => {
    const known = clauseIds();
    fc.assert(fc.property(judgedHistory, ([of, asOf]) => {
      for (const evaluation of evaluateAll(of, asOf)) {
        const ids = byId(evaluation);
        expect(ids.size).toBe(evaluation.requirements.length);
        for (const breach of evaluation.breaches) expect(ids.has(breach.requirement)).toBe(true);
        for (const { id, clauses } of evaluation.requirements) {
          expect(clauses.length, id).toBeGreaterThan(0);
          for (const clause of clauses) expect(known.has(clause), `${id} cites ${clause}`).toBe(true);
        }
      }
    }));
  });

  test('every pointer of a result leads into the history', () => {
    fc.assert(fc.property(judgedHistory, anyProfile, ([of, asOf], profile) => {
      const { requirements } = api.evaluate(of, { profile, asOf });
      for (const { metBy, because } of requirements) {
        if (metBy !== undefined) expect(resolve(of, metBy.pointer)).toBeDefined();
        for (const { pointer, value } of because) expect(resolve(of, pointer), pointer).toEqual(value);
      }
    }));
  });
});

function resolve(of: unknown, pointer: string): unknown {
  return pointer.split('/').slice(1).reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], of);
}

const arrays = ['placements', 'meetings', 'visits', 'reviews', 'plans', 'concerns', 'circumstances', 'decisions', 'notifications', 'documents'] as const;

function shuffle(of: PlacementHistory, seed: number): { readonly shuffled: PlacementHistory; readonly back: ReadonlyMap<string, readonly number[]> } {
  const copy: Record<string, unknown> = { ...of };
  const back = new Map<string, readonly number[]>();
  for (const name of arrays) {
    const records: readonly unknown[] | undefined = of[name];
    if (records === undefined) continue;
    const order = records.map((_, index) => index).sort((a, b) => ((a * 7_919 + seed) % 13) - ((b * 7_919 + seed) % 13) || a - b);
    copy[name] = order.map((index) => records[index]);
    back.set(name, order);
  }
  return { shuffled: copy as unknown as PlacementHistory, back };
}

function repointed(evaluation: Evaluation, back: ReadonlyMap<string, readonly number[]>): Evaluation {
  const text = JSON.stringify(evaluation).replace(/"\/(\w+)\/(\d+)/g, (whole, name: string, index: string) => {
    const original = back.get(name)?.[Number(index)];
    return original === undefined ? whole : `"/${name}/${original}`;
  });
  return JSON.parse(text) as Evaluation;
}

/** Lists whose order follows the records, in an order of their own. */
const sorted = <T>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
function normal(evaluation: Evaluation): unknown {
  return {
    ...evaluation,
    requirements: evaluation.requirements.map((each) => ({ ...each, because: sorted(each.because) })),
    meetings: sorted(evaluation.meetings.map((each) => ({ ...each, attendees: sorted(each.attendees.map((one) => ({ ...one, undetermined: sorted(one.undetermined ?? []), because: sorted(one.because ?? []) }))), chair: { ...each.chair, roles: sorted(each.chair.roles) } }))),
    checklists: sorted(evaluation.checklists.map((each) => ({ ...each, sections: each.sections.map((one) => ({ ...one, because: sorted(one.because) })) }))),
    breaches: sorted(evaluation.breaches), missingFacts: sorted(evaluation.missingFacts.map((each) => ({ ...each, neededBy: sorted(each.neededBy) }))),
    notCovered: sorted(evaluation.notCovered),
  };
}

