#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addEvaluateCommand, type Streams } from './evaluate-command.ts';

const WRONG_USAGE = 2;

const streams: Streams = {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  width: Math.max(60, Math.min(process.stdout.columns ?? 100, 120)),
};

const program = new Command('placement-rules')
  .description("What a council's policy and the regulations ask of a child's placement: by when, of whom, and whether it was done in time.")
  .exitOverride();
addEvaluateCommand(program, streams);
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (fault) {
  if (!(fault instanceof CommanderError)) throw fault;
  // Asking for help is no mistake; everything else that commander stops at is wrong usage.
  process.exitCode = fault.exitCode === 0 ? 0 : WRONG_USAGE;
}
