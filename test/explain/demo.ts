import { readFileSync } from 'node:fs';
import { parsed } from '../history/parsed.ts';

/** The demo history and the moment that the demo judges it at. */
export const AS_OF = '2026-07-06T09:00';
export const demo = parsed(JSON.parse(readFileSync(new URL('../../fixtures/demo/history.json', import.meta.url), 'utf8')));

/** Compared with the committed text; `vitest -u` writes it anew. */
export const golden = (name: string): string => new URL(`../../fixtures/golden/${name}.txt`, import.meta.url).pathname;
