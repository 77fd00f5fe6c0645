import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { casesOf } from '../../config/vitest/property-runs.ts';
import { evaluate, statutory } from '../../src/index.ts';
import { completionsOf, flips, type Unknown } from '../laws/completions.ts';
import { keepable, keptOf } from '../laws/counterexamples.ts';
import { endings, later, starts, visits } from './small-histories.ts';

/**
 * The provisions by brute force: every completion of a small history is written out as a history in which nothing is unknown, and
 * evaluated. What the package says of the incomplete history must be exactly what the completions say, requirement by requirement.
 */
const CLOCK = ['00:00', '09:59', '10:00', '10:01', '18:00', '23:59'];
const yesNo = [true, false] as const;
const facts: Readonly<Record<string, readonly unknown[]>> = {
  emergency: yesNo,
  outOfArea: yesNo,
  atDistance: yesNo,
  disruptsEducation: yesNo,
  beforeAssessment: yesNo,
  longTerm: yesNo,
  provision: ['in-house', 'commissioned'],
  agreesToSixMonthlyVisits: yesNo,
  endedBy: ['authority', 'provider', 'carer', 'child', 'parent', 'court', 'other'],
  immediateRisk: yesNo,
  written: yesNo,
  outcome: ['yes', 'no'],
};
const moments = new Set(['startedAt', 'endedAt', 'decidedAt', 'heldAt', 'at', 'preparedAt']);

/** A property that the drawing left at `null` is not recorded; a date without a time lies somewhere in its day. */
function unknownsOf(drawn: unknown, pointer = ''): readonly Unknown[] {
  const name = pointer.split('/').at(-1) ?? '';
  if (drawn === null) return [{ pointer, fill: facts[name] ?? yesNo }];
  if (typeof drawn === 'string')
    return moments.has(name) && drawn.length === 10 ? [{ pointer, fill: CLOCK.map((time) => `${drawn}T${time}`) }] : [];
  return typeof drawn === 'object' ? Object.entries(drawn).flatMap(([key, part]) => unknownsOf(part, `${pointer}/${key}`)) : [];
}
const without = (drawn: unknown): unknown =>
  Array.isArray(drawn)
    ? drawn.map(without)
    : typeof drawn === 'object' && drawn !== null
      ? Object.fromEntries(
          Object.entries(drawn).flatMap(([key, part]) => (part === null || part === undefined ? [] : [[key, without(part)]])),
        )
      : drawn;
// Drawn in the contract's shape, and filled with what the contract allows.
const recorded = (drawn: unknown): PlacementHistory => without(drawn) as PlacementHistory;

const statusesOf = ({ requirements }: Evaluation): ReadonlyMap<string, string> =>
  new Map(requirements.map(({ id, status }) => [id, status]));

function exact({ drawn, asOf }: { readonly drawn: object; readonly asOf: string }): void {
  const unknowns = unknownsOf(drawn);
  if (unknowns.reduce((product, { fill }) => product * fill.length, 1) > 600) return;
  const all = [...completionsOf(drawn, unknowns)].map(([history, choice]) => ({
    choice,
    statuses: statusesOf(evaluate(recorded(history), { profile: statutory, asOf })),
  }));
  const evaluation = evaluate(recorded(drawn), { profile: statutory, asOf });
  const ids = new Set([...evaluation.requirements.map(({ id }) => id), ...all.flatMap(({ statuses }) => [...statuses.keys()])]);
  for (const id of ids) {
    const each = all.map(({ choice, statuses }) => ({ choice, status: statuses.get(id) ?? 'not-applicable' }));
    const possible = [...new Set(each.map(({ status }) => status))].sort();
    const found = evaluation.requirements.find((requirement) => requirement.id === id);
    expect([...(found?.couldBe ?? [found?.status ?? 'not-applicable'])].sort(), id).toEqual(possible);
    const asked = new Set(evaluation.missingFacts.filter(({ neededBy }) => neededBy.includes(id)).map(({ pointer }) => pointer));
    const flipping = unknowns.filter((_, index) => flips(each, index)).map(({ pointer }) => pointer);
    expect([...asked].sort(), `facts asked for ${id}`).toEqual([...flipping].sort());
  }
}

describe('Law 11: brute force over the provisions', () => {
  test.each([
    ['starts', starts],
    ['endings', endings],
    ['visits', visits],
    ['visits after the first year', later],
  ] as const)(
    '%s: every requirement is undetermined exactly where completions differ, and asks exactly for the facts that can flip it',
    (kind, histories) => {
      const law = `Law 11: brute force over the provisions: ${kind}`;
      // What is drawn marks with null what is not recorded; without those marks it is a history.
      const tried = (drawn: { readonly drawn: object; readonly asOf: string }): void =>
        keepable(law, { history: drawn.drawn as PlacementHistory, profile: 'statutory', asOf: drawn.asOf }, undefined, () => exact(drawn));
      for (const { history, asOf } of keptOf(law)) tried({ drawn: history, asOf });
      fc.assert(fc.property(histories, tried), casesOf('evaluation', 1 / 5));
    },
  );
});
