import { derby } from '../../src/index.ts';
import { demo, demoAsOf, runOf } from '../report/runs.ts';
import { command, demoText, fixture, lineOf } from './run.ts';

export const demoFile = fixture('demo/history.json');
export const demoLine = JSON.stringify(JSON.parse(demoText));
/** The demo's child and another. */
export const two = `${demoLine}\n${lineOf('c-2')}\n`;

export const judging = ['--profile', 'derby', '--as-of', demoAsOf];
export const judged = { profile: derby, asOf: demoAsOf };
export const evaluated = async (input: string): Promise<string> =>
  (await command(['evaluate', '-', ...judging, '--format', 'ndjson'], input)).out;
/** The demo, judged. */
export const runs = [runOf(demo, derby, demoAsOf)];
