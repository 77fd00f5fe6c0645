import { escaped, type RoomReport } from './section.ts';

type Mutant = RoomReport['files'][string]['mutants'][number];

/** Where the mutants stand that no test noticed, as Stryker writes it: lines from one, columns from nought. */
export function survivorsOf({ files }: RoomReport): readonly string[] {
  const places = Object.entries(files).flatMap(([file, { mutants }]) => mutants.filter(({ status }) => escaped.has(status))
    .map(({ location: { start, end } }) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`));
  return [...new Set(places)];
}

/** The first report, in which what slower tests noticed is noticed. */
export function settled(first: RoomReport, second: RoomReport): RoomReport {
  const key = ({ location: { start, end }, replacement }: Mutant): string => JSON.stringify([start.line, start.column, end.line, end.column, replacement]);
  return {
    files: Object.fromEntries(Object.entries(first.files).map(([file, { source, mutants }]) => {
      const slower = new Map((second.files[file]?.mutants ?? []).map((mutant) => [key(mutant), mutant]));
      return [file, { source, mutants: mutants.map((mutant) => (escaped.has(mutant.status) ? slower.get(key(mutant)) ?? mutant : mutant)) }];
    })),
  };
}
