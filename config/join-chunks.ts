import { readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { rollup, type GetModuleInfo } from 'rollup';

/**
 * Joins the files behind the engine. The build cuts one for each set of entries that shares some code, seven for the engine alone, and each
 * is a step of an import. Here all that the engine needs becomes one; the rest stays as it was cut. Nothing is dropped and nothing renamed.
 *
 * @param folder Of the ES modules: a file for each entry, and for what they share `chunk-….js`.
 * @param entries By their names without the ending.
 */
export async function joinChunks(folder: string, entries: readonly string[]): Promise<void> {
  const fileOf = (entry: string): string => resolve(folder, `${entry}.js`);
  const before = (await readdir(folder)).filter((name) => /^chunk-.*\.js$/.test(name));
  const bundle = await rollup({ input: Object.fromEntries(entries.map((entry) => [entry, fileOf(entry)])), external: (id) => !id.startsWith('.') && !isAbsolute(id), treeshake: false });
  let engine: ReadonlySet<string> | undefined;
  const { output } = await bundle.write({
    dir: folder, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js', hoistTransitiveImports: false, minifyInternalExports: false,
    manualChunks: (id, { getModuleInfo }) => {
      engine ??= behind(fileOf('engine'), getModuleInfo);
      return engine.has(id) ? 'engine' : undefined;
    },
  });
  await bundle.close();

  const after = new Set(output.map(({ fileName }) => fileName));
  await Promise.all(before.filter((name) => !after.has(name)).map((name) => rm(join(folder, name))));
}

/** The file and all that it imports, however far behind it. */
function behind(file: string, getModuleInfo: GetModuleInfo): ReadonlySet<string> {
  const found = new Set([file]);
  // A set goes on to what is added to it on the way.
  for (const each of found) for (const imported of getModuleInfo(each)?.importedIds ?? []) if (isAbsolute(imported)) found.add(imported);
  return found;
}
