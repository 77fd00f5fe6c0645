import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { writeConformancePack } from '../../config/conformance.ts';
import { repository } from '../../config/scripts/shared/tree.ts';
import type { ConformanceCase } from '../../src/conformance/index.ts';
import { parseHistory } from '../../src/history/parse-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'placement-rules-pack-'));
writeConformancePack(folder);

type Cells = Readonly<Record<string, string>>;
interface Column {
  readonly name: string;
  readonly datatype: string | { readonly format: string };
  readonly required: boolean;
}
interface Table {
  readonly url: string;
  readonly tableSchema: { readonly columns: readonly Column[]; readonly primaryKey: string | readonly string[] };
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const rows = (name: string): readonly Cells[] => parse(read(name), { columns: true });
const cases = JSON.parse(read('cases.json')) as readonly ConformanceCase[];
const timescales = JSON.parse(read('timescales.json')) as readonly Cells[];
const { tables } = JSON.parse(read('csv-metadata.json')) as { readonly tables: readonly Table[] };

describe('the pack, as another language reads it', () => {
  test('every policy of the package has cases, and no council that does not exist', () => {
    expect([...new Set(cases.map(({ profile }) => profile))].sort()).toEqual(['derby', 'leicester', 'statutory', 'trafford']);
    expect([...new Set(cases.flatMap(({ overlays }) => overlays))].sort()).toEqual(['placement-plan-standards', 'placement-stability']);
  });

  // A program that starts from a history without reading it by the schema is handed no `null`, which the schema takes for absent.
  test.each(cases.map((each) => [each.name, each.history] as const))('%s: what is written is what is read', (_, history) => {
    expect(parseHistory(history)).toMatchObject({ ok: true, history });
    expect(JSON.stringify(history)).not.toContain(':null');
  });

  test('the rows of cases.csv are the cases of cases.json', () => {
    const inJson = new Set(['overlays', 'clauses', 'history', 'expect']);
    const found = rows('cases.csv').map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, inJson.has(name) ? (JSON.parse(cell) as unknown) : cell])),
    );
    expect(found).toEqual(cases);
  });

  test('the entries of timescales.json are the rows of timescales.csv, in the form that their schema says', () => {
    expect(timescales).toEqual(rows('timescales.csv'));
    expect(timescales.length).toBeGreaterThan(300);
    const valid = new Ajv2020({ allErrors: true, strict: false }).compile(JSON.parse(read('timescales.schema.json')) as object);
    const [first] = timescales;
    expect(valid(timescales), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    for (const wrong of [{ anchor: '2026-4-2' }, { timescale: '3 workingDays' }, { due: '' }, { unit: 'days' }])
      expect(valid([{ ...first, ...wrong }]), JSON.stringify(wrong)).toBe(false);
  });

  test.each(tables.map((table) => [table.url, table] as const))(
    '%s has the columns that csv-metadata.json describes',
    (url, { tableSchema: { columns, primaryKey } }) => {
      const found = rows(url);
      const keys = [primaryKey].flat();
      expect(Object.keys(found[0] ?? {})).toEqual(columns.map(({ name }) => name));
      for (const { name, datatype, required } of columns) {
        const wrong = found
          .map((row) => row[name] ?? '')
          .filter((cell) => {
            if (required && cell === '') return true;
            if (typeof datatype === 'object') return !new RegExp(`^(?:${datatype.format})$`).test(cell);
            return datatype === 'json' && typeof JSON.parse(cell) !== 'object';
          });
        expect(wrong, name).toEqual([]);
      }
      expect(new Set(found.map((row) => JSON.stringify(keys.map((key) => row[key])))).size).toBe(found.length);
    },
  );

  test('its page names every file, and csv-metadata.json files that are there', () => {
    const page = readFileSync(`${repository}docs/conformance/README.md`, 'utf8');
    const unnamed = readdirSync(folder).filter((file) => !page.includes(`\`placement-rules/conformance/${file}\``));
    expect(unnamed).toEqual([]);
    for (const { url } of tables) expect(readdirSync(folder)).toContain(url);
  });
});
