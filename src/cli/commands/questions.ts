import type { Command } from 'commander';
import { type OpenQuestion, openQuestions, questions, questionsText } from '../../index.ts';
import { judgedText } from '../../wording/judged-text.ts';
import { counted } from '../../wording/lists.ts';
import { answerEach } from '../answer-each.ts';
import { widthOf } from '../io.ts';
import {
  addChild,
  addExamples,
  addFormat,
  addJudging,
  addOutput,
  type FormatGiven,
  judgingOf,
  type JudgingGiven,
  type OutputGiven,
} from '../options.ts';
import type { Run, Session } from '../session.ts';
import { wrapLines } from '../text/wrap-lines.ts';

interface Given extends JudgingGiven, OutputGiven, FormatGiven<'table' | 'json' | 'ndjson'> {
  readonly all?: true;
  readonly child?: string;
}
interface Asked {
  readonly child: string;
  readonly questions: readonly OpenQuestion[];
}

/** `questions FILES`: what is best asked next, of whom, and what each reply leads to. */
export function addQuestions(program: Command, run: Run): void {
  const command = program
    .command('questions')
    .description('What is best asked next: the fewest questions on facts not recorded that every open answer turns on.')
    .argument('<files...>', 'histories: one a line (NDJSON) or one JSON document a file; - is standard input');
  addChild(addOutput(addFormat(addJudging(command), ['table', 'json', 'ndjson'], 'Its NDJSON has one child a line.')))
    .option('--all', 'every question that some answer waits for, not only the fewest')
    .action((files: readonly string[], given: Given) => run((session) => ask(files, given, session), given));
  addExamples(command, ['placement-rules questions history.json --profile derby --as-of 2026-04-10T12:00']);
}

async function ask(files: readonly string[], given: Given, session: Session): Promise<void> {
  const options = judgingOf(given);
  const width = widthOf(session.io);
  let children = 0;
  let all = 0;
  const text = ({ child, questions: open }: Asked): string =>
    wrapLines(`Child ${child}, ${judgedText(given.profile, given.overlay, given.asOf)}\n\n${questionsText(open)}`, width);
  await answerEach<Asked>({ files, ...given }, session, {
    answer(history) {
      const open = given.all === true ? openQuestions(history, options) : questions(history, options);
      children += 1;
      all += open.length;
      return { child: history.child.id, questions: open };
    },
    text,
    shortText: (asked) => `${text(asked)}\n`,
    totals: () => `${children} children, ${counted(all, 'question')}.`,
  });
}
