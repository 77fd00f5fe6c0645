import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { command, folder, lineOf, linesIn } from './run.ts';

const placementMap = {
  child: 'CHILD',
  columns: { placements: { id: 'ID', kind: 'TYPE', startedAt: 'START', endedAt: 'END' } },
  values: { placements: { kind: { IFA: 'foster' } } },
};
const head = 'CHILD,ID,TYPE,START,END';
const columns = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

/** Files in a folder of their own, with a map beside them. */
function put(files: Readonly<Record<string, string | Uint8Array>>): { readonly path: (name: string) => string } {
  const at = folder();
  const path = (name: string) => join(at, name);
  for (const [name, content] of Object.entries({ ...files, 'map.json': JSON.stringify(placementMap) })) writeFileSync(path(name), content);
  return { path };
}

describe('a row that was cut off', () => {
  test('of the return: its child is judged, and no breach of it is certain', async () => {
    const { path } = put({
      'episodes.csv': `${columns}\n100123,02/10/2024,S,V2,N1,U6,PR1\n100124,02/10/2024,S,V2,N1,U6,PR1,,,,,,\n`,
      'reviews.csv': 'CHILD,DOB,REVIEW,REVIEW_CODE\n',
    });
    const { out, err } = await command(['import', 'ssda903', '--year', '2025', path('episodes.csv'), path('reviews.csv')]);
    expect(err).toContain(
      'the row has 7 cells under 13 headings; the cells were read by position, those that are not there as unknown, not as blank.',
    );
    const judged = await command(['evaluate', '-', '--profile', 'statutory', '--as-of', '2025-03-31'], out);
    expect(judged.out).toContain('100123: no breach is certain');
    expect(judged.out).toContain('100124: 1 breach of regulation');
  });

  test.each([
    ['before its end', '1,a,IFA,03/04/2026'],
    ['behind the separator before it', '1,a,IFA,03/04/2026,'],
  ])('of tables, %s: the end is unknown', async (_, row) => {
    const { path } = put({ 'placements.csv': `${head},NOTE\n${row}\n` });
    const { code, out, err } = await command(['import', 'tables', path('placements.csv'), '--map', path('map.json')]);
    expect([code, (linesIn(out)[0] as PlacementHistory).placements]).toEqual([
      0,
      [{ id: 'a', kind: 'foster', startedAt: '2026-04-03', endedAt: 'unknown' }],
    ]);
    expect(err).toMatch(/row-length at .*; the cells were read by position, those that are not there as unknown, not as blank\.$/m);
  });
});

describe('an Excel workbook', () => {
  const workbooks = {
    'new.xlsx': Buffer.from('PK\u0003\u0004\u0014\u0000\u0006xl/workbook.xml', 'latin1'),
    'old.csv': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  };
  const says = 'it is an Excel workbook; save each sheet that you need as CSV UTF-8, and import that';

  test.each([
    ['import ssda903', ['import', 'ssda903']],
    ['validate', ['validate']],
    ['evaluate', ['evaluate', '--profile', 'derby', '--as-of', '2026-04-20']],
    ['report', ['report', '--format', 'csv']],
  ])('%s says so and nothing else of it', async (_, args) => {
    const { path } = put(workbooks);
    for (const name of Object.keys(workbooks)) {
      const { code, out, err } = await command([...args, path(name)]);
      expect(code).toBe(1);
      expect(`${out}${err}`.split('\n').filter((line) => line.includes(path(name)))).toEqual([expect.stringContaining(says)]);
      expect(`${out}${err}`).not.toMatch(/xl\/|PK|\uFFFD/);
    }
  });

  test('import tables too, and the table is not used at all', async () => {
    const { path } = put({ ...workbooks, 'placements.csv': `${head}\n1,a,IFA,03/04/2026,\n` });
    const { code, out, err } = await command([
      'import',
      'tables',
      path('placements.csv'),
      `placements=${path('new.xlsx')}`,
      '--map',
      path('map.json'),
    ]);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`refused: ${path('new.xlsx')}:1: ${says}; its table was not used: what it records is unknown.`);
  });

  test('comes in any pieces; a shorter file is none', async () => {
    const pieces = [...workbooks['new.xlsx']].map((byte) => Uint8Array.of(byte));
    expect((await command(['validate', '-'], pieces)).out).toContain(`standard input: refused: ${says}.`);
    expect((await command(['validate', '-'], 'PK')).out).toContain('standard input:1: refused: the document is not JSON');
    expect((await command(['validate', '-'], [...lineOf('c-1')])).out).toContain('1 history good');
  });

  test('the rest goes on', async () => {
    const { path } = put({ ...workbooks, 'good.ndjson': lineOf('c-1') });
    const { code, out } = await command(['validate', path('old.csv'), path('good.ndjson')]);
    expect([code, out]).toEqual([1, `${path('old.csv')}: refused: ${says}. [not-read]\n1 history good, 1 refused, 0 warnings.\n`]);
  });
});

describe('where no history could be made, it is said why', () => {
  const imported = async (files: Readonly<Record<string, string>>, args: (path: (name: string) => string) => readonly string[]) => {
    const { path } = put(files);
    const { code, out, err } = await command(['import', 'tables', ...args(path), '--map', path('map.json')]);
    expect([code, out]).toEqual([1, '']);
    return err.slice(err.indexOf('No history could be made.')).replaceAll(`${path('')}/`, '');
  };
  const row = `${head}\n1,a,IFA,03/04/2026,\n`;

  test('tables of headings alone', async () => {
    expect(await imported({ 'placements.csv': `${head}\n` }, (path) => [path('placements.csv')])).toBe(
      'No history could be made.\nplacements.csv: no rows in table "placements".\n',
    );
  });

  test.each([
    ['a name that is no table', 'stays 2026.csv', 'stays 2026', ''],
    ['a label that is none', 'placements.csv', 'foo', 'foo='],
    ['no ending', 'foo', 'foo', ''],
  ])('%s', async (_, file, table, label) => {
    expect(await imported({ [file]: row }, (path) => [`${label}${path(file)}`])).toBe(
      `No history could be made.\n${file}: table "${table}" is not used by the map, which names placements; give it as TABLE=FILE.\nNo file is the table of placements, which the map names placements.\n`,
    );
  });

  test('a map without placements', async () => {
    const { path } = put({ 'visits.csv': 'CHILD,SEEN\n' });
    writeFileSync(path('map.json'), JSON.stringify({ child: 'CHILD', columns: { visits: { at: 'SEEN' } } }));
    const { err } = await command(['import', 'tables', path('visits.csv'), '--map', path('map.json')]);
    expect(err).toContain(
      `No history could be made.\n${path('visits.csv')}: no rows in table "visits".\nThe map names no table of placements.\n`,
    );
  });

  test('Episodes of headings alone', async () => {
    const { path } = put({ 'episodes.csv': `${columns}\n`, 'header.csv': 'CHILD,DOB\n1,01/02/2012\n' });
    const { code, err } = await command(['import', 'ssda903', '--year', '2025', path('episodes.csv'), path('header.csv')]);
    expect([code, err.slice(err.indexOf('No history'))]).toEqual([
      1,
      `No history could be made.\n${path('episodes.csv')}: Episodes has no row of a child.\n`,
    ]);
  });

  test('not a second time where the rows were refused', async () => {
    expect(await imported({ 'placements.csv': `${head}\n1,a,IFA,soon,\n` }, (path) => [path('placements.csv')])).toBe(
      'No history could be made.\n',
    );
  });
});

describe('no message repeats a name', () => {
  test('of a property that the contract does not have, where it has a blank', async () => {
    const line = JSON.stringify({
      child: { id: 'c-1' },
      'Jane Smith 2': 1,
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02', 'Jane Smith': { of: 1 } }],
      note: 1,
    });
    for (const format of ['table', 'ndjson']) {
      const { out } = await command(['validate', '-', '--format', format], line);
      expect(out).not.toMatch(/Jane|Smith/);
      for (const pointer of ['/…', '/placements/0/…', '/note'])
        expect(out).toMatch(format === 'table' ? new RegExp(`${pointer} `) : `"pointer":"${pointer}"`);
    }
    const { err } = await command(['evaluate', '-', '--profile', 'derby', '--as-of', '2026-04-20'], line);
    expect(err).toContain('/placements/0/… This text is not a property');
    expect(err).not.toMatch(/Jane|Smith/);
  });

  test('that is far too long for an id is not printed in full', async () => {
    expect((await command(['validate', '-'], lineOf('7'.repeat(11_000)))).out).toMatch(/: refused: child 7{80}…: \/child\/id /);
  });

  test('that stands where a history has a date', async () => {
    const { out } = await command(['validate', '-'], lineOf('c-1', { visits: [{ id: 'v1', at: 'JaneSmith' }] }));
    expect(out).toContain('/visits/0/at This text is not written as a date');
  });

  test('that stands twice in the first line of a file without headings', async () => {
    const { path } = put({ 'placements.csv': '1,Jane Smith,Jane Smith,IFA,02/04/2026\n' });
    const { err } = await command(['import', 'tables', path('placements.csv'), '--map', path('map.json'), '--issues', path('issues.csv')]);
    expect(err).toContain('column 3 has the heading of column 2; a blank one says nothing; where two differ, the cell is unknown.');
    expect(`${err}${readFileSync(path('issues.csv'), 'utf8')}`).not.toMatch(/Jane|Smith/);
  });
});
