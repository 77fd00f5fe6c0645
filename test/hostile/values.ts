import * as fc from 'fast-check';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Names that mean something to JavaScript, to JSON pointers or to a careless program. */
export const hostileNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'then',
  'length',
  '0',
  '-1',
  '',
  ' ',
  '/',
  '~',
  '~1',
  'a/b',
  'a/../b',
  '\u0000',
  '\ud800',
  'x\udfff',
  '\u202e\u0645',
  '\ufeffid',
  'NaN',
  'undefined',
  'null',
  '[object Object]',
  'e\u0301',
  'İ',
  'ß',
];

/** Dates at the ends of what is read and past them, changes of the clocks, dates as other systems write them. */
export const edgeMoments: readonly string[] = [
  '1900-01-01',
  '1900-01-01T00:00',
  '1900-01-01T00:00:00Z',
  '1900-01-01T00:00-23:59',
  '2199-12-31',
  '2199-12-31T23:59:59.999',
  '2199-12-31T23:59:59.999999999Z',
  '2199-12-31T00:00+23:59',
  '2028-12-31',
  '2029-01-01',
  '2100-02-28',
  '2000-02-29',
  '1916-05-21T01:30',
  '1941-05-04T01:30',
  '1947-04-13T03:30',
  '1970-01-01T00:00Z',
  '2026-03-29T00:59:59.999',
  '2026-03-29T02:00',
  '2026-03-29',
  '2026-10-25T01:00',
  '2026-10-25T01:30',
  '2026-10-25T01:30Z',
  '2026-10-25T01:30+01:00',
  '2026-10-25T00:59:59.9',
  '2026-10-25',
];
export const brokenMoments: readonly string[] = [
  '1899-12-31',
  '2200-01-01',
  '1900-01-01T00:00+00:01',
  '2199-12-31T23:59-00:01',
  '1916-05-21T02:30',
  '1947-04-13T02:30',
  '0000-00-00',
  '9999-12-31',
  '-000001-01-01',
  '+275760-09-13',
  '2026-02-29',
  '1900-02-29',
  '2026-03-29T01:30',
  '2026-13-01',
  '2026-04-02T24:00',
  '2026-04-02T23:59:60',
  '2026-04-02T10',
  '2026-04-02T10:00:00.',
  '2026-04-02T10:00+1',
  '2026-04-02T10:00+24:00',
  '2026-04-02 10:00',
  '2026-04-02t10:00z',
  '20260402',
  '02/04/2026',
  '2026-W14-4',
  '2026-092',
  '２０２６-04-02',
  '2026-04-02\n',
  '46114',
  'today',
  'P1D',
  '2026-04-02/2026-04-03',
  '2026-04-02T10:00Z'.repeat(700),
];

const numbers: readonly number[] = [
  0,
  -0,
  1,
  -1,
  1.5,
  46_114,
  1_775_088_000_000,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e21,
  1e300,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
];
const timescales: readonly Json[] = [
  { hours: 1 },
  { hours: 876_600 },
  { days: 36_525 },
  { workingDays: 26_000 },
  { weeks: 5_218 },
  { months: 1_200 },
  { years: 100 },
  { days: 1 },
  { years: 101 },
  { hours: 0 },
  { days: 1, hours: 1 },
  { months: 1.5 },
];

export function nested(depth: number, arrays: boolean): Json {
  let inner: Json = 'x';
  for (let level = 0; level < depth; level += 1) inner = arrays ? [inner] : { in: inner };
  return inner;
}

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileNames),
  fc.constantFrom(...edgeMoments),
  fc.constantFrom(...brokenMoments),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '/', '~', '-', '2') }),
  fc
    .tuple(fc.constantFrom('x', '👪', '\ud800', 'a/', ' '), fc.constantFrom(79, 80, 81, 5_000, 5_001, 9_999, 10_000, 10_001, 20_001))
    .map(([unit, times]) => unit.repeat(times)),
);

/** What may stand in the place of anything. */
export const anyValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: anyText },
  { weight: 2, arbitrary: fc.constantFrom<Json>(null, true, false, [], {}, [[]], [null], [{}]) },
  { weight: 2, arbitrary: fc.constantFrom<Json>(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom<Json>(...timescales) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 30 }), fc.boolean()).map(([depth, arrays]) => nested(depth, arrays)) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(300), anyText).map(([length, text]) => Array.from({ length }, () => text)) },
  // JSON.parse makes "__proto__" a property like any other, as it would of a request's body.
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom(...hostileNames), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>, {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  },
);
