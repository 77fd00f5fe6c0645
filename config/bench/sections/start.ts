import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AS_OF, historyOf, sizes } from '../histories.ts';
import { middle } from '../measure.ts';
import { built } from '../package-under-test.ts';
import { duration, figure, type Section, table } from '../section.ts';

const RUNS = 31;
const load = (...files: readonly string[]): string => files.map((file) => `import ${JSON.stringify(built(file))};`).join('\n');

const imports = {
  nothing: '',
  '`./engine`': load('engine.js'),
  '`./engine` and `./profiles/derby`': load('engine.js', 'profiles/derby.js'),
  '`./engine` and all four profiles': load(
    'engine.js',
    'profiles/derby.js',
    'profiles/trafford.js',
    'profiles/leicester.js',
    'profiles/statutory.js',
  ),
  'the whole package': load('index.js'),
};
/** Prints nanoseconds of processor of the first evaluations and of the last, each of a history that was not seen before. */
const firstEvaluations = `
import { readFileSync } from 'node:fs';
import { evaluate } from ${JSON.stringify(built('engine.js'))};
import { derby } from ${JSON.stringify(built('profiles/derby.js'))};
const histories = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const took = histories.map((history) => {
  const before = process.cpuUsage();
  evaluate(history, { profile: derby, asOf: '${AS_OF}' });
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1000;
});
console.log(JSON.stringify([took[0], took[1], took[9], took.at(-1)]));
`;

/** What a start costs: importing, and the first evaluations, before the profile is compiled and the code warm. */
export function start(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'placement-rules-start-'));
  try {
    const cold = importTimes(folder);
    const first = evaluationTimes(folder);
    const nothing = cold['nothing'];
    const beyond = Object.entries(cold)
      .filter(([name]) => name !== 'nothing')
      .map(([name, { wall, cpu }]) => ({ name, wall: wall - nothing.wall, cpu: cpu - nothing.cpu }));
    const alone = beyond.find(({ name }) => name.endsWith('derby`'));
    return Promise.resolve({
      text: [
        '## Start',
        `Each import in a process of its own, ES modules, middle of ${RUNS} runs that take turns, less an empty process (${figure(nothing.wall)} ms; ${figure(nothing.cpu)} ms of processor). Processor time counts V8's helping threads, and a busy machine disturbs it less.`,
        table(
          ['import', 'time', 'processor'],
          beyond.map(({ name, wall, cpu }) => [name, `${figure(wall)} ms`, `${figure(cpu)} ms`]),
        ),
        "Processor time of evaluations of typical histories in a new process, each of another child, `./engine` with Derby: the first one compiles the policy and asks the platform for London's clock changes.",
        table(['first', 'second', 'tenth', 'hundredth'], [first.map(duration)]),
      ].join('\n\n'),
      targets: [
        {
          what: 'importing `./engine` and one profile, by the clock',
          aim: 15,
          measured: alone?.wall ?? Number.NaN,
          better: 'lower',
          unit: 'ms',
        },
        { what: 'the same, of processor', aim: 15, measured: alone?.cpu ?? Number.NaN, better: 'lower', unit: 'ms' },
      ],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Name = keyof typeof imports;

function importTimes(folder: string): Record<Name, { readonly wall: number; readonly cpu: number }> {
  const names = Object.keys(imports) as Name[];
  const file = (name: Name): string => join(folder, `import-${names.indexOf(name)}.mjs`);
  for (const name of names)
    writeFileSync(file(name), `${imports[name]}\nconst { user, system } = process.cpuUsage();\nconsole.log((user + system) / 1000);\n`);
  const found = Object.fromEntries(names.map((name) => [name, { wall: [], cpu: [] }])) as unknown as Record<
    Name,
    { wall: number[]; cpu: number[] }
  >;
  for (let turn = 0; turn < RUNS; turn += 1) {
    for (const name of names) {
      const before = performance.now();
      const cpu = Number(node(file(name)));
      found[name].wall.push(performance.now() - before);
      found[name].cpu.push(cpu);
    }
  }
  return Object.fromEntries(names.map((name) => [name, { wall: middle(found[name].wall), cpu: middle(found[name].cpu) }])) as Record<
    Name,
    { wall: number; cpu: number }
  >;
}

function evaluationTimes(folder: string): readonly number[] {
  const file = join(folder, 'first.mjs');
  writeFileSync(file, firstEvaluations);
  const histories = join(folder, 'histories.json');
  writeFileSync(histories, JSON.stringify(Array.from({ length: 100 }, (_, index) => historyOf(sizes.typical, index + 1))));
  const runs = Array.from({ length: 7 }, () => JSON.parse(node(file, histories)) as number[]);
  return [0, 1, 2, 3].map((at) => middle(runs.map((run) => run[at] ?? Number.NaN)));
}

function node(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
