import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { AS_OF, historyOf, sizes } from '../histories.ts';
import { middle } from '../measure.ts';
import { api } from '../package-under-test.ts';
import { figure, type Section, table } from '../section.ts';

const options = { profile: api.derby, asOf: AS_OF };
const MANY = 500;
const LINES = 600;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** What an evaluation allocates, what its result holds, and what stays behind once it is dropped. */
export function memory(): Promise<Section> {
  const rows = Object.entries(sizes).map(([name, size]) => {
    const history = historyOf(size, 7);
    for (let warm = 0; warm < 50; warm += 1) api.evaluate(history, options);
    const before = heap();
    const kept = Array.from({ length: 20 }, () => api.evaluate(history, options));
    const held = (heap() - before) / kept.length;
    kept.length = 0;
    return {
      name,
      allocated: allocated(() => api.evaluate(history, options)),
      held,
      bytes: JSON.stringify(history).length,
      left: leftBehind(() => api.evaluate(history, options)),
    };
  });
  return Promise.resolve({
    text: [
      '## Memory',
      `Heap of one process. Allocated: the growth during one evaluation, middle of 15; at least that, since V8 may collect meanwhile. Left behind: the growth over ${MANY} evaluations whose results are dropped, shared among them; what V8 compiles and learns meanwhile is in it, and most of it.`,
      table(
        ['history', 'JSON', 'allocated', 'held by the result', 'left behind'],
        rows.map(({ name, bytes, ...found }) => [
          name,
          `${figure(bytes / 1000)} KB`,
          `${figure(found.allocated / 1000)} KB`,
          `${figure(found.held / 1000)} KB`,
          `${Math.round(found.left)} bytes`,
        ]),
      ),
      `\`evaluateMany\` over ${LINES} lines of NDJSON, each another child's: after the last line the heap holds ${Math.round(grownOverLines())} bytes more for each line than after the hundredth.`,
    ].join('\n\n'),
    targets: [],
  });
}

/** Where a whole collection interrupts it, heapUsed falls; such runs are left out. */
function allocated(work: () => unknown): number {
  const grown: number[] = [];
  for (let run = 0; run < 15; run += 1) {
    const before = heap();
    const result = work();
    const growth = process.memoryUsage().heapUsed - before;
    if (result !== undefined && growth > 0) grown.push(growth);
  }
  return middle(grown);
}

function leftBehind(work: () => unknown): number {
  const before = heap();
  for (let run = 0; run < MANY; run += 1) work();
  return (heap() - before) / MANY;
}

/** What is kept of a record that has had its turn would show here, many times over. */
function grownOverLines(): number {
  function* lines(): Generator<string> {
    for (let seed = 1; seed <= LINES; seed += 1) yield JSON.stringify(historyOf(sizes.typical, seed));
  }
  let early = 0;
  for (const { index } of api.evaluateMany(lines(), { ...options, parse: (line) => api.parseHistory(JSON.parse(line)) }))
    if (index === 99) early = heap();
  return (heap() - early) / (LINES - 100);
}
