/** Things by a key, each group in their order; what has no key is in none. */
export function groupBy<Each>(all: readonly Each[], keyOf: (each: Each) => string | undefined): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}
