import type { PlacementKind } from '../contract.ts';
import { listed } from './lists.ts';

/** Every kind, in the order in which lists of them are read. */
const kinds: Readonly<Record<PlacementKind, string>> = {
  foster: 'foster', 'connected-person': 'connected person', 'home-from-home': 'Home from Home', 'special-guardianship': 'special guardianship', 'with-parents': 'with parents', adoptive: 'adoptive',
  residential: 'residential', secure: 'secure', 'residential-school': 'residential school', 'supported-accommodation': 'supported accommodation', 'independent-living': 'independent living',
  custody: 'custody', hospital: 'hospital', other: 'other',
};

/** More kinds than this are named by those that are left out. */
const MOST_NAMED = 7;

/**
 * Kinds of placement in a sentence: named, or all but the few that are left out.
 * @example
 * placementKindsText(['residential', 'secure'], 'or'); //=> 'residential or secure'
 */
export function placementKindsText(named: readonly string[], link: 'and' | 'or'): string {
  const words: Readonly<Record<string, string>> = kinds;
  if (named.length <= MOST_NAMED) return listed(named.map((kind) => words[kind] ?? kind), link);
  const left = Object.entries(kinds).filter(([kind]) => !named.includes(kind)).map(([, word]) => word);
  return left.length === 0 ? 'any kind' : `any kind but ${listed(left, 'and')}`;
}

/** Whether words are kinds of placement. */
export const arePlacementKinds = (words: readonly string[]): boolean => words.every((word) => Object.hasOwn(kinds, word));
