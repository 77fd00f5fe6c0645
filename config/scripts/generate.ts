import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generate } from './shared/generators.ts';
import { repository } from './shared/tree.ts';

for (const [path, text] of await generate()) {
  const file = `${repository}${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(path);
}
