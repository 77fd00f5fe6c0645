import { parse } from '@humanwhocodes/momoa';
import { type Line, LONGEST_LINE } from './lines.ts';

/** What is to be one JSON value: a line of NDJSON, or a whole document over many lines. `line`: where it begins. */
export type RecordText =
  { readonly line: number; readonly text: string; readonly isDocument: boolean } | { readonly line: number; readonly problem: string };

/** The JSON value of such a text. */
export type JsonRecord =
  | { readonly line: number; readonly text: string; readonly isDocument: boolean; readonly value: unknown }
  | { readonly line: number; readonly problem: string };

const megabytes = LONGEST_LINE / 1024 / 1024;
const problems = {
  'too-long': `the line is longer than ${megabytes} MB, which no child's history is; it was not read`,
  'not-utf-8': 'the line is not UTF-8; it was not read. Write the file as UTF-8, or with --out',
  array: "an array is not read: write one child a line, as `jq -c '.[]'` does",
} as const;

/**
 * Where the JSON values of a text are: one a line, or one document spread over lines. Which it is, the first line tells: one that is no
 * JSON by itself begins a document. A line after it that is a whole record ends that: the lines before are the document if they make one,
 * else bad lines of NDJSON.
 */
export async function* recordTextsOf(lines: AsyncIterable<Line>): AsyncGenerator<RecordText> {
  let held: Line[] | undefined = [];
  let size = 0;
  for await (const line of lines) {
    if (held === undefined) {
      yield* recordOf(line);
      continue;
    }
    if (held.length === 0 && 'text' in line) {
      if (line.text.trim() === '') continue;
      if (line.text.trimStart().startsWith('[')) {
        yield { line: line.number, problem: problems.array };
        return;
      }
    }
    const isPart = isPartOfDocument(line, held.length === 0);
    if (!isPart && makeDocument(held)) {
      yield* documentOf(held);
      held = [];
    }
    held.push(line);
    size += 'text' in line ? line.text.length + 1 : 0;
    if (!isPart || size > LONGEST_LINE) {
      for (const each of held) yield* recordOf(each);
      held = undefined;
    }
  }
  if (held !== undefined && held.length > 0) yield* documentOf(held);
}

function* recordOf(line: Line): Generator<RecordText> {
  if ('problem' in line) yield { line: line.number, problem: problems[line.problem] };
  else if (line.text.trim() !== '') yield { line: line.number, text: line.text, isDocument: false };
}

function isPartOfDocument(line: Line, isFirst: boolean): boolean {
  if ('problem' in line) return false;
  const whole = wholeValue(line.text);
  return whole === undefined || (!isFirst && !isDataLine(whole.value));
}

/** What tells a history, an evaluation or both from the parts of one. */
const isDataLine = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('placements' in value || 'evaluation' in value || 'requirements' in value);

function wholeValue(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const makeDocument = (lines: readonly Line[]): boolean => lines.length > 0 && wholeValue(textOf(lines)) !== undefined;
const textOf = (lines: readonly Line[]): string => lines.map((line) => ('text' in line ? line.text : '')).join('\n');

function* documentOf(lines: readonly Line[]): Generator<RecordText> {
  yield { line: lines[0]?.number ?? 1, text: textOf(lines), isDocument: true };
}

/** Reads the JSON value of a text, or says why it has none. */
export function recordIn(record: RecordText): JsonRecord {
  if ('problem' in record) return record;
  const { line, text, isDocument } = record;
  const whole = wholeValue(text);
  if (whole === undefined)
    return {
      line,
      problem: `${isDocument ? 'the document' : 'the line'} is not JSON${whereText(text, line)}${line === 1 && isCsv(text) ? csvText : ''}`,
    };
  return { ...record, value: whole.value };
}

/** By its first line: cells with something between them, and no bracket of JSON. A report of rows is easily taken for what it was made of. */
const isCsv = (text: string): boolean => /^[^{}[\]\r\n]*[,;\t][^{}[\]\r\n]*(?:\r?\n|$)/.test(text);
const csvText = '; it looks like CSV, and what is read here is JSON, as `import` and `evaluate --format ndjson` write it';

/** Where it stops being JSON. The platform's own message quotes the data; this one does not. */
function whereText(text: string, line: number): string {
  if (isCutOff(text)) return ': it ends in the middle';
  try {
    parse(text, { mode: 'json' });
  } catch (fault) {
    if (fault instanceof Error && 'line' in fault && 'column' in fault && typeof fault.line === 'number') {
      return `: it stops being so at ${fault.line === 1 ? '' : `line ${line + fault.line - 1}, `}column ${String(fault.column)}`;
    }
  }
  return '';
}

/** Whether more text could have made it JSON, as the platform's message tells: the library's place is then that of the last token. */
function isCutOff(text: string): boolean {
  try {
    JSON.parse(text);
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : '';
    const position = / at position (\d+)/.exec(message)?.[1];
    return /^Unexpected end|^Unterminated string/.test(message) || Number(position) >= text.trimEnd().length;
  }
  return false;
}
