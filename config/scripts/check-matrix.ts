import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as esbuild, transformSync } from 'esbuild';
import { build as vite } from 'vite';
import { installTarball } from './consumer/install-tarball.ts';
import { answeredInChromium } from './matrix/browser.ts';
import { run } from './shared/run.ts';
import { repository } from './shared/tree.ts';

/**
 * The packed tarball on everything that a council may run it on: Node 20 to 26 as ES modules and as CommonJS, three compilers with every
 * declaration checked, and bundled by esbuild and by Vite in Chromium, with and without a content security policy that forbids eval.
 * Every answer is compared byte by byte.
 */
const NODES = [20, 22, 24, 26];
const COMPILERS = ['5.4', '5.9', 'latest'];
const folder = mkdtempSync(join(tmpdir(), 'placement-rules-matrix-'));
try {
  if (registryAnswers()) await checkMatrix();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function registryAnswers(): boolean {
  try {
    run('npm', ['view', 'typescript', 'version', '--fetch-retries=1', '--fetch-timeout=20000'], { cwd: folder });
    return true;
  } catch (error) {
    console.log(
      `SKIPPED, nothing was checked: the npm registry cannot be reached, and Node and the compilers come from it\n${String(error).slice(0, 400)}`,
    );
    return false;
  }
}

async function checkMatrix(): Promise<void> {
  const nodes = NODES.map((major) => `node${major}@npm:node-${process.platform}-${process.arch}@${major}`);
  installTarball(folder, ...nodes, ...COMPILERS.map((version) => `typescript-${version}@npm:typescript@${version}`));
  cpSync(`${repository}config/consumer`, folder, { recursive: true });
  const place = join(folder, 'matrix');
  writeInputs(place);
  const answers = new Map<string, string>();
  for (const major of NODES) {
    const binary = join(folder, `node_modules/node${major}/bin/node`);
    const version = run(binary, ['--version'], { cwd: place }).trim();
    for (const [format, file] of [
      ['ES modules', 'node.mjs'],
      ['CommonJS', 'node.cjs'],
    ] as const)
      keep(answers, `Node ${version}, ${format}`, run(binary, [file], { cwd: place }).trimEnd());
  }
  copyFileSync(join(folder, 'types.mts'), join(folder, 'types.cts'));
  for (const version of COMPILERS) {
    const compiler = join(folder, `node_modules/typescript-${version}/bin/tsc`);
    console.log(
      `types hold   TypeScript ${run('node', [compiler, '--version'], { cwd: place }).trim()}: ${run('node', [compiler, '--project', 'tsconfig.json'], { cwd: place })}every declaration checked`,
    );
  }
  for (const [bundler, bundle] of Object.entries(await bundlesOf(place))) {
    for (const strict of [false, true])
      keep(answers, `${bundler}, Chromium${strict ? ' without eval' : ''}`, await answeredInChromium(bundle, strict));
  }
  console.log(`${answers.size} platforms give the same bytes`);
}

function keep(answers: Map<string, string>, platform: string, answer: string): void {
  const [first, expected] = [...answers][0] ?? [platform, answer];
  if (answer !== expected) {
    const at = [...answer].findIndex((letter, index) => letter !== expected[index]);
    throw new Error(
      `${platform} answers otherwise than ${first}, from character ${at}:\n  ${answer.slice(Math.max(0, at - 60), at + 60)}\n  ${expected.slice(Math.max(0, at - 60), at + 60)}`,
    );
  }
  answers.set(platform, answer);
  console.log(`same answer  ${createHash('sha256').update(answer).digest('hex').slice(0, 16)}, ${answer.length} characters  ${platform}`);
}

/** A history, a return, rows of a table, and the council that the guide writes, as each platform can load it. */
function writeInputs(place: string): void {
  const read = (path: string): string => readFileSync(`${repository}fixtures/${path}`, 'utf8');
  const files = readdirSync(`${repository}fixtures/ssda903`).map((name) => ({ name, text: read(`ssda903/${name}`) }));
  const rows = [
    { CHILD: 1, KIND: 'IFA', START: '02/04/2026', END: '09/06/2026' },
    { CHILD: 2, KIND: 'IFA', START: '2026-05-11', END: '' },
    { CHILD: 2, KIND: '?', START: '31/02/2026', END: '' },
  ];
  const map = {
    child: 'CHILD',
    columns: { placements: { kind: 'KIND', startedAt: 'START', endedAt: 'END' } },
    values: { placements: { kind: { IFA: 'foster' } } },
  };
  writeFileSync(
    join(place, 'inputs.json'),
    JSON.stringify({ history: JSON.parse(read('demo/history.json')) as unknown, files, rows, map }),
  );
  const northmere = read('northmere/northmere.ts');
  writeFileSync(join(place, 'northmere.mts'), northmere);
  for (const [file, format] of [
    ['northmere.mjs', 'esm'],
    ['northmere.cjs', 'cjs'],
  ] as const)
    writeFileSync(join(place, file), transformSync(northmere, { loader: 'ts', format }).code);
}

async function bundlesOf(place: string): Promise<Readonly<Record<string, string>>> {
  const entry = join(place, 'browser.mjs');
  const byEsbuild = join(place, 'esbuild.js');
  const out = join(place, 'vite');
  await esbuild({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    outfile: byEsbuild,
    logLevel: 'error',
  });
  await vite({
    root: place,
    configFile: false,
    logLevel: 'error',
    build: { outDir: out, rollupOptions: { input: entry, output: { entryFileNames: 'bundle.js' } }, chunkSizeWarningLimit: 10_000 },
  });
  return { esbuild: byEsbuild, Vite: join(out, 'bundle.js') };
}
