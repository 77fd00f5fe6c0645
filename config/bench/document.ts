import { figure, meets, type Section, table } from './section.ts';

/** Where and when the figures were taken. `load`: processes that wanted a core, the minute before and the minute after. */
export interface Circumstances {
  readonly date: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memory: number;
  readonly load: readonly [before: number, after: number];
}

/** docs/benchmarks.md, whole. */
export function documentOf(sections: readonly Section[], { date, node, cpu, cores, memory, load }: Circumstances): string {
  const targets = sections.flatMap((section) => section.targets);
  return [
    '# Benchmarks',
    'Written by `npm run bench -- --write --date …` (config/bench), of the built package; nothing here is set by hand. Figures are medians, and what is compared takes turns within one process. Times are processor time of that process (the helping threads of V8 included) unless said otherwise, so that a busy machine lengthens them less. `npm run bench -- --only evaluate` is quick; `npm run bench -- --profile` says where the time goes.',
    table(
      ['date', 'machine', 'Node', 'load before and after'],
      [[date, `${cpu}, ${cores} cores, ${figure(memory / 2 ** 30)} GB`, node, `${figure(load[0])}, ${figure(load[1])}`]],
    ),
    load.some((each) => each > cores)
      ? `**The machine was busy**: more processes wanted a core than there are cores. Times are longer than on a quiet one, and ratios less certain.`
      : 'The machine was quiet.',
    '## Aims, measured',
    table(
      ['', 'aim', 'measured', ''],
      targets.map((target) => [
        target.what,
        `${target.better === 'lower' ? 'at most' : 'at least'} ${target.aim} ${target.unit}`,
        `${figure(target.measured)} ${target.unit}`,
        meets(target) ? 'meets' : '**misses**',
      ]),
    ),
    ...sections.map(({ text }) => text),
  ]
    .join('\n\n')
    .concat('\n');
}
