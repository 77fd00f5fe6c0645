import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { OutOfMemory } from '../faults.ts';
import type { JudgedLine, LineJudging } from '../judge-line.ts';
import type { Refused } from '../streams/inputs.ts';
import type { Batch } from './batches.ts';
import type { Thread } from './in-order.ts';

type Found = readonly (JudgedLine | Refused)[];
interface Begun {
  readonly batch: Batch;
  resolve(found: Found): void;
  reject(fault: unknown): void;
}

/** Beside this file: in the sources as TypeScript, in the package as JavaScript (tsup.config.ts). */
const judgeLines = new URL(`./judge-lines${extname(import.meta.url)}`, import.meta.url);

/** Starts a thread that judges batches. Where it dies, whatever it was given and has not done fails, and so does all that it is given later. */
export function judgingThread(judging: LineJudging, entry = judgeLines): Thread<Batch, Found> {
  const worker = new Worker(entry, { workerData: judging });
  const begun: Begun[] = [];
  let died: Error | undefined;
  const fail = (fault: Error): void => {
    died ??= isOutOfMemory(fault) ? outOfMemory(begun[0]?.batch) : fault;
    for (const { reject } of begun.splice(0)) reject(died);
  };
  worker
    .on('message', (found: Found) => begun.shift()?.resolve(found))
    .on('messageerror', fail)
    .on('error', fail)
    .on('exit', (code) => fail(new Error(`A thread ended with code ${code} before its work was done.`)));
  return {
    get waiting() {
      return begun.length;
    },
    do: (batch) =>
      new Promise((resolve, reject) => {
        if (died !== undefined) {
          reject(died);
          return;
        }
        begun.push({ batch, resolve, reject });
        worker.postMessage(batch, []);
      }),
    close: () => worker.terminate(),
  };
}

const isOutOfMemory = (fault: Error): boolean => 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';

function outOfMemory(batch: Batch = []): OutOfMemory {
  const places = batch.flatMap(({ file, line }) => (line === undefined ? [] : [`${file}:${line}`]));
  const [first = 'a line'] = places;
  const where = places.length > 1 ? `the lines from ${first} to ${places.at(-1)}` : first;
  return new OutOfMemory(
    `${where}: a thread ran out of memory there; what stands before is done, the rest is not. Give --workers a lower number, or more memory to each: NODE_OPTIONS=--max-old-space-size=8192.`,
  );
}
