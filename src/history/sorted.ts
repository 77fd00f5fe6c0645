/** For sorting: by number, or by the letters' codes, which are the same in every language. */
export const ascending = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many come first: of what is sorted, those of which this holds stand before all others. */
export function countFirst<Each>(sorted: readonly Each[], isFirst: (each: Each) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && isFirst(each)) low = middle + 1;
    else high = middle;
  }
  return low;
}
