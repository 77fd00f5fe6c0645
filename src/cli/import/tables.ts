import { basename, extname } from 'node:path';
import { groupBy } from '../../history/group-by.ts';
import { checkMap, kindOf } from '../../tables/check-map.ts';
import { fromNumberedRows } from '../../tables/from-tables.ts';
import { adaptMap, type FromTables, type MapChanges, safeguardingDataSet, type TableIssue, type TableMap } from '../../tables/index.ts';
import { normal } from '../../tables/meanings.ts';
import { blankTest, notThere } from '../../tables/read-cell.ts';
import type { NumberedRow, NumberedTable, NumberedTables } from '../../tables/numbered-tables.ts';
import { UsageError } from '../faults.ts';
import type { OutputGiven } from '../options.ts';
import type { Session } from '../session.ts';
import { extractFiles, type UnreadFile } from './files.ts';
import { type Noticed, tell } from './noticed.ts';
import { type FileRows, rowsOf } from './rows.ts';
import { openOutput } from '../streams/output.ts';
import { readTextFile } from '../streams/text-file.ts';
import { writeHistories } from './write-histories.ts';

export interface TablesGiven extends OutputGiven {
  readonly map?: string;
  readonly changes?: string;
  readonly issues?: string;
}

/** `import tables PATHS --map FILE`: a council's own tables as histories. */
export const importTables = (paths: readonly string[], given: TablesGiven & { readonly map: string }, session: Session): Promise<void> =>
  // What is wrong with a map fromTables says.
  importBy(readJson(given.map) as TableMap, given.map, paths, given, session);

/** `import ssd PATHS`: the tables of the standard safeguarding data set as histories. */
export const importDataSet = (paths: readonly string[], given: TablesGiven, session: Session): Promise<void> =>
  importBy(
    given.changes === undefined ? safeguardingDataSet : adaptMap(safeguardingDataSet, readJson(given.changes) as MapChanges),
    given.changes ?? 'the map',
    paths,
    given,
    session,
  );

const endings = ['.csv', '.ndjson', '.jsonl'];

async function importBy(map: TableMap, mapFile: string, paths: readonly string[], given: TablesGiven, session: Session): Promise<void> {
  const unread: UnreadFile[] = [];
  const tableOf = ({ label, path }: UnreadFile): string => tableNamed(label ?? basename(path, extname(path)), map);
  const files = extractFiles(paths, endings, session, unread);
  const output = openOutput(
    session.io.stdout,
    given,
    files.map(({ path }) => path),
  );
  if (files.length === 0) return;
  const noticed: Noticed[] = [];
  const copies = new Map(
    files.flatMap((file) => {
      const of = copied(tableOf(file), map);
      return of === undefined ? [] : [[file, of] as const];
    }),
  );
  for (const [{ path }, of] of copies) {
    session.tally.refused += 1;
    session.messages.say(`${path}: by its name a copy of a file of table "${of}"; leave it out, or give it as ${of}=FILE.`);
  }
  const isBlank = blankTest(Array.isArray(map.blanks) ? map.blanks : undefined);
  const read = files
    .filter((file) => !copies.has(file))
    .map((file): ReadFile => ({ table: tableOf(file), path: file.path, read: rowsOf(file.path, file.bytes, isBlank, noticed) }));
  const lost = new Set([
    ...copies.values(),
    ...unread.map((file) => (file.label === undefined && !endings.includes(extname(file.path).toLowerCase()) ? anyTable : tableOf(file))),
  ]);
  // A table of which one file cannot be read would say that there was nothing of what the file holds.
  const tables = Object.fromEntries(
    [...groupBy(read, ({ table }) => table)].flatMap(([table, parts]) => {
      const isGone = lost.has(anyTable) || lost.has(table);
      if (isGone) session.messages.say(`Table "${table}" was not used: a file that may be of it could not be read.`);
      const whole = parts.flatMap(({ path, read: part }) => (part === undefined ? [] : [{ path, ...part }]));
      return isGone || whole.length < parts.length ? [] : [[table, united(whole)]];
    }),
  );
  const { histories, issues, refused } = readTables(tables, map, mapFile);
  tell([...noticed, ...issues.map((issue) => noticedOf(issue, new Set(refused)))], session, given);
  await writeHistories(histories, output, session, () => whyNone(read, map));
}

/** In the place of a table: what could not be read is a folder, which may have held a file of any. */
const anyTable = '';

/** A file of the extract, the table that it is, and its rows; undefined where nothing of it can be read. */
interface ReadFile {
  readonly table: string;
  readonly path: string;
  readonly read: FileRows | undefined;
}

/** The files of one table: rows named with their file, columns spelt alike, and a column that a file lacks, and another has, as cells that are not there. */
function united(parts: readonly (FileRows & { readonly path: string })[]): NumberedTable {
  const files = parts
    .filter((part) => !part.isCut || part.rows.length > 0)
    .map(({ path, columns }) => (parts.length === 1 ? { columns } : { file: path, columns }));
  const isCut = parts.some((part) => part.isCut);
  const [first] = parts;
  if (first === undefined || parts.length === 1) return { rows: first?.rows ?? [], files, isCut };
  const spelt = new Map(
    files
      .flatMap(({ columns }) => columns)
      .toReversed()
      .map((column) => [normal(column), column]),
  );
  const rows = parts.flatMap(({ path, rows: ofFile, columns }): readonly NumberedRow[] => {
    const own = new Map(columns.map((column) => [normal(column), column]));
    const lacking = Object.fromEntries([...spelt].flatMap(([key, column]) => (own.has(key) ? [] : [[column, notThere]])));
    return ofFile.map(({ at, cells }) => ({
      at: { ...at, file: path },
      cells: {
        ...lacking,
        ...Object.fromEntries(Object.entries(cells).map(([column, cell]) => [spelt.get(normal(column)) ?? column, cell])),
      },
    }));
  });
  return { rows, files, isCut };
}

/** Why no history came of the files, where none of them is at fault: a name that is no table's, headings alone, no table of placements. */
function whyNone(read: readonly ReadFile[], map: TableMap): readonly string[] {
  const names = Object.keys(map.columns);
  const placements = names.filter((name) => kindOf(map, name) === 'placements');
  const ofFiles = read.flatMap(({ table, path, read: part }) => {
    if (!names.includes(table))
      return [`${path}: table "${table}" is not used by the map, which names ${names.join(', ')}; give it as TABLE=FILE.`];
    return part?.rows.length === 0 ? [`${path}: no rows in table "${table}".`] : [];
  });
  const isPlaced = read.some(({ table }) => placements.includes(table));
  return isPlaced
    ? ofFiles
    : [
        ...ofFiles,
        placements.length === 0
          ? 'The map names no table of placements.'
          : `No file is the table of placements, which the map names ${placements.join(' or ')}.`,
      ];
}

function readTables(tables: NumberedTables, map: TableMap, mapFile: string): FromTables {
  try {
    checkMap(map);
    return fromNumberedRows(tables, map);
  } catch (fault) {
    // The map is a person's own file: what is wrong with it is wrong usage.
    if (fault instanceof TypeError && fault.message.startsWith('fromTables: '))
      throw new UsageError(`${mapFile}: ${fault.message.slice('fromTables: '.length)}`);
    throw fault;
  }
}

/** The table of the map that a file is called after, whatever its case; else the name as it is, of which fromTables says that no column is named. */
const tableNamed = (name: string, map: TableMap): string =>
  Object.keys(map.columns ?? {}).find((table) => table.toLowerCase() === name.toLowerCase()) ?? name;

/** The table of which a file is a copy by its name: a browser saves a second one as `visits (1).csv`, and either may be the one that is meant. */
function copied(name: string, map: TableMap): string | undefined {
  const table = tableNamed(name.replace(/\s*(?:\(\d+\)|[-–]? ?copy(?: \(?\d+\)?)?)$/i, ''), map);
  return table !== name && !Object.hasOwn(map.columns ?? {}, name) && Object.hasOwn(map.columns ?? {}, table) ? table : undefined;
}

function readJson(path: string): unknown {
  const text = readTextFile(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is not JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${path}: expected one JSON object, { … }.`);
  return value;
}

/** Of these a row is left out of which nobody knows the child. */
const leavesOut: ReadonlySet<TableIssue['code']> = new Set<TableIssue['code']>([
  'child-blank',
  'child-contradicted',
  'unknown-child',
  'short-break-agreement',
  'history-refused',
  'column-needed',
  'table-missing',
]);

function noticedOf(
  { table, file = table, row, column, child, level, code, message, done }: TableIssue,
  refused: ReadonlySet<string>,
): Noticed {
  return {
    file,
    row: row ?? null,
    column: column ?? null,
    child: child ?? null,
    rule: null,
    level,
    code,
    message,
    done,
    refused: leavesOut.has(code) || ((level === 'fault' || code === 'no-placements') && child !== undefined && refused.has(child)),
  };
}
