interface Span<At> { readonly from: At; readonly to: At }

/**
 * Sorts spans once, so that each question takes a binary search and many spans against many days stay cheap.
 * @returns for a place, the furthest end among the spans that begin there or before it; `undefined` where none does
 */
export function furthestEnds<At extends string | number>(spans: readonly Span<At>[]): (at: At) => At | undefined {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const furthest: At[] = [];
  for (const { to } of sorted) {
    const before = furthest.at(-1);
    furthest.push(before === undefined || before < to ? to : before);
  }
  return (at) => {
    let begun = 0, beyond = sorted.length;
    while (begun < beyond) {
      const middle = Math.floor((begun + beyond) / 2);
      const span = sorted[middle];
      if (span !== undefined && span.from <= at) begun = middle + 1;
      else beyond = middle;
    }
    return furthest[begun - 1];
  };
}
