import { once } from 'node:events';
import { createWriteStream, existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { UsageError } from '../faults.ts';

/** Whoever read the output has stopped reading, as `head` does: there is nothing left to write. */
export class OutputClosed extends Error {}

/**
 * Where results go: texts, or the bytes of one. `write` waits until the reader keeps up. A result that is empty is written as an empty
 * text; where nothing is written at all there is no result.
 */
export interface Output {
  write(text: string | Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/**
 * Standard output, or the file that `--out` names, which must not be there yet unless it may be replaced. It is opened by the first
 * write, so that a run that makes nothing leaves no file behind, and the file that was there as it was.
 *
 * @param given the options; every file that they name to be written is checked against the others and against the inputs
 * @param inputs paths that the command reads
 */
export function openOutput(stdout: Writable, given: FilesWritten & { readonly overwrite?: true }, inputs: readonly string[] = []): Output {
  const { out } = given;
  checkApart(given, inputs);
  if (out === undefined)
    return outputTo(
      () => stdout,
      () => Promise.resolve(),
    );
  const flags = flagsFor(out, given.overwrite);
  return outputTo(
    () => createWriteStream(out, { flags }),
    async (file) => {
      file.end();
      await finished(file);
    },
  );
}

/** Options that name a file to be written. */
interface FilesWritten {
  readonly out?: string;
  readonly receipt?: string;
  readonly issues?: string;
}

/** A command that writes what it reads would never come to its end: it goes on with the lines that it has just written. */
function checkApart({ out, receipt, issues }: FilesWritten, inputs: readonly string[]): void {
  const taken = new Set(inputs.filter((path) => path !== '-').map(realPath));
  for (const path of [out, receipt, issues]) {
    if (path === undefined || path === '/dev/null') continue;
    if (taken.has(realPath(path))) throw new UsageError(`${path} is read or written by this command already; write to another file.`);
    taken.add(realPath(path));
  }
}

const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

/** How a file is opened that is written whole. */
export function flagsFor(path: string, overwrite: true | undefined): 'w' | 'wx' {
  if (overwrite !== true && existsSync(path)) throw new UsageError(`${path} is there already; give --overwrite to replace it.`);
  return overwrite === true ? 'w' : 'wx';
}

function outputTo(open: () => Writable, end: (stream: Writable) => Promise<void>): Output {
  let opened: Writable | undefined;
  let fault: Error | undefined;
  const stream = (): Writable => {
    opened ??= open().on('error', (error: Error) => {
      fault = error;
    });
    return opened;
  };
  const check = (): void => {
    if (fault === undefined) return;
    throw 'code' in fault && fault.code === 'EPIPE' ? new OutputClosed() : fault;
  };
  return {
    async write(text) {
      check();
      const to = stream();
      if (text === '' || to.write(text)) return;
      await once(to, 'drain').catch(() => undefined);
      check();
    },
    async end() {
      check();
      if (opened !== undefined) await end(opened);
    },
  };
}
