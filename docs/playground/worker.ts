import { calls } from './model/calls.ts';
import type { Call, Reply } from './model/protocol.ts';

// A worker's own scope sends and receives as one end of a channel does; the types of a page do not know it.
const page = globalThis as unknown as Pick<MessagePort, 'postMessage'>;

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  page.postMessage(answered(data));
});

function answered({ number, name, values }: Call): Reply {
  // Each call comes with the values that its signature names: the page's side is typed by the same list.
  const call = calls[name] as (...given: readonly unknown[]) => unknown;
  try {
    return { number, value: call(...values) };
  } catch (fault) {
    return { number, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
