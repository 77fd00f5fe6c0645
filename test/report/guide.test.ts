import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { cohortSummary, reportColumns, toCsv, toRows } from '../../src/report/index.ts';
import { runs } from './runs.ts';

const guide = readFileSync(new URL('../../docs/guides/reports.md', import.meta.url), 'utf8');

/** Cells of the guide's table that begins with these column names. */
function table(...heading: readonly string[]): readonly (readonly string[])[] {
  const lines = guide.split('\n');
  const start = lines.indexOf(`| ${heading.join(' | ')} |`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}
const code = (cell: string | undefined): string => cell?.replaceAll('`', '') ?? '';

describe('docs/guides/reports.md', () => {
  test('lists the columns of rows in their order', () => {
    expect(table('column', 'what it holds').map(([name]) => code(name))).toEqual(reportColumns);
  });

  test('gives the indicators with their definitions and denominators', () => {
    expect(table('indicator', 'counts', 'of').map(([id, ...said]) => [code(id), ...said])).toEqual(
      cohortSummary([]).indicators.map(({ id, definition, denominatorDefinition }) => [id, definition, denominatorDefinition]),
    );
  });

  test('its SQL runs, and its visits are those of the indicator', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'placement-rules-guide-'));
    try {
      const file = join(folder, 'rows.csv');
      writeFileSync(file, toCsv(runs.flatMap(({ history, evaluation }, index) => toRows(evaluation, history).map((row) => ({ ...row, child: `c-${index}` })))));
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const queries = [...guide.matchAll(/```sql\n([^`]+)```/g)].map(([, sql = '']) => sql.replace("'rows.csv'", `'${file}'`));
      const answers: (readonly Record<string, unknown>[])[] = [];
      for (const sql of queries) answers.push((await connection.runAndReadAll(sql)).getRowObjectsJS());
      expect(answers.slice(1).map((rows) => rows.length > 0)).toEqual([true, true, true]);
      const visits = cohortSummary(runs).indicators.find(({ id }) => id === 'visits-in-time');
      expect(Object.values(answers[3]?.[0] ?? {}).map(Number)).toEqual([visits?.numerator, visits?.denominator, visits?.cannotTell]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
