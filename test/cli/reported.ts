import { demo, demoAsOf, runOf } from '../report/runs.ts';
import { derby } from '../../src/index.ts';
import { command, demoText, lineOf } from './run.ts';

export const judging = ['--profile', 'derby', '--as-of', demoAsOf];
export const evaluated = async (input: string): Promise<string> =>
  (await command(['evaluate', '-', ...judging, '--format', 'ndjson'], input)).out;
export const demoLine = JSON.stringify(JSON.parse(demoText));
export const two = `${demoLine}\n${lineOf('c-2')}\n`;
export const runs = [runOf(demo, derby, demoAsOf)];
