import { readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { rollup, type GetModuleInfo } from 'rollup';

/**
 * Joins the files that entries share. The build cuts one for each set of entries that shares some code, a dozen behind the engine and one
 * council, and each is a step of an import. Here all that the engine needs becomes one, and what every council needs beside it another; the
 * rest stays as it was cut. Nothing is dropped and nothing renamed.
 *
 * @param folder Of the ES modules: a file for each entry, and for what they share `chunk-….js`.
 * @param entries By their names without the ending.
 */
export async function joinChunks(folder: string, entries: readonly string[]): Promise<void> {
  const fileOf = (entry: string): string => resolve(folder, `${entry}.js`);
  const before = (await readdir(folder)).filter((name) => /^chunk-.*\.js$/.test(name));
  const bundle = await rollup({ input: Object.fromEntries(entries.map((entry) => [entry, fileOf(entry)])), external: (id) => !id.startsWith('.') && !isAbsolute(id), treeshake: false });
  let joined: readonly (readonly ReadonlySet<string>[])[] | undefined;
  const { output } = await bundle.write({
    dir: folder, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js', hoistTransitiveImports: false, minifyInternalExports: false,
    manualChunks: (id, { getModuleInfo }) => {
      joined ??= [['engine'], ['profiles/derby', 'profiles/trafford', 'profiles/leicester']].map((together) => together.map((entry) => behind(fileOf(entry), getModuleInfo)));
      const place = joined.findIndex((each) => each.every((files) => files.has(id)));
      return place < 0 ? undefined : String(place);
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
