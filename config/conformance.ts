import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { ConformanceCase } from '../src/conformance/index.ts';
import { allCases, conformanceCase } from '../test/cases/case-file.ts';

/** What another implementation tests itself with, as plain files: every worked case of the package's policies and the timescales, as JSON and as CSV, with their schemas. */
export function writeConformancePack(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const cases = allCases('fixtures/cases').map(conformanceCase);
  const timescales = readFileSync('fixtures/timescales.csv', 'utf8');
  writeFileSync(`${folder}/cases.json`, linePerEntry(cases));
  writeFileSync(`${folder}/cases.csv`, casesCsv(cases));
  writeFileSync(`${folder}/timescales.json`, linePerEntry(timescaleRows(timescales)));
  writeFileSync(`${folder}/timescales.csv`, timescales);
  for (const schema of ['cases.schema.json', 'timescales.schema.json', 'csv-metadata.json'])
    copyFileSync(`docs/conformance/${schema}`, `${folder}/${schema}`);
}

const linePerEntry = (entries: readonly object[]): string => `[\n${entries.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`;

/** A row for each case; what is no text is JSON in its cell, as databases read it. */
function casesCsv(cases: readonly ConformanceCase[]): string {
  const columns = ['name', 'title', 'profile', 'overlays', 'asOf', 'clauses', 'history', 'expect'] as const;
  return stringify(
    cases.map((each) => columns.map((column) => (typeof each[column] === 'string' ? each[column] : JSON.stringify(each[column])))),
    { header: true, columns: [...columns] },
  );
}

/** The table of timescales, an object for each row. */
function timescaleRows(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true });
}
