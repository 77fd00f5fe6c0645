import { noHistory } from './answer-each.ts';
import { warningsTo } from './histories.ts';
import { type JudgedLine, type LineJudging, lineJudge } from './judge-line.ts';
import type { OutputGiven } from './options.ts';
import { receiptFile } from './receipts.ts';
import type { Session } from './session.ts';
import { readTexts, refuse, type Refused } from './streams/inputs.ts';
import { openOutput } from './streams/output.ts';
import { batchesOf } from './threads/batches.ts';
import { inOrder } from './threads/in-order.ts';
import { judgingThread } from './threads/judging-thread.ts';

export interface LinesGiven extends Omit<LineJudging, 'receipt'>, OutputGiven {
  readonly receipt?: string;
  readonly workers?: number;
}

/** `evaluate --format ndjson`: for each child a line, in the order of the input; the same bytes and messages however many threads judge. */
export async function evaluateLines(files: readonly string[], given: LinesGiven, session: Session): Promise<void> {
  const receipt = receiptFile('evaluate', given, session);
  const output = openOutput(session.io.stdout, given, files);
  const warnings = warningsTo(session.messages);
  let histories = 0;
  for await (const found of judged(files, given, session)) {
    if ('refused' in found) {
      refuse(found, session);
      continue;
    }
    histories += 1;
    for (const warning of found.warnings) warnings.say(warning);
    session.tally.breaches += found.breaches;
    if (found.receipt !== undefined) receipt.addEntry(found.receipt);
    await output.write(found.line);
  }
  await output.end();
  warnings.end();
  if (histories === 0) noHistory(given, session);
  receipt.write();
}

async function* judged(
  files: readonly string[],
  { workers = 1, profile, overlay, asOf, child, receipt }: LinesGiven,
  session: Session,
): AsyncGenerator<JudgedLine | Refused> {
  const texts = readTexts(files, session);
  const judging: LineJudging = { profile, overlay, asOf, ...(child === undefined ? {} : { child }), receipt: receipt !== undefined };
  if (workers > 1) {
    for await (const found of inOrder(batchesOf(texts), workers, () => judgingThread(judging))) yield* found;
    return;
  }
  const judge = lineJudge(judging);
  for await (const text of texts) {
    const found = judge(text);
    if (found !== undefined) yield found;
  }
}
