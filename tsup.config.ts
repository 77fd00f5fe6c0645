import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { writeConformancePack } from './config/conformance.ts';
import { bundled } from './config/bundled.ts';
import { entries } from './config/entries.ts';
import { joinChunks } from './config/join-chunks.ts';
import { leftOut } from './config/left-out.ts';

/** The threads of `evaluate --workers` start from a file of their own, beside the command's (src/cli/threads/judging-thread.ts). */
const command = { 'cli/main': 'src/cli/main.ts', 'cli/judge-lines': 'src/cli/threads/judge-lines.ts' };

const shared: Options = {
  target: 'node20',
  platform: 'node',
  splitting: true,
  treeshake: true,
  sourcemap: false,
  define: { PACKAGE_VERSION: JSON.stringify(packageVersion()) },
  esbuildPlugins: [leftOut],
  noExternal: Object.keys(bundled).map((name) => new RegExp(`^${name}(/|$)`)),
};

/** Three builds of one source. `npm run build` empties dist first, because the builds run side by side. */
export default defineConfig([
  {
    ...shared,
    name: 'esm',
    entry: { ...entries, ...command },
    format: 'esm',
    onSuccess: async () => {
      await joinChunks('dist', Object.keys({ ...entries, ...command }));
      await copyBeside();
    },
  },
  { ...shared, name: 'cjs', entry: entries, format: 'cjs' },
  { ...shared, name: 'types', entry: entries, format: ['esm', 'cjs'], dts: { only: true } },
]);

/** The JSON Schemas and conformance cases that the package publishes, and the licences of what it has copied in. */
async function copyBeside(): Promise<void> {
  await cp('docs/schema', 'dist/schema', { recursive: true });
  writeConformancePack('dist/conformance');
  for (const [name, licence] of Object.entries(bundled)) {
    await cp(`node_modules/${name}/${licence}`, `dist/licences/${name}.txt`);
  }
}

/** A receipt names the version that made it. */
function packageVersion(): string {
  const version: unknown = JSON.parse(readFileSync('package.json', 'utf8')).version;
  if (typeof version !== 'string') throw new TypeError('package.json has no version');
  return version;
}
