import Papa from 'papaparse';
import { type ReportRow, reportColumns } from './report-row.ts';

/** How a CSV is written. */
export interface CsvOptions {
  /** Whether the first line names the columns. `false` for a block of rows that follows another. */
  readonly header?: boolean;
  /** Whether a byte-order mark stands first, by which Excel knows a double-clicked file as UTF-8. */
  readonly byteOrderMark?: boolean;
}

/**
 * Rows as CSV after RFC 4180: commas, lines that end in CRLF, quotation marks where a cell needs them. A text that a spreadsheet
 * would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab, a line break, or a full-width form of the first four) gets an
 * apostrophe in front.
 *
 * @param rows Rows of `toRows`, of one child or of many.
 * @param options `header`: true where left out; `byteOrderMark`: false where left out.
 * @example
 * toCsv([]).slice(0, 17); //=> 'row,child,council'
 */
export function toCsv(rows: Iterable<ReportRow>, options: CsvOptions = {}): string {
  return writeCsv([...rows], reportColumns, options);
}

/** The same for rows of any columns. */
export function writeCsv<Row extends object>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
  options: CsvOptions = {},
): string {
  const cells = rows.map((row) => columns.map((column) => row[column]));
  // Its types ask for arrays that it might change; it changes none.
  const text = Papa.unparse([...(options.header === false ? [] : [columns]), ...cells] as unknown[][], {
    newline: '\r\n',
    escapeFormulae: formula,
  });
  return `${options.byteOrderMark === true ? '\uFEFF' : ''}${text}${text === '' ? '' : '\r\n'}`;
}

/** What a spreadsheet runs as a formula. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
