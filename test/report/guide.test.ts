import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DuckDBInstance } from '@duckdb/node-api';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import * as rules from '../../src/index.ts';
import * as report from '../../src/report/index.ts';
import * as ssda903 from '../../src/ssda903/index.ts';
import * as tables from '../../src/tables/index.ts';
import { cohortSummary, reportColumns, toCsv, toRows } from '../../src/report/index.ts';
import { runs } from './runs.ts';

const guide = readFileSync(`${repository}docs/guides/reports.md`, 'utf8');
const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
const modules: Readonly<Record<string, object>> = {
  'placement-rules': rules,
  'placement-rules/report': report,
  'placement-rules/ssda903': ssda903,
  'placement-rules/tables': tables,
};

/** A folder that the guide's scripts take for the one that they stand in: they see nothing else. */
const folder = mkdtempSync(join(tmpdir(), 'placement-rules-guide-'));
const said: string[] = [];
beforeAll(() => {
  mkdirSync(join(folder, 'return'));
  for (const name of ['episodes', 'header', 'reviews', 'missing'])
    writeFileSync(join(folder, 'return', `${name}.csv`), readFileSync(`${repository}fixtures/ssda903/${name}.csv`));
  writeFileSync(join(folder, 'history.json'), readFileSync(`${repository}fixtures/demo/history.json`));
  for (const script of blocks('ts')) runScript(script);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runScript(script: string): void {
  const files = {
    readFileSync: (path: string, encoding?: 'utf8') => readFileSync(join(folder, path), encoding),
    writeFileSync: (path: string, content: string) => writeFileSync(join(folder, path), content),
    mkdirSync: (path: string, options: { readonly recursive: boolean }) => mkdirSync(join(folder, path), options),
  };
  const known: Readonly<Record<string, object>> = { ...modules, 'node:fs': files };
  const body = script.replaceAll(
    /^import (\{[^}]*\}) from ('[^']+');$/gm,
    (_, what: string, from: string) => `const ${what} = modules[${from}];`,
  );
  // A script of this repository, and nothing else.
  // oxlint-disable-next-line no-implied-eval, no-new-func
  new Function('modules', 'console', ts.transpile(body, { target: ts.ScriptTarget.ES2022 }))(known, {
    log: (text: string) => {
      said.push(text);
    },
  });
}
const written = (name: string): string => readFileSync(join(folder, name), 'utf8');
const csv = (name: string): readonly Record<string, string>[] => parse(written(name), { columns: true, bom: true });

/** Cells of the guide's table that begins with these column names. */
function table(...heading: readonly string[]): readonly (readonly string[])[] {
  const lines = guide.split('\n');
  const start = lines.indexOf(`| ${heading.join(' | ')} |`);
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const code = (cell: string | undefined): string => cell?.replaceAll('`', '') ?? '';

describe('docs/guides/reports.md', () => {
  test('lists the columns of rows in their order', () => {
    expect(table('column', 'what it holds').map(([name]) => code(name))).toEqual(reportColumns);
  });

  test('gives the indicators with their definitions and denominators', () => {
    expect(table('indicator', 'counts', 'of').map(([id, ...words]) => [code(id), ...words])).toEqual(
      cohortSummary([]).indicators.map(({ id, definition, denominatorDefinition }) => [id, definition, denominatorDefinition]),
    );
  });

  test('the first script writes every report of one child', () => {
    expect(csv('rows.csv').length).toBeGreaterThan(30);
    expect(written('deadlines.ics').startsWith('BEGIN:VCALENDAR')).toBe(true);
    expect(written('timeline.svg').startsWith('<svg')).toBe(true);
    expect(csv('indicators.csv')).toHaveLength(6);
    expect(JSON.parse(written('receipt.json'))).toMatchObject({ input: { children: 1 }, profiles: [{ id: 'derby' }] });
  });

  test('the worked script turns the sample return into rows, figures, indicators, faults and a receipt', () => {
    expect(said.join('\n')).toMatch(/^What the records of 1\d\d children can be judged on, by statutory\./);
    const rows = csv('report/rows.csv');
    expect(rows.length).toBeGreaterThan(500);
    expect(new Set(rows.map(({ child }) => child)).size).toBeGreaterThan(100);
    expect(csv('report/indicators.csv').find(({ indicator }) => indicator === 'reviews-in-time')?.['numerator']).toMatch(/^[1-9]/);
    expect(csv('report/figures.csv').some(({ grouping, cannot_tell: untold }) => grouping === 'all' && Number(untold) > 0)).toBe(true);
    const faults: unknown = JSON.parse(written('report/faults.json'));
    expect(faults).toContainEqual(expect.objectContaining({ file: 'episodes.csv', code: 'overlap', rule: '501' }));
    expect(JSON.parse(written('report/receipt.json'))).toMatchObject({ asOf: ['2025-03-31T23:59:59+01:00'], input: { children: 119 } });
  });

  test('its cells for Excel count what the rows hold', () => {
    const cells = (blocks('excel')[0] ?? '').trim().split('\n');
    const everything = [...csv('report/rows.csv'), ...csv('rows.csv')];
    for (const cell of cells) {
      // COUNTIFS(range, criterion, range, criterion, …), with criteria that are texts.
      const conditions = [...cell.matchAll(/rows\[(\w+)\],"([^"]+)"/g)].map(([, column = '', value = '']) => ({ column, value }));
      expect(`=COUNTIFS(${conditions.map(({ column, value }) => `rows[${column}],"${value}"`).join(',')})`).toBe(cell);
      expect(everything.filter((row) => conditions.every(({ column, value }) => row[column] === value)).length, cell).toBeGreaterThan(0);
    }
    expect(cells.length).toBeGreaterThan(3);
  });

  test('its query and measures for Power BI name columns and words that the rows have', () => {
    const rows = [...csv('report/rows.csv'), ...csv('rows.csv')];
    const typed = [...(blocks('powerquery')[0] ?? '').matchAll(/\{"(\w+)", type (\w+)\}/g)].map(([, column, type]) => `${column} ${type}`);
    expect(typed.sort()).toEqual([
      'as_of datetimezone',
      'days_late number',
      'done_date date',
      'done_time time',
      'due_at datetimezone',
      'due_date date',
      'due_time time',
    ]);
    const own = [...(blocks('powerquery')[0] ?? '').matchAll(/each \[(\w+)\] & " " & \[(\w+)\]/g)].flatMap(([, ...columns]) => columns);
    expect(own).toEqual(['child', 'occasion']);
    const measures = [...(blocks('dax')[0] ?? '').matchAll(/report\[(\w+)\](?: = "([^"]+)")?/g)];
    expect(measures.length).toBeGreaterThan(8);
    for (const [, column = '', value] of measures) {
      expect([...reportColumns, 'event']).toContain(column);
      if (value !== undefined)
        expect(
          rows.some((row) => row[column] === value),
          `${column} ${value}`,
        ).toBe(true);
    }
  });

  test('its SQL runs, and its visits are those of the indicator; its table takes the rows', async () => {
    const file = join(folder, 'whole.csv');
    writeFileSync(
      file,
      toCsv(runs.flatMap(({ history, evaluation }, index) => toRows(evaluation, history).map((row) => ({ ...row, child: `c-${index}` })))),
    );
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const answers: (readonly Record<string, unknown>[])[] = [];
    for (const sql of blocks('sql'))
      answers.push((await connection.runAndReadAll(sql.replace("'rows.csv'", `'${file}'`))).getRowObjectsJS());
    expect(answers.slice(1, 4).map((rows) => rows.length > 0)).toEqual([true, true, true]);
    expect(answers[1]?.some((row) => row['median_hours_late'] !== null && row['median_days_late'] !== null)).toBe(true);
    const visits = cohortSummary(runs).indicators.find(({ id }) => id === 'visits-in-time');
    expect(Object.values(answers[3]?.[0] ?? {}).map(Number)).toEqual([visits?.numerator, visits?.denominator, visits?.cannotTell]);
    const loaded = (
      await connection.runAndReadAll('select count(*)::int as rows, max(length(message))::int as longest from placement_report')
    ).getRowObjectsJS();
    expect(loaded[0]?.['rows']).toBe(csv('whole.csv').length);
    const columns = (await connection.runAndReadAll('select column_name from (describe placement_report)')).getRowObjectsJS();
    expect(columns.map((each) => each['column_name'])).toEqual(reportColumns);
  });
});
