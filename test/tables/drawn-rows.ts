import * as fc from 'fast-check';
import type { TableMap, TableRow } from '../../src/tables/index.ts';
import { fields } from '../../src/tables/fields.ts';
import { arrayNames } from '../../src/history/array-names.ts';
import type { Field } from '../../src/tables/cells.ts';
import { lists } from '../../src/history/vocabulary.ts';

/** Every property of every array has a column named as the array and the property. */
export const map: TableMap = {
  child: 'CHILD',
  columns: Object.fromEntries(
    ['children', 'episodes', ...arrayNames].map((name) => [
      name,
      Object.fromEntries(Object.keys(fields[name as keyof typeof fields]).map((property) => [property, property])),
    ]),
  ),
  values: { placements: { kind: { HOSP: 'temporary-absence', NONE: null } } },
};

const date = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)));
const moment = fc.oneof(
  date.map((each) => each.toISOString().slice(0, 10)),
  date,
  date.map((each) => each.getTime() / 86_400_000 + 25_569),
  date.map((each) => `${each.toISOString().slice(0, 10)} 14:30:00`),
);
const word = fc.constantFrom(
  'foster',
  'IFA',
  'HOSP',
  'residential',
  'social-worker',
  'iro',
  'care order',
  'missing',
  'support-need',
  'disruption-meeting',
  'care-plan',
  'done',
  'planned',
  'S',
  'T',
  'X1',
  'E4A',
  'REG-9.1',
);
const rubbish = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'NULL',
    'unknown',
    '31/02/2026',
    'soon',
    'Y',
    'N',
    0,
    1,
    2.5,
    Number.NaN,
    {},
    [],
    [1],
    'p1',
    'p2',
    'm1',
    '6 weeks',
    'a; b',
  ),
  fc.anything(),
);
const id = fc.constantFrom('p1', 'p2', 'p3', 'm1', 'k1', 1, 2, 3, 4, 5, 6);
export const cell = fc.oneof(
  { arbitrary: moment, weight: 5 },
  { arbitrary: word, weight: 5 },
  { arbitrary: id, weight: 3 },
  { arbitrary: rubbish, weight: 4 },
);

/** A row as a careless system would send it: mostly the right kind of cell, sometimes not. */
const rowOf = (name: string): fc.Arbitrary<TableRow> =>
  fc
    .tuple(
      fc.constantFrom<unknown>('c1', 'c1', 'c2', 'c2', 'c3', null),
      fc.record(Object.fromEntries(Object.entries(fieldsOf(name)).map(([property, field]) => [property, cellFor(field)])), {
        requiredKeys: needed[name] ?? [],
      }),
    )
    .map(([CHILD, cells]) => ({ CHILD, ...cells }));
const fieldsOf = (name: string): Readonly<Record<string, Field>> => fields[name as keyof typeof fields];
const needed: Readonly<Record<string, string[]>> = {
  placements: ['kind', 'startedAt', 'endedAt'],
  episodes: ['period', 'startedAt', 'startReason', 'endedAt', 'endReason'],
};

function cellFor(field: Field): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: rightFor(field), weight: 60 },
    { arbitrary: fc.constant(null), weight: field.needed === true ? 0 : 20 },
    { arbitrary: cell, weight: 1 },
  );
}
function rightFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.reads) {
    case 'id':
    case 'reference':
    case 'references':
      return id;
    case 'boolean':
      return fc.constantFrom<unknown>('Y', 'N', 1, 0, true, false);
    case 'word':
    case 'words':
      return fc.constantFrom(
        ...lists[field.list].slice(0, 4),
        ...(field.extra ?? []),
        ...(field.list === 'placement kind' ? ['HOSP', 'HOSP', 'NONE'] : []),
      );
    case 'code':
      return fc.constantFrom(...field.codes);
    case 'timescale':
      return fc.constant('6 weeks');
    case 'text':
      return fc.constantFrom('REG-9.1', 'DERBY-2.07', 'a');
    default:
      return moment;
  }
}
export const tables = fc.record(
  Object.fromEntries(
    ['children', 'episodes', ...arrayNames].map((name) => [name, fc.array(rowOf(name), { maxLength: name === 'placements' ? 6 : 3 })]),
  ),
  { requiredKeys: ['placements'] },
);
