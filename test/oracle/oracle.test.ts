import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { casesOf } from '../../config/vitest/property-runs.ts';
import { evaluate, parseHistory } from '../../src/index.ts';
import { keepable, keptOf, profileOf } from '../laws/counterexamples.ts';
import { differences } from './compare.ts';
import { TooMany } from './completions.ts';
import { drawn, type Drawn } from './histories.ts';
import type { Shape } from './draws.ts';
import { shapes } from './shapes.ts';
import type { ProfileId } from './asking.ts';
import { reference } from './reference.ts';

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
  fc.assert(
    fc.property(drawn(shape), (draw) => agrees(profile, draw)),
    casesOf('evaluation', 1 / 2),
  );
}

describe(LAW, () => {
  it.each(shapes)('%s: %s', (profile, _, shape) => agreesOnAll(profile, shape));
  it.each(keptOf(LAW))('$file: $why', ({ profile, history, asOf }) => agrees(profile, { history, asOf }));
});
