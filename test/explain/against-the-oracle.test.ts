import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { patience } from '../../config/vitest/property-runs.ts';
import type { PlacementHistory, PolicyProfile, Requirement } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { keyOf } from '../oracle/compare.ts';
import { TooMany } from '../oracle/completions.ts';
import { drawn } from '../oracle/histories.ts';
import type { Shape } from '../oracle/draws.ts';
import type { ProfileId } from '../oracle/asking.ts';
import { reference } from '../oracle/reference.ts';
import { compileProfile } from '../../src/engine/compile.ts';

/**
 * Answers checked by the slow reading of the specification in test/oracle, which shares no code with the engine: it writes out every completion
 * of a small history and judges each by itself.
 */
const profiles: Readonly<Record<ProfileId, PolicyProfile>> = {
  derby: api.derby,
  leicester: api.leicester,
  trafford: api.trafford,
  statutory: api.statutory,
};
const shapes: readonly (readonly [ProfileId, string, Omit<Shape, 'unknowns'>])[] = [
  ['derby', 'first planning meetings and plans', { placements: 2, meetings: true, plans: true }],
  ['leicester', 'first planning meetings and visits', { placements: 2, meetings: true, visits: true }],
  ['trafford', 'support and pre-disruption meetings', { placements: 2, meetings: true, concerns: true }],
  ['statutory', 'plans and visits', { placements: 2, plans: true, visits: true }],
  ['statutory', 'reviews', { placements: 2, reviews: true }],
  ['derby', 'disruption considered', { placements: 2, meetings: true, endings: true }],
];
const RUNS = { numRuns: Math.ceil(inject('propertyRuns') / 10) };

/** What the oracle says of a requirement: every status that some completion gives it. Undefined where the oracle does not judge it. */
function said(history: PlacementHistory, profile: ProfileId, asOf: string, requirement: Requirement): readonly string[] | undefined {
  const key = keyOf(requirement);
  if (key === undefined) return undefined;
  try {
    return [...(reference(history, profile, asOf).get(key)?.statuses ?? ['not-applicable'])].sort();
  } catch (error) {
    // More completions than can be written out.
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}

/** A small history with up to so many facts unknown, and a number to choose by. */
const withUnknowns = (shape: Omit<Shape, 'unknowns'>, unknowns = 2): fc.Arbitrary<readonly [PlacementHistory, string, number]> =>
  // The generator writes histories as a source system would, and `parseHistory` reads them below.
  fc
    .tuple(drawn({ ...shape, unknowns }), fc.nat())
    .map(([{ history, asOf }, choice]) => [history as PlacementHistory, asOf, choice] as const);
const judged = (history: PlacementHistory, profile: ProfileId, asOf: string): readonly Requirement[] =>
  api.evaluate(history, { profile: profiles[profile], asOf }).requirements.filter((each) => keyOf(each) !== undefined);

describe('Law: the oracle agrees', () => {
  test.each(shapes)(
    '%s, %s: with what whatWouldComply gives the requirement is met, and nothing else is possible',
    (profile, _, shape) => {
      let checked = 0;
      fc.assert(
        fc.property(withUnknowns(shape), ([history, asOf, choice]) => {
          const all = judged(history, profile, asOf);
          const requirement = all[choice % Math.max(1, all.length)];
          if (requirement === undefined) return;
          const { outcome, changes, judgedAt } = api.whatWouldComply(history, { profile: profiles[profile], asOf }, requirement.id);
          if (outcome === 'none') return;
          const statuses = said(api.applyChanges(history, changes), profile, judgedAt, requirement);
          if (statuses === undefined) return;
          checked += 1;
          expect(statuses, `${requirement.id} at ${judgedAt} with ${JSON.stringify(changes)}`).toEqual(['met']);
        }),
        RUNS,
      );
      expect(checked).toBeGreaterThan(0);
    },
    patience,
  );

  test.each(shapes)(
    '%s, %s: with the facts that whyNot gives the rule applies whatever else is unknown, and without them it does not for certain',
    (profile, _, shape) => {
      const rules = compileProfile(profiles[profile]).rules.map(({ rule }) => rule.id);
      let checked = 0;
      fc.assert(
        fc.property(withUnknowns(shape), ([history, asOf, choice]) => {
          const options = { profile: profiles[profile], asOf };
          for (const step of [0, 1, 2, 3]) {
            const { smallest } = api.whyNot(history, options, rules[(choice + step) % rules.length] ?? '');
            if (smallest === undefined) continue;
            const changed = api.applyChanges(history, smallest.changes);
            const requirement = api.evaluate(changed, options).requirements.find(({ id }) => id === smallest.requirement);
            const then = requirement === undefined ? undefined : said(changed, profile, asOf, requirement);
            const before = requirement === undefined ? undefined : said(history, profile, asOf, requirement);
            if (then === undefined || before === undefined) continue;
            checked += 1;
            expect(then, `${smallest.requirement} with ${JSON.stringify(smallest.changes)}`).not.toContain('not-applicable');
            expect(before, smallest.requirement).toContain('not-applicable');
          }
        }),
        RUNS,
      );
      expect(checked).toBeGreaterThan(0);
    },
    patience,
  );

  test.each(shapes)(
    '%s, %s: openQuestions says what could come of each requirement, and each reply leads where the oracle says',
    (profile, _, shape) => {
      let checked = 0;
      fc.assert(
        fc.property(withUnknowns(shape, 4), ([history, asOf]) => {
          const options = { profile: profiles[profile], asOf };
          const open = api.openQuestions(history, options);
          const requirements = judged(history, profile, asOf);
          const waiting = new Map(
            open
              .flatMap(({ answers }) => answers)
              .filter(({ what }) => what === 'requirement')
              .map((answer) => [answer.id, answer]),
          );
          for (const requirement of requirements) {
            const statuses = said(history, profile, asOf, requirement);
            if (statuses === undefined) continue;
            // Where completions differ there is a question that waits; where they agree none is needed.
            expect(waiting.has(requirement.id), `${requirement.id}: ${statuses.join(', ')}`).toBe(statuses.length > 1);
            if (statuses.length > 1) {
              checked += 1;
              expect([...(waiting.get(requirement.id)?.couldBe ?? [])].sort()).toEqual(statuses);
            }
            for (const { replies, answers } of open)
              for (const { changes, leadsTo } of replies) {
                const outcome = leadsTo.find(({ answer }) => answer === requirement.id);
                const settled = answers.find(({ id }) => id === requirement.id)?.settled;
                const then = outcome === undefined ? undefined : said(api.applyChanges(history, changes), profile, asOf, requirement);
                if (outcome === undefined || then === undefined) continue;
                expect([...outcome.becomes].sort(), `${requirement.id} after ${JSON.stringify(changes)}`).toEqual(then);
                if (settled === true) expect(then.length).toBe(1);
              }
          }
        }),
        { numRuns: RUNS.numRuns * 2 },
      );
      expect(checked).toBeGreaterThan(0);
    },
    patience,
  );
});
