import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { anyText, brokenMoments, edgeMoments, hostileNames } from './values.ts';
import type { Ssda903File } from '../../src/ssda903/index.ts';

const folder = new URL('../../fixtures/ssda903/', import.meta.url);

const children = firstChildren();

/** The rows of the sample return's first children, table by table: few enough that most of what is spoilt is read. */
const tables: readonly (readonly (readonly string[])[])[] = ['header.csv', 'episodes.csv', 'reviews.csv', 'missing.csv'].map((name) => {
  const [head = '', ...rows] = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
  return [head, ...rows.filter((row) => children.has(row.split(',', 1)[0] ?? ''))].map((line) => line.split(','));
});

function firstChildren(): ReadonlySet<string> {
  const rows = readFileSync(new URL('episodes.csv', folder), 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.split(',', 1)[0] ?? '');
  return new Set([...new Set(rows)].slice(0, 3));
}

const codes = [
  'S',
  'L',
  'P',
  'T',
  'B',
  'U',
  'C2',
  'V2',
  'V3',
  'V4',
  'E1',
  'U6',
  'K2',
  'P1',
  'T0',
  'T4',
  'PR1',
  'X1',
  'E2',
  'E4A',
  'E8',
  'CARPL',
  'PLACE',
  'LAREQ',
  'M',
  'A',
  'OUT',
  ' s ',
  'Ｓ',
];
const dates = [
  '01/04/2017',
  '31/03/2018',
  '02/10/2017',
  '29/02/2016',
  '31/02/2018',
  '01/01/1900',
  '31/12/2199',
  '31/12/1899',
  '1/4/2017',
  '04/13/2017',
  '2017-10-02',
  '43010',
  ...edgeMoments,
  ...brokenMoments,
];
const cell: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...dates) },
  { weight: 3, arbitrary: fc.constantFrom(...codes) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileNames, "=cmd|' /C calc'!A0", '"', 'a"b', '"a', ',', '\n', ' ') },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constant('') },
);

const at = fc.nat(2_000);
const spoil = fc.oneof(
  { weight: 8, arbitrary: fc.record({ how: fc.constant('cell' as const), row: at, column: at, by: cell }) },
  { weight: 3, arbitrary: fc.record({ how: fc.constant('swap' as const), row: at, column: at, with: at }) },
  { weight: 3, arbitrary: fc.record({ how: fc.constant('repeat' as const), row: at, times: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('move' as const), row: at, to: at }) },
  { weight: 2, arbitrary: fc.record({ how: fc.constant('drop' as const), row: at }) },
  {
    weight: 1,
    arbitrary: fc.record({
      how: fc.constant('heading' as const),
      column: at,
      to: fc.oneof(
        fc.constantFrom('LA', 'YEAR', 'PL_LOCATION', 'CHILD', 'DECOM', 'DOB', 'child ', '', '__PROTO__', 'CONSTRUCTOR'),
        anyText,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ how: fc.constant('cut' as const), row: at, cells: fc.nat(20) }) },
);
type Spoil = typeof spoil extends fc.Arbitrary<infer Each> ? Each : never;
type Table = readonly (readonly string[])[];

function spoilt(table: Table, change: Spoil): Table {
  const rows = table.map((each) => [...each]);
  const [head = [], ...body] = rows;
  const row = body['row' in change ? change.row % Math.max(1, body.length) : 0];
  if (row === undefined) return table;
  const index = rows.indexOf(row);
  switch (change.how) {
    case 'cell':
      row[change.column % row.length] = change.by;
      return rows;
    case 'swap': {
      const [one, other] = [change.column % row.length, change.with % row.length];
      [row[one], row[other]] = [row[other] ?? '', row[one] ?? ''];
      return rows;
    }
    case 'repeat':
      rows.splice(index, 0, ...Array.from({ length: change.times }, () => [...row]));
      return rows;
    case 'move': {
      rows.splice(index, 1);
      rows.splice(1 + (change.to % rows.length), 0, row);
      return rows;
    }
    case 'drop':
      rows.splice(index, 1);
      return rows;
    case 'heading':
      head[change.column % head.length] = change.to;
      return rows;
    case 'cut':
      row.length = Math.min(row.length, change.cells);
      return rows;
  }
}

/** Cells as they are, or quoted where they must be, as a spreadsheet would. */
function written(table: Table, delimiter: string, lineEnd: string, quotes: boolean): string {
  const quoted = (text: string): string => (quotes && /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return table.map((row) => row.map(quoted).join(delimiter)).join(lineEnd);
}

/** A year that a file may state: none, one of the return, or the ends of what is read. */
const year: fc.Arbitrary<number | undefined> = fc.constantFrom(undefined, undefined, 2017, 2018, 2025, 1992, 2199);

const file = (table: Table, index: number): fc.Arbitrary<Ssda903File> =>
  fc
    .record({
      changes: fc.array(spoil, { maxLength: 8 }),
      delimiter: fc.constantFrom(',', ',', ',', '\t', ';'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
      quotes: fc.boolean(),
      mark: fc.constantFrom('', '', '\ufeff', '\ufeff\ufeff'),
      year,
    })
    .map(({ changes, delimiter, lineEnd, quotes, mark, year: of }) => ({
      name: `table-${index}.csv`,
      text: mark + written(changes.reduce(spoilt, table), delimiter, lineEnd, quotes),
      ...(of !== undefined && { year: of }),
    }));

/** The tables of a return, each spoilt in its own way, with one of them given twice. */
export const spoiltReturn: fc.Arbitrary<readonly Ssda903File[]> = fc
  .tuple(...tables.map(file), file(tables[1] ?? [], 4))
  .map((files) => [...files]);

const prefixes: readonly (readonly number[])[] = [
  [],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0, 67],
  [67, 0],
  [0xff, 0xfe, 0, 0],
  [0],
];

/** Bytes of any kind, and the bytes of a table with some of them changed. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...prefixes), fc.uint8Array({ maxLength: 400 }))
    .map(([prefix, bytes]) => Uint8Array.from([...prefix, ...bytes])),
  fc
    .tuple(
      fc.constantFrom(...prefixes),
      fc.nat(tables.length - 1),
      fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { maxLength: 20 }),
      fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'),
    )
    .map(([prefix, table, changes, encoding]) => {
      const bytes = Uint8Array.from([...prefix, ...Buffer.from(written(tables[table] ?? [], ',', '\n', true), encoding)]);
      for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
      return bytes;
    }),
);
