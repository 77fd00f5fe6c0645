import { table } from './markdown.ts';
import { texts, type PolicyText } from './texts.ts';

export const SILENT = '*silent*';
/** Several things in one cell, each on a line of its own. */
export const stacked = (parts: readonly string[]): string => parts.join('\n');

export interface Across<T> {
  /** The heading above the names of the rows. */
  readonly first: string;
  readonly rows: readonly T[];
  readonly name: (row: T) => string;
  readonly cell: (row: T, text: PolicyText) => string;
  readonly columns?: readonly PolicyText[];
  /** What a cell with nothing in it says. */
  readonly empty?: (row: T) => string;
}

/** A table with a column for each of the texts; a cell with nothing in it says that the text is silent. */
export function across<T>({ first, rows, name, cell, columns = texts, empty = () => SILENT }: Across<T>): readonly string[] {
  return table<T>(
    [{ heading: first, of: name }, ...columns.map((text) => ({ heading: text.short, of: (row: T) => cell(row, text) || empty(row) }))],
    rows,
    true,
  );
}
