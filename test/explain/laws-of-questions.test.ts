import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { patience } from '../../config/vitest/property-runs.ts';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { answersOf } from '../../src/explain/open-answers.ts';
import { fewestCover, greedyCover } from '../../src/explain/set-cover.ts';
import { judgedHistory } from '../laws/histories.ts';
import { thinned } from './small-histories.ts';
import { key, profiles } from './asked.ts';

const aProfile = fc.constantFrom(...profiles);
const statuses = (evaluation: Evaluation): Readonly<Record<string, string>> =>
  Object.fromEntries(evaluation.requirements.map(({ id, status }) => [id, status]));
const FEW = { numRuns: Math.ceil(inject('propertyRuns') / 4) };

/** What a pointer leads to in a history in which everything is recorded. */
function at(history: PlacementHistory, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>> | undefined)?.[step], history);
}

/** The reply that the truth gives, recorded. */
function replied(known: PlacementHistory, truth: PlacementHistory, asked: api.OpenQuestion): PlacementHistory {
  const [judgement] = asked.replies.flatMap(({ changes }) => changes);
  if (asked.pointer === '/judgements') {
    const { kind } = (judgement?.to ?? {}) as { readonly kind?: string };
    return api.applyChanges(known, [{ pointer: '/judgements/-', to: truth.judgements?.find((each) => each.kind === kind) }]);
  }
  return api.applyChanges(known, [{ pointer: asked.pointer, to: at(truth, asked.pointer) }]);
}

describe('Law: questions', () => {
  test(
    'asked round after round, with true replies, they settle every answer as the truth has it, and ask for nothing that was not taken away',
    () => {
      fc.assert(
        fc.property(thinned, aProfile, ({ truth, known, asOf }, profile) => {
          const options = { profile, asOf };
          let history = known;
          for (let round = 0; round < 24; round += 1) {
            const asked = api.questions(history, options);
            if (asked.length === 0) break;
            for (const each of asked) history = replied(history, truth, each);
          }
          expect(api.questions(history, options)).toEqual([]);
          const settled = api.evaluate(history, options);
          expect(settled.missingFacts).toEqual([]);
          expect(statuses(settled)).toEqual(statuses(api.evaluate(truth, options)));
        }),
        FEW,
      );
    },
    patience,
  );

  test(
    'every open answer has a question asked that it turns on, and no smaller set of questions would do',
    () => {
      fc.assert(
        fc.property(thinned, aProfile, ({ known, asOf }, profile) => {
          const all = api.openQuestions(known, { profile, asOf }),
            asked = api.questions(known, { profile, asOf });
          const open = new Set(all.flatMap(({ answers }) => answers.map(({ id }) => id)));
          expect(new Set(asked.flatMap(({ answers }) => answers.map(({ id }) => id)))).toEqual(open);
          for (const { id, status } of api.evaluate(known, { profile, asOf }).requirements)
            if (status === 'undetermined') expect(open.has(id), id).toBe(true);
          if (all.length > 12) return;
          let fewest = all.length;
          for (let choice = 0; choice < 2 ** all.length; choice += 1) {
            const chosen = all.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1);
            if (chosen.length < fewest && new Set(chosen.flatMap(({ answers }) => answers.map(({ id }) => id))).size === open.size)
              fewest = chosen.length;
          }
          expect(asked.length).toBe(fewest);
        }),
        FEW,
      );
    },
    patience,
  );

  test(
    'they are the missing facts of the evaluation, those that settle most first, and each reply leads where evaluate says',
    () => {
      fc.assert(
        fc.property(judgedHistory, aProfile, ([of, asOf], profile) => {
          const { missingFacts } = api.evaluate(of, { profile, asOf }),
            all = api.openQuestions(of, { profile, asOf });
          expect(all.map(key).sort()).toEqual(missingFacts.map(key).sort());
          for (const fact of missingFacts)
            expect([...(all.find((each) => key(each) === key(fact))?.neededBy ?? [])].sort()).toEqual([...fact.neededBy].sort());
          const settling = all.map(({ settles }) => settles);
          expect(settling).toEqual(settling.toSorted((a, b) => b - a));
          // What a reply leads to is worked out for what waits for it alone, and comes to the same as looking at everything.
          const first = all.find(({ replies }) => replies.length > 0);
          const own = [...answersOf(of, { profile, asOf }).open.values()].filter(({ turnsOn }) =>
            turnsOn.some((fact) => first !== undefined && key(fact) === key(first)),
          );
          for (const { changes, leadsTo } of first?.replies ?? []) {
            const changed = api.applyChanges(of, changes),
              then = api.evaluate(changed, { profile, asOf });
            const alone = answersOf(changed, { profile, asOf }, own),
              whole = answersOf(changed, { profile, asOf });
            for (const { id } of own)
              expect([alone.open.get(id), alone.settled.get(id)]).toEqual([whole.open.get(id), whole.settled.get(id)]);
            for (const { answer, becomes } of leadsTo) {
              const asked = first?.answers.find(({ id }) => id === answer);
              if (asked?.what !== 'requirement') continue;
              const requirement = then.requirements.find(({ id }) => id === answer);
              expect(becomes).toEqual(requirement === undefined ? ['not-applicable'] : (requirement.couldBe ?? [requirement.status]));
              if (asked.settled) expect(requirement?.status).not.toBe('undetermined');
            }
          }
        }),
        { numRuns: Math.ceil(inject('propertyRuns') / 8) },
      );
    },
    patience,
  );

  test('the fewest are as few as any set of choices that covers everything, and no more than the greedy ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 1, maxLength: 5 }), { maxLength: 9 }),
        (choices) => {
          const taken = fewestCover(choices, (choice) => choice),
            all = new Set(choices.flat());
          expect(new Set(taken.flat())).toEqual(all);
          const sizes = Array.from({ length: 2 ** choices.length }, (_, bits) =>
            choices.filter((_choice, index) => Math.floor(bits / 2 ** index) % 2 === 1),
          ).filter((chosen) => new Set(chosen.flat()).size === all.size);
          expect(taken.length).toBe(Math.min(...sizes.map(({ length }) => length)));
          expect(taken.length).toBeLessThanOrEqual(greedyCover(choices, (choice) => choice).length);
        },
      ),
    );
  });

  test('hundreds of questions are answered at once, by the greedy set at worst', () => {
    const choices = Array.from({ length: 200 }, (_, index) =>
      Array.from({ length: 7 }, (__, step) => String((index * 31 + step * step * 17) % 211)),
    );
    const taken = fewestCover(choices, (choice) => choice);
    expect(new Set(taken.flat())).toEqual(new Set(choices.flat()));
    expect(taken.length).toBeLessThanOrEqual(greedyCover(choices, (choice) => choice).length);
  });

  test('the greedy cover takes what covers most, and covers everything', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefgh')), { maxLength: 7 }), (choices) => {
        const taken = greedyCover(choices, (choice) => choice);
        expect(new Set(taken.flat())).toEqual(new Set(choices.flat()));
        expect(taken[0]?.length ?? 0).toBe(Math.max(0, ...choices.map(({ length }) => length)));
      }),
    );
  });
});
