import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { allCases, conformanceCase } from '../test/cases/case-file.ts';

/** What another implementation tests itself with, as plain files: every worked case of the package's policies, a line each, their schema, and the timescales. */
export function writeConformancePack(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/cases.json`, `[\n${allCases('fixtures/cases').map((each) => JSON.stringify(conformanceCase(each))).join(',\n')}\n]\n`);
  copyFileSync('docs/conformance/cases.schema.json', `${folder}/cases.schema.json`);
  copyFileSync('fixtures/timescales.csv', `${folder}/timescales.csv`);
}
