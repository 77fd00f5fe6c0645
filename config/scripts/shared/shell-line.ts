import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../../src/cli/program.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Options whose value is a file or folder that the command writes. */
const writes: ReadonlySet<string> = new Set(['--out', '--receipt', '--issues', '--folder']);

/** Runs one line of a shell in this process: commands joined by pipes, with the files of a folder, and a redirection either way. */
export async function runLine(line: string, at: string): Promise<Ended> {
  const [left = '', into] = line.split(' > ');
  const [pipeline = '', from] = left.split(' < ');
  let ended: Ended = { code: 0, out: from === undefined ? '' : readFileSync(join(at, from.trim()), 'utf8'), err: '' };
  const codes: number[] = [];
  for (const part of pipeline.split(' | ')) {
    const [name, ...words] = part.trim().split(/ +/);
    if (name !== 'placement-rules') throw new Error(`not a command of this package: ${part}`);
    ended = await runCommand(
      words.map((word, index) => located(word, words[index - 1], at)),
      ended.out,
    );
    codes.push(ended.code);
  }
  if (into !== undefined) writeFileSync(join(at, into.trim()), ended.out);
  return { ...ended, code: codes.findLast((code) => code !== 0) ?? 0 };
}

async function runCommand(args: readonly string[], input: string): Promise<Ended> {
  const kept = { out: '', err: '' };
  const sink = (name: 'out' | 'err'): Writable =>
    new Writable({
      write: (chunk, _, done) => {
        kept[name] += String(chunk);
        done();
      },
    });
  const code = await main(args, {
    stdin: Readable.from([Buffer.from(input)], { objectMode: false }),
    stdout: sink('out'),
    stderr: sink('err'),
  });
  return { code, ...kept };
}

function located(word: string, before: string | undefined, at: string): string {
  if (before !== undefined && writes.has(before)) return join(at, word);
  const [, label = '', path = word] = /^([\w-]+=)(.+)$/.exec(word) ?? [];
  return existsSync(join(at, path)) && word !== '-' ? `${label}${join(at, path)}` : word;
}
