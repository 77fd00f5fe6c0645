import { readFileSync } from 'node:fs';
import { derby, evaluate, leicester, parseHistory, trafford } from '../../src/index.ts';
import { textReport } from '../../src/report/text-report.ts';

/** The main job on one realistic history: three councils, one moment. Run by `npm run demo`. */
const AS_OF = '2026-07-06T09:00';
const file = new URL('../../fixtures/demo/history.json', import.meta.url);

const parsed = parseHistory(JSON.parse(readFileSync(file, 'utf8')));
if (!parsed.ok) throw new Error(`fixtures/demo/history.json is refused: ${JSON.stringify(parsed.issues, null, 2)}`);

for (const profile of [derby, trafford, leicester]) {
  const title = `${profile.title.toUpperCase()}`;
  process.stdout.write(`${'='.repeat(100)}\n${title}\n${'='.repeat(100)}\n\n`);
  process.stdout.write(
    `${textReport(evaluate(parsed.history, { profile, asOf: AS_OF }), { detail: 'full', history: parsed.history })}\n\n`,
  );
}
