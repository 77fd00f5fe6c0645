import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { repository } from '../../config/scripts/shared/tree.ts';
import type { PlacementHistory } from '../../src/contract.ts';
import { parseHistory } from '../../src/index.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { command, fixture, folder, linesIn, plain } from './run.ts';

const ids = (out: string): readonly string[] => (linesIn(out) as readonly PlacementHistory[]).map(({ child }) => child.id);

describe('import ssda903', () => {
  const tables = ['episodes', 'header', 'missing', 'reviews'];

  test('a folder gives the histories that its files give, one a line, each of which passes parseHistory', async () => {
    const { code, out, err } = await command(['import', 'ssda903', fixture('ssda903')]);
    const { children } = readSsda903(tables.map((name) => ({ name, bytes: readFileSync(fixture(`ssda903/${name}.csv`)) })));
    expect(children.length).toBeGreaterThan(50);
    expect(linesIn(out)).toEqual(plain(children.map(({ history }) => history)));
    expect(linesIn(out).filter((line) => !parseHistory(line).ok)).toEqual([]);
    expect(err).toContain(`${children.length} histories written.`);
    // The sample has rows without a child on purpose.
    expect([0, 1]).toContain(code);
    expect(code === 1).toBe(/^refused: /m.test(err));
  });

  test('the same, from the same files by name in another order, and with the year said', async () => {
    const whole = await command(['import', 'ssda903', fixture('ssda903')]);
    expect(ids((await command(['import', 'ssda903', ...tables.map((name) => fixture(`ssda903/${name}.csv`)).toReversed()])).out)).toEqual(
      ids(whole.out),
    );
    const year =
      /year to 31 March (\d{4})/.exec(
        whole.err + JSON.stringify(readSsda903([{ name: 'e', bytes: readFileSync(fixture('ssda903/episodes.csv')) }]).issues),
      )?.[1] ?? '';
    const said = await command(['import', 'ssda903', '--year', year, fixture('ssda903')]);
    expect(said.out).toBe(whole.out);
    expect(said.err).not.toContain('year-inferred');
    expect((await command(['import', 'ssda903', `${year}=${fixture('ssda903')}`])).out).toBe(whole.out);
  });

  test('it says the last day that the return tells of: after it, what was done would read as not done', async () => {
    const at = folder(),
      file = join(at, 'episodes.csv');
    writeFileSync(file, 'CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC\n1,02/10/2017,S,C2,U6,PR1,,\n');
    const { err } = await command(['import', 'ssda903', '--year', '2018', file]);
    expect(err).toContain(
      '1 history written.\nThe return tells nothing after 2018-03-31: judge at that day or an earlier one (--as-of 2018-03-31).',
    );
    expect((await command(['import', 'ssda903', '--year', '2018', join(at, 'no.csv')])).err).not.toContain('tells nothing');
  });

  test('a child of whom no row can be read is refused by name, and counts in the exit code', async () => {
    const file = join(folder(), 'episodes.csv'),
      cells = 'N1,U6,PR1,,,,,,';
    const columns = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
    writeFileSync(file, `${columns}\n7,02/10/2017,S,C2,${cells}\n8,1/10/17,S,C2,${cells}\n`);
    const { code, err, out } = await command(['import', 'ssda903', '--year', '2018', file]);
    expect([code, linesIn(out).length]).toEqual([1, 1]);
    expect(err).toContain(`refused: ${file}:3 (child 8): a row of the child cannot be placed in time; no history was made`);
  });

  test('a year that no file could use is wrong usage: each has its own', async () => {
    const { code, out, err } = await command(['import', 'ssda903', '--year', '2020', `2025=${fixture('ssda903')}`]);
    expect([code, out, err]).toEqual([
      2,
      '',
      'error: --year is of files that do not state their own, and each of these does; leave it out.\n',
    ]);
  });

  test('returns of two years become one history a child', async () => {
    const at = folder();
    const head = 'CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC';
    for (const [year, row] of [
      ['2024', '7,02/10/2023,S,C2,U6,PR1,,'],
      ['2025', '7,02/10/2023,S,C2,U6,PR1,01/06/2024,E11'],
    ] as const) {
      mkdirSync(join(at, year));
      writeFileSync(join(at, year, 'episodes.csv'), `${head}\r\n${row}\r\n`);
    }
    const { out } = await command(['import', 'ssda903', `2024=${join(at, '2024')}`, `2025=${join(at, '2025')}`]);
    expect(
      (linesIn(out) as readonly PlacementHistory[]).map(({ placements }) =>
        placements.map(({ startedAt, endedAt }) => [startedAt, endedAt]),
      ),
    ).toEqual([[['2023-10-02', '2024-06-01']]]);
  });

  test('what a folder holds beside CSV is passed over, and said', async () => {
    const at = folder();
    mkdirSync(join(at, 'last-year'));
    writeFileSync(join(at, 'reviews.txt'), '');
    writeFileSync(join(at, 'episodes.csv'), 'CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC\n7,02/10/2023,S,C2,U6,PR1,,\n');
    const { out, err } = await command(['import', 'ssda903', `2024=${at}`]);
    expect(ids(out)).toEqual(['7']);
    expect(err).toContain(
      `${at}: passed over last-year, reviews.txt; of a folder the files that end in .csv are read, and none of the folders in it.`,
    );
  });

  test.each([
    ['a workbook in the folder', 'reviews.xlsx', []],
    ['a file that is not there', undefined, ['2025=no.csv']],
    ['a workbook by name', undefined, ['old.csv']],
  ])('%s may be of Reviews: what they lack is unknown, it is said, and counts in the exit code', async (_, beside, named) => {
    const at = folder();
    writeFileSync(
      join(at, 'episodes.csv'),
      'CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC\n1,02/10/2024,S,C2,U6,PR1,,\n2,02/10/2024,S,C2,U6,PR1,,\n',
    );
    writeFileSync(join(at, 'reviews.csv'), 'CHILD,DOB,REVIEW,REVIEW_CODE\n1,14/08/2012,28/10/2024,PN1\n');
    writeFileSync(join(at, '~$reviews.xlsx'), 'open');
    const read = (...more: readonly string[]) => command(['import', 'ssda903', '--year', '2025', at, ...more]);
    const before = await read();
    expect([before.code, linesIn(before.out)]).toMatchObject([0, [{ coverage: { reviews: { from: '2024-04-01' } } }, { reviews: [] }]]);

    const elsewhere = join(folder(), 'old.csv'),
      workbook = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]);
    writeFileSync(elsewhere, workbook);
    if (beside !== undefined) writeFileSync(join(at, beside), workbook);
    const { code, out, err } = await read(...named.map((name) => (name === 'old.csv' ? elsewhere : name)));
    expect([code, linesIn(out)]).toMatchObject([
      1,
      [{ reviews: [{ heldAt: '2024-10-28' }], coverage: { reviews: { from: '2199-12-31' } } }, {}],
    ]);
    expect(linesIn(out)[1]).not.toHaveProperty('reviews');
    expect(err).toContain(
      'What was not read may be Reviews or Missing, so what they lack of its year is unknown: leave it out if it is neither.',
    );
    expect(err).not.toContain('file-empty');
  });

  test('what it noticed is counted by kind, and written row by row where asked', async () => {
    const at = folder(),
      issues = join(at, 'issues.csv');
    const { err, out } = await command(['import', 'ssda903', fixture('ssda903'), '--issues', issues]);
    const rows = parse(readFileSync(issues), { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[];
    const { children, issues: ofReturn } = readSsda903(
      tables.map((name) => ({ name: fixture(`ssda903/${name}.csv`), bytes: readFileSync(fixture(`ssda903/${name}.csv`)) })),
    );
    expect(rows).toHaveLength(ofReturn.length + children.reduce((sum, child) => sum + child.issues.length, 0));
    expect(Object.keys(rows[0] ?? {})).toEqual(['file', 'row', 'column', 'child', 'rule', 'level', 'code', 'message', 'done']);
    for (const [, count, code] of err.matchAll(/^(\d+) faults? ([a-z0-9-]+)/gm))
      expect(rows.filter((row) => row['code'] === code && row['level'] === 'fault').length, code).toBeGreaterThanOrEqual(Number(count));
    expect(err).not.toContain('--issues FILE');
    expect(linesIn(out).length).toBe(children.length);
  });

  test('a file that is read counts as no refusal, whatever column it lacks or repeats; one that is not does', async () => {
    const at = join(folder(), 'episodes.csv'),
      row = '1,02/10/2024,S,V2,U6,PR1,,,';
    const imported = async (head: string) => {
      writeFileSync(at, `${head}\n${row}\n`);
      const { code, err } = await command(['import', 'ssda903', `2025=${at}`]);
      return { code, isRefused: err.includes('refused: ') };
    };
    expect(await imported('CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC,REC')).toEqual({ code: 0, isRefused: false });
    expect(await imported('CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REASON,URN')).toEqual({ code: 1, isRefused: true });
  });

  test('a row without a child is refused with its place, and the rest goes on', async () => {
    const at = join(folder(), 'episodes.csv');
    writeFileSync(
      at,
      'CHILD,DECOM,RNE,LS,PLACE,PLACE_PROVIDER,DEC,REC\n7,02/10/2023,S,C2,U6,PR1,,\n,02/10/2023,S,C2,U6,PR1,,\n8,02/10/2023,S,C2,U6,PR1,,\n',
    );
    const { code, out, err } = await command(['import', 'ssda903', at]);
    expect([code, ids(out)]).toEqual([1, ['7', '8']]);
    expect(err).toContain(`refused: ${at}:3 CHILD: the row names no child; the row was not used.`);
  });

  test.each([
    ['a folder without CSV', (at: string) => [at], /the folder holds no file that ends in \.csv\./],
    ['a file that is not there', (at: string) => [join(at, 'no.csv')], /no\.csv: there is no such file/],
    [
      'a file that is no table of the return',
      (at: string) => [join(at, 'other.txt')],
      /these columns belong to no table of the return[\s\S]*No history could be made\./,
    ],
  ])('%s is said', async (_, args, says) => {
    const at = folder();
    writeFileSync(join(at, 'other.txt'), 'A,B\n1,2\n');
    const { code, out, err } = await command(['import', 'ssda903', ...args(at)]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(says);
  });

  test.each([
    [['import', 'ssda903'], "missing required argument 'paths'"],
    [['import', 'ssda903', fixture('ssda903'), '--year', '18'], '"18" is no collection year'],
    [['import', 'ssda903', `autumn=${fixture('ssda903')}`], '"autumn" is no collection year; write the year it ends in'],
    [
      ['import', 'ssda903', fixture('ssda903'), '--format', 'table'],
      'ssda903 does not write table; it writes ndjson. Histories are NDJSON',
    ],
    [['import', 'excel', fixture('ssda903')], "unknown command 'excel'"],
  ])('wrong usage: %j', async (args, says) => {
    const { code, out, err } = await command(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  const be903 = `${repository}../shared/ssda903/be903`;
  if (!existsSync(be903)) console.log(`skipped: the command on a whole return, because ${be903} is not there`);
  test.skipIf(!existsSync(be903))('be903: 2,123 children, their faults in some twenty lines', async () => {
    const { code, out, err } = await command(['import', 'ssda903', be903]);
    expect([code, linesIn(out).length]).toEqual([0, 1_856]);
    expect(err).toContain('1413 faults end-and-reason, the first at');
    expect(err.split('\n').length).toBeLessThan(26);
  });
});
