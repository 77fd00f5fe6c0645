import type { PlacementHistory } from '../../src/contract.ts';
import { fromTables } from '../../src/tables/index.ts';
import { localMap, sample, type TextRow } from './sample.ts';

export const result = fromTables(sample, localMap);
export const historyOf = (child: string): PlacementHistory | undefined => result.histories.find(({ child: { id } }) => id === child);
export const rowsOf = (table: string, column: string, value: string): readonly TextRow[] =>
  (sample[table] ?? []).filter((row) => row[column] === value);
export const day = (cell: string | undefined): string | undefined =>
  cell === undefined || cell === 'NULL' || cell === '' ? undefined : cell.slice(0, 10);
