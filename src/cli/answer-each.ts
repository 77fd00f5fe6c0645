import type { PlacementHistory } from '../contract.ts';
import { UsageError } from './faults.ts';
import { readHistories, warningLines, warningsTo } from './histories.ts';
import { widthOf } from './io.ts';
import type { FormatGiven, OutputGiven } from './options.ts';
import type { Session } from './session.ts';
import { MOST } from './streams/first-of-many.ts';
import { openOutput, type Output } from './streams/output.ts';
import { printable, shownOf } from './text/printable.ts';
import { wrapLines } from './text/wrap-lines.ts';

/** What a command answers about a child, and how it says that to a person. */
export interface Answers<Value> {
  /** Its line of NDJSON, and the whole of a JSON document. */
  answer(history: PlacementHistory): Value;
  /** Of the one child asked about, and of one among several. What they are given has nothing in a text that would break its line. */
  text(value: Value, history: PlacementHistory): string;
  shortText(value: Value, history: PlacementHistory): string;
  /** The last line, where there was more than one child. */
  totals(): string;
}

export interface Answering extends OutputGiven, FormatGiven<'table' | 'json' | 'ndjson'> {
  readonly files: readonly string[];
  readonly child?: string;
}

/** Answers about one child after the other, in the order of the input; nothing of a child is kept once its answer is written. */
export async function answerEach<Value>(asked: Answering, session: Session, answers: Answers<Value>): Promise<void> {
  const output = openOutput(session.io.stdout, asked, asked.files);
  const write = writerOf(asked.format, output, answers, session);
  const warnings = warningsTo(session.messages);
  let histories = 0;
  for await (const read of readHistories(asked.files, session, asked.child)) {
    histories += 1;
    for (const line of warningLines(read)) warnings.say(line);
    await write.add(answers.answer(read.history), read.history);
  }
  await write.end();
  await output.end();
  warnings.end();
  if (histories === 0) noHistory(asked, session);
}

/** Nothing to judge is hardly what was meant. Whoever was refused may be the child asked for. */
export function noHistory({ child }: Pick<Answering, 'child'>, { messages, tally }: Session): void {
  const whom = child === undefined ? 'no child' : `no child ${child}`;
  if (tally.refused === 0) messages.say(`The input holds ${whom}.`);
  else if (child !== undefined) messages.say(`What could be read holds ${whom}.`);
  tally.refused += 1;
}

/** What a text for people ends with where something was refused. */
const refusedText = (refused: number): string =>
  `${refused} refused; standard error says ${refused > MOST ? 'the first of them' : 'which'}.`;

interface Writer<Value> {
  add(value: Value, history: PlacementHistory): Promise<void>;
  end(): Promise<void>;
}

function writerOf<Value>(format: Answering['format'], output: Output, answers: Answers<Value>, session: Session): Writer<Value> {
  switch (format) {
    case 'ndjson':
      return { add: (value) => output.write(`${JSON.stringify(value)}\n`), end: () => Promise.resolve() };
    case 'json':
      return documentWriter(output);
    case 'table':
      return textWriter(output, answers, session);
  }
}

function documentWriter<Value>(output: Output): Writer<Value> {
  let only: { readonly value: Value } | undefined;
  return {
    async add(value) {
      if (only !== undefined)
        throw new UsageError(
          '--format json is one document, of one child, and the input holds several: give --format ndjson, or choose with --child.',
        );
      only = { value };
    },
    async end() {
      if (only !== undefined) await output.write(`${JSON.stringify(only.value, null, 2)}\n`);
    },
  };
}

function textWriter<Value>(output: Output, answers: Answers<Value>, { io, tally }: Session): Writer<Value> {
  const width = widthOf(io);
  const say = (text: string): Promise<void> => output.write(`${printable(text)}\n`);
  const said = (how: 'text' | 'shortText', { value, history }: Held<Value>): Promise<void> => {
    const shown = shownOf(history);
    return say(answers[how](shown(value), shown(history)));
  };
  let first: Held<Value> | undefined;
  let several = false;
  return {
    async add(value, history) {
      if (first === undefined && !several) {
        first = { value, history };
        return;
      }
      if (first !== undefined) await said('shortText', first);
      first = undefined;
      several = true;
      await said('shortText', { value, history });
    },
    async end() {
      const { refused } = tally;
      if (several) await say(wrapLines(`${answers.totals()}${refused === 0 ? '' : ` ${refusedText(refused)}`}`, width));
      if (first === undefined) return;
      await said('text', first);
      if (refused > 0) await say(`\n${refusedText(refused)}`);
    },
  };
}

interface Held<Value> {
  readonly value: Value;
  readonly history: PlacementHistory;
}
