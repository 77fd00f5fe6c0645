import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { repository } from '../scripts/shared/tree.ts';
import { documentOf } from './document.ts';
import { profileEvaluation } from './profile.ts';
import type { Section } from './section.ts';
import { command } from './sections/command.ts';
import { evaluation } from './sections/evaluate.ts';
import { many } from './sections/many.ts';
import { memory } from './sections/memory.ts';
import { peers } from './sections/peers.ts';
import { start } from './sections/start.ts';

const sections: Readonly<Record<string, () => Promise<Section>>> = { evaluate: evaluation, peers, many, command, start, memory };

/**
 * `npm run bench`: every section. `-- --only evaluate` (or several, by commas): these alone. `-- --profile`: where evaluation spends its time.
 * `-- --write --date 2026-11-28`: docs/benchmarks.md, of all sections.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, write: { type: 'boolean' }, date: { type: 'string' }, profile: { type: 'boolean' } },
});
const chosen = values.only?.split(',') ?? Object.keys(sections);
const unknown = chosen.find((name) => sections[name] === undefined);
if (unknown !== undefined) throw new Error(`there is no section "${unknown}"; choose ${Object.keys(sections).join(', ')}`);
if (values.write === true && (values.date === undefined || values.only !== undefined))
  throw new Error('--write goes with --date, the day of the run, and with every section');

if (values.profile === true) console.log(await profileEvaluation());
else await runSections();

async function runSections(): Promise<void> {
  const before = loadavg()[0] ?? 0;
  const found: Section[] = [];
  for (const name of chosen) {
    const section = await sections[name]?.();
    if (section === undefined) continue;
    found.push(section);
    console.log(`\n${section.text}`);
  }
  const text = documentOf(found, {
    date: values.date ?? 'not given',
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: totalmem(),
    load: [before, loadavg()[0] ?? 0],
  });
  console.log(`\n${text.slice(text.indexOf('## Aims'), text.indexOf('\n## ', text.indexOf('## Aims') + 1))}`);
  if (values.write === true) writeFileSync(`${repository}docs/benchmarks.md`, text);
}
