import { counted } from './lists.ts';
import { momentText } from './moment-text.ts';

/** One step of a count, as far as words need it. */
export interface StepInWords {
  readonly at: string;
  readonly count?: number;
  readonly skipped?: string;
}

/**
 * A count as a person would follow it: the days that count in runs, each day passed over with its reason; hours one by one.
 * @example
 * countLines([{ at: '2026-04-02', count: 1 }, { at: '2026-04-03', skipped: 'Good Friday' }], 'working day'); //=> ['working day 1: Thu 2 Apr 2026', 'passed over: Fri 3 Apr 2026 (Good Friday)']
 */
export function countLines(steps: readonly StepInWords[], unit: 'hour' | 'day' | 'working day' | 'month' | 'year'): readonly string[] {
  if (unit === 'hour') return steps.map(({ at, count }) => `${counted(count ?? 0, 'hour')}: ${momentText(at)}`);
  const runs: StepInWords[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run === undefined || (run[0]?.count === undefined) !== (step.count === undefined)) runs.push([step]);
    else run.push(step);
  }
  return runs.map((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return '';
    if (first.count === undefined) return `passed over: ${run.map(({ at, skipped }) => `${momentText(at)} (${skipped ?? ''})`).join(', ')}`;
    return first === last
      ? `${unit} ${first.count}: ${momentText(first.at)}`
      : `${unit}s ${first.count} to ${last.count ?? ''}: ${momentText(first.at)} to ${momentText(last.at)}`;
  });
}

/**
 * The clocks changed while hours were counted.
 *
 * @param backwards The hours were counted back from something that comes after the limit.
 * @example
 * clocksText({ on: '2026-03-29', to: 'BST' }); //=> 'The clocks went forward on Sun 29 Mar 2026: the hours are elapsed time, so the clock shows 1 hour later.'
 */
export const clocksText = ({ on, to }: { readonly on: string; readonly to: 'BST' | 'GMT' }, backwards = false): string =>
  `The clocks went ${to === 'BST' ? 'forward' : 'back'} on ${momentText(on)}: the hours are elapsed time, so the clock shows ${counted(1, 'hour')} ${(to === 'BST') === backwards ? 'earlier' : 'later'}.`;
