import { createReadStream, statSync } from 'node:fs';
import { whyUnreadable } from '../faults.ts';
import type { Session } from '../session.ts';
import { linesOf } from './lines.ts';
import type { Messages } from './messages.ts';
import { type RecordText, recordIn, recordTextsOf } from './records.ts';
import { WorkbookFault, withoutWorkbook } from './workbook.ts';

/** What is to be one JSON value of the input, and where it stands, or why it cannot be read. Plain data, which a thread can be handed. */
export type PlacedText = (RecordText & { readonly file: string }) | Unread;

/** A text that is no JSON value, or, without a line, a file that cannot be read. */
export interface Unread {
  readonly file: string;
  readonly line?: number;
  readonly problem: string;
}

/** A JSON value of the input, its text, and where it stands. `isDocument`: it is spread over lines. */
export interface Placed {
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly isDocument: boolean;
  readonly value: unknown;
}

/** Something that was refused, and every line that a person is told of it. `file`: a whole file, which is said however much else was refused. */
export interface Refused {
  readonly refused: readonly string[];
  readonly file?: true;
}

const MB = 1_000_000;

/** The texts of all files that are to be JSON values, one after the other; `-` is standard input. After a file that cannot be read the rest goes on. */
export async function* readTexts(files: readonly string[], { io, messages }: Session): AsyncGenerator<PlacedText> {
  const sizes = files.map(sizeOf);
  const whole = sizes.reduce((sum: number | undefined, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
  if (whole !== undefined && whole > MB) messages.begin(whole / MB, 'MB');
  for (const path of files) {
    const file = path === '-' ? 'standard input' : path;
    try {
      const source = path === '-' ? io.stdin : createReadStream(path);
      for await (const text of recordTextsOf(linesOf(withoutWorkbook(counted(source, messages))))) yield { file, ...text };
    } catch (fault) {
      if (fault instanceof WorkbookFault) yield { file, problem: fault.message };
      else if (isFileFault(fault)) yield { file, problem: `${whyUnreadable(fault)}, or give - for standard input` };
      else throw fault;
    }
  }
  messages.end();
}

/** The JSON value of such a text, or why there is none. */
export function valueIn(text: PlacedText): Placed | Unread {
  if ('problem' in text) return text;
  const { file } = text;
  const record = recordIn(text);
  return 'problem' in record ? { file, ...record } : { place: `${file}:${record.line}`, file, ...record };
}

/** What a person is told of a text that is no JSON value. */
export const refusedUnread = ({ file, line, problem }: Unread): Refused =>
  line === undefined ? { refused: [`${file}: ${problem}.`], file: true } : { refused: [`${file}:${line}: ${problem}.`] };

/** The JSON values of all files. What cannot be read is said, counted as refused, and the rest goes on. */
export async function* readInputs(files: readonly string[], session: Session): AsyncGenerator<Placed> {
  for await (const text of readTexts(files, session)) {
    const value = valueIn(text);
    if ('problem' in value) refuse(refusedUnread(value), session);
    else yield value;
  }
}

/** Counts what was refused, and says it where not too much has been. */
export function refuse({ refused, file }: Refused, { messages, refusals, tally }: Session): void {
  tally.refused += 1;
  if (file === true) for (const line of refused) messages.say(line);
  else refusals.say(...refused);
}

async function* counted(source: AsyncIterable<Uint8Array>, messages: Messages): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    yield chunk;
    messages.advance(chunk.length / MB);
  }
}

/** Only of a file that lies on a disk; what a pipe holds nobody knows. */
function sizeOf(path: string): number | undefined {
  if (path === '-') return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : 0;
}

/** From opening or reading a file, rather than from what is done with what was read. */
const isFileFault = (fault: unknown): boolean =>
  fault instanceof Error && 'syscall' in fault && (fault.syscall === 'open' || fault.syscall === 'read');
