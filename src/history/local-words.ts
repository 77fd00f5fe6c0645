import type { PlacementHistory, PlacementPlanVersion } from '../contract.ts';
import { isRecord } from './is-record.ts';

/** Properties that hold a word of an open list: a kind, a role, a subject. */
const WORD_PROPERTIES: ReadonlySet<string> = new Set([
  'kind',
  'about',
  'role',
  'to',
  'from',
  'by',
  'with',
  'chair',
  'attended',
  'contributed',
  'consulted',
  'informed',
  'signedBy',
  'circulatedTo',
  'reportedBy',
  'owner',
  'takenBy',
]);

const isLocal = (value: unknown): value is string => typeof value === 'string' && value.includes('/');

/** The council's own words that a history uses, each once. */
export function localWords(history: PlacementHistory): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown, property: string): void => {
    if (isLocal(value) && WORD_PROPERTIES.has(property)) found.add(value);
    else if (Array.isArray(value)) for (const each of value) walk(each, property);
    else if (isRecord(value))
      for (const key of Object.keys(value)) {
        if (property === 'sections' && isLocal(key)) found.add(key);
        walk(value[key], key);
      }
  };
  walk(history, '');
  return found;
}

/** The history with a council's own words read as the known words that the profile says they are a kind of; nothing moves its place. */
export function readAs(history: PlacementHistory, isA: ReadonlyMap<string, string>): PlacementHistory {
  const read = (value: unknown, property: string): unknown => {
    if (WORD_PROPERTIES.has(property) && isLocal(value)) return isA.get(value) ?? value;
    if (Array.isArray(value)) return value.map((each) => read(each, property));
    if (!isRecord(value)) return value;
    // What a plan has under that name are its sections.
    if (property === 'sections') return withKnownSections(value as Readonly<Record<string, SectionState>>, isA);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, read(part, key)]));
  };
  // Only words change, and each into another word of its own list.
  return isA.size === 0 ? history : (read(history, '') as PlacementHistory);
}

type Sections = NonNullable<PlacementPlanVersion['sections']>;
type SectionState = NonNullable<Sections[keyof Sections]>;
const byCompleteness: readonly SectionState[] = ['incomplete', 'complete', 'none'];

/** A section of the council's own keeps its place, and is the known one that it is a kind of; of several, that one is as complete as the least of them. */
function withKnownSections(
  sections: Readonly<Record<string, SectionState>>,
  isA: ReadonlyMap<string, string>,
): Readonly<Record<string, SectionState>> {
  const all: Record<string, SectionState> = { ...sections };
  for (const [section, state] of Object.entries(sections)) {
    const known = isA.get(section);
    if (known === undefined || sections[known] !== undefined) continue;
    const before = all[known];
    if (before === undefined || byCompleteness.indexOf(state) < byCompleteness.indexOf(before)) all[known] = state;
  }
  return all;
}
