import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { entries } from '../../config/entries.ts';
import { repository } from '../../config/scripts/shared/tree.ts';
import { blocksOf, pages } from './pages.ts';

const importedBy = (code: string): readonly string[] =>
  [...code.matchAll(/^import (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));

/** The programs that a page shows: its blocks in order; one that imports again what is there already begins anew. */
function programsOf(page: string): readonly string[] {
  const programs: string[] = [];
  for (const { text } of blocksOf(page).filter(({ language }) => language === 'ts')) {
    const last = programs.at(-1);
    const before = new Set(importedBy(last ?? ''));
    if (last === undefined || importedBy(text).some((name) => before.has(name))) programs.push(text);
    else programs[programs.length - 1] = `${last}\n${text}`;
  }
  return programs;
}

const folder = `${repository}docs-as-programs/`;
/** What the text around a block speaks of without making it. */
const SPOKEN_OF = "declare const history: import('placement-rules').PlacementHistory;\ndeclare const text: string;\n";
// The guide on profiles shows parts of one file, which tsconfig.json has.
const shown = [...pages.keys()]
  .filter((page) => page !== 'docs/guides/write-a-profile.md')
  .flatMap((page) =>
    programsOf(page).map((code, index) => [`${folder}${page.replaceAll('/', '-')}.${index}.ts`, `${code}\nexport {};\n`] as const),
  );
const files: ReadonlyMap<string, string> = new Map([...shown, [`${folder}spoken-of.d.ts`, SPOKEN_OF]]);

const options: ts.CompilerOptions = {
  noEmit: true,
  allowImportingTsExtensions: true,
  strict: true,
  skipLibCheck: true,
  types: ['node'],
  lib: ['lib.es2023.d.ts'],
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  paths: {
    ...Object.fromEntries(
      Object.entries(entries).map(([name, source]) => [
        `placement-rules/${name.replace(/\/?index$/, '')}`.replace(/\/$/, ''),
        [`${repository}${source}`],
      ]),
    ),
    './northmere.ts': [`${repository}fixtures/northmere/northmere.ts`],
  },
};

function faultsIn(programs: ReadonlyMap<string, string>): readonly string[] {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) => {
    const text = programs.get(name);
    return text === undefined ? getSourceFile.call(host, name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2023);
  };
  host.fileExists = (name) => programs.has(name) || fileExists.call(host, name);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...programs.keys()], options, host))
    .map(
      ({ file, start = 0, messageText }) =>
        `${file?.fileName.slice(folder.length) ?? ''}: ${file?.text.slice(start).split('\n')[0] ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

describe('the TypeScript of every page', () => {
  test('holds by the types of the package', () => {
    expect(shown.length).toBeGreaterThan(10);
    expect(faultsIn(files)).toEqual([]);
  }, 60_000);

  test('what does not hold is found', () => {
    const wrong = `${folder}wrong.ts`;
    expect(
      faultsIn(
        new Map([
          [
            wrong,
            "import { derby, evaluate } from 'placement-rules';\nevaluate({ child: { id: 'c1' } }, { profile: derby, asOf: '2026-04-10' });\n",
          ],
        ]),
      ),
    ).toEqual([expect.stringContaining("Property 'placements' is missing")]);
  }, 60_000);
});
