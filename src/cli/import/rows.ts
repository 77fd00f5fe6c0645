import { extname } from 'node:path';
import { textOf } from '../../ssda903/file.ts';
import { cellsRead, cellsThere, codePageRead, headAt, recordsOf } from '../../ssda903/read-table.ts';
import { notThere } from '../../tables/read-cell.ts';
import type { NumberedRow } from '../../tables/source-tables.ts';
import type { TableRow } from '../../tables/index.ts';
import { counted } from '../../wording/lists.ts';
import { isWorkbook, workbookGiven } from '../streams/workbook.ts';
import type { Noticed } from './noticed.ts';

/**
 * The rows of a table, numbered as the file has them: of CSV with headings, or of NDJSON with one object a line. What cannot be read
 * is noticed; `undefined`: nothing of the file can be.
 */
export function rowsOf(path: string, bytes: Uint8Array, noticed: Noticed[]): readonly NumberedRow[] | undefined {
  const notice: Notice = (row, code, message, done, more = {}) => {
    noticed.push({ file: path, row, column: null, child: null, rule: null, level: 'fault', code, message, done, refused: false, ...more });
  };
  const refuse = (message: string): undefined => {
    notice(1, 'file-not-readable', message, 'its table was not used: what it records is unknown', { refused: true });
  };
  if (isWorkbook(bytes)) return refuse(workbookGiven);
  const { text, certain, inCodePage } = textOf({ name: path, bytes }) ?? { text: '', certain: true, inCodePage: false };
  if (inCodePage) notice(1, 'code-page-read', ...codePageRead, { level: 'info' });
  if (!certain) notice(1, 'encoding-not-certain', 'some characters cannot be read', 'they were replaced, the rest was read');
  if (isNdjson(path, text)) return jsonRows(text, notice);
  const records = text.trim() === '' ? 'the file is empty, without headings' : recordsOf(text);
  return typeof records === 'string' ? refuse(records) : csvRows(records, notice);
}

/** By the ending of its name; of any other by how it begins. */
const isNdjson = (path: string, text: string): boolean =>
  NDJSON_ENDINGS.has(extname(path).toLowerCase()) || (extname(path).toLowerCase() !== '.csv' && text.trimStart().startsWith('{'));
const NDJSON_ENDINGS: ReadonlySet<string> = new Set(['.ndjson', '.jsonl']);

type Notice = (row: number, code: string, message: string, done: string, more?: Partial<Pick<Noticed, 'level' | 'refused'>>) => void;

const isEmpty = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === '');

function csvRows(records: readonly (readonly string[])[], notice: Notice): readonly NumberedRow[] {
  const start = headAt(records);
  const [head = [], ...lines] = records.slice(start), headings = head.map((heading) => heading.trim());
  for (const [index, heading] of headings.entries()) {
    const first = headings.indexOf(heading);
    // Not by its text: of a file without headings it is a cell.
    if (heading !== '' && first !== index) notice(start + 1, 'column-repeated', `column ${index + 1} has the heading of column ${first + 1}`, 'the first was read');
  }
  return lines.flatMap((line, index): NumberedRow[] => {
    const row = start + 2 + index;
    if (isEmpty(line)) return [];
    if (line.length < headings.length || !isEmpty(line.slice(headings.length))) {
      notice(row, 'row-length', `the row has ${counted(line.length, 'cell')} under ${counted(headings.length, 'heading')}`, cellsRead);
    }
    const there = cellsThere(line, headings);
    return [{ at: { row }, cells: Object.fromEntries(headings.map((heading, column) => [heading, column < there ? line[column] : notThere]).toReversed()) }];
  });
}

function jsonRows(text: string, notice: Notice): readonly NumberedRow[] {
  return text.split('\n').flatMap((line, index): NumberedRow[] => {
    if (line.trim() === '') return [];
    const cells = objectIn(line);
    if (cells === undefined) notice(index + 1, 'line-not-readable', 'the line is no JSON object', 'the row was not used', { refused: true });
    return cells === undefined ? [] : [{ at: { row: index + 1 }, cells }];
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
