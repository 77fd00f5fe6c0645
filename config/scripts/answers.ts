import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Answers, answering, answersOf, answersPath, answersText, digestsOf } from './answers/answers.ts';
import { changesBetween, changesText } from './answers/changes.ts';
import { answered, changedLines, draw, drawnPath, drawnText, keptDrawn } from './answers/drawn.ts';
import { repository } from './shared/tree.ts';

// Renews fixtures/answers and prints what changed, text by text. With --released it also keeps them as those of the release that is being made;
// with --draw the histories that are drawn are drawn anew.
const released: Record<string, Readonly<Record<string, string>>> = {};
for (const text of Object.keys(answering)) {
  const file = `${repository}${answersPath(text)}`;
  const now = answersOf(text);
  const before: Answers = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Answers) : {};
  if (existsSync(file)) console.log(changesText(text, changesBetween(before, now)));
  else console.log(`${text}: ${Object.keys(now).length} histories, for the first time`);
  writeFileSync(file, answersText(now));
  released[text] = digestsOf(now);
}
const before = existsSync(`${repository}${drawnPath}`) && !process.argv.includes('--draw') ? keptDrawn() : [];
const now = answered(before.length === 0 ? draw() : before);
const changed = changedLines(before, now);
console.log(
  before.length === 0
    ? `drawn: ${now.length} histories, for the first time`
    : changed.length === 0
      ? 'drawn: no answer changed'
      : `drawn: ${changed.length} answers changed, on lines ${changed.join(', ')}`,
);
writeFileSync(`${repository}${drawnPath}`, drawnText(now));
if (process.argv.includes('--released'))
  writeFileSync(`${repository}fixtures/answers/released.json`, `${JSON.stringify(released, null, 2)}\n`);
