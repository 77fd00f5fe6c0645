import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { repository } from '../scripts/shared/tree.ts';

/** One test of the long suite with what its properties tried. */
export interface LoggedProperty {
  readonly file: string;
  readonly test: string;
  readonly passed: boolean;
  readonly cases: number;
  readonly seeds: readonly number[];
}

const log = `${repository}node_modules/.cache/placement-rules/long-run.jsonl`;

/** The newest long run of each property on this machine; `npm run record:long` puts it into docs/laws. */
export function loggedProperties(): readonly LoggedProperty[] {
  try {
    // Written below.
    return readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as LoggedProperty);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Puts a property's run in the place of its last. */
export function logProperty(property: LoggedProperty): void {
  const others = loggedProperties().filter(({ file, test }) => file !== property.file || test !== property.test);
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, `${[...others, property].map((each) => JSON.stringify(each)).join('\n')}\n`);
}
