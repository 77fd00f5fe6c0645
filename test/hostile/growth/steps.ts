import { Session } from 'node:inspector';

/**
 * Run by growth.test.ts in a process of its own, in V8's interpreter: how many blocks of JavaScript each input takes, at one size and
 * at eight times that size, counted as V8 counts them for coverage. The same numbers each time, on any machine.
 */
export interface Steps {
  readonly name: string;
  /** `all`, or the file whose steps these are. */ readonly where: string;
  readonly smaller: number;
  readonly larger: number;
}

const size = 40;
/** Of fewer steps nothing can be told: whatever a file does once for each year or word shows in them. */
const few = 1_000;

const session = new Session();
session.connect();

function post(method: string, params?: object): unknown {
  let answer: unknown;
  session.post(method, params, (error, result) => {
    if (error !== null) throw error;
    answer = result;
  });
  return answer;
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** By the address of each script. */
function stepsOf(run: () => unknown): ReadonlyMap<string, number> {
  post('Profiler.takePreciseCoverage');
  run();
  // The answer of V8, as its protocol describes it. To take it sets the counts back.
  const { result } = post('Profiler.takePreciseCoverage') as Coverage;
  const scripts = result.filter(({ url }) => url.startsWith('file:') && !url.includes('/test/'));
  return new Map(
    scripts.map(({ url, functions }) => [url, functions.flatMap(({ ranges }) => ranges).reduce((steps, { count }) => steps + count, 0)]),
  );
}

const sum = (steps: ReadonlyMap<string, number>): number => [...steps.values()].reduce((all, count) => all + count, 0);

post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
// Only what is loaded from here on is counted block by block.
const { cases, times } = await import('./cases.ts');

const counted = cases.flatMap(({ name, run, input }): readonly Steps[] => {
  const inputs = [input(size), input(size * times)];
  // Once to warm up: what is worked out on the first run and kept is nobody's growth.
  for (const each of inputs) run(each);
  const [smaller, larger] = inputs.map((each) => stepsOf(() => run(each)));
  if (smaller === undefined || larger === undefined) return [];
  const files = [...larger].map(([where, count]) => ({ name, where, smaller: smaller.get(where) ?? 0, larger: count }));
  return [{ name, where: 'all', smaller: sum(smaller), larger: sum(larger) }, ...files.filter((file) => file.larger > few)];
});
console.log(JSON.stringify(counted));
