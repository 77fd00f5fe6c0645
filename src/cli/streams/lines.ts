import { TextDecoder } from 'node:util';

/** One line of a text that is never held whole. `problem`: why its text is not there. */
export type Line =
  { readonly number: number; readonly text: string } | { readonly number: number; readonly problem: 'too-long' | 'not-utf-8' };

/** The longest line that is read: a child's whole history is some hundred thousand bytes. */
export const LONGEST_LINE = 10 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, one at a time. UTF-8, or UTF-16 where a byte order mark says so, as Windows PowerShell writes it;
 * a byte order mark and CRLF are no part of a line. A line over the limit is passed over without being held.
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) parts = [];
    else parts.push(part);
  };
  const finish = (): Line => {
    const line = size > longest ? { number: (number += 1), problem: 'too-long' as const } : decoded(parts, (number += 1));
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of asUtf8(source)) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    // A copy: what is kept of a chunk must not keep all of it.
    if (from < chunk.length) take(Uint8Array.from(chunk.subarray(from)));
  }
  if (size > 0) yield finish();
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decoded(parts: readonly Uint8Array[], number: number): Line {
  const [first = new Uint8Array()] = parts;
  try {
    return { number, text: decoder.decode(parts.length < 2 ? first : Buffer.concat(parts)).replace(/\r$/, '') };
  } catch {
    return { number, problem: 'not-utf-8' };
  }
}

async function* asUtf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  let wide: TextDecoder | undefined;
  for await (const chunk of source) {
    if (head === undefined) {
      yield wide === undefined ? chunk : Buffer.from(wide.decode(chunk, { stream: true }));
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 2) continue;
    wide = wideDecoder(head);
    yield wide === undefined ? head : Buffer.from(wide.decode(head, { stream: true }));
    head = undefined;
  }
  if (head !== undefined && head.length > 0) yield head;
}

/** The decoder of UTF-16, where bytes begin with its byte order mark; whatever decodes them takes the mark away. */
export function wideDecoder([first, second]: Uint8Array): TextDecoder | undefined {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : undefined;
}
