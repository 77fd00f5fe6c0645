import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derby, evaluate, leicester, parseHistory, statutory, trafford } from '../../src/index.ts';
import { differences } from './compare.ts';
import { TooMany } from './completions.ts';
import { drawn, type Drawn, type Shape } from './histories.ts';
import { reference, type ProfileId } from './reference.ts';

const profiles = { derby, leicester, trafford, statutory };
const numRuns = Number(process.env['ORACLE_RUNS'] ?? 100);

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
  return differences(evaluate(parsed.history, { profile: profiles[profile], asOf }), expected);
}

/** The counterexample is printed as a history that can be saved. */
function agrees(profile: ProfileId, shape: Shape): void {
  fc.assert(
    fc.property(drawn(shape), (draw) => {
      const found = disagreements(draw, profile);
      if (found.length > 0) expect.fail(`${found.join('\n')}\nprofile ${profile}, asOf ${draw.asOf}\n${JSON.stringify(draw.history)}`);
    }),
    { numRuns, ...(process.env['ORACLE_SEED'] === undefined ? {} : { seed: Number(process.env['ORACLE_SEED']) }) },
  );
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

describe('the engine agrees with a slow reading of the specification', () => {
  it.each(kinds)('%s: %s, everything recorded', (profile, _, shape) => agrees(profile, { ...shape, unknowns: 0 }));
  // Whose a record is, where it does not say, is asked of complete histories alone.
  it.each(kinds.filter(([, , { attributed, joined }]) => attributed !== true && joined !== true))('%s: %s, up to four facts unknown', (profile, _, shape) => agrees(profile, { ...shape, unknowns: 4 }));
});
