import type { Unknown } from './completions.ts';

/**
 * Joined needs and intervals between reviews, by brute force: every completion of a small history with up to three unknowns is written
 * out and evaluated, and for each requirement the engine must say of the incomplete history exactly what the completions say.
 */
type Json = Readonly<Record<string, unknown>>;

/** Two on each side of, and between, the clock times below, and those times themselves. */
export const CLOCK = ['00:00', '08:00', '10:00', '12:00', '14:00', '18:00', '20:00', '22:00'];
const lookUp = (of: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, step) => (value as Json | undefined)?.[step], of);

/** What a property that is left out, or a date without a time, may stand for. */
const openFacts: readonly (readonly [RegExp, readonly unknown[]])[] = [
  [/^\/placements\/\d\/emergency$/, [true, false]],
  [/^\/placements\/0\/predictedDifficulties$/, [[], ['mental-health']]],
  [/^\/placements\/\d\/transCultural\/specificNeeds$/, [true, false]],
  [/^\/decisions\/0\/inReview$/, [true, false]],
  [/^\/plans\/\d\/kind$/, ['new', 'revision']],
];
const moments = [
  /^\/placements\/0\/startedAt$/,
  /^\/concerns\/\d\/(identifiedAt|resolvedAt)$/,
  /^\/circumstances\/\d\/from$/,
  /^\/meetings\/\d\/heldAt$/,
  /^\/decisions\/0\/at$/,
  /^\/plans\/\d\/(preparedAt|finalisedAt)$/,
  /^\/reviews\/\d\/heldAt$/,
  /^\/documents\/\d\/at$/,
];

export function unknownsOf(of: unknown): readonly Unknown[] {
  const pointers: string[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value !== 'object' || value === null) {
      pointers.push(pointer);
      return;
    }
    for (const [key, part] of Object.entries(value)) walk(part, `${pointer}/${key}`);
  };
  walk(of, '');
  const days = pointers
    .filter((pointer) => moments.some((each) => each.test(pointer)) && String(lookUp(of, pointer)).length === 10)
    .map((pointer): Unknown => ({ pointer, fill: CLOCK.map((time) => `${String(lookUp(of, pointer))}T${time}`) }));
  const records = ['placements/0', 'placements/1', 'decisions/0', 'plans/0', 'plans/1'].filter(
    (path) => lookUp(of, `/${path}`) !== undefined,
  );
  const holders = [...records, ...['placements/0/transCultural'].filter((path) => lookUp(of, `/${path}`) !== undefined)];
  const names = holders.flatMap((path) =>
    ['emergency', 'predictedDifficulties', 'specificNeeds', 'inReview', 'kind'].map((name) => `/${path}/${name}`),
  );
  const open = names.flatMap((pointer): Unknown[] =>
    openFacts.flatMap(([shape, fill]) => (shape.test(pointer) && lookUp(of, pointer) === undefined ? [{ pointer, fill }] : [])),
  );
  return [...days, ...open];
}
