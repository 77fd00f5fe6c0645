import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { UsageError } from '../faults.ts';

/** Whoever read the output has stopped reading, as `head` does: there is nothing left to do. */
export class OutputClosed extends Error {}

/** Where results go. `write` waits until the reader keeps up. */
export interface Output { write(text: string): Promise<void>; end(): Promise<void> }

/** Standard output, or the file that `--out` names, which must not be there yet. */
export function openOutput(stdout: Writable, given: { readonly out?: string; readonly overwrite?: true }): Output {
  if (given.out === undefined) return outputTo(stdout, () => Promise.resolve());
  const file = createWriteStream(given.out, { flags: flagsFor(given.out, given.overwrite) });
  return outputTo(file, async () => { file.end(); await finished(file); });
}

/** How a file is opened that is written whole. */
export function flagsFor(path: string, overwrite: true | undefined): 'w' | 'wx' {
  if (overwrite !== true && existsSync(path)) throw new UsageError(`${path} is there already; give --overwrite to replace it.`);
  return overwrite === true ? 'w' : 'wx';
}

function outputTo(stream: Writable, end: () => Promise<void>): Output {
  let fault: Error | undefined;
  stream.on('error', (error: Error) => { fault = error; });
  const check = (): void => {
    if (fault === undefined) return;
    throw 'code' in fault && fault.code === 'EPIPE' ? new OutputClosed() : fault;
  };
  return {
    async write(text) {
      check();
      if (text === '' || stream.write(text)) return;
      await once(stream, 'drain').catch(() => undefined);
      check();
    },
    async end() {
      check();
      await end();
    },
  };
}
