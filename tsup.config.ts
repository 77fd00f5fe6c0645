import { cp } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';

const library = { index: 'src/index.ts', 'ssda903/index': 'src/ssda903/index.ts', 'tables/index': 'src/tables/index.ts' };
const command = { 'cli/main': 'src/cli/main.ts' };

/**
 * Copied into the package instead of installed beside it: date-fns, imported as separate modules, costs a consumer up to a
 * second at start, and leven is published as an ES module only, which the CommonJS build cannot require everywhere.
 */
const bundled = { 'date-fns': 'LICENSE.md', '@date-fns/utc': 'LICENSE.md', leven: 'license' };

const shared: Options = {
  target: 'node20',
  platform: 'node',
  splitting: true,
  treeshake: true,
  sourcemap: false,
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
