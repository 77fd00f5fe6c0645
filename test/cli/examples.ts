import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLine } from '../../config/scripts/shared/shell-line.ts';
import { allCases, conformanceCase } from '../cases/case-file.ts';
import { demoText, fixture, folder, lineOf, putShim } from './run.ts';

/** A folder with every file that an example of a help text or a guide names. */
export async function exampleFolder(): Promise<string> {
  const at = folder();
  const put = (name: string, text: string): void => writeFileSync(join(at, name), text);
  put('history.json', demoText);
  put('histories.ndjson', `${lineOf('c-1', { colour: 'red' })}\n${lineOf('c-2', { visits: [{ id: 'v1', at: '2026-04-05' }] })}\n`);
  for (const name of ['return', 'last-year']) cpSync(fixture('ssda903'), join(at, name), { recursive: true });
  cpSync(fixture('ssd'), join(at, 'extract'), { recursive: true });
  // Rows of the samples are of nobody, or cannot be read, on purpose; an example is of an extract where nothing is left out.
  for (const [name, row] of [
    ['extract/ssd_cla_visits', 12],
    ['extract/ssd_cla_reviews', 16],
    ['return/episodes', 92],
    ['return/episodes', 84],
    ['last-year/episodes', 92],
    ['last-year/episodes', 84],
  ] as const) {
    const file = join(at, `${name}.csv`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .split('\n')
        .toSpliced(row - 1, 1)
        .join('\n'),
    );
  }
  put(
    'local-words.json',
    JSON.stringify({ recordedFrom: '2020-04-01', values: { ssd_legal_status: { status: { 'Accommodated s20': 'section-20' } } } }),
  );
  put('placements.csv', 'CHILD,ID,TYPE,START,END\n7,77,IFA,02/04/2026 16:30,\n');
  put('all-meetings.csv', 'CHILD,TYPE,HELD\n7,Placement planning meeting,07/04/2026 10:00\n');
  put(
    'map.json',
    JSON.stringify({
      child: 'CHILD',
      columns: { placements: { id: 'ID', kind: 'TYPE', startedAt: 'START', endedAt: 'END' }, meetings: { kind: 'TYPE', heldAt: 'HELD' } },
      values: { placements: { kind: { IFA: 'foster' } } },
    }),
  );
  putShim(at);
  put(
    'cases.json',
    JSON.stringify(
      allCases()
        .map(conformanceCase)
        .filter(({ name }) => name.startsWith('statutory/care-plan')),
    ),
  );
  const judged = await runLine(
    `placement-rules import ssda903 return | placement-rules evaluate - --profile derby --as-of 2025-03-31 --format ndjson`,
    at,
  );
  put('evaluations.ndjson', judged.out);
  return at;
}
