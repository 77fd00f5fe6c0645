import { explanationOf, type Explanation } from './section.ts';

/** What is read and written of Stryker's report. */
interface Place {
  readonly line: number;
  readonly column: number;
}
export interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}
export interface Found {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

const escaped: ReadonlySet<string> = new Set(['Survived', 'NoCoverage']);

/** What to try again, as Stryker's patterns: a file that has changed or is new as a whole, of any other the mutants that escaped and that nobody explained. */
export function toTryAgain(
  { files }: Found,
  sources: ReadonlyMap<string, string>,
  explanations: readonly Explanation[],
): readonly string[] {
  return [...sources].flatMap(([path, source]) => {
    const known = files[path];
    if (known?.source !== source) return [path];
    // Lines are counted from 1 in a report and in a pattern, columns from 1 in a report and from 0 in a pattern.
    return known.mutants
      .filter((mutant) => escaped.has(mutant.status) && explanationOf(explanations, path, source, mutant) === undefined)
      .map(({ location: { start, end } }) => `${path}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`);
  });
}

const nameOf = ({ mutatorName, replacement = '', location: { start, end } }: Mutant): string =>
  [mutatorName, start.line, start.column, end.line, end.column, replacement].join(' ');

/** The report with what was found since; files that are there no longer are left out. */
export function brought<F extends Found>(before: F, since: Found, sources: ReadonlyMap<string, string>): F {
  const files = Object.fromEntries(
    [...sources.keys()].flatMap((path) => {
      const old = before.files[path];
      const now = since.files[path];
      if (now === undefined || old === undefined || old.source !== now.source)
        return now === undefined && old === undefined ? [] : [[path, now ?? old]];
      const found = new Map(now.mutants.map((mutant) => [nameOf(mutant), mutant]));
      return [[path, { ...old, mutants: old.mutants.map((mutant) => found.get(nameOf(mutant)) ?? mutant) }]];
    }),
  );
  return { ...before, files };
}
