import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';

type Exports = Readonly<Record<string, string | { readonly import: { readonly types: string } }>>;
const { exports }: { readonly exports: Exports } = JSON.parse(readFileSync(`${repository}package.json`, 'utf8'));
/** Where the build takes an entry from, where that is not the place of the same name. */
const source: Readonly<Record<string, string>> = { engine: 'engine/index', policy: 'profiles/writing', ...Object.fromEntries(['derby', 'trafford', 'leicester', 'placement-stability', 'placement-plan-standards'].map((name) => [`profiles/${name}`, `profiles/${name}/index`])) };
const entries = Object.values(exports).flatMap((target) => {
  if (typeof target === 'string') return [];
  const name = target.import.types.replace(/^\.\/dist\//, '').replace(/\.d\.ts$/, '');
  return [`${repository}src/${source[name] ?? name}.ts`];
});

const program = ts.createProgram(entries, { noEmit: true, allowImportingTsExtensions: true, strict: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler });
const checker = program.getTypeChecker();

interface Exported { readonly name: string; readonly isFunction: boolean; readonly says: string; readonly example: string }

function exportsOf(entry: string): readonly Exported[] {
  const file = program.getSourceFile(entry), module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  return module === undefined ? [] : checker.getExportsOfModule(module).map((each) => {
    const symbol = (each.flags & ts.SymbolFlags.Alias) === 0 ? each : checker.getAliasedSymbol(each);
    const isValue = (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) !== 0;
    return {
      name: each.name,
      isFunction: isValue && checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0,
      says: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
      example: ts.displayPartsToString(symbol.getJsDocTags(checker).find(({ name }) => name === 'example')?.text).trim(),
    };
  });
}

describe('every export is documented', () => {
  test('every entry that has types is looked at', () => { expect(entries.length).toBeGreaterThan(12); });

  test.each(entries.map((entry) => [entry.slice(repository.length), exportsOf(entry)] as const))('%s: each says what it is, and each function has an example with what comes out', (_, all) => {
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ says }) => says === '').map(({ name }) => name)).toEqual([]);
    // That it gives what it says is tested in docstrings.test.ts.
    expect(all.filter(({ isFunction, example }) => isFunction && !example.includes('//=>')).map(({ name }) => name)).toEqual([]);
  });
});
