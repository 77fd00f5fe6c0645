import { extname } from 'node:path';
import { textOf } from '../../ssda903/file.ts';
import { codePageRead, recordsOf } from '../../ssda903/read-table.ts';
import type { TableRow } from '../../tables/index.ts';
import type { Noticed } from './noticed.ts';

/** The rows of a table: of CSV with headings, or of NDJSON with one object a line. What cannot be read is noticed. */
export function rowsOf(path: string, bytes: Uint8Array, noticed: Noticed[]): readonly TableRow[] {
  const { text, certain, inCodePage } = textOf({ name: path, bytes }) ?? { text: '', certain: true, inCodePage: false };
  const notice = (row: number, code: string, message: string, done: string, refused: boolean): void => {
    noticed.push({ file: path, row, column: null, child: null, rule: null, level: 'fault', code, message, done, refused });
  };
  if (inCodePage) noticed.push({ file: path, row: 1, column: null, child: null, rule: null, level: 'info', code: 'code-page-read', message: codePageRead[0], done: codePageRead[1], refused: false });
  if (!certain) notice(1, 'encoding-not-certain', 'some characters cannot be read', 'they were replaced, the rest was read', true);
  return extname(path).toLowerCase() === '.csv' ? csvRows(text, notice) : jsonRows(text, notice);
}

type Notice = (row: number, code: string, message: string, done: string, refused: boolean) => void;

function csvRows(text: string, notice: Notice): readonly TableRow[] {
  const records = recordsOf(text);
  if (typeof records === 'string') {
    notice(1, 'file-not-readable', records, 'the file was not used', true);
    return [];
  }
  const [head = [], ...lines] = records, headings = head.map((heading) => heading.trim());
  for (const heading of headings.filter((each, index) => each !== '' && headings.indexOf(each) !== index)) {
    notice(1, 'column-repeated', `more than one column is headed ${heading}`, 'the first was read', true);
  }
  // Spreadsheets often end in rows without anything.
  const last = lines.findLastIndex((line) => line.some((cell) => cell.trim() !== ''));
  return lines.slice(0, last + 1).map((line, index) => {
    if (line.length > headings.length && line.slice(headings.length).some((cell) => cell.trim() !== '')) {
      notice(index + 2, 'row-length', `the row has ${line.length} cells under ${headings.length} headings`, 'the cells were read by position', false);
    }
    return Object.fromEntries(headings.map((heading, column) => [heading, line[column] ?? '']).toReversed());
  });
}

function jsonRows(text: string, notice: Notice): readonly TableRow[] {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return lines.slice(0, last + 1).map((line, index) => {
    const row = objectIn(line);
    if (row === undefined) notice(index + 1, 'line-not-readable', 'the line is no JSON object', 'the row was not used', true);
    return row ?? {};
  });
}

function objectIn(line: string): TableRow | undefined {
  try {
    const value: unknown = JSON.parse(line);
    // An object of JSON is a row: its cells are unknown, as a row's are.
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as TableRow : undefined;
  } catch {
    return undefined;
  }
}
