import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { entries } from '../../config/entries.ts';
import { repository } from '../../config/scripts/shared/tree.ts';

const sources = Object.values(entries).map((source) => `${repository}${source}`);

const program = ts.createProgram(sources, {
  noEmit: true,
  allowImportingTsExtensions: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
});
const checker = program.getTypeChecker();

interface Exported {
  readonly name: string;
  readonly isFunction: boolean;
  readonly says: string;
  readonly example: string;
}

function exportsOf(entry: string): readonly Exported[] {
  const file = program.getSourceFile(entry);
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  return module === undefined
    ? []
    : checker.getExportsOfModule(module).map((each) => {
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

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly types: string } }>>;
}

describe('every export is documented', () => {
  test('the entries that are built are those that the package offers', () => {
    const { exports }: Manifest = JSON.parse(readFileSync(`${repository}package.json`, 'utf8'));
    const offered = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [] : [target.import.types]));
    expect(offered.toSorted()).toEqual(
      Object.keys(entries)
        .map((name) => `./dist/${name}.d.ts`)
        .toSorted(),
    );
  });

  test.each(sources.map((entry) => [entry.slice(repository.length), exportsOf(entry)] as const))(
    '%s: each says what it is, and each function has an example with what comes out',
    (_, all) => {
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter(({ says }) => says === '').map(({ name }) => name)).toEqual([]);
      // That it gives what it says is tested in docstrings.test.ts.
      expect(all.filter(({ isFunction, example }) => isFunction && !example.includes('//=>')).map(({ name }) => name)).toEqual([]);
    },
  );
});
