import * as fc from 'fast-check';
import complete from '../../fixtures/history/complete.json' with { type: 'json' };

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** Every place of a JSON value, the whole first. */
function places(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((each: Json, index) => [index, each] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, each]) => places(each, [...path, key]))];
}

function replaced(value: Json, [key, ...rest]: Path, by: Json | undefined): Json | undefined {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    const elements: readonly Json[] = value;
    return elements.flatMap((each, index) => (index === key ? [replaced(each, rest, by)].filter((kept) => kept !== undefined) : [each]));
  }
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return Object.fromEntries(
    entries.flatMap(([name, each]) => {
      const kept = name === key ? replaced(each, rest, by) : each;
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

/** What stands in real extracts where something else should: other dates, words of other lists, nulls, rubbish. */
const misplaced: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom<Json | undefined>(
    undefined,
    null,
    '',
    'unknown',
    'p1',
    'p2',
    'k1',
    'm1',
    'iro',
    'missing',
    'other',
    'walsall/word',
    'REG-4.2',
    '2026-02-31',
    '2026-03-29T01:30',
    '2026-10-25T01:30',
    '2026-05-04',
    '2026-05-04T10:00+02:00',
    '1999-12-31',
    '2031-01-01',
    true,
    false,
    0,
    72,
    -1,
    1.5,
    [],
    {},
    ['iro'],
    [null],
    { hours: 72 },
    { id: 'p1' },
    { every: { days: 1 } },
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

/** The complete history with up to four of its values replaced or taken out: mostly nearly right, as real bad input is. */
export const nearlyRight: fc.Arbitrary<unknown> = fc.array(fc.record({ at: fc.nat(), by: misplaced }), { maxLength: 4 }).map((changes) =>
  changes.reduce<Json>((value, { at, by }) => {
    const all = places(value).slice(1);
    const path = all[at % Math.max(1, all.length)];
    return path === undefined ? value : (replaced(value, path, by) ?? null);
  }, complete as Json),
);

/** Any JSON, and JSON with the names of a history. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSparseArray: true,
    withTypedArray: true,
    withNullPrototype: true,
    withObjectString: true,
  }),
  fc.dictionary(fc.constantFrom(...Object.keys(complete), '__proto__'), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())), {
    noNullPrototype: true,
  }),
  nearlyRight,
);
