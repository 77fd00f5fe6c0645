import { existsSync, readFileSync } from 'node:fs';
import { report } from './shared/findings.ts';
import { generate } from './shared/generators.ts';
import { staleFiles } from './shared/stale.ts';
import { repository } from './shared/tree.ts';

const made = await generate();
const committed = (path: string): string | undefined => {
  const file = `${repository}${path}`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
report(staleFiles(made, committed), `${made.size} generated files are what the sources make`);
