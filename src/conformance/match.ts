/** Where a value differs from what is wanted, a line each. Of an object only the properties that are wanted count; a list has to be as long. */
export function differences(found: unknown, wanted: unknown, at: string): readonly string[] {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(found)) return [differs(found, wanted, at)];
    if (found.length !== wanted.length)
      return [`${at}: ${found.length} instead of ${wanted.length}: ${shown(found)}; expected ${shown(wanted)}`];
    return wanted.flatMap((each, index) => differences(found[index], each, `${at}/${index}`));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return [differs(found, wanted, at)];
    return Object.entries(wanted).flatMap(([key, value]) =>
      differences(Object.hasOwn(found, key) ? Reflect.get(found, key) : undefined, value, `${at}/${key}`),
    );
  }
  return Object.is(found, wanted) ? [] : [differs(found, wanted, at)];
}

const differs = (found: unknown, wanted: unknown, at: string): string =>
  `${at}: ${found === undefined ? 'nothing' : shown(found)}; expected ${shown(wanted)}`;

const LONGEST = 300;
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
