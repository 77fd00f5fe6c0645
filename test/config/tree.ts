import type { SourceTree } from '../../config/scripts/shared/tree.ts';

/** A tree of sources in memory, for tests of the checks that read one. */
export function tree(files: Readonly<Record<string, string>>): SourceTree {
  return new Map(Object.entries(files));
}
