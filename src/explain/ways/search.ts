import { costOf, united, type Way } from './ways.ts';

/** So many sets of changes are tried before a search gives up. */
const MOST_TRIES = 240;
/** So many times a set is looked at again with what it made necessary. */
const DEEPEST = 3;

interface Step {
  readonly way: Way;
  readonly cost: number;
  readonly depth: number;
}

/**
 * The cheapest set of changes that does, without what it can do without. Changing one fact can bring another into play (a placement
 * with parents: before the assessment?), so a set that does not do is looked at again: `onward` gives what it still needs.
 */
export function cheapest(start: readonly Way[], does: (way: Way) => boolean, onward: (way: Way) => readonly Way[]): Way | undefined {
  const open: Step[] = start.map((way) => ({ way, cost: costOf(way), depth: 0 }));
  const seen = new Set<string>();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const step = takeCheapest(open);
    if (step === undefined) return undefined;
    const key = JSON.stringify(step.way.map(({ pointer, to }) => `${pointer} ${JSON.stringify(to) ?? ''}`).sort());
    if (seen.has(key)) {
      tries -= 1;
      continue;
    }
    seen.add(key);
    if (step.way.length > 0 && does(step.way)) return shrunk(step.way, does);
    if (step.depth >= DEEPEST) continue;
    for (const next of onward(step.way)) {
      const way = united(step.way, next);
      if (way !== undefined && way.length > step.way.length) open.push({ way, cost: costOf(way), depth: step.depth + 1 });
    }
  }
  return undefined;
}

/** Of equal ones the first that was found. */
function takeCheapest(open: Step[]): Step | undefined {
  let best = 0;
  open.forEach(({ cost }, index) => {
    if (cost < (open[best]?.cost ?? Infinity)) best = index;
  });
  return open.splice(best, 1)[0];
}

/** A set of changes without those that it can do without: leaving out any one more would undo it. */
export function shrunk(way: Way, does: (fewer: Way) => boolean): Way {
  let kept = way;
  for (const change of way) {
    const fewer = kept.filter((each) => each !== change);
    if (fewer.length > 0 && does(fewer)) kept = fewer;
  }
  return kept;
}
