import { looksLikeCode } from '../history/problems.ts';
import { headAt, headOf, recordsOf } from './csv-records.ts';
import { type Ssda903File, textOf } from './file.ts';
import { issueAt, type IssueCode, type Place, type RowIssue } from './issues.ts';
import { readRows, saysWhatHappened, type TableRow } from './table-rows.ts';
import { optionalInAll, recogniseTable, type TableName } from './tables.ts';

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

const headingsOf = (records: ReturnType<typeof recordsOf>): readonly string[] =>
  (typeof records === 'string' ? [] : (records[headAt(records)] ?? [])).map((heading) => heading.trim().toUpperCase());

/** What is not known for want of a file. */
function leftUnknown(name: TableName | undefined): string {
  if (name === undefined) return '; it may be Reviews or Missing, so what they lack of its year is unknown: leave it out if it is neither';
  return saysWhatHappened(name) ? `; what ${name} lacks of its year is unknown` : '';
}

/** Of a file without headings they are the cells of a child. */
function repeatable(headings: readonly string[]): string {
  const shown = headings.filter(looksLikeCode);
  const others = headings.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`${others} whose headings are not repeated here`])].join(', ');
}

function repeatedOf(headings: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(headings.filter((heading) => heading !== '' && (seen.has(heading) || !seen.add(heading))));
}
