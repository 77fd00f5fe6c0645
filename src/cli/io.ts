import type { Readable, Writable } from 'node:stream';

/** The three streams of a process, and how wide its terminal is. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Characters in a line of text: as wide as the terminal, within what reads well. */
export const widthOf = ({ stdout }: Io): number => Math.max(60, Math.min(stdout.columns ?? 100, 120));
