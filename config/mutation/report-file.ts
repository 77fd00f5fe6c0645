import { readFileSync } from 'node:fs';
import { repository } from '../scripts/shared/tree.ts';
import type { Explanation } from './section.ts';

/** Where Stryker leaves what it found in a room; `npm run mutation:report` reads it. */
export const reportFile = (room: string): string => `node_modules/.cache/placement-rules/mutation/${room}.json`;

export const explanations = (): readonly Explanation[] => JSON.parse(readFileSync(`${repository}config/mutation/explained.json`, 'utf8'));
