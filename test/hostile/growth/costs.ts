import { cases, times, type Case } from './cases.ts';

/** Run by growth.test.ts in a process of its own, with --expose-gc and a heap of 256 MB at most. */
export interface Costs {
  /** Bytes of heap that the answers to all inputs hold together, and characters of those inputs as JSON. */
  readonly answers: number;
  readonly inputs: number;
  /** Bytes of heap that stay behind after all answers were dropped. */
  readonly left: number;
  /** Milliseconds of the processor, at one size and at eight times that size, for what is done in built-in functions. */
  readonly times: readonly { readonly name: string; readonly smaller: number; readonly larger: number }[];
}

const size = 400;
const sizeInBuiltIns = 2_000;

const gc: () => void =
  (globalThis as { readonly gc?: () => void }).gc ??
  ((): never => {
    throw new Error('run with --expose-gc');
  });

function heapUsed(): number {
  gc();
  return process.memoryUsage().heapUsed;
}

const answered = (): unknown[] => cases.map(({ run, input }) => run(input(size)));

/** The least of some runs: whatever else the machine does only adds. */
function millisecondsOf({ run }: Case, input: unknown, runs: number): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const before = process.cpuUsage();
      run(input);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1_000;
    }),
  );
}

// Once to warm up: what is worked out on the first run and kept is nobody's growth.
answered();
const before = heapUsed();
const kept = answered();
const answers = heapUsed() - before;
kept.length = 0;
const left = heapUsed() - before;

const measured: Costs = {
  answers,
  inputs: cases.reduce((length, { input }) => length + JSON.stringify(input(size)).length, 0),
  left,
  times: cases
    .filter(({ builtIn }) => builtIn)
    .map((each) => ({
      name: each.name,
      smaller: millisecondsOf(each, each.input(sizeInBuiltIns), 3),
      larger: millisecondsOf(each, each.input(sizeInBuiltIns * times), 2),
    })),
};
console.log(JSON.stringify(measured));
