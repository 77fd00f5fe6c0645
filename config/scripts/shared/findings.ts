/** One thing that a check objects to: where it stands, what is wrong, and how to mend it. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
  readonly fix: string;
}

export function formatFinding({ file, line, problem, fix }: Finding): string {
  return `${file}:${line}  ${problem}\n    fix: ${fix}`;
}

/** Prints the findings, or the sentence that says there are none, and sets the exit code that CI reads. */
export function report(findings: readonly Finding[], allWell: string): void {
  if (findings.length === 0) {
    console.log(allWell);
    return;
  }
  for (const finding of findings) console.error(formatFinding(finding));
  console.error(`\n${findings.length} to mend`);
  process.exitCode = 1;
}
