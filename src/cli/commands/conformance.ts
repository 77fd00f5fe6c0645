import type { Command } from 'commander';
import { checkConformance, type Conformance, type ConformanceCase } from '../../conformance/index.ts';
import { counted } from '../../wording/lists.ts';
import { ask } from '../conformance/ask.ts';
import { readCases } from '../conformance/read-cases.ts';
import { UsageError } from '../faults.ts';
import { addExamples, addOutput, type OutputGiven } from '../options.ts';
import type { Run, Session } from '../session.ts';
import { openOutput } from '../streams/output.ts';
import { printableLine } from '../text/printable.ts';

interface Given extends OutputGiven {
  readonly cases?: string;
  readonly only: string;
}

/** `conformance -- COMMAND`: whether another implementation answers the worked cases as the policies ask. */
export function addConformance(program: Command, run: Run): void {
  const command = program
    .command('conformance')
    .description(
      'Check another implementation by the worked cases. It reads histories, one a line, is told --profile, --overlay and --as-of behind its own arguments, and writes an evaluation a line.',
    )
    .argument('<command...>', 'the implementation and its arguments, behind --')
    .option('--cases <file>', 'cases as JSON; left out, those of the package')
    .option('--only <text>', 'only cases whose name begins so: derby/planned', '');
  addOutput(command).action((words: readonly string[], given: Given) => run((session) => conformance(words, given, session), given));
  addExamples(command, [
    'placement-rules conformance --cases cases.json --only statutory/care-plan -- placement-rules evaluate - --format ndjson',
  ]);
}

async function conformance(words: readonly string[], given: Given, session: Session): Promise<void> {
  const cases = readCases(given.cases).filter(({ name }) => name.startsWith(given.only));
  const output = openOutput(session.io.stdout, given);
  if (cases.length === 0) throw new UsageError(`no case has a name that begins with "${given.only}".`);
  let passed = 0;
  let failed = 0;
  for (const alike of groups(cases)) {
    const found = compared(alike, await ask(words, alike));
    passed += found.passed;
    failed += found.failed.length;
    // Counted before it is said: whoever reads may stop at the first of them.
    session.tally.refused += found.failed.length;
    for (const { name, differences } of found.failed)
      await output.write([name, ...differences.map((line) => `  ${line}`)].map((line) => `${printableLine(line)}\n`).join(''));
  }
  await output.write(`${passed} of ${counted(cases.length, 'case')} hold${failed === 0 ? '' : `, ${failed} do not`}.\n`);
  await output.end();
}

function compared(cases: readonly ConformanceCase[], answers: readonly unknown[] | string): Conformance {
  if (typeof answers === 'string') return { passed: 0, failed: cases.map(({ name }) => ({ name, differences: [answers] })) };
  const of = new Map(cases.map((each, index) => [each, answers[index]]));
  return checkConformance(cases, (each) => of.get(each));
}

/** Cases that are judged alike, so that a command starts once for each policy and moment. */
function groups(cases: readonly ConformanceCase[]): readonly (readonly ConformanceCase[])[] {
  const alike = new Map<string, ConformanceCase[]>();
  for (const each of cases) {
    const key = JSON.stringify([each.profile, each.overlays, each.asOf]);
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  return [...alike.values()];
}
