import { readFileSync } from 'node:fs';
import { repository } from '../scripts/shared/tree.ts';

/** What a test tried in the last long run that it passed. */
export interface RecordedRun {
  readonly file: string;
  readonly test: string;
  readonly cases: number;
  readonly seeds: readonly number[];
}

export const longRunFile = `${repository}docs/laws/long-run.json`;

export const recordedRuns = (): readonly RecordedRun[] => JSON.parse(readFileSync(longRunFile, 'utf8'));

/** The number of the law that a test is of. */
export function lawOf(test: string): number | undefined {
  const number = /\bLaw (\d+)\b/.exec(test)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Laws of time, and laws of evaluation. */
export const laws = { time: [1, 2, 3, 4, 5, 6, 7], evaluation: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] } as const;
/** Cases that each law is to be tried with in the long run, over its properties together. */
export const least = { time: 100_000, evaluation: 10_000 } as const;

export function casesOfLaw(law: number, runs: readonly RecordedRun[]): number {
  return runs.filter(({ test }) => lawOf(test) === law).reduce((sum, { cases }) => sum + cases, 0);
}
