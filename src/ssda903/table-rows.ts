import { limits } from '../history/limits.ts';
import { damaged, looksDamaged } from '../history/spreadsheet-ids.ts';
import { counted } from '../wording/lists.ts';
import { issueAt, type Place, type RowIssue } from './issues.ts';
import type { TableName } from './tables.ts';

/** One line of a table: its cells, trimmed, by column in capitals. A cell that the line lacks, or the file, is not there. */
export interface TableRow extends Place {
  /** Blank where the line names none: only of tables that say what happened, where it may be of any child of its DOB. */
  readonly child: string;
  readonly cells: Readonly<Partial<Record<string, string>>>;
  /** The line has no LA that could be read: it may be of the child of any authority. */
  readonly ofAnyAuthority: boolean;
}
export const saysWhatHappened = (name: TableName): boolean => name === 'Reviews' || name === 'Missing';

/** What is said of a row of another length than its headings, and what was done; nothing of one that only has blank cells too many. */
export function rowLength(
  line: readonly string[],
  headings: readonly string[],
  doneIfLong: string,
): { readonly message: string; readonly done: string } | undefined {
  const isLong = isTooLong(line, headings);
  if (!isLong && line.length >= headings.length) return undefined;
  return {
    message: `the row has ${counted(line.length, 'cell')} under ${counted(headings.length, 'heading')}`,
    done: isLong ? doneIfLong : 'the cells were read by position, those that are not there as unknown, not as blank',
  };
}

/** It has a separator too many, which may be anywhere: behind it every cell stands a place too far. */
export const isTooLong = (line: readonly string[], headings: readonly string[]): boolean =>
  line.slice(headings.length).some((cell) => cell.trim() !== '');

/** How many cells of a row are surely there: one that was cut off behind a separator shows a blank cell, of which nobody knows what stood in it. */
export const cellsThere = (line: readonly string[], headings: readonly string[]): number =>
  line.length - (line.length < headings.length && line.at(-1)?.trim() === '' ? 1 : 0);

export function readRows(
  { file, name, firstRow }: { readonly file: string; readonly name: TableName; readonly firstRow: number },
  lines: readonly (readonly string[])[],
  headings: readonly string[],
  columns: readonly string[],
): { readonly rows: readonly TableRow[]; readonly issues: readonly RowIssue[] } {
  const rows: TableRow[] = [];
  const issues: RowIssue[] = [];
  const reported = new Set<string>();
  const positions = columns.map((column) => [column, headings.flatMap((heading, place) => (heading === column ? [place] : []))] as const);
  for (const [index, line] of lines.entries()) {
    if (line.every((cell) => cell.trim() === '')) continue;
    const row = firstRow + index;
    // No column of a return holds words, so a cell too many is no note that nobody put in quotation marks.
    const there = isTooLong(line, headings) ? 1 : cellsThere(line, headings);
    const differing: string[] = [];
    const cells = Object.fromEntries(
      positions.flatMap(([column, places]) => {
        const read = new Set(places.map((place) => (place < there ? line[place]?.trim() : undefined)));
        // A join leaves a column twice, blank where the other table had no row.
        const [told, ...others] = [...read].filter(Boolean);
        if (others.length > 0) differing.push(column);
        const cell = told ?? (read.has(undefined) ? undefined : '');
        return cell === undefined || others.length > 0 ? [] : [[column, cell]];
      }),
    );
    const child = cells['CHILD'] ?? '';
    for (const column of differing) {
      issues.push(
        issueAt({ file, row, ...(child === '' ? {} : { child }) }, 'column-repeated', {
          column,
          message: `the cells of ${column} differ`,
          done: 'the cell is unknown',
        }),
      );
    }
    const ofAnyAuthority = columns.includes('LA') && cells['LA'] === undefined;
    if (child === '') {
      const isNeeded = saysWhatHappened(name);
      const done = `the row was not used${isNeeded ? `; what ${name} lacks is unknown for every child who may have its DOB` : ''}`;
      issues.push(issueAt({ file, row }, 'child-blank', { column: 'CHILD', message: 'the row names no child', done }));
      if (isNeeded) rows.push({ file, row, child, cells, ofAnyAuthority });
      continue;
    }
    if (child.length > limits.textLength) {
      issues.push(
        issueAt({ file, row }, 'id-too-long', {
          column: 'CHILD',
          message: `the id of the child has ${child.length} characters`,
          done: 'the row was not used',
        }),
      );
      continue;
    }
    const place = { file, row, child };
    const unfit = rowLength(line, headings, 'nobody knows which cell stands under which heading: all but the first are unknown, not blank');
    if (unfit !== undefined) issues.push(issueAt(place, 'row-length', unfit));
    if (damaged.test(child) && !reported.has(child)) {
      reported.add(child);
      issues.push(
        issueAt(place, 'id-damaged', {
          column: 'CHILD',
          message: `${child} ${looksDamaged}`,
          done: 'the id was kept as it stands',
        }),
      );
    }
    rows.push({ ...place, cells, ofAnyAuthority });
  }
  return { rows, issues };
}
