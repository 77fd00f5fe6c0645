import type { Command } from 'commander';
import { noHistory } from '../answer-each.ts';
import { certainBreaches } from '../exit-codes.ts';
import { UsageError } from '../faults.ts';
import { readEvaluations } from '../histories.ts';
import { widthOf } from '../io.ts';
import { addGoesWith } from '../option-checks.ts';
import { addChild, addExamples, addFailOn, addFormat, addOutput, date, type FormatGiven, type OutputGiven } from '../options.ts';
import { receiptFile } from '../receipts.ts';
import type { ReportSettings } from '../report-settings.ts';
import { type ReportFormat, reportWriter } from '../report-writers.ts';
import type { Run, Session } from '../session.ts';
import { refuse } from '../streams/inputs.ts';
import { openOutput } from '../streams/output.ts';

interface Given extends OutputGiven, FormatGiven<ReportFormat> {
  readonly child?: string;
  readonly receipt?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly indicatorDay?: string;
  readonly bom?: true;
  readonly previous?: string;
}

/** `report FILES`: what is made of evaluations: rows, figures, a calendar, a picture. */
export function addReport(program: Command, run: Run): void {
  const command = program
    .command('report')
    .description('Make reports of what `evaluate` found: rows, cohort figures, a calendar feed, a picture.')
    .argument('<files...>', 'what `evaluate --format ndjson` wrote; for csv and ndjson also what `--format json` did; - is standard input');
  addFormat(command, ['table', 'csv', 'ndjson', 'json', 'md', 'ics', 'svg'], '');
  const figures = ['table', 'json', 'md'];
  addGoesWith(addFailOn(addOutput(addChild(command))), {
    '--due-from': figures,
    '--due-to': figures,
    '--indicator-day': figures,
    '--bom': ['csv'],
    '--previous': ['ics'],
  })
    .option('--due-from <date>', 'figures: count only what was due from this day on', date)
    .option('--due-to <date>', 'figures: count only what was due up to this day', date)
    .option(
      '--indicator-day <date>',
      'figures: the day of the placement indicators, 31 March for the national ones; else the moment judged at',
      date,
    )
    .option('--bom', 'csv: begin with a byte order mark, by which Excel knows UTF-8')
    .option('--previous <file>', 'ics: the feed that was handed out before, so that calendars see what has changed')
    .option('--receipt <file>', 'write beside the report what it was made from: versions, moment, digests')
    .action((files: readonly string[], given: Given) => run((session) => reportAll(files, given, session), given));
  addExamples(command, [
    'placement-rules report evaluations.ndjson --due-from 2024-04-01 --due-to 2025-03-31 --indicator-day 2025-03-31',
    'placement-rules report evaluations.ndjson --format csv --bom --out rows.csv --receipt receipt.json',
    'placement-rules report evaluations.ndjson --format svg --child 847561 --out timeline.svg',
  ]);
}

async function reportAll(files: readonly string[], given: Given, session: Session): Promise<void> {
  const settings = settingsOf(given, widthOf(session.io));
  const receipt = receiptFile('report', given, session);
  const output = openOutput(session.io.stdout, given, files);
  const writer = reportWriter(given.format, output, settings, session);
  let children = 0;
  for await (const read of readEvaluations(files, session, given.child)) {
    const { evaluation, history, place } = read;
    if (history === undefined && (writer.needsHistory || given.receipt !== undefined)) {
      refuse(
        {
          refused: [
            `${place}: child ${evaluation.child}: the line holds no history, which this report reads: make it with \`evaluate --format ndjson\`. Left out.`,
          ],
        },
        session,
      );
      continue;
    }
    children += 1;
    session.tally.breaches += certainBreaches(evaluation);
    if (history !== undefined) receipt.add(history, evaluation);
    await writer.add(read);
  }
  if (children === 0) {
    noHistory(given, session);
    return;
  }
  await writer.end();
  await output.end();
  receipt.write();
}

function settingsOf({ dueFrom, dueTo, indicatorDay, bom, previous, child }: Given, width: number): ReportSettings {
  if ((dueFrom === undefined) !== (dueTo === undefined)) throw new UsageError('--due-from and --due-to go together: give both days.');
  if (dueFrom !== undefined && dueTo !== undefined && dueTo < dueFrom)
    throw new UsageError(`--due-to ${dueTo} lies before --due-from ${dueFrom}.`);
  return {
    width,
    byteOrderMark: bom === true,
    cohort: {
      ...(dueFrom === undefined || dueTo === undefined ? {} : { period: { from: dueFrom, to: dueTo } }),
      ...(indicatorDay === undefined ? {} : { indicatorDay }),
    },
    ...(previous === undefined ? {} : { previous }),
    ...(child === undefined ? {} : { child }),
  };
}
