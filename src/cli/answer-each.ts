import { UsageError } from './faults.ts';
import { type HistoryRead, readHistories, warningLines } from './histories.ts';
import type { FormatGiven, OutputGiven } from './options.ts';
import type { Session } from './session.ts';
import { openOutput, type Output } from './streams/output.ts';
import { printable } from './text/printable.ts';

/** What a command answers about one child. */
export interface Answer {
  /** Its line of NDJSON, and the whole of a JSON document. */
  readonly value: unknown;
  /** For a person: of the one child asked about, and of one among several. */
  text(): string;
  shortText(): string;
}

export interface Answering extends OutputGiven, FormatGiven<'table' | 'json' | 'ndjson'> { readonly files: readonly string[]; readonly child?: string }

/** How many warnings are said; `validate` says them all. */
const MOST_WARNINGS = 20;

/**
 * Answers about one child after the other, in the order of the input; nothing of a child is kept once its answer is written.
 *
 * @param answer What to say of a history; nothing, where there is nothing to say.
 * @param totals The last line of text, where there was more than one child.
 */
export async function answerEach(asked: Answering, session: Session, answer: (read: HistoryRead) => Answer | undefined, totals: () => string): Promise<void> {
  const output = openOutput(session.io.stdout, asked, asked.files);
  const write = writers[asked.format](output, totals);
  const warnings = warningsTo(session);
  let histories = 0;
  for await (const read of readHistories(asked.files, session, asked.child)) {
    histories += 1;
    warnings.say(warningLines(read));
    const said = answer(read);
    if (said !== undefined) await write.add(said);
  }
  await write.end();
  await output.end();
  warnings.end();
  if (histories === 0) noHistory(asked, session);
}

/** Says the first warnings of a run, and at its end how many more there were. */
export function warningsTo({ messages }: Session): { say(lines: readonly string[]): void; end(): void } {
  let warned = 0;
  return {
    say(lines) {
      for (const line of lines.slice(0, Math.max(0, MOST_WARNINGS - warned))) messages.say(line);
      warned += lines.length;
    },
    end() { if (warned > MOST_WARNINGS) messages.say(`and ${warned - MOST_WARNINGS} more warnings; placement-rules validate says them all.`); },
  };
}

/** Nothing to judge is hardly what was meant. */
export function noHistory({ child }: Pick<Answering, 'child'>, { messages, tally }: Session): void {
  if (tally.refused === 0 || child !== undefined) messages.say(child === undefined ? 'The input holds no child.' : `The input holds no child ${child}.`);
  tally.refused += 1;
}

interface Writer { add(answer: Answer): Promise<void>; end(): Promise<void> }

const writers: Readonly<Record<Answering['format'], (output: Output, totals: () => string) => Writer>> = {
  ndjson: (output) => ({ add: ({ value }) => output.write(`${JSON.stringify(value)}\n`), end: () => Promise.resolve() }),
  json: (output) => {
    let only: Answer | undefined;
    return {
      add(answer) {
        if (only !== undefined) throw new UsageError('--format json is one document, of one child, and the input holds several: give --format ndjson, or choose with --child.');
        only = answer;
        return Promise.resolve();
      },
      end: () => (only === undefined ? Promise.resolve() : output.write(`${JSON.stringify(only.value, null, 2)}\n`)),
    };
  },
  table: (output, totals) => {
    let first: Answer | undefined, several = false;
    const short = (answer: Answer): Promise<void> => output.write(`${printable(answer.shortText())}\n`);
    return {
      async add(answer) {
        if (first === undefined && !several) {
          first = answer;
          return;
        }
        if (first !== undefined) await short(first);
        first = undefined;
        several = true;
        await short(answer);
      },
      async end() {
        if (first !== undefined) await output.write(`${printable(first.text())}\n`);
        else if (several) await output.write(`${printable(totals())}\n`);
      },
    };
  },
};
