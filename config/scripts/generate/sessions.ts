import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runLine } from '../shared/shell-line.ts';
import { repository } from '../shared/tree.ts';
import type { GeneratedFile } from '../shared/generators.ts';

const session = /```console\n\$ (.*)\n[\s\S]*?```/g;
const file = /<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```/g;
/** What a session needs beforehand: a file that the page shows, or one that a command of the page writes by `>`. */
const making = /^placement-rules .* > \S+$/gm;

/** A page whose sessions print what the command prints, over the files that the page shows. */
async function content(path: string): Promise<string> {
  const text = readFileSync(`${repository}${path}`, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'placement-rules-page-'));
  try {
    for (const [, name = '', body = ''] of text.matchAll(file)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), body);
    }
    const needed = [...text.matchAll(session)].map(([, line = '']) => line).join(' ');
    for (const [line] of text.matchAll(making)) if (needed.includes(line.split(' > ')[1] ?? line)) await runLine(line, folder);
    const printed = new Map<string, string>();
    for (const [, line = ''] of text.matchAll(session)) printed.set(line, (await runLine(line, folder)).out);
    return text.replaceAll(session, (_, line: string) => `\`\`\`console\n$ ${line}\n${printed.get(line) ?? ''}\`\`\``);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const files: readonly GeneratedFile[] = ['docs/getting-started.md', 'docs/guides/command.md', 'docs/guides/from-ssda903.md'].map(
  (path) => ({ path, content: () => content(path) }),
);
