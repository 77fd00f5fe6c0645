import Papa from 'papaparse';

/** Where the headings are: after blank lines, and after the line by which Excel is told the separator. */
export function headAt(records: readonly (readonly string[])[]): number {
  const found = records.findIndex((record) => record.some((cell) => cell.trim() !== '') && !isSeparatorLine(record));
  return Math.max(0, found);
}
const isSeparatorLine = ([first = '', ...others]: readonly string[]): boolean =>
  /^\s*sep=.?\s*$/i.test(first) && others.every((cell) => cell.trim() === '');

/** The cells of each line, or what stands in the way of reading them. */
export function recordsOf(text: string): readonly (readonly string[])[] | string {
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken === undefined) {
    const columns = data[headAt(data)]?.length ?? 0;
    const swallowing = data.findIndex((record) => record.some((cell) => holdsRow(cell, delimiter, columns)));
    return swallowing === -1
      ? data
      : `the text is not CSV: a cell of row ${swallowing + 1} holds whole rows, so a quotation mark stands in it by mistake`;
  }
  const what = broken.code === 'MissingQuotes' ? 'is never closed' : 'is closed before the cell ends';
  return `the text is not CSV: a quotation mark that opens in row ${(broken.row ?? 0) + 1} ${what}`;
}

/** Whether behind a line break a cell has as many cells again as a row, and a date among them; a note has a space behind its commas. */
const holdsRow = (cell: string, delimiter: string, columns: number): boolean =>
  columns > 1 &&
  cell
    .split('\n')
    .slice(1)
    .some((line) => line.split(delimiter).length >= columns && !line.includes(`${delimiter} `) && /\d[/-]\d/.test(line));

/** The line of the headings, and what stands above it. */
export const headOf = (text: string): string => /^(?:\s*\n|sep=.*\n)*.*/i.exec(text)?.[0] ?? '';

/**
 * What stands most often between the headings: "Unicode text" from Excel is separated by tabs, CSV from some settings of it by
 * semicolons, and a heading in quotation marks, or one heading without, may hold a comma all the same.
 */
function delimiterOf(text: string): string {
  const headings = headOf(text)
    .replace(/^(?:\s*\n|sep=.*\n)*/i, '')
    .replaceAll(/"[^"]*("|$)/g, '');
  const count = (delimiter: string): number => headings.split(delimiter).length;
  return [',', '\t', ';'].reduce((most, each) => (count(each) > count(most) ? each : most));
}
