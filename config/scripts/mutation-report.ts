import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { explanations, reportFile } from '../mutation/report-file.ts';
import { rooms } from '../mutation/rooms.ts';
import { sectionOf, type RoomReport } from '../mutation/section.ts';
import { repository } from './shared/tree.ts';

/** Writes the section of each room whose mutants were tried on this machine into docs/mutation-testing.md; the others stay as they stand. */
const page = `${repository}docs/mutation-testing.md`;
const explained = explanations();

let text = readFileSync(page, 'utf8');
const gone = explained.filter(({ file }) => !existsSync(`${repository}${file}`));
for (const each of gone) console.error(`explained, but no such file: ${JSON.stringify(each)}`);
let unexplained = gone.length;
for (const [name, room] of Object.entries(rooms)) {
  const file = `${repository}${reportFile(name)}`;
  if (!existsSync(file)) continue;
  const report: RoomReport = JSON.parse(readFileSync(file, 'utf8'));
  const section = sectionOf(room, report, explained);
  for (const problem of section.problems) console.error(problem);
  unexplained += section.problems.length;
  text = text.replace(
    new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`),
    (_, before: string, after: string) => `${before}${section.text}${after}`,
  );
}
writeFileSync(page, text);
process.exitCode = unexplained === 0 ? 0 : 1;
