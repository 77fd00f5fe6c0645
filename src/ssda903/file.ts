/**
 * One file of a return, already in memory: nothing here opens files. Give `text` or `bytes`.
 * @see readSsda903
 */
export interface Ssda903File {
  /** For issues only. The table is recognised by its columns. */
  readonly name: string;
  readonly text?: string;
  /** UTF-8 or UTF-16, with or without a byte order mark, or the Windows code page. */
  readonly bytes?: Uint8Array;
  /** The collection year, named by the year it ends in: 2018 is 1 April 2017 to 31 March 2018. */
  readonly year?: number;
}

/** `certain` is false where letters are lost. `inCodePage`: they are not Unicode, and were read as the Windows code page. */
export interface FileText {
  readonly text: string;
  readonly certain: boolean;
  readonly inCodePage: boolean;
}

/** A file's text, without byte order mark and with one kind of line end. */
export function textOf({ text, bytes }: Ssda903File): FileText | undefined {
  if (text !== undefined) return inUnicode(text);
  if (bytes === undefined) return undefined;
  const encoding = encodingOf(bytes);
  const decoded = encoding === 'utf-8' ? fromUtf8(bytes) : new TextDecoder(encoding).decode(bytes);
  if (decoded === undefined) return { text: normalise(fromWindows(bytes)), certain: true, inCodePage: true };
  return inUnicode(decoded);
}

/** Half a character, which only a text can hold, is as lost as one that was replaced before. */
function inUnicode(read: string): FileText {
  const text = normalise(read).replace(/\p{Cs}/gu, '\uFFFD');
  return { text, certain: !text.includes('\uFFFD'), inCodePage: false };
}

/** `undefined`: the bytes are not UTF-8. */
function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes 80 to 9F of Windows-1252; every other byte is the letter of its own number. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

// Not by TextDecoder: several releases of Node 20, 22 and 24 read these bytes as control characters (nodejs/node, issue 56542).
const fromWindows = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => windowsLetters[byte - 0x80] ?? String.fromCharCode(byte)).join('');

/** By byte order mark, else by where the zero bytes of the first letters stand: headings are plain ASCII. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

// Excel writes CRLF, its text export for Macintosh CR, and a file edited twice can hold two kinds.
function normalise(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
