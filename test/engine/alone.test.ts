import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImports } from '../../config/scripts/arrows/imports.ts';
import { readTree } from '../../config/scripts/shared/tree.ts';

const sources = readTree('src', ['.ts']);

/** Everything that a source draws in, sources and packages; type imports too, which cost nothing and so only make it longer. */
function behind(entry: string): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const file of found) {
    const text = sources.get(file);
    if (text === undefined) continue;
    for (const { specifier } of readImports(file, text))
      found.add(specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier);
  }
  return found;
}
const packagesBehind = (entry: string): readonly string[] => [...behind(entry)].filter((name) => !name.startsWith('src/')).sort();

describe('importing part of the package', () => {
  it("evaluation carries no schema and no library but the one that London's clocks come from", () => {
    expect(packagesBehind('src/engine/index.ts')).toEqual(['date-fns-tz/getTimezoneOffset']);
  });

  it.each([
    ['derby', 'src/profiles/derby/index.ts'],
    ['trafford', 'src/profiles/trafford/index.ts'],
    ['leicester', 'src/profiles/leicester/index.ts'],
    ['statutory', 'src/profiles/statutory.ts'],
    ['placement-stability', 'src/profiles/placement-stability/index.ts'],
    ['placement-plan-standards', 'src/profiles/placement-plan-standards/index.ts'],
  ])('%s carries no engine, no other council and none but that', (name, entry) => {
    expect(packagesBehind(entry).filter((each) => each !== 'date-fns-tz/getTimezoneOffset')).toEqual([]);
    const folders = new Set([...behind(entry)].flatMap((file) => /^src\/(engine|profiles\/[^/.]+)\//.exec(file)?.[1] ?? []));
    expect([...folders].filter((folder) => ![`profiles/${name}`, 'profiles/statute', 'profiles/common-practice'].includes(folder))).toEqual(
      [],
    );
  });

  it('the whole package does check what comes in', () => {
    expect(packagesBehind('src/index.ts')).toContain('zod/mini');
  });
});
