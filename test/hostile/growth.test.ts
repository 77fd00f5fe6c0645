import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { times } from './growth/cases.ts';
import type { Costs } from './growth/costs.ts';
import type { Steps } from './growth/steps.ts';

const stepsScript = fileURLToPath(new URL('growth/steps.ts', import.meta.url));
const costsScript = fileURLToPath(new URL('growth/costs.ts', import.meta.url));

const megabyte = 1_048_576;
/** The heap that either process may have, sources, compiler and inputs included. One that needs more dies, and the test with it. */
const mostHeap = 256;
/** What all answers may hold together. The largest by far names two hundred places by pointers of a hundred thousand characters: 20 MB. */
const mostForAnswers = 40 * megabyte;
/** What may stay behind once they are dropped: code that V8 compiled meanwhile, no input and no answer. */
const mostLeft = 2 * megabyte;

/** Work in line with size is eightfold, in line with its square sixty-fourfold. Sorting, and costs that begin late, add something. */
const mostSteps = times * 1.5;
/** The steps of one file alone, which may begin with the second year or the first sort; and time, which is less certain than a count. */
const mostOfOneFile = times * 3;
const mostTime = times * 3;

async function runAlone(script: string, ...flags: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, `--max-old-space-size=${mostHeap}`, '--import', 'tsx', script]);
  return stdout;
}

let steps: readonly Steps[];
let costs: Costs;

beforeAll(async () => {
  const [counted, measured] = await Promise.all([
    runAlone(stepsScript, '--no-opt', '--no-sparkplug'),
    runAlone(costsScript, '--expose-gc'),
  ]);
  // Each script writes what its type says.
  steps = JSON.parse(counted) as readonly Steps[];
  costs = JSON.parse(measured) as Costs;
}, 120_000);

describe('eight times the input', () => {
  it('takes some eight times the steps, not their square', () => {
    const all = steps.filter(({ where }) => where === 'all');
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ smaller, larger }) => larger > smaller * mostSteps)).toEqual([]);
  });

  it('takes no file the square: not where a few steps for each pair would drown in the many for each record', () => {
    const ofFiles = steps.filter(({ where }) => where !== 'all');
    for (const part of ['src/history/overlaps.ts', 'src/ssda903/periods-of-care.ts', 'node_modules/papaparse'])
      expect(ofFiles.some(({ where }) => where.includes(part))).toBe(true);
    expect(ofFiles.filter(({ smaller, larger }) => larger > smaller * mostOfOneFile)).toEqual([]);
  });

  it('takes some eight times as long where built-in functions do the work', () => {
    expect(costs.times.length).toBeGreaterThan(5);
    expect(costs.times.filter(({ smaller, larger }) => larger > Math.max(smaller, 1) * mostTime)).toEqual([]);
  });
});

describe('memory', () => {
  it('answers hold a bounded part of the heap', () => {
    expect(costs.answers).toBeLessThan(mostForAnswers);
  });

  it('nothing stays behind', () => {
    expect(costs.left).toBeLessThan(mostLeft);
  });
});
