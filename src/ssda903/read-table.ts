import Papa from 'papaparse';
import { limits } from '../history/limits.ts';
import { textOf, type Ssda903File } from './file.ts';
import { looksLikeCode } from '../history/problems.ts';
import { damaged, looksDamaged } from '../history/spreadsheet-ids.ts';
import { counted } from '../wording/lists.ts';
import { issueAt, type IssueCode, type Place, type RowIssue } from './issues.ts';
import { optionalInAll, recogniseTable, type TableName } from './tables.ts';

/** One line of a table: its cells, trimmed, by column in capitals. A cell that the line lacks, or the file, is not there. */
export interface TableRow extends Place {
  /** Blank where the line names none: only of tables that say what happened, where it may be of any child of its DOB. */
  readonly child: string;
  readonly cells: Readonly<Partial<Record<string, string>>>;
  /** The line has no LA that could be read: it may be of the child of any authority. */
  readonly ofAnyAuthority: boolean;
}

export interface Table {
  readonly name: TableName;
  readonly file: Ssda903File;
  readonly rows: readonly TableRow[];
}

/** What is said of a file whose bytes are not Unicode, and what was done. */
export const codePageRead = [
  'the file is not in UTF-8 or UTF-16',
  'it was read as Windows-1252, the code page of Windows in English',
] as const;

/** A file that was not used. `name`: the table that its columns are of; `undefined`: it may be of any. */
export interface LostFile {
  readonly file: Ssda903File;
  readonly name: TableName | undefined;
}

interface ReadTable {
  readonly table?: Table;
  readonly lost?: LostFile;
  readonly issues: readonly RowIssue[];
}

/**
 * Reads one CSV file: any of the encodings, line ends and separators that spreadsheets write; columns in any order and case.
 * Columns too many are left alone, columns too few are named. No `table`: nothing in the file can be used; `lost`: and it may have told something.
 */
export function readTable(file: Ssda903File): ReadTable {
  const issues: RowIssue[] = [];
  const whole: Place = { file: file.name, row: 1 };
  const say = (code: IssueCode, message: string, done: string, column?: string): void => {
    issues.push(issueAt(whole, code, column === undefined ? { message, done } : { message, done, column }));
  };
  const refuse = (code: IssueCode, message: string, name?: TableName): ReadTable => {
    say(code, message, `the file was not used${leftUnknown(name)}`);
    return { issues, lost: { file, name } };
  };

  const content = textOf(file);
  if (content === undefined) return refuse('file-empty', 'neither text nor bytes were given');
  if (content.text.trim() === '') return refuse('file-empty', 'the file is empty');
  if (content.inCodePage) say('code-page-read', ...codePageRead);
  if (!content.certain) say('encoding-not-certain', 'some characters cannot be read', 'they were replaced, the rest was read');

  const records = recordsOf(content.text);
  // A quotation that is never closed leaves the headings above it readable.
  if (typeof records === 'string')
    return refuse('file-not-readable', records, recogniseTable(new Set(headingsOf(recordsOf(headOf(content.text)))))?.name);
  const start = headAt(records);
  const lines = records.slice(start + 1);
  const headings = headingsOf(records);
  const known = recogniseTable(new Set(headings));
  if (known === undefined)
    return refuse(
      'table-not-recognised',
      `these columns belong to no table of the return: ${repeatable(headings)}; a table is CSV, its headings first: CHILD, DECOM, …`,
    );
  const { needed } = known;
  if (needed === undefined) {
    say('table-not-used', `${known.name} is not read`, 'it was not used');
    return { issues };
  }

  const missing = known.columns.filter((column) => !headings.includes(column));
  const lacking = missing.filter((column) => needed.includes(column));
  const isLost = lacking.length > 0;
  for (const column of isLost ? lacking : missing) {
    say(
      isLost ? 'column-needed' : 'column-missing',
      `${known.name} has no column ${column}`,
      isLost ? `the table was not used: nothing certain can be read without it${leftUnknown(known.name)}` : 'its values are unknown',
      column,
    );
  }
  if (isLost) return { issues, lost: { file, name: known.name } };
  for (const column of repeatedOf(headings)) {
    say(
      'column-repeated',
      `${known.name} has more than one column ${column}`,
      'a blank one says nothing; where two differ, the cell is unknown',
      column,
    );
  }
  const wanted = [...known.columns, ...optionalInAll, ...(known.optional ?? [])];
  const others = headings.filter((heading) => heading !== '' && !wanted.includes(heading));
  if (others.length > 0) say('columns-not-read', `columns that the return does not have: ${others.join(', ')}`, 'they were left alone');

  const rows = readRows(
    { file: file.name, name: known.name, firstRow: start + 2 },
    lines,
    headings,
    wanted.filter((column) => headings.includes(column)),
  );
  return { table: { name: known.name, file, rows: rows.rows }, issues: [...issues, ...rows.issues] };
}

/** Where the headings are: after blank lines, and after the line by which Excel is told the separator. */
export function headAt(records: readonly (readonly string[])[]): number {
  const found = records.findIndex((record) => record.some((cell) => cell.trim() !== '') && !isSeparatorLine(record));
  return Math.max(0, found);
}
const isSeparatorLine = ([first = '', ...others]: readonly string[]): boolean =>
  /^\s*sep=.?\s*$/i.test(first) && others.every((cell) => cell.trim() === '');

const headingsOf = (records: ReturnType<typeof recordsOf>): readonly string[] =>
  (typeof records === 'string' ? [] : (records[headAt(records)] ?? [])).map((heading) => heading.trim().toUpperCase());

/** What is not known for want of a file. */
function leftUnknown(name: TableName | undefined): string {
  if (name === undefined) return '; it may be Reviews or Missing, so what they lack of its year is unknown: leave it out if it is neither';
  return saysWhatHappened(name) ? `; what ${name} lacks of its year is unknown` : '';
}
const saysWhatHappened = (name: TableName): boolean => name === 'Reviews' || name === 'Missing';

/** Of a file without headings they are the cells of a child. */
function repeatable(headings: readonly string[]): string {
  const shown = headings.filter(looksLikeCode);
  const others = headings.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`${others} whose headings are not repeated here`])].join(', ');
}

/** What is said of a row of another length than its headings, and what was done; nothing of one that only has blank cells too many. */
export function rowLength(
  line: readonly string[],
  headings: readonly string[],
  doneIfLong: string,
): { readonly message: string; readonly done: string } | undefined {
  const isLong = isTooLong(line, headings);
  if (!isLong && line.length >= headings.length) return undefined;
  return {
    message: `the row has ${counted(line.length, 'cell')} under ${counted(headings.length, 'heading')}`,
    done: isLong ? doneIfLong : 'the cells were read by position, those that are not there as unknown, not as blank',
  };
}

/** It has a separator too many, which may be anywhere: behind it every cell stands a place too far. */
export const isTooLong = (line: readonly string[], headings: readonly string[]): boolean =>
  line.slice(headings.length).some((cell) => cell.trim() !== '');

/** How many cells of a row are surely there: one that was cut off behind a separator shows a blank cell, of which nobody knows what stood in it. */
export const cellsThere = (line: readonly string[], headings: readonly string[]): number =>
  line.length - (line.length < headings.length && line.at(-1)?.trim() === '' ? 1 : 0);

function repeatedOf(headings: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(headings.filter((heading) => heading !== '' && (seen.has(heading) || !seen.add(heading))));
}

/** The cells of each line, or what stands in the way of reading them. */
export function recordsOf(text: string): readonly (readonly string[])[] | string {
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken === undefined) {
    const columns = data[headAt(data)]?.length ?? 0;
    const swallowing = data.findIndex((record) => record.some((cell) => holdsRow(cell, delimiter, columns)));
    return swallowing === -1
      ? data
      : `the text is not CSV: a cell of row ${swallowing + 1} holds whole rows, so a quotation mark stands in it by mistake`;
  }
  const what = broken.code === 'MissingQuotes' ? 'is never closed' : 'is closed before the cell ends';
  return `the text is not CSV: a quotation mark that opens in row ${(broken.row ?? 0) + 1} ${what}`;
}

/** Whether behind a line break a cell has as many cells again as a row, and a date among them; a note has a space behind its commas. */
const holdsRow = (cell: string, delimiter: string, columns: number): boolean =>
  columns > 1 &&
  cell
    .split('\n')
    .slice(1)
    .some((line) => line.split(delimiter).length >= columns && !line.includes(`${delimiter} `) && /\d[/-]\d/.test(line));

/** The line of the headings, and what stands above it. */
const headOf = (text: string): string => /^(?:\s*\n|sep=.*\n)*.*/i.exec(text)?.[0] ?? '';

/**
 * What stands most often between the headings: "Unicode text" from Excel is separated by tabs, CSV from some settings of it by
 * semicolons, and a heading in quotation marks, or one heading without, may hold a comma all the same.
 */
function delimiterOf(text: string): string {
  const headings = headOf(text)
    .replace(/^(?:\s*\n|sep=.*\n)*/i, '')
    .replaceAll(/"[^"]*("|$)/g, '');
  const count = (delimiter: string): number => headings.split(delimiter).length;
  return [',', '\t', ';'].reduce((most, each) => (count(each) > count(most) ? each : most));
}

function readRows(
  { file, name, firstRow }: { readonly file: string; readonly name: TableName; readonly firstRow: number },
  lines: readonly (readonly string[])[],
  headings: readonly string[],
  columns: readonly string[],
): { readonly rows: readonly TableRow[]; readonly issues: readonly RowIssue[] } {
  const rows: TableRow[] = [];
  const issues: RowIssue[] = [];
  const reported = new Set<string>();
  const positions = columns.map((column) => [column, headings.flatMap((heading, place) => (heading === column ? [place] : []))] as const);
  for (const [index, line] of lines.entries()) {
    if (line.every((cell) => cell.trim() === '')) continue;
    const row = firstRow + index;
    // No column of a return holds words, so a cell too many is no note that nobody put in quotation marks.
    const there = isTooLong(line, headings) ? 1 : cellsThere(line, headings);
    const differing: string[] = [];
    const cells = Object.fromEntries(
      positions.flatMap(([column, places]) => {
        const read = new Set(places.map((place) => (place < there ? line[place]?.trim() : undefined)));
        // A join leaves a column twice, blank where the other table had no row.
        const [told, ...others] = [...read].filter(Boolean);
        if (others.length > 0) differing.push(column);
        const cell = told ?? (read.has(undefined) ? undefined : '');
        return cell === undefined || others.length > 0 ? [] : [[column, cell]];
      }),
    );
    const child = cells['CHILD'] ?? '';
    for (const column of differing) {
      issues.push(
        issueAt({ file, row, ...(child === '' ? {} : { child }) }, 'column-repeated', {
          column,
          message: `the cells of ${column} differ`,
          done: 'the cell is unknown',
        }),
      );
    }
    const ofAnyAuthority = columns.includes('LA') && cells['LA'] === undefined;
    if (child === '') {
      const isNeeded = saysWhatHappened(name);
      const done = `the row was not used${isNeeded ? `; what ${name} lacks is unknown for every child who may have its DOB` : ''}`;
      issues.push(issueAt({ file, row }, 'child-blank', { column: 'CHILD', message: 'the row names no child', done }));
      if (isNeeded) rows.push({ file, row, child, cells, ofAnyAuthority });
      continue;
    }
    if (child.length > limits.textLength) {
      issues.push(
        issueAt({ file, row }, 'id-too-long', {
          column: 'CHILD',
          message: `the id of the child has ${child.length} characters`,
          done: 'the row was not used',
        }),
      );
      continue;
    }
    const place = { file, row, child };
    const unfit = rowLength(line, headings, 'nobody knows which cell stands under which heading: all but the first are unknown, not blank');
    if (unfit !== undefined) issues.push(issueAt(place, 'row-length', unfit));
    if (damaged.test(child) && !reported.has(child)) {
      reported.add(child);
      issues.push(
        issueAt(place, 'id-damaged', {
          column: 'CHILD',
          message: `${child} ${looksDamaged}`,
          done: 'the id was kept as it stands',
        }),
      );
    }
    rows.push({ ...place, cells, ofAnyAuthority });
  }
  return { rows, issues };
}
