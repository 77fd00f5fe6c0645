/** Lines set in by so many spaces. */
export const indented = (lines: readonly string[], by = 2): readonly string[] => lines.map((line) => `${' '.repeat(by)}${line}`);

/** A heading with its lines below it; nothing where there are none. */
export const part = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...indented(lines)];
