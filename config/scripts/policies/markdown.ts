/** Pieces of Markdown that render the same wherever the pages are read. */

/** A cell may hold neither a bar nor a line break. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

export interface Column<T> {
  readonly heading: string;
  readonly of: (row: T) => string;
}

/** A table of rows; columns in which no row has anything are left out, unless they are to be kept. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[], keepEmpty = false): readonly string[] {
  const kept = columns.filter(({ of }) => keepEmpty || rows.some((row) => of(row) !== ''));
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [
    line(kept.map(({ heading }) => heading)),
    `|${kept.map(() => '---|').join('')}`,
    ...rows.map((row) => line(kept.map(({ of }) => of(row)))),
    '',
  ];
}

/** A heading that can be linked to by a name of its own. */
export const heading = (level: number, text: string, anchor?: string): readonly string[] => [
  ...(anchor === undefined ? [] : [`<a id="${anchor}"></a>`, '']),
  `${'#'.repeat(level)} ${text}`,
  '',
];
export const link = (text: string, target: string): string => `[${text}](${target})`;
export const bullets = (lines: readonly string[], indent = 0): readonly string[] => lines.map((line) => `${' '.repeat(indent)}- ${line}`);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const cited = (clauses: readonly string[]): string => (clauses.length === 0 ? '' : ` (${clauses.join(', ')})`);
export const page = (lines: readonly string[]): string =>
  `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
