import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import * as tables from '../../src/tables/index.ts';
import { issueAt } from '../../src/tables/issues.ts';
import { blocksOf } from '../docs/pages.ts';
import { modules, outcomes } from '../docs/typescript.ts';
import { localMap, names, sample } from './sample.ts';

const guides = ['from-tables', 'from-lcs-and-mosaic'].map((name) => ({
  name,
  text: readFileSync(`${repository}docs/guides/${name}.md`, 'utf8'),
}));

describe('the guides', () => {
  test.each(guides)('$name: every example gives what it says', ({ name }) => {
    const blocks = blocksOf(`docs/guides/${name}.md`).filter(({ language }) => language === 'ts');
    expect(blocks.length).toBeGreaterThan(0);
    for (const { text } of blocks) {
      const all = outcomes(text, {}, modules);
      expect(all.length).toBeGreaterThan(4);
      for (const [said, found, line] of all) expect(found, line).toEqual(said);
    }
  });

  test('every code of an issue is explained', () => {
    const explained = new Set(
      [...(guides[0]?.text ?? '').matchAll(/^\| (`[a-z-]+`(?:, `[a-z-]+`)*) \|/gm)].flatMap(([, cell = '']) =>
        [...cell.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
      ),
    );
    const source = readFileSync(`${repository}src/tables/issues.ts`, 'utf8');
    const codes = [...source.matchAll(/^ {2}'([a-z-]+)': '(?:fault|info)'/gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(15);
    expect(issueAt({ table: 't' }, 'child-blank', '', '').level).toBe('fault');
    for (const code of codes) expect(explained, code).toContain(code);
  });
});

describe('the SQL of the guide, run by a database over the tables of the data set', () => {
  const queries = [...(guides[1]?.text ?? '').matchAll(/```sql\n([\s\S]*?)```/g)].flatMap(([, sql = '']) =>
    sql
      .split(';')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  );
  const selects = queries.filter((sql) => !sql.includes('CASE'));

  async function rowsFromSql(): Promise<Readonly<Record<string, readonly tables.TableRow[]>>> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const name of names) {
      const dates = Object.keys(sample[name]?.[0] ?? {})
        .filter((column) => /_date$|_dob$/.test(column))
        .map((column) => `try_cast(${column} as timestamp) as ${column}`);
      const file = `${repository}fixtures/ssd/${name}.csv`;
      await connection.run(
        `create view ${name} as select * replace (${dates.join(', ')}) from read_csv('${file}', nullstr = 'NULL', header = true)`,
      );
    }
    const found: Record<string, readonly tables.TableRow[]> = {};
    for (const sql of selects) found[/FROM (\w+)/.exec(sql)?.[1] ?? ''] = (await connection.runAndReadAll(`${sql} `)).getRowObjectsJS();
    const [count] = (await connection.runAndReadAll(queries.find((sql) => sql.includes('CASE')) ?? '')).getRowObjectsJS();
    expect(Number(count?.['same_day'])).toBeGreaterThan(0);
    return found;
  }

  test('one SELECT for each table, with every column of the map and no other', () => {
    expect(selects.map((sql) => /FROM (\w+)/.exec(sql)?.[1]).sort()).toEqual([...names].sort());
    for (const sql of selects) {
      const table = /FROM (\w+)/.exec(sql)?.[1] ?? '';
      const selected = (
        /SELECT ([\s\S]+) FROM|SELECT ([\s\S]+)\nFROM/
          .exec(sql)
          ?.slice(1)
          .find((each) => each !== undefined) ?? ''
      )
        .split(',')
        .map((each) => each.trim());
      const mapped = Object.values(localMap.columns[table] ?? {}).flatMap((column) => (typeof column === 'string' ? [column] : []));
      const child =
        typeof localMap.child === 'string'
          ? []
          : [localMap.child[table] ?? []].flat().map((each) => (typeof each === 'string' ? each : each.column));
      const filters = Object.keys({ ...localMap.only?.[table], ...localMap.leaveOut?.[table] });
      expect(new Set(selected), table).toEqual(new Set([...mapped, ...child, ...filters]));
    }
  });

  test('rows of a driver, with dates and big numbers, give the histories that the CSV gives', async () => {
    const rows = await rowsFromSql();
    expect(rows['ssd_cla_visits']?.some((row) => Object.values(row).some((cell) => cell instanceof Date))).toBe(true);
    expect(rows['ssd_person']?.some((row) => typeof row['pers_person_id'] === 'bigint')).toBe(true);
    const fromSql = tables.fromTables(rows, localMap);
    // What is no date the database has made a null of.
    const nulled = Object.fromEntries(
      Object.entries(sample).map(([name, all]) => [
        name,
        all.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([column, cell]) => [column, cell === '31/02/2026' || cell === 'not yet' ? 'NULL' : cell]),
          ),
        ),
      ]),
    );
    const fromCsv = tables.fromTables(nulled, localMap);
    expect(fromSql.histories).toEqual(fromCsv.histories);
    const codes = ({ issues }: tables.FromTables) =>
      issues
        .filter(({ level }) => level === 'fault')
        .map(({ table, column, code }) => `${table} ${column} ${code}`)
        .sort();
    expect(codes(fromSql)).toEqual(codes(fromCsv));
  });
});
