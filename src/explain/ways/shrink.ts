import type { Way } from './ways.ts';

/** A set of changes without those that it can do without: leaving out any one more would undo it. */
export function shrunk(way: Way, does: (fewer: Way) => boolean): Way {
  let kept = way;
  for (const change of way) {
    const fewer = kept.filter((each) => each !== change);
    if (fewer.length > 0 && does(fewer)) kept = fewer;
  }
  return kept;
}
