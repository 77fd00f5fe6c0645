import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { withoutTrialFormat } from './config/bundle/without-trial-format.ts';

/** Evaluation without a schema, and one policy at a time: what starts in a few milliseconds. */
const alone = {
  engine: 'src/engine/index.ts',
  'profiles/derby': 'src/profiles/derby/index.ts',
  'profiles/trafford': 'src/profiles/trafford/index.ts',
  'profiles/leicester': 'src/profiles/leicester/index.ts',
  'profiles/statutory': 'src/profiles/statutory.ts',
  'profiles/placement-stability': 'src/profiles/placement-stability/index.ts',
  'profiles/placement-plan-standards': 'src/profiles/placement-plan-standards/index.ts',
};
const library = { ...alone, index: 'src/index.ts', 'ssda903/index': 'src/ssda903/index.ts', 'report/index': 'src/report/index.ts', 'tables/index': 'src/tables/index.ts' };
const command = { 'cli/main': 'src/cli/main.ts' };

/**
 * Copied into the package instead of installed beside it: date-fns, imported as separate modules, costs a consumer up to a
 * second at start, and what is used of date-fns-tz is seven files, most of it a trial run; leven is published as an ES module only,
 * which the CommonJS build cannot require everywhere.
 */
const bundled = { 'date-fns': 'LICENSE.md', 'date-fns-tz': 'LICENSE.md', '@date-fns/utc': 'LICENSE.md', leven: 'license', ...forReports() };

const shared: Options = {
  target: 'node20',
  platform: 'node',
  splitting: true,
  treeshake: true,
  sourcemap: false,
  define: { PACKAGE_VERSION: JSON.stringify(packageVersion()) },
  esbuildPlugins: [withoutTrialFormat],
  noExternal: Object.keys(bundled).map((name) => new RegExp(`^${name}(/|$)`)),
};

/** Three builds of one source. `npm run build` empties dist first, because the builds run side by side. */
export default defineConfig([
  {
    ...shared,
    name: 'esm',
    entry: { ...library, ...command },
    format: 'esm',
    onSuccess: copyBeside,
  },
  { ...shared, name: 'cjs', entry: library, format: 'cjs' },
  { ...shared, name: 'types', entry: library, format: ['esm', 'cjs'], dts: { only: true } },
]);

/** The JSON Schemas that the package publishes, and the licences of what it has copied in. */
async function copyBeside(): Promise<void> {
  await cp('docs/schema', 'dist/schema', { recursive: true });
  for (const [name, licence] of Object.entries(bundled)) {
    await cp(`node_modules/${name}/${licence}`, `dist/licences/${name}.txt`);
  }
}

/** What `placement-rules/report` draws, hashes and writes with: published as ES modules only, or with the wrong entry for Node or browsers. */
function forReports(): Record<string, string> {
  const licences = {
    LICENSE: [
      '@noble/hashes', 'canonicalize', 'csv-stringify', 'ts-ics', 'd3-array', 'd3-color', 'd3-format', 'd3-interpolate', 'd3-path', 'd3-scale', 'd3-shape', 'd3-time',
      'd3-time-format', 'internmap',
    ],
    license: ['xastscript', 'xast-util-to-xml', 'stringify-entities', 'ccount', 'character-entities-html4', 'character-entities-legacy'],
  };
  return Object.fromEntries(Object.entries(licences).flatMap(([licence, names]) => names.map((name) => [name, licence])));
}

/** A receipt names the version that made it. */
function packageVersion(): string {
  const version: unknown = JSON.parse(readFileSync('package.json', 'utf8')).version;
  if (typeof version !== 'string') throw new TypeError('package.json has no version');
  return version;
}
