import { type Command, InvalidArgumentError } from 'commander';
import { isCollectionYear } from '../../ssda903/dates.ts';
import { importSsda903, type Ssda903Given } from '../import/ssda903.ts';
import { importDataSet, importTables, type TablesGiven } from '../import/tables.ts';
import { addExamples, addFormat, addOutput } from '../options.ts';
import type { Run } from '../session.ts';

const elsewhere = 'Histories are NDJSON: pipe them into `placement-rules evaluate -`.';

/** `import ssda903|ssd|tables`: what a council holds, as histories, one a line. */
export function addImport(program: Command, run: Run): void {
  const command = program.command('import').description('Make placement histories of what a council holds: one child a line (NDJSON).');
  addExamples(command, ['placement-rules import ssda903 return --out histories.ndjson']);
  const ssda903 = command
    .command('ssda903')
    .description('The statutory return (SSDA903): CSV files of Episodes, Header, Reviews and Missing, of one year or of several.')
    .argument('<paths...>', 'files, or folders of CSV files; YEAR=PATH says the collection year, named by the year it ends in')
    .option(
      '--year <year>',
      'the collection year of files that do not state their own: 2018 is 1 April 2017 to 31 March 2018',
      collectionYear,
    );
  withIssues(ssda903).action((paths: readonly string[], given: Ssda903Given) =>
    run((session) => importSsda903(paths, given, session), given),
  );
  addExamples(ssda903, [
    'placement-rules import ssda903 return --out histories.ndjson',
    'placement-rules import ssda903 2024=last-year 2025=return --issues issues.csv',
  ]);

  const ssd = command
    .command('ssd')
    .description(
      'The standard safeguarding data set, as councils fill it from LCS, Mosaic and other systems: files called after its tables.',
    )
    .argument('<paths...>', "CSV files (or NDJSON of rows), or folders of them; TABLE=PATH names a file's table")
    .option('--changes <file>', 'JSON: where the council differs, put over the ready-made map: local words, dates, columns');
  withIssues(ssd).action((paths: readonly string[], given: TablesGiven) => run((session) => importDataSet(paths, given, session), given));
  addExamples(ssd, ['placement-rules import ssd extract --changes local-words.json --out histories.ndjson']);

  const tables = command
    .command('tables')
    .description("A council's own tables, by a map of its columns and values.")
    .argument('<paths...>', "CSV files (or NDJSON of rows), or folders of them; TABLE=PATH names a file's table")
    .requiredOption('--map <file>', 'JSON: which column fills what, and what the values mean');
  withIssues(tables).action((paths: readonly string[], given: TablesGiven & { readonly map: string }) =>
    run((session) => importTables(paths, given, session), given),
  );
  addExamples(tables, ['placement-rules import tables placements.csv meetings=all-meetings.csv --map map.json --out histories.ndjson']);
}

const withIssues = (command: Command): Command =>
  addOutput(addFormat(command, ['ndjson'], elsewhere)).option(
    '--issues <file>',
    'write everything that was noticed, each with its row, as CSV',
  );

function collectionYear(text: string): number {
  const year = Number(text);
  if (!isCollectionYear(year)) throw new InvalidArgumentError(`"${text}" is no collection year; give the year it ends in, such as 2018.`);
  return year;
}
