import { readTree, repository } from './tree.ts';

/** One committed file that is made from the sources: a JSON Schema, a policy page, the rule index. */
export interface GeneratedFile {
  /** Relative to the repository: `docs/schema/history.schema.json`. */
  readonly path: string;
  /** The whole text of the file. Pure: the same sources give the same bytes. */
  content(): string | Promise<string>;
}

/** A module of config/scripts/generate: either one file (`export const path`, `export function content`) or several (`export const files`). */
type Generator = GeneratedFile | { readonly files: readonly GeneratedFile[] };

/** Every generated file, made anew in memory, by path. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const generator of readTree('config/scripts/generate', ['.ts']).keys()) {
    const module: unknown = await import(`${repository}${generator}`);
    if (!isGenerator(module)) throw new TypeError(`${generator} exports neither path and content() nor an array files`);
    for (const { path, content } of 'files' in module ? module.files : [module]) {
      if (made.has(path)) throw new Error(`${generator} makes ${path}, which another generator makes too`);
      made.set(path, await content());
    }
  }
  return made;
}

function isGenerator(module: unknown): module is Generator {
  if (typeof module !== 'object' || module === null) return false;
  return 'files' in module ? Array.isArray(module.files) : 'path' in module && 'content' in module;
}
