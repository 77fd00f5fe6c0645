import { ascending, countFirst } from './sorted.ts';

interface Span<At> {
  readonly from: At;
  readonly to: At;
}

/**
 * Sorts spans once, so that each question takes a binary search and many spans against many days stay cheap.
 * @returns for a place, the furthest end among the spans that begin there or before it; `undefined` where none does
 */
export function furthestEnds<At extends string | number>(spans: readonly Span<At>[]): (at: At) => At | undefined {
  const sorted = [...spans].sort((a, b) => ascending(a.from, b.from));
  const furthest: At[] = [];
  for (const { to } of sorted) {
    const before = furthest.at(-1);
    furthest.push(before === undefined || before < to ? to : before);
  }
  return (at) => furthest[countFirst(sorted, ({ from }) => from <= at) - 1];
}
