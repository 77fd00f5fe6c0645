import { readFileSync } from 'node:fs';
import { parseHistory } from '../../src/index.ts';
import type { PlacementHistory } from '../../src/contract.ts';

/** The demo history and the moment that the demo judges it at. */
export const AS_OF = '2026-07-06T09:00';
export const demo: PlacementHistory = readDemo();

function readDemo(): PlacementHistory {
  const parsed = parseHistory(JSON.parse(readFileSync(new URL('../../fixtures/demo/history.json', import.meta.url), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.history;
}

/** Compared with the committed text; `vitest -u` writes it anew. */
export const golden = (name: string): string => new URL(`../../fixtures/golden/${name}.txt`, import.meta.url).pathname;
