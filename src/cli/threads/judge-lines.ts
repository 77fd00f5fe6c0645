import { parentPort, workerData } from 'node:worker_threads';
import { type LineJudging, lineJudge } from '../judge-line.ts';
import type { Batch } from './batches.ts';

/** A thread of `evaluate --workers`: for each batch, what its lines came to, in their order. */
// judging-thread.ts starts this file and hands it nothing else.
const judge = lineJudge(workerData as LineJudging);

parentPort?.on('message', (batch: Batch) => {
  const found = batch.flatMap((text) => judge(text) ?? []);
  parentPort?.postMessage(
    found,
    found.flatMap((each) => ('line' in each ? each.line.buffer : [])),
  );
});
