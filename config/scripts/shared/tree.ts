import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Texts by path relative to the repository, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>;

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Reads every file of a folder whose name ends in one of the endings; a folder that does not exist is empty. */
export function readTree(folder: string, endings: readonly string[]): SourceTree {
  const tree = new Map<string, string>();
  for (const path of filesUnder(folder).sort()) {
    if (endings.some((ending) => path.endsWith(ending))) tree.set(path, readFileSync(`${repository}${path}`, 'utf8'));
  }
  return tree;
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(`${repository}${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(repository.length).replaceAll('\\', '/'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
