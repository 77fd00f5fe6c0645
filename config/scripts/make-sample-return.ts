import { mkdirSync, writeFileSync } from 'node:fs';
import { sampleReturn } from './sample-return/sample-return.ts';
import { repository } from './shared/tree.ts';

const folder = `${repository}fixtures/ssda903/`;
mkdirSync(folder, { recursive: true });
for (const [name, text] of sampleReturn()) {
  writeFileSync(`${folder}${name}`, text);
  console.log(`fixtures/ssda903/${name}`);
}
