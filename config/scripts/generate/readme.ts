import { readFileSync } from 'node:fs';
import { evaluate, parseHistory, trafford } from '../../../src/index.ts';
import { textReport } from '../../../src/report/text-report.ts';

const README = new URL('../../../README.md', import.meta.url);
const input = /<!-- input -->\n```json\n([\s\S]*?)```/;
const output = /(<!-- output -->\n```text\n)[\s\S]*?(```)/;

export const path = 'README.md';

/** README's first screen: its output is what the command prints for its input. */
export function content(): string {
  const text = readFileSync(README, 'utf8');
  const parsed = parseHistory(JSON.parse(input.exec(text)?.[1] ?? 'null'));
  if (!parsed.ok) throw new Error(`README.md: its input is refused: ${JSON.stringify(parsed.issues)}`);
  const report = textReport(evaluate(parsed.history, { profile: trafford, asOf: '2026-04-24T09:00' }), { history: parsed.history });
  return text.replace(output, (_, before: string, after: string) => `${before}${report}\n${after}`);
}
