import { spawn } from 'node:child_process';
import { AS_OF } from './histories.ts';
import { built } from './package-under-test.ts';

/** One run of a process: milliseconds by the clock and of processor, and the most memory that it held, in bytes. */
export interface CommandRun {
  readonly wall: number;
  readonly processor: number;
  readonly memory: number;
}

/** Has a process write what it took to its fourth stream as it ends; its threads, which read this as well, keep quiet. */
const reporting = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 }));
});`)}`;

/**
 * Runs `evaluate` of the built package over a file. Its results are thrown away.
 *
 * @param through whether they go through a pipe, as to another program, or straight to nowhere
 */
export function runCommand(file: string, workers: number, through: 'pipe' | 'ignore' = 'ignore'): Promise<CommandRun> {
  const before = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      reporting,
      built('cli/main.js'),
      'evaluate',
      file,
      '--profile',
      'derby',
      '--as-of',
      AS_OF,
      '--format',
      'ndjson',
      '--workers',
      String(workers),
    ],
    { stdio: ['ignore', through, 'pipe', 'pipe'] },
  );
  let took = '';
  let said = '';
  child.stdout?.resume();
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  child.stdio[3]?.on('data', (chunk) => {
    took += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      const wall = performance.now() - before;
      if (code === 0) resolve({ wall, ...(JSON.parse(took) as Pick<CommandRun, 'processor' | 'memory'>) });
      else reject(new Error(`evaluate ended with ${code}: ${said}`));
    });
  });
}
