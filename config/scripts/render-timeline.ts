import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { derby, evaluate, leicester, parseHistory, trafford } from '../../src/index.ts';
import { timelineSvg } from '../../src/report/index.ts';
import { run } from './shared/run.ts';
import { repository } from './shared/tree.ts';

/**
 * Draws the timelines of the repository's own histories and has Chromium, the program `chromium` on the path, make a PNG of each,
 * for somebody to look at: `npx tsx config/scripts/render-timeline.ts FOLDER`.
 */
const folder = resolve(process.argv[2] ?? 'coverage/timelines');
mkdirSync(folder, { recursive: true });

for (const [name, asOf] of [['demo/history', '2026-07-06T09:00'], ['history/complete', '2026-10-01']] as const) {
  const parsed = parseHistory(JSON.parse(readFileSync(`${repository}fixtures/${name}.json`, 'utf8')));
  if (!parsed.ok) throw new Error(`fixtures/${name}.json is refused: ${JSON.stringify(parsed.issues)}`);
  for (const profile of [derby, trafford, leicester]) {
    const svg = timelineSvg(parsed.history, evaluate(parsed.history, { profile, asOf }));
    const file = join(folder, `${name.replace('/', '-')}-${profile.id}`);
    writeFileSync(`${file}.svg`, svg);
    const [, width, height] = /width="(\d+)" height="([\d.]+)"/.exec(svg) ?? [];
    run('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--window-size=${width},${Math.ceil(Number(height))}`, `--screenshot=${file}.png`, `file://${file}.svg`], { cwd: folder });
    console.log(`${file}.png`);
  }
}
