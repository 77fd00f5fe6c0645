import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evaluation, PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import { casesOf } from '../../config/vitest/property-runs.ts';
import * as api from '../../src/index.ts';
import type { ProfileData } from '../../src/policy/language.ts';
import { completionsOf, flips } from './completions.ts';
import { type Judged, keepable, keptOf, profileOf } from './counterexamples.ts';
import { unknownsOf } from './unknowns-of-a-history.ts';
import { small } from './small-histories-of-meetings.ts';

const NAMES: Pick<Judged, 'profile' | 'overlays'> = { profile: 'statutory', overlays: ['placement-stability', 'placement-plan-standards'] };
const PROFILE = profileOf(NAMES);
// The completions are asked about the overlays alone; profiles are made by defineProfile and withOverlays.
const ONLY = {
  ...PROFILE,
  layers: (PROFILE as ProfileData).layers.map((layer) => (layer.basis === 'overlay' ? layer : { ...layer, rules: [], sections: [] })),
} as PolicyProfile;
const AS_OF = '2026-03-20';
const LAW = 'Law 11: brute force over the overlays';
const overlaid = (evaluation: Evaluation): ReadonlyMap<string, Evaluation['requirements'][number]> =>
  new Map(evaluation.requirements.filter(({ basis }) => basis === 'overlay').map((each) => [each.id, each]));

function exact(history: PlacementHistory): void {
  const unknowns = unknownsOf(history);
  const completed = [...completionsOf(history, unknowns)];
  const all = completed.map(([complete, choice]) => ({ choice, found: overlaid(api.evaluate(complete, { profile: ONLY, asOf: AS_OF })) }));
  const statusesIn = (found: ReadonlyMap<string, { readonly status: string }> | undefined): unknown =>
    [...(found ?? [])].map(([id, { status }]) => [id, status]);
  const [whole] = completed.at(-1) ?? [];
  if (whole !== undefined)
    expect(statusesIn(overlaid(api.evaluate(whole, { profile: PROFILE, asOf: AS_OF })))).toEqual(statusesIn(all.at(-1)?.found));
  const evaluation = api.evaluate(history, { profile: PROFILE, asOf: AS_OF });
  const said = overlaid(evaluation);
  for (const id of new Set([...said.keys(), ...all.flatMap(({ found }) => [...found.keys()])])) {
    const statuses = all.map(({ choice, found }) => ({ choice, status: found.get(id)?.status ?? 'not-applicable' }));
    const possible = [...new Set(statuses.map(({ status }) => status))].sort();
    const ours = said.get(id);
    if (possible.length === 1) {
      expect(ours?.status ?? 'not-applicable', id).toBe(possible[0]);
      continue;
    }
    expect([...(ours?.couldBe ?? [ours?.status ?? 'not-applicable'])].sort(), id).toEqual(possible);
    const flipping = unknowns.filter((_, index) => flips(statuses, index)).map(({ pointer }) => pointer);
    const asked = evaluation.missingFacts
      .filter(({ neededBy }) => neededBy.includes(id))
      .map(({ pointer }) => pointer)
      .filter((pointer) => unknowns.some((each) => each.pointer === pointer));
    expect([...new Set(asked)].sort(), `asked for ${id}`).toEqual([...flipping].sort());
  }
}

describe(LAW, () => {
  test('every requirement is undetermined exactly where completions differ, and missingFacts are exactly the facts that can flip it', () => {
    const tried = (history: PlacementHistory): void => keepable(LAW, { history, ...NAMES, asOf: AS_OF }, undefined, () => exact(history));
    for (const { history } of keptOf(LAW)) tried(history);
    fc.assert(fc.property(small, tried), casesOf('evaluation', 1 / 5));
  });
});
