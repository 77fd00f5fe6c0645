/** Every text under one of the keys, at any depth. */
export function textsAt(value: unknown, ...keys: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => [
    ...(keys.includes(key) ? [part].flat().filter((each) => typeof each === 'string') : []),
    ...textsAt(part, ...keys),
  ]);
}
