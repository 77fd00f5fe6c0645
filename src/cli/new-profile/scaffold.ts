import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion } from '../../report/receipt/package-version.ts';
import { packageFolder } from '../package-folder.ts';

/** The template is a profile of its own, of a council called Somewhere: the tests of this package run it as it stands. */
const TEMPLATE = 'templates/new-profile';

/** The files of a new profile, by name. */
export function scaffold(name: string, slug: string): ReadonlyMap<string, string> {
  const folder = join(packageFolder(), TEMPLATE);
  return new Map(
    readdirSync(folder)
      .sort()
      .map((file) => [file, filled(readFileSync(join(folder, file), 'utf8'), name, slug)]),
  );
}

const filled = (text: string, name: string, slug: string): string =>
  text
    .replaceAll('SOMEWHERE', () => slug.toUpperCase())
    .replaceAll('somewhere', () => slug)
    // In a text of a program an apostrophe would end it.
    .replaceAll(/'Somewhere[^'\n]*'/g, (quoted) => quoted.replace('Somewhere', () => name.replaceAll("'", "\\'")))
    .replaceAll('Somewhere', () => name)
    .replaceAll('PACKAGE_VERSION', () => packageVersion);
