/** Does one piece of work after the other. `waiting`: how many it has been given and has not done. */
export interface Thread<Work, Result> {
  readonly waiting: number;
  do(work: Work): Promise<Result>;
  close(): Promise<unknown>;
}

/** One that is done and one that waits: a thread never stands still because its next piece is on the way. */
const EACH = 2;

/**
 * Shares work among threads; results come in the order of the work. No more is taken from the source than the threads have room for, and
 * what is done counts until it is taken, so that whoever reads slowly slows the source down, and memory does not grow with the input.
 *
 * @param most How many threads; one is opened when there is work that none is free for.
 */
export async function* inOrder<Work, Result>(
  source: AsyncIterable<Work>,
  most: number,
  open: () => Thread<Work, Result>,
): AsyncGenerator<Result> {
  const threads: Thread<Work, Result>[] = [];
  const begun: Promise<Result>[] = [];
  const free = (): Thread<Work, Result> => {
    const [least] = threads.toSorted((one, other) => one.waiting - other.waiting);
    if (least !== undefined && (least.waiting === 0 || threads.length === most)) return least;
    const thread = open();
    threads.push(thread);
    return thread;
  };
  try {
    for await (const work of source) {
      const result = free().do(work);
      // A thread that fails does so before its turn: the failure is told when its turn comes.
      result.catch(() => undefined);
      begun.push(result);
      if (begun.length === most * EACH) yield* begun.splice(0, 1);
    }
    yield* begun;
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}
