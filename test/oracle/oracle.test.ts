import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { casesOf } from '../../config/vitest/property-runs.ts';
import { evaluate, parseHistory } from '../../src/index.ts';
import { keepable, keptOf, profileOf } from '../laws/counterexamples.ts';
import { differences } from './compare.ts';
import { TooMany } from './completions.ts';
import { drawn, type Drawn, type Shape } from './histories.ts';
import { reference, type ProfileId } from './reference.ts';

const LAW = 'Law 11: the engine agrees with a slow reading of the specification';

function disagreements({ history, asOf }: Drawn, profile: ProfileId): string[] {
  const parsed = parseHistory(history);
  if (!parsed.ok) return [`refused: ${JSON.stringify(parsed.issues)}`];
  let expected: ReturnType<typeof reference>;
  try {
    expected = reference(parsed.history, profile, asOf);
  } catch (error) {
    if (error instanceof TooMany) fc.pre(false);
    throw error;
  }
  return differences(evaluate(parsed.history, { profile: profileOf({ profile }), asOf }), expected);
}

function agrees(profile: ProfileId, draw: Drawn): void {
  // Drawn in the contract's shape; parseHistory has the last word.
  const judged = { history: draw.history as PlacementHistory, profile, asOf: draw.asOf };
  keepable(LAW, judged, undefined, () => {
    const found = disagreements(draw, profile);
    if (found.length > 0) expect.fail(found.join('\n'));
  });
}

function agreesOnAll(profile: ProfileId, shape: Shape): void {
  fc.assert(fc.property(drawn(shape), (draw) => agrees(profile, draw)), casesOf('evaluation', 1 / 2));
}

const kinds: readonly (readonly [ProfileId, string, Omit<Shape, 'unknowns'>])[] = [
  ['derby', 'first planning meetings and plans', { placements: 3, meetings: true, plans: true }],
  ['leicester', 'first planning meetings and visits', { placements: 2, meetings: true, visits: true }],
  ['trafford', 'first planning meetings', { placements: 3, meetings: true }],
  ['trafford', 'support and pre-disruption meetings', { placements: 2, meetings: true, concerns: true }],
  ['statutory', 'plans and visits', { placements: 2, plans: true, visits: true }],
  ['statutory', 'reviews', { placements: 2, reviews: true }],
  ['derby', 'disruption considered', { placements: 2, meetings: true, endings: true }],
  ['leicester', 'disruption considered', { placements: 2, meetings: true, endings: true }],
  ['statutory', 'the same carer in another placement', { placements: 3, plans: true, visits: true, joined: true }],
  ['derby', 'the eighteenth birthday', { placements: 2, meetings: true, plans: true, visits: true, reviews: true, birthday: true }],
  ['leicester', 'records that name no placement', { placements: 2, meetings: true, visits: true, attributed: true }],
];

describe(LAW, () => {
  it.each(kinds)('%s: %s, everything recorded', (profile, _, shape) => agreesOnAll(profile, { ...shape, unknowns: 0 }));
  // Whose a record is, where it does not say, is asked of complete histories alone.
  it.each(kinds.filter(([, , { attributed, joined }]) => attributed !== true && joined !== true))('%s: %s, up to four facts unknown', (profile, _, shape) => agreesOnAll(profile, { ...shape, unknowns: 4 }));
  it.each(keptOf(LAW))('$file: $why', ({ profile, history, asOf }) => agrees(profile, { history, asOf }));
});
