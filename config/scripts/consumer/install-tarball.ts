import { existsSync, writeFileSync } from 'node:fs';
import { run } from '../shared/run.ts';
import { repository } from '../shared/tree.ts';

/** Packs the package and installs the tarball in an empty folder, with whatever else is named; the tarball's name comes back. */
export function installTarball(folder: string, ...beside: readonly string[]): string {
  if (!existsSync(`${repository}dist/index.js`)) throw new Error('dist is empty: `npm run build` first');
  const packed: unknown = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: repository }));
  const tarball = /"filename":"([^"]+)"/.exec(JSON.stringify(packed))?.[1];
  if (tarball === undefined) throw new Error('npm pack named no file');
  writeFileSync(`${folder}/package.json`, '{ "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `./${tarball}`, ...beside], { cwd: folder });
  return tarball;
}
