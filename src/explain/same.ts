/** Plain data in one order, so that what says the same is the same text. */
function canonical(value: unknown, without: readonly string[] = []): string {
  const ordered = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(ordered);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part)
        .filter(([key]) => !without.includes(key))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, ordered(each)]),
    );
  };
  return JSON.stringify(ordered(value)) ?? '';
}

/** Whether two pieces of plain data say the same, whatever the order of their properties; `without` leaves some of them aside. */
export const saysSame = (a: unknown, b: unknown, without: readonly string[] = []): boolean =>
  canonical(a, without) === canonical(b, without);
