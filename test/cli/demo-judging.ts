import { fixture } from './run.ts';

export const demoFile = fixture('demo/history.json');
export const asOf = '2026-07-06T09:00';
export const judging = ['--profile', 'derby', '--as-of', asOf];
