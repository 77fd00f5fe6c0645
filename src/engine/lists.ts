import type { FactUsed } from '../contract.ts';

/** Each value once, in the order in which they first stand. */
export function distinct<T>(values: readonly T[]): T[] {
  return values.length < 2 ? values.slice() : [...new Set(values)];
}

/** Of values with one key the last, in the place of the first. */
export const oneForEach = <T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
];

/** Each fact once, in the order in which they were first read. */
export const distinctFacts = (facts: readonly FactUsed[]): readonly FactUsed[] => oneForEach(facts, ({ pointer }) => pointer);

/** What each value gives, but for those that give nothing. */
export const given = <T, U>(values: readonly T[], give: (value: T, index: number) => U | undefined): U[] =>
  values.map(give).filter((one) => one !== undefined);

/** The lists that the values give, as one: `flatMap` at a third of its time, since V8 makes that element by element as properties. */
export function chained<T, U>(values: readonly T[], give: (value: T) => readonly U[]): U[] {
  const all: U[] = [];
  for (const value of values) all.push(...give(value));
  return all;
}

/** The values under each key, in the order in which they stand. */
export function grouped<K, T>(values: readonly T[], keyOf: (value: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** What an evaluation shows of a policy is the policy's own: whoever changes a result changes no other. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
