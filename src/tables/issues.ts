/** `fault`: the data cannot be read as they stand. `info`: nothing is wrong, but it limits or explains what the histories say. */
export type TableIssueLevel = 'fault' | 'info';

/** How heavy each kind of issue is. */
export const tableIssueLevels = {
  // The table.
  'table-not-used': 'info',
  'table-missing': 'fault',
  'column-needed': 'fault',
  'column-missing': 'fault',
  'column-not-mapped': 'info',
  'zone-not-certain': 'fault',
  'same-time-of-day': 'info',
  'rows-left-out': 'info',
  'starts-late': 'info',
  'first-row-not-certain': 'fault',

  // The child that a row is of.
  'child-blank': 'fault',
  'child-contradicted': 'fault',
  'unknown-child': 'fault',
  'no-placements': 'info',
  'short-break-agreement': 'info',

  'child-rows-differ': 'fault',
  'id-damaged': 'fault',

  // A cell.
  'cell-blank': 'fault',
  'cell-not-readable': 'fault',
  'word-not-known': 'fault',
  'unknown-reference': 'fault',

  // A row against others.
  'id-repeated': 'fault',
  'row-repeated': 'info',
  'end-before-start': 'fault',
  'not-started': 'info',
  'absence-not-certain': 'info',
  'carer-not-certain': 'info',
  'absence-rows-differ': 'fault',
  'same-carer-contradicted': 'fault',
  'start-of-care-contradicted': 'fault',
  'open-row-followed': 'fault',
  'open-after-care': 'fault',

  // A whole history.
  'history-refused': 'fault',
  'history-warned': 'info',
} as const satisfies Readonly<Record<string, TableIssueLevel>>;

/** Stable slug of a kind of issue. */
export type TableIssueCode = keyof typeof tableIssueLevels;

/** One thing that the reader noticed, where, and what it did about it. Holds ids, dates and codes, never names. */
export interface TableIssue {
  readonly table: string;
  /** The file of the row, where one table was read from several. */
  readonly file?: string;
  /** Left out where the whole table is meant. Counted from 1, or from `firstRow` of the map. */
  readonly row?: number;
  readonly column?: string;
  readonly child?: string;
  readonly code: TableIssueCode;
  readonly level: TableIssueLevel;
  /** What is wrong. */
  readonly message: string;
  /** What the reader did about it. */
  readonly done: string;
}

/** A row of a table, and its file where the table was read from several. */
export interface RowAt {
  readonly row: number;
  readonly file?: string;
}

/** Where something stands. */
export interface Place extends Partial<RowAt> {
  readonly table: string;
  readonly column?: string | undefined;
  readonly child?: string | undefined;
}

/** A row as messages name it. */
export const rowName = ({ row, file }: RowAt): string => `row ${row}${file === undefined ? '' : ` of ${file}`}`;

export function issueAt({ table, file, row, column, child }: Place, code: TableIssueCode, message: string, done: string): TableIssue {
  return {
    table,
    ...(file === undefined ? {} : { file }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(child === undefined ? {} : { child }),
    code,
    level: tableIssueLevels[code],
    message,
    done,
  };
}

/** Issues that are alike, counted: the first of them stands for all. */
export interface IssueGroup extends TableIssue {
  readonly count: number;
  readonly children: number;
}

/**
 * Counts issues that say the same of the same column, so that five thousand rows with one local code are one line to read.
 *
 * @param issues what `fromTables` reported
 * @returns one group for each table, column, code and sentence, the most frequent fault first; `row` and `child` are those of the first
 * @example
 * groupIssues([]) //=> []
 */
export function groupIssues(issues: readonly TableIssue[]): readonly IssueGroup[] {
  const groups = new Map<string, { readonly first: TableIssue; count: number; readonly children: Set<string> }>();
  for (const issue of issues) {
    const key = [issue.level, issue.table, issue.column ?? '', issue.code, issue.message].join('\n');
    const group = groups.get(key) ?? { first: issue, count: 0, children: new Set<string>() };
    group.count += 1;
    if (issue.child !== undefined) group.children.add(issue.child);
    groups.set(key, group);
  }
  const rank = ({ level }: TableIssue): number => (level === 'fault' ? 0 : 1);
  return [...groups.values()]
    .map(({ first, count, children }) => ({ ...first, count, children: children.size }))
    .sort((a, b) => rank(a) - rank(b) || b.count - a.count);
}
