import type { PlacementHistory } from '../contract.ts';
import { never } from '../history/coverage.ts';
import { parseHistory } from '../history/parse-history.ts';
import { stepsOf } from '../history/problems.ts';
import { coverage } from '../history/schema-events.ts';
import type { Layer } from '../policy/language.ts';

/**
 * One fact of a history, recorded otherwise. `pointer` is RFC 6901; one that ends in `/-` adds a record to an array, which it begins
 * where the history leaves the array out: what else it holds stays unknown, by a `coverage` that never begins.
 */
export interface FactChange {
  readonly pointer: string;
  /** What is recorded there now; left out: nothing is. */
  readonly from?: unknown;
  /** What is to be recorded; left out: it is to be taken out. */
  readonly to?: unknown;
}

type Holder = Record<string, unknown> | unknown[];
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/**
 * A history with facts recorded otherwise; the one passed in stays as it is.
 *
 * @param history A history that `parseHistory` accepted.
 * @param changes What `whyNot` or `whatWouldComply` answered, or the reply to one of `questions`.
 * @returns The changed history; a change below a record that is not there changes nothing. Pass it through `parseHistory` where the
 *   changes come from elsewhere.
 * @example
 * applyChanges({ child: { id: 'c1' }, placements: [] }, [{ pointer: '/child/inEducation', to: true }]).child.inEducation; //=> true
 */
export function applyChanges(history: PlacementHistory, changes: readonly FactChange[]): PlacementHistory {
  const copy = structuredClone(history);
  // The copy is this function's own; a history is plain JSON data.
  const root = copy as unknown as Record<string, unknown>;
  const [taken, recorded] = [changes.filter(({ to }) => to === undefined), changes.filter(({ to }) => to !== undefined)];
  // A record before its properties.
  for (const { pointer, to } of [...recorded].sort((a, b) => stepsOf(a.pointer).length - stepsOf(b.pointer).length)) {
    const steps = stepsOf(pointer);
    const [array = '', last] = steps;
    if (last === '-' && get(root, array) === undefined && array in coverage.shape) set(root, ['coverage', array, 'from'], never);
    set(root, steps, structuredClone(to));
  }
  // Taking out a record moves those behind it, so the last one goes first.
  for (const { pointer } of [...taken].sort((a, b) => indexOf(b) - indexOf(a))) remove(root, stepsOf(pointer));
  return copy;
}

const isIndex = (step: string): boolean => /^\d+$/.test(step);
const indexOf = ({ pointer }: FactChange): number => Number(stepsOf(pointer).at(-1)) || 0;

function set(holder: Holder, steps: readonly string[], value: unknown): void {
  const [step, next] = steps;
  if (step === undefined) return;
  if (next === undefined) {
    put(holder, step, value);
    return;
  }
  const known = get(holder, step);
  if (known === undefined && (Array.isArray(holder) || isIndex(next))) return;
  const inner: Holder = isHolder(known) ? known : next === '-' ? [] : {};
  if (inner !== known) put(holder, step, inner);
  set(inner, steps.slice(1), value);
}

function remove(holder: Holder, steps: readonly string[]): void {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (rest.length > 0) {
    const inner = get(holder, step);
    if (isHolder(inner)) remove(inner, rest);
  } else if (Array.isArray(holder)) holder.splice(Number(step), 1);
  else Reflect.deleteProperty(holder, step);
}

const get = (holder: Holder, step: string): unknown =>
  Array.isArray(holder) ? holder[Number(step)] : Object.hasOwn(holder, step) ? holder[step] : undefined;
function put(holder: Holder, step: string, value: unknown): void {
  if (!Array.isArray(holder)) holder[step] = value;
  else if (step === '-') holder.push(value);
  else holder[Number(step)] = value;
}

/** What a pointer leads to in a history or other plain data; undefined where nothing is recorded. */
export function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const step of stepsOf(pointer)) {
    if (!isHolder(value)) return undefined;
    value = get(value, step);
  }
  return value;
}

/** The change that records a value at a pointer, with what is there now. */
export function recordAt(history: PlacementHistory, pointer: string, to: unknown): FactChange {
  const from = valueAt(history, pointer);
  return from === undefined ? { pointer, to } : { pointer, from, to };
}
/** The change that takes out what is at a pointer. */
export const takeOut = (history: PlacementHistory, pointer: string): FactChange => ({ pointer, from: valueAt(history, pointer) });
/** The change that adds a record to an array; properties without a value are left out. */
export const addTo = (collection: string, record: Readonly<Record<string, unknown>>): FactChange => ({
  pointer: `/${collection}/-`,
  to: Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
});

/** What a set of changes says of a record that it adds, said with the record: `/decisions/-` and `/decisions/0/by` become one. */
export function folded(history: PlacementHistory, changes: readonly FactChange[]): readonly FactChange[] {
  const changed = applyChanges(history, changes);
  const counts = new Map<string, number>();
  const added = changes.flatMap((change) => {
    if (!change.pointer.endsWith('/-')) return [];
    const array = change.pointer.slice(0, -2);
    const index = counts.get(array) ?? lengthAt(history, array);
    counts.set(array, index + 1);
    return [{ change, at: `${array}/${index}` }];
  });
  return changes
    .filter(({ pointer }) => !added.some(({ at }) => pointer.startsWith(`${at}/`)))
    .map((change) => {
      const at = added.find((each) => each.change === change)?.at;
      return at === undefined ? change : { ...change, to: valueAt(changed, at) };
    });
}
const lengthAt = (history: PlacementHistory, pointer: string): number => {
  const array = valueAt(history, pointer);
  return Array.isArray(array) ? array.length : 0;
};

/** Changes that make a history no history explain nothing; what was refused before them is not held against them. A council's own clauses may be attested. */
export function isHistory(before: PlacementHistory, changed: PlacementHistory, { clauses = {} }: Pick<Layer, 'clauses'>): boolean {
  const options = { clauses: Object.keys(clauses) };
  return parseHistory(changed, options).ok || !parseHistory(before, options).ok;
}
