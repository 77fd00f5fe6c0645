/**
 * One file of a return, already in memory: nothing here opens files. Give `text` or `bytes`.
 * @see readSsda903
 */
export interface Ssda903File {
  /** For issues only. The table is recognised by its columns. */
  readonly name: string;
  readonly text?: string;
  /** UTF-8 or UTF-16, with or without a byte order mark. */
  readonly bytes?: Uint8Array;
  /** The collection year, named by the year it ends in: 2018 is 1 April 2017 to 31 March 2018. */
  readonly year?: number;
}

/** A file's text, without byte order mark and with one kind of line end. `certain` is false where bytes had to be replaced. */
export function textOf({ text, bytes }: Ssda903File): { readonly text: string; readonly certain: boolean } | undefined {
  if (text !== undefined) return { text: normalise(text), certain: true };
  if (bytes === undefined) return undefined;
  const decoded = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return { text: normalise(decoded), certain: !decoded.includes('\uFFFD') };
}

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
