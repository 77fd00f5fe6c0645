import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { repository } from '../../config/scripts/shared/tree.ts';
import { adaptMap, safeguardingDataSet, type TableMap } from '../../src/tables/index.ts';

export type TextRow = Readonly<Record<string, string>>;

/** The day on which the invented extract was made. */
export const asOf = '2026-03-31';
export const names: readonly string[] = Object.keys(safeguardingDataSet.columns);

/** The repository's own tables of the safeguarding data set, as a CSV reader hands them over. */
export const sample: Readonly<Record<string, readonly TextRow[]>> = Object.fromEntries(
  names.map((name): readonly [string, readonly TextRow[]] => {
    const rows: TextRow[] = parse(readFileSync(`${repository}fixtures/ssd/${name}.csv`, 'utf8'), { columns: true });
    return [name, rows];
  }),
);

/** The map with the words that this invented authority uses for legal statuses. */
export const localMap: TableMap = adaptMap(safeguardingDataSet, {
  firstRow: 2,
  values: { ssd_legal_status: { status: { 'Accommodated s20': 'section-20' } } },
});
