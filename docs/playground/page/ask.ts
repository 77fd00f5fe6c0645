import type { Call, Calls, Reply } from '../model/protocol.ts';

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (fault: Error) => void };

/** Asks the worker: everything that takes time is worked out there, so that the page never stands still. */
export interface Asking {
  <Name extends keyof Calls>(name: Name, ...values: Parameters<Calls[Name]>): Promise<ReturnType<Calls[Name]>>;
}

export function startAsking(): Asking {
  const worker = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let number = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const call = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.fault === undefined) call?.resolve(data.value);
    else call?.reject(new Error(data.fault));
  });
  return (name, ...values) =>
    new Promise((resolve, reject) => {
      number += 1;
      // What comes back is what the call of that name returns.
      waiting.set(number, { resolve: resolve as (value: unknown) => void, reject });
      worker.postMessage({ number, name, values } satisfies Call);
    });
}
