import type { Command } from 'commander';
import { compareProfiles, comparisonText, differencesText, diffProfiles, type ProfileComparison } from '../../index.ts';
import { answerEach } from '../answer-each.ts';
import { UsageError } from '../faults.ts';
import { widthOf } from '../io.ts';
import { addGoesWith } from '../option-checks.ts';
import {
  addChild,
  addExamples,
  addFormat,
  addOutput,
  asOfOption,
  type FormatGiven,
  type OutputGiven,
  overlayOption,
  profileNamed,
  profilesOption,
} from '../options.ts';
import type { Run, Session } from '../session.ts';
import { openOutput } from '../streams/output.ts';
import { printable } from '../text/printable.ts';
import { wrapLines } from '../text/wrap-lines.ts';

interface Given extends OutputGiven, FormatGiven<'table' | 'json' | 'ndjson'> {
  readonly profile: readonly string[];
  readonly overlay: readonly string[];
  readonly asOf?: string;
  readonly child?: string;
}
interface Compared extends ProfileComparison {
  readonly child: string;
}

/** `compare [FILES]`: several policies on the same children, or, without a file, two policies as they stand. */
export function addCompare(program: Command, run: Run): void {
  const command = program
    .command('compare')
    .description(
      'Several policies on the same history: what each asks, and whether that is stricter. Without a file: what two policies say differently.',
    )
    .argument('[files...]', 'histories: one a line (NDJSON) or one JSON document a file; - is standard input')
    .addOption(profilesOption('a policy, given twice or more; the first is the one to compare with').makeOptionMandatory())
    .addOption(overlayOption())
    .addOption(asOfOption().makeOptionMandatory(false));
  const histories = { says: 'histories', fits: (args: readonly string[]) => args.length > 0 };
  addGoesWith(addChild(addOutput(addFormat(command, ['table', 'json', 'ndjson'], 'Its NDJSON has one child a line.'))), {
    '--child': histories,
    '--as-of': histories,
  }).action((files: readonly string[], given: Given) =>
    run((session) => (files.length === 0 ? diff(given, session) : compare(files, given, session)), given),
  );
  addExamples(command, [
    'placement-rules compare history.json --profile derby --profile trafford --as-of 2026-04-10',
    'placement-rules compare --profile derby --profile leicester',
  ]);
}

async function compare(files: readonly string[], given: Given, session: Session): Promise<void> {
  const { asOf } = given;
  if (given.profile.length < 2) throw new UsageError('compare takes two policies or more: give --profile several times.');
  if (asOf === undefined) throw new UsageError('compare judges histories at a moment: give --as-of.');
  const policies = given.profile.map((name) => profileNamed(name, given.overlay));
  const width = widthOf(session.io);
  let children = 0;
  let same = 0;
  const text = (compared: Compared): string => wrapLines(`Child ${compared.child}: ${comparisonText(compared)}`, width);
  await answerEach<Compared>({ files, ...given }, session, {
    answer(history) {
      const comparison = compareProfiles(history, policies, { asOf });
      children += 1;
      same += comparison.occasions.every(({ sides }) => sides.every(({ verdict }) => verdict === 'same')) ? 1 : 0;
      return { child: history.child.id, ...comparison };
    },
    text,
    shortText: (compared) => `${text(compared)}\n`,
    totals: () => `${children} children; for ${same} of them all these policies ask the same.`,
  });
}

async function diff(given: Given, session: Session): Promise<void> {
  const [a, b, ...more] = given.profile;
  if (a === undefined || b === undefined || more.length > 0)
    throw new UsageError('compare without a file takes two policies: give --profile twice, or a history to compare more on.');
  const differences = diffProfiles(profileNamed(a, given.overlay), profileNamed(b, given.overlay));
  const output = openOutput(session.io.stdout, given);
  if (given.format === 'ndjson') await output.write(differences.map((each) => `${JSON.stringify(each)}\n`).join(''));
  else if (given.format === 'json') await output.write(`${JSON.stringify(differences, null, 2)}\n`);
  else {
    const text = `How ${b}, the second, stands to ${a}, the first.\n\n${differencesText(differences)}`;
    await output.write(`${printable(wrapLines(text, widthOf(session.io)))}\n`);
  }
  await output.end();
}
