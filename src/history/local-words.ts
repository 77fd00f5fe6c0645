import type { PlacementHistory } from '../contract.ts';

/** Properties that hold a word of an open list: a kind, a role, a subject. */
const WORD_PROPERTIES: ReadonlySet<string> = new Set(['kind', 'about', 'role', 'to', 'from', 'by', 'with', 'chair', 'attended', 'contributed', 'consulted', 'informed', 'signedBy', 'circulatedTo', 'reportedBy', 'owner', 'takenBy']);

const isLocal = (value: unknown): value is string => typeof value === 'string' && value.includes('/');

/** The council's own words that a history uses, each once. */
export function localWords(history: PlacementHistory): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown, property: string): void => {
    if (WORD_PROPERTIES.has(property) && isLocal(value)) found.add(value);
    else if (Array.isArray(value)) for (const each of value) walk(each, property);
    else if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) walk(part, key);
  };
  walk(history, '');
  return found;
}

/** The history with a council's own words read as the known words that the profile says they are a kind of; nothing moves its place. */
export function readAs(history: PlacementHistory, isA: ReadonlyMap<string, string>): PlacementHistory {
  const read = (value: unknown, property: string): unknown => {
    if (WORD_PROPERTIES.has(property) && isLocal(value)) return isA.get(value) ?? value;
    if (Array.isArray(value)) return value.map((each) => read(each, property));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, read(part, key)]));
  };
  // Only words change, and each into another word of its own list.
  return isA.size === 0 ? history : read(history, '') as PlacementHistory;
}
