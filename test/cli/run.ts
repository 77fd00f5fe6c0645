import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { repository } from '../../config/scripts/shared/tree.ts';
import { main } from '../../src/cli/program.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Keeps what is written to it. */
export class Sink extends Writable {
  text = '';
  override _write(chunk: Uint8Array, _: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

/** Runs the command in this process. */
export async function command(args: readonly string[], input: string | Uint8Array | readonly (string | Uint8Array)[] = ''): Promise<Ended> {
  const stdout = new Sink();
  const stderr = new Sink();
  const chunks = typeof input === 'string' || input instanceof Uint8Array ? [input] : input;
  const stdin = Readable.from(
    chunks.map((chunk) => Buffer.from(chunk)),
    { objectMode: false },
  );
  const code = await main(args, { stdin, stdout, stderr });
  return { code, out: stdout.text, err: stderr.text };
}

export const sourceCommand = [
  '--import',
  `${repository}node_modules/tsx/dist/loader.mjs`,
  '--import',
  `${repository}config/vitest/sources-in-threads.mjs`,
  `${repository}src/cli/main.ts`,
] as const;

/** Puts a program that is the command, by its name, in a folder. */
export function putShim(folder: string): void {
  writeFileSync(
    join(folder, 'placement-rules'),
    `#!/bin/sh\nexec '${process.execPath}' ${sourceCommand.map((part) => `'${part}'`).join(' ')} "$@"\n`,
    { mode: 0o755 },
  );
}

/** Runs the command as a process of its own, through a shell that knows it by its name. */
export function shell(script: string, folder: string): Promise<Ended> {
  putShim(folder);
  return ended(
    spawn('bash', ['-c', `set -o pipefail; ${script}`], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    }),
  );
}

export function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code: code ?? (signal === null ? -1 : -2), out, err }));
  });
}

export const folder = (): string => mkdtempSync(join(tmpdir(), 'placement-rules-command-'));
export const fixture = (path: string): string => `${repository}fixtures/${path}`;
export const demoText = readFileSync(fixture('demo/history.json'), 'utf8');

/** A history of one foster placement, on one line. */
export const lineOf = (child: string, more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    child: { id: child },
    placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02', emergency: false }],
    visits: [],
    ...more,
  });

export const linesIn = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

/** A value as JSON writes it. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
