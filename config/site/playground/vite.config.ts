import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { historyOf, sizes } from '../../bench/histories.ts';

const place = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The tables of the sample return, with the rows of its first children alone; of an agreement on short breaks (V4) no history can be made. */
function exampleReturn(children: number): readonly { readonly name: string; readonly text: string }[] {
  const tables = ['episodes', 'header', 'reviews', 'missing'].map((name) => ({
    name: `${name}.csv`,
    lines: readFileSync(place(`fixtures/ssda903/${name}.csv`), 'utf8')
      .trimEnd()
      .split(/\r?\n/),
  }));
  const childOf = (line: string): string => line.split(',')[0] ?? '';
  const stays = (tables[0]?.lines.slice(1) ?? []).filter((line) => line.split(',')[3] !== 'V4');
  const chosen = new Set([...new Set(stays.map(childOf))].slice(0, children));
  return tables.map(({ name, lines: [head = '', ...rows] }) => ({
    name,
    text: [head, ...rows.filter((row) => chosen.has(childOf(row)))].join('\n'),
  }));
}

/** The page that people try the package on, as files of its own: no script or style stands in the page, so that its policy can forbid both. */
export default defineConfig({
  root: place('docs/playground'),
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { THIRTY_PLACEMENTS: JSON.stringify(historyOf(sizes.large, 1)), EXAMPLE_RETURN: JSON.stringify(exampleReturn(12)) },
  worker: { format: 'es' },
  build: {
    outDir: place('.site/dist/playground'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
  },
});
