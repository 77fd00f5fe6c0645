import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../../src/cli/program.ts';
import { repository } from '../shared/tree.ts';

export const path = 'docs/guides/command.md';

const session = /```console\n\$ placement-rules (.*)\n[\s\S]*?```/g;
const file = /<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```/g;

/** The guide to the command: its sessions print what the command prints, over the files that the guide shows. */
export async function content(): Promise<string> {
  const text = readFileSync(`${repository}${path}`, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'placement-rules-guide-'));
  try {
    const files = new Map([...text.matchAll(file)].map(([, name = '', body = '']) => [name, body]));
    for (const [name, body] of files) writeFileSync(join(folder, name), body);
    const printed = new Map<string, string>();
    for (const [, words = ''] of text.matchAll(session)) printed.set(words, await run(words.split(' ').map((word) => (files.has(word) ? join(folder, word) : word))));
    return text.replaceAll(session, (_, words: string) => `\`\`\`console\n$ placement-rules ${words}\n${printed.get(words) ?? ''}\`\`\``);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(args: readonly string[]): Promise<string> {
  let out = '';
  const sink = (keep: (text: string) => void): Writable => new Writable({ write: (chunk, _, done) => { keep(String(chunk)); done(); } });
  await main(args, { stdin: Readable.from([]), stdout: sink((text) => { out += text; }), stderr: sink(() => undefined) });
  return out;
}
