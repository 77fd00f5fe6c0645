import { readFileSync } from 'node:fs';
import { repository } from '../shared/tree.ts';

/** One way into the package that has types: `profiles-derby` for `placement-rules/profiles/derby`. */
export interface Entry {
  readonly name: string;
  /** What a program imports. */
  readonly specifier: string;
  /** Its declarations, as an absolute path. */
  readonly types: string;
}

type Exports = Readonly<Record<string, string | { readonly import: { readonly types: string } }>>;

/** Every entry of package.json that has types, in its order. */
export function entries(): readonly Entry[] {
  const { name: packageName, exports }: { readonly name: string; readonly exports: Exports } = JSON.parse(
    readFileSync(`${repository}package.json`, 'utf8'),
  );
  return Object.entries(exports).flatMap(([path, target]) => {
    if (typeof target === 'string') return [];
    const name = path === '.' ? packageName : path.slice(2).replaceAll('/', '-');
    return [{ name, specifier: `${packageName}${path.slice(1)}`, types: `${repository}${target.import.types.slice(2)}` }];
  });
}
