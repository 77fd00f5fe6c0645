import { Command, CommanderError } from 'commander';
import { exitCodes, Tally } from './exit-codes.ts';
import { CommandNotRun, OutOfMemory, unwritable, UsageError } from './faults.ts';
import type { Io } from './io.ts';
import { OutputClosed } from './streams/output.ts';
import { firstOfMany } from './streams/first-of-many.ts';
import { messagesTo } from './streams/messages.ts';
import { addCompare } from './commands/compare.ts';
import { addConformance } from './commands/conformance.ts';
import { addEvaluate } from './commands/evaluate.ts';
import { addExplain } from './commands/explain.ts';
import { addImport } from './commands/import.ts';
import { addNewProfile } from './commands/new-profile.ts';
import { addProfiles } from './commands/profiles.ts';
import { addQuestions } from './commands/questions.ts';
import { addReport } from './commands/report.ts';
import { addValidate } from './commands/validate.ts';
import { packageVersion } from '../report/receipt/package-version.ts';
import { refuseRepeated } from './option-checks.ts';
import { addExamples } from './options.ts';
import type { Run } from './session.ts';
import { didYouMean } from '../history/suggestions.ts';
import { printable, printableLine } from './text/printable.ts';

const commands = [
  addImport,
  addEvaluate,
  addReport,
  addCompare,
  addExplain,
  addQuestions,
  addProfiles,
  addValidate,
  addConformance,
  addNewProfile,
];

/** The whole command, over any three streams. `exitCode` tells how the last run ended. */
function createProgram(io: Io): { readonly program: Command; exitCode(): number } {
  let code: number = exitCodes.done;
  const run: Run = async (work, given) => {
    const messages = messagesTo(io.stderr, given.out !== undefined || io.stdout.isTTY !== true);
    const tally = new Tally();
    const refusals = firstOfMany(messages, (more) => `refused: and ${more} more; validate says every line, and import --issues every row.`);
    try {
      await work({ io, messages, refusals, tally });
    } catch (fault) {
      // Whoever reads has stopped, and is told nothing more; what was found up to then still counts.
      if (!(fault instanceof OutputClosed)) throw fault;
      if (given.receipt !== undefined) messages.say(`${given.receipt} is not written: whoever reads the results stopped before their end.`);
    } finally {
      refusals.end();
      messages.end();
    }
    code = tally.exitCode(given.failOn);
  };
  const program = new Command('placement-rules')
    .description(
      "What a council's policy and the regulations ask of a child's placement: by when, of whom, and whether it was done in time.",
    )
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(printable(text)) })
    .version(packageVersion, '-V, --version', 'print the version')
    .exitOverride();
  addExamples(program, [
    'placement-rules import ssda903 return | placement-rules evaluate - --profile derby --as-of 2025-03-31 --format ndjson | placement-rules report - --format csv',
  ]);
  for (const add of commands) add(program, run);
  refuseRepeated(program);
  return { program, exitCode: () => code };
}

/** Options that the command does not have, with those that may have been meant: commander looks first for what is missing. */
function misspelt({ commands: all }: Command, [name, ...args]: readonly string[]): string {
  const known = all.find((command) => command.name() === name)?.options.flatMap(({ long }) => long ?? []) ?? [];
  const unknown = args.map((arg) => arg.split('=', 1)[0] ?? arg).filter((arg) => arg.startsWith('--') && !known.includes(arg));
  return unknown.map((arg) => `There is no option ${arg}.${didYouMean(arg, known)}\n`).join('');
}

/**
 * Runs the command and says how it ended; every fault has its sentence on standard error.
 *
 * @param args what stands behind the name of the command
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const { program, exitCode } = createProgram(io);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode();
  } catch (fault) {
    // Asking for help is no mistake; everything else that commander stops at is wrong usage, and it has said so.
    if (fault instanceof CommanderError) {
      if (fault.code === 'commander.missingMandatoryOptionValue') io.stderr.write(printable(misspelt(program, args)));
      return fault.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    }
    const ended = (code: number, says: string): number => {
      io.stderr.write(`${printableLine(`error: ${says}`)}\n`);
      return code;
    };
    if (fault instanceof UsageError) return ended(exitCodes.usage, fault.message);
    if (fault instanceof CommandNotRun) return ended(exitCodes.refused, fault.message);
    if (fault instanceof OutOfMemory) return ended(exitCodes.fault, fault.message);
    const unwritten = unwritable(fault);
    if (unwritten !== undefined) return ended(exitCodes.unwritten, unwritten);
    io.stderr.write(
      `This is a fault of placement-rules, not of your data: please report it.\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`,
    );
    return exitCodes.fault;
  }
}
