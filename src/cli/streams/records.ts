import { parse } from '@humanwhocodes/momoa';
import { type Line, LONGEST_LINE } from './lines.ts';

/** One JSON value of the input: a line of NDJSON, or a whole document over many lines. `line`: where it begins. */
export type JsonRecord =
  | { readonly line: number; readonly value: unknown; readonly document?: string }
  | { readonly line: number; readonly problem: string };

const megabytes = LONGEST_LINE / 1024 / 1024;
const problems = {
  'too-long': `the line is longer than ${megabytes} MB, which no child's history is; it was not read`,
  'not-utf-8': 'the line is not UTF-8; it was not read. Write the file as UTF-8, or with --out',
  array: "an array is not read: write one child a line, as `jq -c '.[]'` does",
} as const;

/**
 * The JSON values of a text: one a line, or one document spread over lines. Which it is, the first line tells: one that is no JSON
 * by itself begins a document, unless a line after it is a whole record, which makes it a bad line of NDJSON.
 */
export async function* recordsOf(lines: AsyncIterable<Line>): AsyncGenerator<JsonRecord> {
  let held: Line[] | undefined = [], size = 0;
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
    held.push(line);
    size += 'text' in line ? line.text.length + 1 : 0;
    if (!isPartOfDocument(line, held.length === 1) || size > LONGEST_LINE) {
      for (const each of held) yield* recordOf(each);
      held = undefined;
    }
  }
  if (held !== undefined && held.length > 0) yield* documentOf(held);
}

function* recordOf(line: Line): Generator<JsonRecord> {
  if ('problem' in line) yield { line: line.number, problem: problems[line.problem] };
  else if (line.text.trim() !== '') yield parsed(line.text, line.number);
}

function isPartOfDocument(line: Line, isFirst: boolean): boolean {
  if ('problem' in line) return false;
  const whole = wholeValue(line.text);
  return whole === undefined || (!isFirst && !isRecord(whole.value));
}

/** What tells a history, an evaluation or both from the parts of one. */
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && ('placements' in value || 'evaluation' in value || 'requirements' in value);

function wholeValue(text: string): { readonly value: unknown } | undefined {
  try { return { value: JSON.parse(text) }; } catch { return undefined; }
}

function* documentOf(lines: readonly Line[]): Generator<JsonRecord> {
  const [first] = lines, text = lines.map((line) => ('text' in line ? line.text : '')).join('\n');
  yield parsed(text, first?.number ?? 1, text);
}

function parsed(text: string, line: number, document?: string): JsonRecord {
  const whole = wholeValue(text);
  if (whole === undefined) return { line, problem: `${document === undefined ? 'the line' : 'the document'} is not JSON${whereText(text, line)}` };
  return { line, value: whole.value, ...(document === undefined ? {} : { document }) };
}

/** Where it stops being JSON. The platform's own message quotes the data; this one does not. */
function whereText(text: string, line: number): string {
  try { parse(text, { mode: 'json' }); } catch (fault) {
    if (fault instanceof Error && fault.message.startsWith('Unexpected end of input')) return ': it ends in the middle';
    if (fault instanceof Error && 'line' in fault && 'column' in fault && typeof fault.line === 'number') {
      return `: it stops being so at ${fault.line === 1 ? '' : `line ${line + fault.line - 1}, `}column ${String(fault.column)}`;
    }
  }
  return '';
}
