import type { FactUsed } from '../contract.ts';

/** Each value once, in the order in which they first stand. */
export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Each fact once, in the order in which they were first read. */
export function distinctFacts(facts: readonly FactUsed[]): readonly FactUsed[] {
  return [...new Map(facts.map((fact) => [fact.pointer, fact])).values()];
}
