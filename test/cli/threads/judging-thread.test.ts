import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type JudgedLine, type LineJudging, lineJudge } from '../../../src/cli/judge-line.ts';
import type { Batch } from '../../../src/cli/threads/batches.ts';
import { judgingThread } from '../../../src/cli/threads/judging-thread.ts';
import { folder, lineOf } from '../run.ts';

const judging: LineJudging = { profile: 'statutory', overlay: ['placement-stability'], asOf: '2026-04-20', receipt: true };
const batch: Batch = [
  { file: 'a', line: 1, text: lineOf('c-1'), isDocument: false },
  { file: 'b', problem: 'there is no such file' },
  { file: 'a', line: 3, text: '{', isDocument: false },
  { file: 'a', line: 4, text: lineOf('c-ä', { colour: 'red' }), isDocument: false },
  { file: 'a', line: 5, problem: 'a problem' },
];

/** A thread that runs something else than what judges. */
const running = (script: string): ReturnType<typeof judgingThread> => {
  const path = join(folder(), 'entry.mjs');
  writeFileSync(path, `import { parentPort } from 'node:worker_threads';\n${script}\n`);
  return judgingThread(judging, pathToFileURL(path));
};

describe('a judging thread', () => {
  test('says of a batch what is said of it in this thread', async () => {
    const thread = judgingThread(judging);
    const judge = lineJudge(judging);
    const here = batch.flatMap((text) => judge(text) ?? []);
    expect(here.map((each) => Object.keys(each).toSorted())).toEqual([
      ['breaches', 'line', 'receipt', 'warnings'],
      ['file', 'refused'],
      ['refused'],
      ['breaches', 'line', 'receipt', 'warnings'],
      ['refused'],
    ]);
    const both = await Promise.all([thread.do(batch), thread.do(batch)]);
    expect(both).toEqual([here, here]);
    expect(String(Buffer.from((both[0][0] as JudgedLine).line))).toMatch(/^\{"history":\{"child":\{"id":"c-1"\}.*\}\n$/);
    await thread.close();
  }, 60_000);

  test.each([
    ['throws over a batch', "parentPort.on('message', () => { throw new RangeError('inside'); });", 'inside'],
    ['cannot start', "throw new TypeError('at the start');", 'at the start'],
    [
      'ends without an answer',
      "parentPort.on('message', () => { process.exit(3); });",
      'A thread ended with code 3 before its work was done.',
    ],
  ])('that %s fails all that it was given, and what it is given later', async (_, script, message) => {
    const thread = running(script);
    const given = await Promise.allSettled([thread.do(batch), thread.do(batch)]);
    for (const each of [...given, ...(await Promise.allSettled([thread.do(batch)]))])
      expect(each).toMatchObject({ status: 'rejected', reason: { message } });
    expect(thread.waiting).toBe(0);
    await thread.close();
  });

  test('that dies after an answer fails what is left', async () => {
    const thread = running(
      "let first = true;\nparentPort.on('message', (batch) => { if (!first) process.exit(1); first = false; parentPort.postMessage(batch.map(() => ({ refused: [] }))); });",
    );
    const [one, other] = await Promise.allSettled([thread.do(batch), thread.do(batch)]);
    expect([one.status, other.status]).toEqual(['fulfilled', 'rejected']);
    await thread.close();
  });
});
