import { placementKinds } from '../history/vocabulary-placements.ts';
import { listed, slugText } from './lists.ts';

const kinds: readonly string[] = placementKinds;
/** By its slug, but for one that is a name. */
const kindText = (kind: string): string => (kind === 'home-from-home' ? 'Home from Home' : slugText(kind));

/** More kinds than this are named by those that are left out. */
const MOST_NAMED = 7;

/**
 * Kinds of placement in a sentence: named, or all but the few that are left out.
 * @example
 * placementKindsText(['residential', 'secure'], 'or'); //=> 'residential or secure'
 */
export function placementKindsText(named: readonly string[], link: 'and' | 'or'): string {
  if (named.length <= MOST_NAMED) return listed(named.map(kindText), link);
  const left = kinds.filter((kind) => !named.includes(kind)).map(kindText);
  return left.length === 0 ? 'any kind' : `any kind but ${listed(left, 'and')}`;
}

/** Whether words are kinds of placement. */
export const arePlacementKinds = (words: readonly string[]): boolean => words.every((word) => kinds.includes(word));
