import type { RowAt } from './issues.ts';
import type { TableRow } from './map.ts';

/** The tables as they were passed in. */
export type Tables = Readonly<Record<string, Iterable<TableRow> | undefined>>;

/** A row and where it stands. `undecidedBy`: the column that leaves it open whether the map asks for the row. */
export interface NumberedRow {
  readonly at: RowAt;
  readonly cells: TableRow;
  readonly undecidedBy?: string;
}

/** The columns of a file; its name, where the table is in several. */
export interface TableFile {
  readonly file?: string;
  readonly columns: readonly string[];
}
/** A table with its rows numbered, and the files that it comes from. `isCut`: something in them could not be read as a row. */
export interface NumberedTable {
  readonly rows: readonly NumberedRow[];
  readonly files?: readonly TableFile[];
  readonly isCut?: boolean;
}
export type NumberedTables = Readonly<Record<string, NumberedTable>>;

/** Numbers the rows of every table, the first one as the map says. */
export function numbered(given: Tables, firstRow = 1): NumberedTables {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, rows]): (readonly [string, NumberedTable])[] => {
      if (rows === undefined || rows === null) return [];
      if (typeof rows === 'string' || typeof rows[Symbol.iterator] !== 'function') {
        const got = typeof rows === 'string' ? 'a text' : 'no list';
        throw new TypeError(`fromTables: tables.${name} is ${got}; give its rows as an array of objects`);
      }
      return [
        [
          name,
          {
            rows: [...rows].map((row, index) => ({
              at: { row: firstRow + index },
              cells: typeof row === 'object' && row !== null ? row : {},
            })),
          },
        ],
      ];
    }),
  );
}
