import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { EvaluateOptions, Issue, PolicyProfile } from '../contract.ts';
import { evaluate, parseHistory, withOverlays } from '../index.ts';
import { textReport } from '../report/text-report.ts';
import { parseMoment } from '../time/index.ts';
import { overlays, profiles } from './profiles.ts';
import { readInput } from './read-input.ts';

export interface Streams { readonly out: (text: string) => void; readonly error: (text: string) => void; readonly width: number }
interface Given { readonly profile: PolicyProfile; readonly overlay: readonly string[]; readonly asOf: string; readonly format: 'table' | 'json'; readonly full?: true }

const oneOf = <T>(known: Readonly<Record<string, T>>, what: string) => (name: string): T => {
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (found === undefined) throw new InvalidArgumentError(`There is no ${what} "${name}"; choose ${Object.keys(known).join(', ')}.`);
  return found;
};

function moment(text: string): string {
  const parsed = parseMoment(text);
  if (typeof parsed === 'string') throw new InvalidArgumentError(`"${text}" is no moment (${parsed}); give a date such as 2026-04-10 or a date-time such as 2026-04-10T12:00.`);
  return text;
}

/** `evaluate FILE`: what a policy asks of one history. Sets exit code 1 for a history that is refused. */
export function addEvaluateCommand(program: Command, streams: Streams): void {
  program.command('evaluate')
    .description('Judge one placement history: what the policy asks, by when, of whom, and what was late.')
    .argument('<file>', 'a history as JSON, or - for standard input')
    .requiredOption('--profile <name>', `the policy: ${Object.keys(profiles).join(', ')}`, oneOf(profiles, 'profile'))
    .requiredOption('--as-of <moment>', 'the moment to judge at: a date (the end of that London day) or a date-time', moment)
    .option('--overlay <name>', `add an overlay (may be given twice): ${Object.keys(overlays).join(', ')}`, (name: string, before: readonly string[]) => { oneOf(overlays, 'overlay')(name); return [...before, name]; }, [])
    .option('--format <format>', 'table for people, json for programs', (name: string) => oneOf({ table: 'table', json: 'json' } as const, 'format')(name), 'table')
    .option('--full', 'say everything: the reason for each person, what was done in time, every open question')
    .addHelpText('after', '\nExample:\n  placement-rules evaluate history.json --profile derby --as-of 2026-04-10T12:00\n\nExit codes: 0 evaluated, 1 the history is refused, 2 wrong usage.')
    .action(async (file: string, given: Given) => { process.exitCode = await run(file, given, streams); });
}

async function run(file: string, given: Given, { out, error, width }: Streams): Promise<number> {
  let text: string;
  try { text = await readInput(file); } catch { error(`${file} cannot be read; check the path, or give - for standard input.`); return 1; }
  let input: unknown;
  try { input = JSON.parse(text); } catch (fault) { error(`${file === '-' ? 'Standard input' : file} is not JSON: ${fault instanceof Error ? fault.message.slice(0, 200) : 'it cannot be parsed'}`); return 1; }
  const parsed = parseHistory(input);
  if (!parsed.ok) { error(`The history is refused (${parsed.issues.length}):\n${parsed.issues.map(issueLine).join('\n')}`); return 1; }
  if (parsed.warnings.length > 0) error(`Warnings (${parsed.warnings.length}):\n${parsed.warnings.map(issueLine).join('\n')}`);
  const options: EvaluateOptions = { profile: withOverlays(given.profile, ...given.overlay.map(oneOf(overlays, 'overlay'))), asOf: given.asOf };
  const evaluation = evaluate(parsed.history, options);
  out(given.format === 'json' ? JSON.stringify(evaluation, null, 2) : textReport(evaluation, { detail: given.full === true ? 'full' : 'brief', width }));
  return 0;
}

const issueLine = ({ pointer, code, message }: Issue): string => `  ${pointer === '' ? '(the whole)' : pointer} ${code}: ${message}`;
