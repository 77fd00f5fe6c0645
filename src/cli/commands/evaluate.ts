import type { Command } from 'commander';
import { evaluate } from '../../index.ts';
import { shortReport, textReport } from '../../report/index.ts';
import { answerEach } from '../answer-each.ts';
import { widthOf } from '../io.ts';
import { addChild, addExamples, addFailOn, addFormat, addJudging, addOutput, type FormatGiven, judgingOf, type JudgingGiven, type OutputGiven } from '../options.ts';
import { receiptFile } from '../receipts.ts';
import type { Run, Session } from '../session.ts';
import { cohortTotals } from '../text/totals.ts';

interface Given extends JudgingGiven, OutputGiven, FormatGiven<'table' | 'json' | 'ndjson'> {
  readonly full?: true; readonly possible?: true; readonly child?: string; readonly receipt?: string;
}

/** `evaluate FILES`: what a policy asks of each child, by when, and what was late. */
export function addEvaluate(program: Command, run: Run): void {
  const command = program.command('evaluate')
    .description('Judge placement histories: what the policy asks, by when, of whom, and what was late.')
    .argument('<files...>', 'histories: one a line (NDJSON) or one JSON document a file; - is standard input');
  addFormat(addJudging(command), ['table', 'json', 'ndjson'], 'Pipe its NDJSON on: placement-rules evaluate … --format ndjson | placement-rules report - --format csv.');
  addFailOn(addOutput(addChild(command)))
    .option('--full', 'say everything: the reason for each person, what was done in time, every open question')
    .option('--possible', 'also what is only possible, because a fact is not recorded')
    .option('--receipt <file>', 'write beside the results what they were made from: versions, moment, digests')
    .action((files: readonly string[], given: Given) => run((session) => evaluateEach(files, given, session), given));
  addExamples(command, [
    'placement-rules evaluate history.json --profile derby --as-of 2026-04-10T12:00',
    'placement-rules evaluate histories.ndjson --profile trafford --overlay placement-stability --as-of 2026-04-10 --format ndjson',
  ]);
}

async function evaluateEach(files: readonly string[], given: Given, session: Session): Promise<void> {
  const options = judgingOf(given), receipt = receiptFile(given), totals = cohortTotals();
  const width = widthOf(session.io), possible = given.possible === true;
  await answerEach({ files, ...given }, session, ({ history }) => {
    const evaluation = evaluate(history, options);
    receipt.add(history, evaluation);
    totals.add(evaluation);
    session.tally.breaches += evaluation.breaches.filter(({ certainty }) => certainty === 'certain').length;
    return {
      line: { history, evaluation }, document: evaluation,
      text: () => textReport(evaluation, { detail: given.full === true ? 'full' : 'brief', possible, width, history }),
      shortText: () => shortReport(evaluation, { possible, width }),
    };
  }, () => totals.text(session.tally.refused));
  receipt.write();
}
