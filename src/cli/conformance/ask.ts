import { spawn } from 'node:child_process';
import type { ConformanceCase } from '../../conformance/index.ts';
import { counted } from '../../wording/lists.ts';
import { CommandNotRun } from '../faults.ts';

/** How long a command may take over the cases of one policy and moment. */
const PATIENCE = 120_000;

/**
 * Asks a command about cases that are judged alike: their histories go to its standard input, one a line; by what and when stands in its
 * last arguments; and on its standard output it writes an evaluation a line. What goes wrong is a sentence for all of them; a command
 * that cannot be run at all is a CommandNotRun, for it would answer no other case either.
 */
export async function ask(words: readonly string[], cases: readonly ConformanceCase[]): Promise<readonly unknown[] | string> {
  const [first] = cases;
  const [name = '', ...given] = words;
  if (first === undefined) return [];
  const judged = ['--profile', first.profile, ...first.overlays.flatMap((overlay) => ['--overlay', overlay]), '--as-of', first.asOf];
  const { out, err, ended } = await run(name, [...given, ...judged], cases.map(({ history }) => `${JSON.stringify(history)}\n`).join(''));
  const lines = out.split('\n').filter((line) => line.trim() !== '');
  if (lines.length !== cases.length)
    return `the command ${ended} and gave ${counted(lines.length, 'answer')} to ${counted(cases.length, 'history', 'histories')}${err.trim() === '' ? '' : `: ${err.trim().slice(0, 300)}`}`;
  const answers: unknown[] = [];
  for (const line of lines) {
    try {
      answers.push(evaluationIn(JSON.parse(line)));
    } catch {
      return `the command wrote a line that is no JSON: ${line.slice(0, 100)}`;
    }
  }
  return answers;
}

/** A line is an evaluation, or has one beside its history, as those of `evaluate` do. */
function evaluationIn(line: unknown): unknown {
  return typeof line === 'object' && line !== null && 'evaluation' in line ? line.evaluation : line;
}

interface Ran {
  readonly out: string;
  readonly err: string;
  readonly ended: string;
}

function run(name: string, given: readonly string[], input: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    const child = spawn(name, given, { stdio: 'pipe' });
    // spawn's own `timeout` goes on after a command that cannot be run, and would hold this one for as long.
    const patience = setTimeout(() => {
      child.kill();
    }, PATIENCE);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    // A command that does not read to the end has its say in what it answers.
    child.stdin.on('error', () => undefined).end(input);
    child.on('error', ({ message }) => {
      clearTimeout(patience);
      reject(new CommandNotRun(`the command could not be run (${message}); check its name behind --.`));
    });
    child.on('close', (code) => {
      clearTimeout(patience);
      resolve({ out, err, ended: code === null ? 'was stopped' : `ended with ${code}` });
    });
  });
}
