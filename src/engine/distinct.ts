import type { FactUsed } from '../contract.ts';

/** Each value once, in the order in which they first stand; the same list where none stands twice. */
export function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 || values.every((value, index) => values.indexOf(value) === index) ? values : [...new Set(values)];
}

/** Each fact once, in the order in which they were first read. */
export function distinctFacts(facts: readonly FactUsed[]): readonly FactUsed[] {
  const isFirst = ({ pointer }: FactUsed, index: number): boolean => facts.findIndex((fact) => fact.pointer === pointer) === index;
  return facts.length < 2 || facts.every(isFirst) ? facts : [...new Map(facts.map((fact) => [fact.pointer, fact])).values()];
}
