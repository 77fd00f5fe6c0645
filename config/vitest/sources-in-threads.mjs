import { isMainThread } from 'node:worker_threads';

// tsx and Vitest read TypeScript in the thread that they start; a worker thread that runs from its sources needs a reader of its own.
if (!isMainThread) (await import('tsx/esm/api')).register();
