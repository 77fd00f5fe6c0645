import { readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { rollup, type GetModuleInfo } from 'rollup';

/**
 * Joins what is always read together. The build cuts a file for each set of entries that shares some code: seven for the engine alone, five
 * more for a council; and each is a step of an import. Here all that the engine needs becomes one, all that the statutory profile needs beyond
 * it a second, what councils share a third, and a council's own is its entry. Nothing is dropped and nothing renamed.
 *
 * @param folder Of the ES modules: a file for each entry, and for what they share `chunk-….js`.
 * @param entries By their names without the ending.
 */
export async function joinChunks(folder: string, entries: readonly string[]): Promise<void> {
  const fileOf = (entry: string): string => resolve(folder, `${entry}.js`);
  const before = (await readdir(folder)).filter((name) => /^chunk-.*\.js$/.test(name));
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((entry) => [entry, fileOf(entry)])),
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    treeshake: false,
  });
  let joined: ((id: string) => string | undefined) | undefined;
  const { output } = await bundle.write({
    dir: folder,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunk-[hash].js',
    hoistTransitiveImports: false,
    minifyInternalExports: false,
    manualChunks: (id, { getModuleInfo }) => {
      joined ??= chunksOf((entry) => behind(fileOf(entry), getModuleInfo));
      return joined(id);
    },
  });
  await bundle.close();

  const after = new Set(output.map(({ fileName }) => fileName));
  await Promise.all(before.filter((name) => !after.has(name)).map((name) => rm(join(folder, name))));
}

/** Which chunk a file goes to, if it is one of those that are joined. */
function chunksOf(needs: (entry: string) => ReadonlySet<string>): (id: string) => string | undefined {
  const [engine, statutory] = [needs('engine'), needs('profiles/statutory')];
  const councils = ['profiles/derby', 'profiles/trafford', 'profiles/leicester'].map((council) => ({ council, files: needs(council) }));
  return (id) => {
    if (engine.has(id)) return 'engine';
    const [one, another] = councils.filter(({ files }) => files.has(id));
    if (another === undefined) return one?.council;
    return statutory.has(id) ? 'statute' : 'common-practice';
  };
}

/** The file and all that it imports, however far behind it. */
function behind(file: string, getModuleInfo: GetModuleInfo): ReadonlySet<string> {
  const found = new Set([file]);
  // A set goes on to what is added to it on the way.
  for (const each of found) for (const imported of getModuleInfo(each)?.importedIds ?? []) if (isAbsolute(imported)) found.add(imported);
  return found;
}
