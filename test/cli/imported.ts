import { parse } from 'csv-parse/sync';
import type { PlacementHistory } from '../../src/contract.ts';
import { linesIn } from './run.ts';

export const ids = (out: string): readonly string[] => (linesIn(out) as readonly PlacementHistory[]).map(({ child }) => child.id);
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
