import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder, type Thread } from '../../../src/cli/threads/in-order.ts';

/** Threads that take as many turns of the loop over a piece as its number says; -1 fails. */
function pretend() {
  const opened: { most: number; closed: boolean }[] = [];
  const open = (): Thread<number, number> => {
    const state = { most: 0, closed: false };
    let waiting = 0;
    let before: Promise<unknown> = Promise.resolve();
    opened.push(state);
    return {
      get waiting() {
        return waiting;
      },
      do(turns) {
        waiting += 1;
        state.most = Math.max(state.most, waiting);
        const done = before.then(async () => {
          for (let turn = 0; turn < turns; turn += 1)
            await new Promise((resolve) => {
              setImmediate(resolve);
            });
          waiting -= 1;
          if (turns < 0) throw new Error('failed');
          return turns;
        });
        before = done.catch(() => undefined);
        return done;
      },
      async close() {
        state.closed = true;
      },
    };
  };
  return { opened, open };
}

/** Says how many were taken and whether it was told to stop. */
function source(works: readonly number[]) {
  const state = { taken: 0, ended: false };
  return {
    state,
    works: (async function* all() {
      try {
        for (const work of works) {
          state.taken += 1;
          yield work;
        }
      } finally {
        state.ended = true;
      }
    })(),
  };
}

const works = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });
const threads = fc.integer({ min: 1, max: 4 });

describe('work shared among threads', () => {
  test('is handed back in its order, whoever was quicker; none has more than two pieces at once, and all are closed', async () => {
    await fc.assert(
      fc.asyncProperty(works, threads, async (given, most) => {
        const { opened, open } = pretend();
        const found: number[] = [];
        for await (const result of inOrder(source(given).works, most, open)) found.push(result);
        expect(found).toEqual(given);
        expect(opened.length).toBeLessThanOrEqual(Math.min(most, given.length));
        for (const { most: held, closed } of opened) expect([held <= 2, closed]).toEqual([true, true]);
      }),
    );
  });

  test('no more is taken than two pieces a thread beyond what was handed back, however slow the reader', async () => {
    await fc.assert(
      fc.asyncProperty(works, threads, async (given, most) => {
        const { open } = pretend();
        const from = source(given);
        let back = 0;
        for await (const _ of inOrder(from.works, most, open)) {
          back += 1;
          for (let turn = 0; turn < 12; turn += 1)
            await new Promise((resolve) => {
              setImmediate(resolve);
            });
          expect(from.state.taken).toBeLessThanOrEqual(back - 1 + 2 * most);
        }
        expect(back).toBe(given.length);
      }),
      { numRuns: 30 },
    );
  });

  test('all threads work at once', async () => {
    const { opened, open } = pretend();
    for await (const _ of inOrder(source(Array.from({ length: 12 }, () => 5)).works, 3, open));
    expect(opened).toEqual(Array.from({ length: 3 }, () => ({ most: 2, closed: true })));
  });

  test('a failure is told when its turn comes, after the results before it; source and threads are closed', async () => {
    for (const at of [0, 1, 5, 9]) {
      const given = Array.from({ length: 10 }, (_, index) => (index === at ? -1 : 9 - index));
      const { opened, open } = pretend();
      const from = source(given);
      const found: number[] = [];
      await expect(
        (async () => {
          for await (const result of inOrder(from.works, 2, open)) found.push(result);
        })(),
      ).rejects.toThrow('failed');
      expect(found).toEqual(given.slice(0, at));
      expect(from.state.ended).toBe(true);
      expect(opened.every(({ closed }) => closed)).toBe(true);
    }
  });

  test('a reader who stops ends it: source and threads are closed', async () => {
    const { opened, open } = pretend();
    const from = source([3, 2, 1, 0, 3, 2, 1, 0]);
    for await (const result of inOrder(from.works, 2, open)) if (result === 2) break;
    expect(from.state).toEqual({ taken: 5, ended: true });
    expect(opened.map(({ closed }) => closed)).toEqual([true, true]);
  });
});
