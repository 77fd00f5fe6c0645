import { existsSync, readFileSync } from 'node:fs';
import { type Answers, answering, answersOf, answersPath, answersText, changedSince } from './answers/answers.ts';
import { changesBetween, changesText } from './answers/changes.ts';
import { checkChangesets } from './answers/changesets.ts';
import { answered, changedLines, drawnPath, keptDrawn } from './answers/drawn.ts';
import { type Finding, report } from './shared/findings.ts';
import { readTree, repository } from './shared/tree.ts';

const texts = Object.keys(answering);
const findings: Finding[] = [];
const committed = (path: string): string | undefined =>
  existsSync(`${repository}${path}`) ? readFileSync(`${repository}${path}`, 'utf8') : undefined;
const released = JSON.parse(committed('fixtures/answers/released.json') ?? '{}') as Readonly<
  Record<string, Readonly<Record<string, string>>>
>;
const changed = new Set<string>();
for (const text of texts) {
  const file = answersPath(text);
  const now = answersOf(text);
  const kept = committed(file);
  if (kept !== answersText(now)) {
    console.error(changesText(text, changesBetween(JSON.parse(kept ?? '{}') as Answers, now)));
    findings.push({
      file,
      line: 1,
      problem: `answers of ${text} are not those that are kept`,
      fix: 'if no answer was to change, mend what changed it; else `npm run answers`, read what it prints, and commit the file with the change that caused it',
    });
  }
  if (changedSince(released[text], now)) changed.add(text);
}
const drawn = keptDrawn();
const lines = changedLines(drawn, answered(drawn));
if (lines.length > 0) {
  findings.push({
    file: drawnPath,
    line: lines[0] ?? 1,
    problem: `answers to drawn histories are not those that are kept: lines ${lines.join(', ')}`,
    fix: 'as for the answers of a text',
  });
}
findings.push(...checkChangesets(texts, changed, readTree('.changeset', ['.md'])));
report(
  findings,
  `Answers of ${texts.length} texts, and to ${drawn.length} drawn histories, are those that are kept; ${changed.size} not yet released, each named by a changeset`,
);
