import { createReadStream, statSync } from 'node:fs';
import { unreadable } from '../faults.ts';
import type { Session } from '../session.ts';
import { linesOf } from './lines.ts';
import type { Messages } from './messages.ts';
import { recordsOf } from './records.ts';

/** A JSON value of the input, and where it stands. `document`: its text, where it is spread over lines. */
export interface Placed { readonly place: string; readonly file: string; readonly line: number; readonly value: unknown; readonly document?: string }

const MB = 1_000_000;

/**
 * The JSON values of all files, one after the other; `-` is standard input. What cannot be read is said, counted as refused, and
 * the rest goes on.
 */
export async function* readInputs(files: readonly string[], { io, messages, tally }: Session): AsyncGenerator<Placed> {
  const sizes = files.map(sizeOf), whole = sizes.reduce((sum: number | undefined, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
  if (whole !== undefined && whole > MB) messages.begin(whole / MB, 'MB');
  for (const path of files) {
    const file = path === '-' ? 'standard input' : path;
    const refuse = (where: string, why: string): void => {
      tally.refused += 1;
      messages.say(`${where}: ${why}`);
    };
    try {
      const source = path === '-' ? io.stdin : createReadStream(path);
      for await (const record of recordsOf(linesOf(counted(source, messages)))) {
        const place = `${file}:${record.line}`;
        if ('problem' in record) refuse(place, `${record.problem}.`);
        else yield { place, file, ...record };
      }
    } catch (fault) {
      if (!isFileFault(fault)) throw fault;
      tally.refused += 1;
      messages.say(unreadable(path, fault));
    }
  }
  messages.end();
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
const isFileFault = (fault: unknown): boolean => fault instanceof Error && 'syscall' in fault && (fault.syscall === 'open' || fault.syscall === 'read');
