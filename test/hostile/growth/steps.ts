import { Session } from 'node:inspector';

/**
 * Run by growth.test.ts in a process of its own, in V8's interpreter: how many blocks of JavaScript each input takes, at one size and
 * at eight times that size, counted as V8 counts them for coverage. The same numbers each time, on any machine.
 */
export interface Steps { readonly name: string; readonly smaller: number; readonly larger: number }

const size = 40;

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

interface Coverage { readonly result: readonly { readonly url: string; readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[] }[] }

function stepsOf(run: () => unknown): number {
  post('Profiler.takePreciseCoverage');
  run();
  // The answer of V8, as its protocol describes it. To take it sets the counts back.
  const { result } = post('Profiler.takePreciseCoverage') as Coverage;
  return result.filter(({ url }) => !url.startsWith('node:')).flatMap(({ functions }) => functions).flatMap(({ ranges }) => ranges).reduce((steps, { count }) => steps + count, 0);
}

post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
// Only what is loaded from here on is counted block by block.
const { cases, times } = await import('./cases.ts');

const counted = cases.map(({ name, run, input }): Steps => {
  const inputs = [input(size), input(size * times)];
  // Once to warm up: what is worked out on the first run and kept is nobody's growth.
  for (const each of inputs) run(each);
  const [smaller = 0, larger = 0] = inputs.map((each) => stepsOf(() => run(each)));
  return { name, smaller, larger };
});
console.log(JSON.stringify(counted));
