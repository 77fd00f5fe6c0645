import { type Noted, readAsBlank, type Spelling, withoutRows } from './held-columns.ts';
import { issueAt } from './issues.ts';
import type { TableMap } from './map.ts';
import type { NumberedRow } from './numbered-tables.ts';
import { isOneOf, notThere } from './read-cell.ts';

export function choicesOf(
  name: string,
  map: TableMap,
  { spelling, need, issues, isSparse }: Omit<Noted, 'lost'> & { readonly spelling: Spelling },
): readonly Choice[] {
  const only = map.only?.[name] ?? {};
  const leaveOut = map.leaveOut?.[name] ?? {};
  const reading = 'by which the map chooses rows';
  return [...new Set([...Object.keys(only), ...Object.keys(leaveOut)])].map((column): Choice => {
    const wanted = only[column];
    const inTable = spelling(column);
    // Where the map asks for words, a row without the column is none that it asks for.
    if (wanted !== undefined && !isOneOf('', wanted)) need([column], reading);
    else if (inTable === undefined)
      issues.push(
        issueAt(
          { table: name, column },
          'column-missing',
          `no row has a column ${column}, ${reading}`,
          isSparse ? readAsBlank : withoutRows,
        ),
      );
    return { column: inTable ?? column, isThere: isSparse || inTable !== undefined, only: wanted, leaveOut: leaveOut[column] ?? [] };
  });
}

/** A column by which the map chooses rows. */
interface Choice {
  readonly column: string;
  readonly isThere: boolean;
  readonly only: readonly (string | boolean)[] | undefined;
  readonly leaveOut: readonly (string | boolean)[];
}

export function chosen(
  rows: readonly NumberedRow[],
  choices: readonly Choice[],
  isBlank: (cell: unknown) => boolean,
): readonly NumberedRow[] {
  if (choices.length === 0) return rows;
  return rows.flatMap(({ at, cells }) => {
    const undecided = choices.filter(({ column, isThere, only = [], leaveOut }) => {
      const listed = [...only, ...leaveOut];
      // Where the map asks for a flag, another word is neither yes nor no.
      return (
        !isThere ||
        cells[column] === notThere ||
        (listed.some((value) => typeof value === 'boolean') && !isBlank(cells[column]) && !isOneOf(cells[column], [...listed, true, false]))
      );
    });
    const isLeftOut = choices.some(
      (choice) =>
        !undecided.includes(choice) &&
        ((choice.only !== undefined && !isOneOf(cells[choice.column], choice.only)) || isOneOf(cells[choice.column], choice.leaveOut)),
    );
    const [first] = undecided;
    return isLeftOut ? [] : [{ at, cells, ...(first === undefined ? {} : { undecidedBy: first.column }) }];
  });
}
