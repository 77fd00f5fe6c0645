import { isCollectionYear, lastDayOf } from '../../ssda903/dates.ts';
import { readSsda903, type RowIssue, type Ssda903File } from '../../ssda903/index.ts';
import { readTable } from '../../ssda903/read-table.ts';
import { UsageError } from '../faults.ts';
import type { OutputGiven } from '../options.ts';
import type { Session } from '../session.ts';
import { type ExtractFile, extractFiles, type UnreadFile, withoutWorkbooks, workbookName } from './files.ts';
import { type Noticed, tell } from './noticed.ts';
import { openOutput } from '../streams/output.ts';
import { writeHistories } from './write-histories.ts';

export interface Ssda903Given extends OutputGiven {
  readonly year?: number;
  readonly issues?: string;
}

/** `import ssda903 PATHS`: a return, or those of several years, as histories. */
export async function importSsda903(paths: readonly string[], given: Ssda903Given, session: Session): Promise<void> {
  const unread: UnreadFile[] = [];
  const files = withoutWorkbooks(extractFiles(paths, ['.csv'], session, unread, workbookName), session, unread).map(toFile);
  // What was not read may tell what the rest does not: it is handed on without a word in it.
  const missed = unread.map(({ label, path }) => toFile({ ...(label === undefined ? {} : { label }), path }));
  const output = openOutput(
    session.io.stdout,
    given,
    files.map(({ name }) => name),
  );
  if (files.length === 0) return;
  if (given.year !== undefined && files.every(({ year }) => year !== undefined))
    throw new UsageError('--year is of files that do not state their own, and each of these does; leave it out.');
  if (missed.length > 0)
    session.messages.say(
      'What was not read may be Reviews or Missing, so what they lack of its year is unknown: leave it out if it is neither.',
    );
  const { children, issues, years } = readSsda903([...files, ...missed], given.year === undefined ? {} : { year: given.year });
  const said = new Set(missed.map(({ name }) => name));
  tell([...issues.filter(({ file }) => !said.has(file)), ...children.flatMap((each) => each.issues)].map(noticedOf), session, given);
  await writeHistories(
    children.map(({ history }) => history),
    output,
    session,
    () => withoutRows(files),
  );
  const last = years.at(-1);
  if (children.length > 0 && last !== undefined) session.messages.say(lastDayText(lastDayOf(last)));
}

/** A history cannot say when its records end, and what was done after that reads as not done. */
const lastDayText = (day: string): string =>
  `The return tells nothing after ${day}: judge at that day or an earlier one (--as-of ${day}). At a later one, what was done since would read as not done.`;

/** A table of Episodes with headings alone is no fault, but nothing comes of it. */
const withoutRows = (files: readonly Ssda903File[]): readonly string[] =>
  files
    .map(readTable)
    .flatMap(({ table }) =>
      table?.name === 'Episodes' && table.rows.length === 0 ? [`${table.file.name}: Episodes has no row of a child.`] : [],
    );

function toFile({ label, path, bytes }: UnreadFile & Partial<ExtractFile>): Ssda903File {
  const file = { name: path, ...(bytes === undefined ? {} : { bytes }) };
  if (label === undefined) return file;
  if (!/^\d{4}$/.test(label) || !isCollectionYear(Number(label)))
    throw new UsageError(`${label}=${path}: "${label}" is no collection year; write the year it ends in, 2018=${path} for 2017-18.`);
  return { ...file, year: Number(label) };
}

/** Of these a file, a row or a child is left out, whatever stands in the rest. */
const leavesOut: ReadonlySet<RowIssue['code']> = new Set<RowIssue['code']>([
  'file-empty',
  'file-not-readable',
  'table-not-recognised',
  'column-needed',
  'child-blank',
  'id-too-long',
  'too-many-rows',
  'no-history',
]);

function noticedOf({ file, row, column, child, rule, level, code, message, done }: RowIssue): Noticed {
  // Without Episodes nothing is left; a child whom only other tables name was never there (column CHILD).
  const lost = code === 'no-episodes' && column === undefined;
  const refused = lost || leavesOut.has(code);
  return { file, row, column: column ?? null, child: child ?? null, rule: rule ?? null, level, code, message, done, refused };
}
