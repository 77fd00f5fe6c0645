import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandRun, runCommand } from '../command-runs.ts';
import { historyOf, sizes } from '../histories.ts';
import { middle } from '../measure.ts';
import { duration, figure, type Section, table } from '../section.ts';

/** By the first lines the threads are warm: what is compared is what the others take. */
const WARM = 300;
const LINES = 900;
const ROUNDS = 3;
const MB = 1_000_000;

/** Splits a file into lines and parses each, as little as anything that reads NDJSON can do; prints the milliseconds that it took, the middle of several times. */
const parseOnly = `
import { createReadStream } from 'node:fs';
const took = [];
for (let round = 0; round < 9; round += 1) {
  const before = performance.now();
  let rest = '';
  for await (const chunk of createReadStream(process.argv[2], 'utf8')) {
    const lines = (rest + chunk).split('\\n');
    rest = lines.pop();
    for (const line of lines) JSON.parse(line);
  }
  took.push(performance.now() - before);
}
console.log(took.sort((a, b) => a - b)[4]);
`;

/** The command itself, from a file: lines a second in one thread and in two, and what memory it holds. */
export async function command(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'placement-rules-bench-'));
  try {
    const children = Array.from({ length: 200 }, (_, index) => JSON.stringify(historyOf(sizes.typical, index + 1)));
    const typicalLine = (index: number): string => children[index % children.length] ?? '';
    const files = {
      one: written(folder, 'one', 1, typicalLine),
      first: written(folder, 'first', WARM, typicalLine),
      typical: written(folder, 'typical', LINES, typicalLine),
      thirty: written(folder, 'thirty', 300, longLine),
      threeHundred: written(folder, 'three-hundred', 3_000, longLine),
    };
    writeFileSync(join(folder, 'parse.mjs'), parseOnly);
    const parse: number[] = [];
    const one: Runs = { first: [], all: [] };
    const two: Runs = { first: [], all: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      parse.push(Number(spawnSync(process.execPath, [join(folder, 'parse.mjs'), files.typical], { encoding: 'utf8' }).stdout));
      for (const [runs, workers] of [
        [one, 1],
        [two, 2],
      ] as const) {
        runs.first.push(await runCommand(files.first, workers));
        runs.all.push(await runCommand(files.typical, workers));
      }
    }
    const held = [];
    for (const [file, size] of [
      [files.one, '1 line'],
      [files.typical, `${figure(LINES)} lines`],
      [files.thirty, '30 MB'],
      [files.threeHundred, '300 MB'],
    ] as const) {
      held.push([size, (await runCommand(file, 1, 'pipe')).memory, (await runCommand(file, 2, 'pipe')).memory] as const);
    }
    return sectionOf(middle(parse) / LINES, one, two, held);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs over the first lines, and over all. */
interface Runs {
  readonly first: CommandRun[];
  readonly all: CommandRun[];
}

/** `parse`: milliseconds for a line. */
function sectionOf(parse: number, one: Runs, two: Runs, held: readonly (readonly [size: string, one: number, two: number])[]): Section {
  const alone = forLine(one, 'wall');
  const both = forLine(two, 'wall');
  const row = (what: string, wall: number, processor = '', whole = '') => [
    what,
    figure(1000 / wall),
    `${figure(parse / wall)} ×`,
    processor,
    whole,
  ];
  const rowOf = (what: string, runs: Runs) =>
    row(
      what,
      forLine(runs, 'wall'),
      duration(forLine(runs, 'processor') * 1e6),
      `${figure(middle(runs.all.map(({ wall }) => wall)) / 1000)} s`,
    );
  const growth = Math.max(...held.slice(1).map(([, , memory]) => memory - (held[0]?.[2] ?? 0))) / MB;
  const megabytes = (bytes: number): string => `${figure(bytes / MB)} MB`;
  return {
    text: [
      '## The command, from a file',
      `\`evaluate --format ndjson\` by the clock, over ${figure(LINES)} lines of typical histories, results thrown away, less a run over the first ${WARM}, after which the threads are warm; middle of ${ROUNDS} runs each, which take turns. Beside it splitting and JSON.parse alone, on one thread, in a process of its own. Two threads are measured well only where two cores are free.`,
      table(
        ['', 'lines a second', 'of parse-only', 'processor for each line', `all ${figure(LINES)}, start included`],
        [row('split and JSON.parse', parse), rowOf('`evaluate`', one), rowOf('`evaluate --workers 2`', two)],
      ),
      'The most memory that the process held, results going through a pipe; the lines of the last two files are of 100 KB.',
      table(
        ['file', '`evaluate`', '`evaluate --workers 2`'],
        held.map(([size, ...memory]) => [size, ...memory.map(megabytes)]),
      ),
    ].join('\n\n'),
    targets: [
      {
        what: 'lines a second of `evaluate` from a file : of splitting and JSON.parse alone, one thread',
        aim: 0.35,
        measured: parse / alone,
        better: 'higher',
        unit: '×',
      },
      { what: 'the same with `--workers 2`', aim: 0.35, measured: parse / both, better: 'higher', unit: '×' },
      { what: 'lines a second of `evaluate --workers 2` : of one thread', aim: 1.6, measured: alone / both, better: 'higher', unit: '×' },
      { what: 'memory of `evaluate --workers 2` beyond that over one line', aim: 250, measured: growth, better: 'lower', unit: 'MB' },
    ],
  };
}

/** What a line takes once the threads are warm: in milliseconds. */
const forLine = ({ first, all }: Runs, of: 'wall' | 'processor'): number =>
  (middle(all.map((run) => run[of])) - middle(first.map((run) => run[of]))) / (LINES - WARM);

function written(folder: string, name: string, lines: number, lineOf: (index: number) => string): string {
  const path = join(folder, `${name}.ndjson`);
  const file = openSync(path, 'w');
  for (let index = 0; index < lines; index += 1) writeSync(file, `${lineOf(index)}\n`);
  closeSync(file);
  return path;
}

/** A child with long texts and little to judge: many bytes go through in little time. */
const reason = 'r'.repeat(9_900);
const longLine = (index: number): string =>
  JSON.stringify({
    child: { id: `c-${index}` },
    placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02', emergency: false }],
    visits: [],
    attestations: Array.from({ length: 10 }, (_, each) => ({
      id: `a${each}`,
      clause: 'REG-9.1',
      outcome: 'done',
      at: '2026-04-03',
      reason,
    })),
  });
