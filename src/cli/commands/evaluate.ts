import { type Command, InvalidArgumentError, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { evaluate } from '../../index.ts';
import { shortReport, textReport } from '../../report/index.ts';
import { judgedText } from '../../wording/judged-text.ts';
import { answerEach } from '../answer-each.ts';
import { evaluateLines, type LinesGiven } from '../evaluate-lines.ts';
import { certainBreaches } from '../exit-codes.ts';
import { widthOf } from '../io.ts';
import { addGoesWith } from '../option-checks.ts';
import { addChild, addExamples, addFailOn, addFormat, addJudging, addOutput, type FormatGiven, judgingOf } from '../options.ts';
import { receiptFile } from '../receipts.ts';
import type { Run, Session } from '../session.ts';
import { cohortTotals } from '../text/totals.ts';

interface Given extends LinesGiven, FormatGiven<'table' | 'json' | 'ndjson'> {
  readonly full?: true;
  readonly possible?: true;
}

/** More than this is hardly meant: each thread needs tens of megabytes before it has read a line. */
const MOST_WORKERS = 64;

/** `evaluate FILES`: what a policy asks of each child, by when, and what was late. */
export function addEvaluate(program: Command, run: Run): void {
  const command = program
    .command('evaluate')
    .description('Judge placement histories: what the policy asks, by when, of whom, and what was late.')
    .argument('<files...>', 'histories: one a line (NDJSON) or one JSON document a file; - is standard input');
  addFormat(
    addJudging(command),
    ['table', 'json', 'ndjson'],
    'Pipe its NDJSON on: placement-rules evaluate … --format ndjson | placement-rules report - --format csv.',
  );
  addGoesWith(addFailOn(addOutput(addChild(command))), { '--full': ['table'], '--possible': ['table'], '--workers': ['ndjson'] })
    .option('--full', 'say everything: the reason for each person, what was done in time, every open question')
    .option('--possible', 'also what is only possible, because a fact is not recorded')
    .option('--receipt <file>', 'write beside the results what they were made from: versions, moment, digests')
    .addOption(
      new Option(
        '--workers <number>',
        'with --format ndjson: threads that judge side by side, or auto for one on each core; the results are the same (default: 1)',
      ).argParser(workers),
    )
    .action((files: readonly string[], given: Given) => run((session) => evaluateAll(files, given, session), given));
  addExamples(command, [
    'placement-rules evaluate history.json --profile derby --as-of 2026-04-10T12:00',
    'placement-rules evaluate histories.ndjson --profile trafford --overlay placement-stability --as-of 2026-04-10 --format ndjson',
    'placement-rules evaluate histories.ndjson --profile derby --as-of 2026-04-10 --format ndjson --workers 2',
  ]);
}

function workers(text: string): number {
  const number = text === 'auto' ? Math.min(availableParallelism(), MOST_WORKERS) : Number(text);
  if (/^(\d+|auto)$/.test(text) && number >= 1 && number <= MOST_WORKERS) return number;
  throw new InvalidArgumentError(`"${text}" is no number of threads; give one from 1 to ${MOST_WORKERS}, or auto.`);
}

async function evaluateAll(files: readonly string[], given: Given, session: Session): Promise<void> {
  return given.format === 'ndjson' ? evaluateLines(files, given, session) : evaluateEach(files, given, session);
}

async function evaluateEach(files: readonly string[], given: Given, session: Session): Promise<void> {
  const options = judgingOf(given);
  const receipt = receiptFile('evaluate', given, session);
  const totals = cohortTotals(judgedText(given.profile, given.overlay, given.asOf));
  const width = widthOf(session.io);
  const possible = given.possible === true;
  await answerEach({ files, ...given }, session, {
    answer(history) {
      const evaluation = evaluate(history, options);
      receipt.add(history, evaluation);
      totals.add(evaluation);
      session.tally.breaches += certainBreaches(evaluation);
      return evaluation;
    },
    text: (evaluation, history) => textReport(evaluation, { detail: given.full === true ? 'full' : 'brief', possible, width, history }),
    shortText: (evaluation) => shortReport(evaluation, { possible, width }),
    totals: () => totals.text(),
  });
  receipt.write();
}
