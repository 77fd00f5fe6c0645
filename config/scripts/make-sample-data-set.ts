import { mkdirSync, writeFileSync } from 'node:fs';
import { sampleDataSet } from './sample-data-set/sample-data-set.ts';
import { repository } from './shared/tree.ts';

const folder = `${repository}fixtures/ssd/`;
mkdirSync(folder, { recursive: true });
for (const [name, text] of sampleDataSet()) {
  writeFileSync(`${folder}${name}`, text);
  console.log(`fixtures/ssd/${name}`);
}
