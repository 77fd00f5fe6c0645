import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundles, ingredients, type Bundle } from './size/bundles.ts';
import { repository } from './shared/tree.ts';

/** Bundles what a consumer would ship, for the browser and minified, and weighs it gzipped. A bundle over its bytes, or with what it is to be without, fails. */
if (!existsSync(`${repository}dist/index.js`)) throw new Error('dist is empty: `npm run build` first');
const seen = new Set<string>();
for (const bundle of bundles) {
  const { bytes, found } = await weigh(bundle);
  for (const each of found) seen.add(each);
  const faults = [
    ...(bytes > bundle.atMost ? [`${bytes - bundle.atMost} bytes over its ${bundle.atMost}`] : []),
    ...bundle.without.filter((each) => found.includes(each)).map((each) => `holds ${each}`),
  ];
  const short =
    bundle.wanted === undefined || bytes <= bundle.wanted
      ? ''
      : `; ${bytes - bundle.wanted} bytes above the ${bundle.wanted} that the project asks for`;
  console.log(
    `${faults.length === 0 ? 'holds' : 'FAILS'}  ${bytes} of ${bundle.atMost} bytes  ${bundle.name}${short}${faults.map((fault) => `\n       ${fault} (${bundle.why})`).join('')}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}
// A mark that nothing bears would let everything pass.
for (const name of Object.keys(ingredients).filter((each) => !seen.has(each))) {
  console.log(`FAILS  no bundle shows ${name}: give it another mark in config/scripts/size/bundles.ts`);
  process.exitCode = 1;
}

async function weigh({ imports }: Bundle): Promise<{ readonly bytes: number; readonly found: readonly string[] }> {
  const names = Object.keys(imports).map((_, index) => `entry${index}`);
  const lines = Object.entries(imports).map(([entry, used], index) =>
    used === '*'
      ? `import * as entry${index} from './dist/${entry}.js';`
      : `import { ${used} as entry${index} } from './dist/${entry}.js';`,
  );
  const { outputFiles, metafile } = await build({
    stdin: { contents: `${lines.join('\n')}\nconsole.log(${names.join(', ')});`, resolveDir: repository },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const text = outputFiles.map((file) => file.text).join('');
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
  const found = Object.entries(ingredients)
    .filter(([, mark]) => text.includes(mark) || used.some((path) => path.includes(mark)))
    .map(([name]) => name);
  return { bytes: gzipSync(text, { level: 9 }).length, found };
}
