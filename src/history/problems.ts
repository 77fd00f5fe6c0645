import type { Issue } from '../contract.ts';
import { limits } from './limits.ts';
import { ascending } from './sorted.ts';

/** Where a value stands in the input: the keys and indices that lead to it. */
export type Path = readonly (string | number)[];

/** Something wrong. Its sentence is made only if it is reported: a hostile file can be wrong in a million places. */
export interface Problem {
  readonly path: Path;
  readonly code: ProblemCode;
  readonly say: () => string;
}

/** Issues refuse a history; warnings come with it. Codes are public API: a code never changes its meaning. */
export type ProblemCode =
  | 'not-an-object'
  | 'not-plain-data'
  | 'unreadable'
  | 'too-deep'
  | 'array-too-long'
  | 'too-many-properties'
  | 'text-too-long'
  | 'too-large'
  | 'missing-property'
  | 'wrong-type'
  | 'empty-text'
  | 'null-in-array'
  | 'unknown-word'
  | 'malformed-timescale'
  | 'malformed-date'
  | 'impossible-date'
  | 'impossible-time'
  | 'skipped-clock-time'
  | 'end-before-start'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'unknown-clause'
  | 'too-many-issues'
  | 'unknown-property'
  | 'overlapping-placements'
  | 'short-break-runs-on'
  | 'same-carer-in-later-care'
  | 'care-after-short-breaks'
  | 'placement-after-care'
  | 'record-outside-care'
  | 'next-meeting-before-this-one'
  | 'finalised-before-prepared'
  | 'record-before-birth'
  | 'record-after-eighteen'
  | 'statutory-duty-not-waived'
  | 'too-many-warnings';

/** RFC 6901. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The keys that a pointer leads through. */
export const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/**
 * A text of the input as a message may repeat it: never at length, and not where it may be a person's name or a sentence. Dates,
 * ids and slugs have digits or no blanks.
 */
export function quoted(text: string, otherwise = 'This text'): string {
  if (/\s/.test(text) && !/\d/.test(text)) return otherwise;
  if (text.length <= limits.quotedLength) return escaped(text);
  return escaped(`${Array.from(text.slice(0, limits.quotedLength)).slice(0, -1).join('')}…`);
}

/**
 * Whether a text looks like a date, a number or a short code, so that a message may repeat it where one of them should stand: it has
 * a digit or at most four signs without a small letter, and nowhere four letters without a digit between them. `31/02/2026`,
 * `2-Apr-2026` and `ZZ9` do; `Jane`, `O'Brien2` and `Jo Ann 3` may be names.
 */
export const looksLikeCode = (text: string): boolean => /\d|^\P{Ll}{1,4}$/u.test(text) && !/(\p{L}[^\p{L}\d]*){4}/u.test(text);

/** Such a text as a message repeats it. */
export const quotedCode = (text: string): string => (looksLikeCode(text) ? quoted(text) : 'This text');

/** A property's name with a blank is no name of the contract's, and may be a person's. */
export const mayBeAName = (property: string): boolean => /\s/.test(property);

/** JSON leaves the control characters from U+007F to U+009F as they are; some terminals obey them. */
function escaped(text: string): string {
  return JSON.stringify(text).replaceAll(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Problems of one check in the order of the input. One more than are reported is enough: the rest would only be counted. */
export class ProblemList {
  readonly problems: Problem[] = [];
  get full(): boolean {
    return this.problems.length > limits.problems;
  }
  add(path: Path, code: ProblemCode, say: () => string): void {
    if (!this.full) this.problems.push({ path, code, say });
  }
}

type KeysOf = ReadonlyMap<object, readonly string[]>;
/** What problems are reported of: a value, with all the keys of the objects that had more. */
export interface Reported {
  readonly value: unknown;
  readonly keys: KeysOf;
}

/** Where each property of an object stands among its neighbours, worked out once for each object. */
function propertyPlaces(keys: KeysOf): (owner: object) => ReadonlyMap<string, number> {
  const known = new Map<object, ReadonlyMap<string, number>>();
  return (owner) => {
    const places = known.get(owner) ?? new Map((keys.get(owner) ?? Object.keys(owner)).map((key, place) => [key, place]));
    known.set(owner, places);
    return places;
  };
}

/** For each level of the path, the place of its key; a property that is missing comes after those that are there. */
function placeOf(path: Path, input: unknown, placesIn: (owner: object) => ReadonlyMap<string, number>): readonly number[] {
  let value = input;
  return path.map((key) => {
    const owner: Readonly<Record<string | number, unknown>> = isObject(value) ? value : {};
    value = Object.hasOwn(owner, key) ? owner[key] : undefined;
    return typeof key === 'number' ? key : (placesIn(owner).get(key) ?? Number.POSITIVE_INFINITY);
  });
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function comparePlaces(left: readonly number[], right: readonly number[]): number {
  const shared = Math.min(left.length, right.length);
  for (let level = 0; level < shared; level += 1) {
    const a = left[level] ?? 0;
    const b = right[level] ?? 0;
    if (a !== b) return a < b ? -1 : 1;
  }
  return left.length - right.length;
}

/** What a caller sees: in the order of the input, each pointer and code once, no more than the limit and one that says so. */
export function report(
  problems: readonly Problem[],
  { value: input, keys }: Reported,
  tooMany: 'too-many-issues' | 'too-many-warnings',
): readonly Issue[] {
  const placesIn = propertyPlaces(keys);
  const placed = problems.map((problem) => ({ problem, pointer: pointerOf(problem.path), place: placeOf(problem.path, input, placesIn) }));
  const seen = new Set<string>();
  const unique = placed.filter(({ problem, pointer }) => {
    const key = `${problem.code} ${pointer}`;
    return seen.has(key) ? false : seen.add(key);
  });
  unique.sort((a, b) => comparePlaces(a.place, b.place) || ascending(a.pointer, b.pointer) || ascending(a.problem.code, b.problem.code));
  const shown = unique.slice(0, limits.problems).map(({ problem, pointer }) => ({ pointer, code: problem.code, message: problem.say() }));
  if (unique.length <= limits.problems) return shown;
  return [...shown, { pointer: '', code: tooMany, message: `There are more than ${limits.problems}: mend these first, then parse again.` }];
}
