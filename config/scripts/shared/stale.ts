import type { Finding } from './findings.ts';

const fix = '`npm run generate`, read the difference, and commit it with the change that caused it';

/** Compares what the generators make with what is committed, and names the first line that differs. */
export function staleFiles(made: ReadonlyMap<string, string>, committed: (path: string) => string | undefined): readonly Finding[] {
  return [...made].flatMap(([file, text]) => {
    const present = committed(file);
    if (present === text) return [];
    if (present === undefined) return [{ file, line: 1, problem: 'is generated, and is not there', fix }];
    return [{ file, line: firstDifference(present, text), problem: 'is stale: the sources now make another text from this line on', fix }];
  });
}

function firstDifference(present: string, made: string): number {
  const lines = made.split('\n');
  const index = present.split('\n').findIndex((line, at) => line !== lines[at]);
  return index < 0 ? lines.length : index + 1;
}
