import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { derby, evaluate, leicester, parseHistory, type PlacementHistory, trafford } from '../../src/index.ts';
import { timelineSvg } from '../../src/report/index.ts';
import { run } from './shared/run.ts';
import { repository } from './shared/tree.ts';
import { manyMoves, oneDay, placementsAlone, proposalAlone } from './timelines/histories.ts';

/**
 * Draws timelines of the repository's own histories, short, long and bare, and has Chromium, the program `chromium` on the path, make
 * a PNG of each, for somebody to look at: `npx tsx config/scripts/render-timeline.ts FOLDER`.
 */
const folder = resolve(process.argv[2] ?? 'coverage/timelines');
mkdirSync(folder, { recursive: true });

const file = (name: string): unknown => JSON.parse(readFileSync(`${repository}fixtures/${name}.json`, 'utf8'));
const demo = parsed(file('demo/history'));

for (const profile of [derby, trafford, leicester]) {
  draw('demo', demo, profile, '2026-07-06T09:00');
  draw('complete', parsed(file('history/complete')), profile, '2026-10-01');
}
draw('placements-alone', parsed(placementsAlone(demo)), derby, '2026-07-06T09:00');
draw('thirty-placements', parsed(manyMoves(30)), derby, '2026-07-06T09:00');
draw('one-day', parsed(oneDay), trafford, '2026-07-06T09:00');
draw('proposal-alone', parsed(proposalAlone), derby, '2026-07-06T09:00');
draw('no-placements', parsed({ child: { id: 'c-3' }, placements: [] }), derby, '2026-07-06T09:00');

function parsed(input: unknown): PlacementHistory {
  const result = parseHistory(input);
  if (!result.ok) throw new Error(`a history is refused: ${JSON.stringify(result.issues)}`);
  return result.history;
}

function draw(name: string, history: PlacementHistory, profile: typeof derby, asOf: string): void {
  const svg = timelineSvg(history, evaluate(history, { profile, asOf }));
  const path = join(folder, `${name}-${profile.id}`);
  writeFileSync(`${path}.svg`, svg);
  const [, width, height] = /width="(\d+)" height="([\d.]+)"/.exec(svg) ?? [];
  run(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--window-size=${width},${Math.ceil(Number(height))}`,
      `--screenshot=${path}.png`,
      `file://${path}.svg`,
    ],
    { cwd: folder },
  );
  console.log(`${path}.png`);
}
