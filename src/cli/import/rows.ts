import { extname } from 'node:path';
import { groupBy } from '../../history/group-by.ts';
import { isRecord } from '../../history/is-record.ts';
import { textOf } from '../../ssda903/file.ts';
import { cellsThere, isTooLong, rowLength } from '../../ssda903/table-rows.ts';
import { codePageRead } from '../../ssda903/read-table.ts';
import { headAt, recordsOf } from '../../ssda903/csv-records.ts';
import { normal } from '../../tables/meanings.ts';
import { notThere } from '../../tables/read-cell.ts';
import type { NumberedRow } from '../../tables/numbered-tables.ts';
import type { TableRow } from '../../tables/index.ts';
import { isWorkbook, workbookGiven } from '../streams/workbook.ts';
import type { Noticed } from './noticed.ts';

/** What a file holds: its rows, and the columns that it has. `isCut`: something in it could not be read as a row. */
export interface FileRows {
  readonly rows: readonly NumberedRow[];
  readonly columns: readonly string[];
  readonly isCut: boolean;
}

/**
 * The rows of a table, numbered as the file has them: of CSV with headings, or of NDJSON with one object a line. What cannot be read
 * is noticed; `undefined`: nothing of the file can be.
 */
export function rowsOf(path: string, bytes: Uint8Array, isBlank: (cell: unknown) => boolean, noticed: Noticed[]): FileRows | undefined {
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
  // Of no rows, or of an export that failed: nothing tells.
  if (text.trim() === '') return refuse('the file is empty');
  if (isNdjson(path, text)) return jsonRows(text, notice);
  const records = recordsOf(text);
  return typeof records === 'string' ? refuse(records) : csvRows(records, isBlank, notice);
}

/** By the ending of its name; of any other by how it begins. */
const isNdjson = (path: string, text: string): boolean =>
  NDJSON_ENDINGS.has(extname(path).toLowerCase()) || (extname(path).toLowerCase() !== '.csv' && text.trimStart().startsWith('{'));
const NDJSON_ENDINGS: ReadonlySet<string> = new Set(['.ndjson', '.jsonl']);

type Notice = (row: number, code: string, message: string, done: string, more?: Partial<Pick<Noticed, 'level' | 'refused'>>) => void;

const isEmpty = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === '');

function csvRows(records: readonly (readonly string[])[], isBlank: (cell: unknown) => boolean, notice: Notice): FileRows {
  const start = headAt(records);
  const [head = [], ...lines] = records.slice(start);
  const headings = head.map((heading) => heading.trim());
  const columns = [
    ...groupBy(
      headings.map((heading, place) => ({ heading, place })),
      ({ heading }) => normal(heading),
    ).values(),
  ].map((same) => ({ heading: same[0]?.heading ?? '', places: same.map(({ place }) => place) }));
  for (const {
    heading,
    places: [first = 0, ...others],
  } of columns) {
    // Not by its text: of a file without headings it is a cell.
    for (const place of heading === '' ? [] : others)
      notice(
        start + 1,
        'column-repeated',
        `column ${place + 1} has the heading of column ${first + 1}`,
        'a blank one says nothing; where two differ, the cell is unknown',
      );
  }
  const rows = lines.flatMap((line, index): NumberedRow[] => {
    const row = start + 2 + index;
    if (isEmpty(line)) return [];
    const unfit = rowLength(line, headings, 'the cells were read by position, blank ones as unknown: they may stand a place too far');
    if (unfit !== undefined) notice(row, 'row-length', unfit.message, unfit.done);
    const there = cellsThere(line, headings);
    const isLong = isTooLong(line, headings);
    return [
      {
        at: { row },
        cells: Object.fromEntries(
          columns.map(({ heading, places }) => [
            heading,
            cellOf(
              places.map((place) => (place < there && !(isLong && isBlank(line[place])) ? line[place] : undefined)),
              isBlank,
            ),
          ]),
        ),
      },
    ];
  });
  return { rows, columns: columns.map(({ heading }) => heading), isCut: false };
}

/** A join leaves a column twice, blank where the other table had no row. A cell that was cut off may have held anything. */
function cellOf(cells: readonly (string | undefined)[], isBlank: (cell: unknown) => boolean): unknown {
  const told = new Set(cells.flatMap((cell) => (isBlank(cell) ? [] : [cell?.trim()])));
  return told.size > 1 || (told.size === 0 && cells.includes(undefined)) ? notThere : (cells.find((cell) => !isBlank(cell)) ?? cells[0]);
}

function jsonRows(text: string, notice: Notice): FileRows {
  let isCut = false;
  const rows = text.split('\n').flatMap((line, index): NumberedRow[] => {
    if (line.trim() === '') return [];
    const cells = objectIn(line);
    if (cells !== undefined) return [{ at: { row: index + 1 }, cells }];
    isCut = true;
    notice(index + 1, 'line-not-readable', 'the line is no JSON object', "the row was not used: it may have been any child's", {
      refused: true,
    });
    return [];
  });
  return { rows, columns: [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))], isCut };
}

function objectIn(line: string): TableRow | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
