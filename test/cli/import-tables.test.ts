import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { command, folder, linesIn } from './run.ts';

const ids = (out: string): readonly string[] => (linesIn(out) as readonly PlacementHistory[]).map(({ child }) => child.id);

describe('import tables', () => {
  const map = {
    child: 'CHILD',
    columns: { placements: { id: 'ID', kind: 'TYPE', startedAt: 'START', endedAt: 'END' }, visits: { at: 'SEEN' } },
    values: { placements: { kind: { IFA: 'foster' } } },
  };
  function files(): { readonly at: string; readonly map: string } {
    const at = folder();
    writeFileSync(join(at, 'map.json'), JSON.stringify(map));
    writeFileSync(
      join(at, 'placements.csv'),
      '\ufeffCHILD;ID;TYPE;START;END\r\n0007;77;IFA;02/04/2026 16:30;\r\n8;78;Kennel;02/04/2026;\r\n9;79;IFA;02/04/2026;\r\n;;;;\r\n',
    );
    writeFileSync(join(at, 'seen-2026.csv'), 'CHILD,SEEN\n0007,2026-04-08\n9,31/02/2026\n');
    return { at, map: join(at, 'map.json') };
  }

  test('CSV by a map: ids keep their zeros, a file may be called otherwise, a bad child touches no other', async () => {
    const { at, map: mapFile } = files();
    const { code, out, err } = await command([
      'import',
      'tables',
      join(at, 'placements.csv'),
      `visits=${join(at, 'seen-2026.csv')}`,
      '--map',
      mapFile,
    ]);
    expect(ids(out)).toEqual(['0007', '9']);
    expect((linesIn(out) as readonly PlacementHistory[])[0]).toMatchObject({
      placements: [{ id: '77', kind: 'foster', startedAt: '2026-04-02T16:30:00+01:00' }],
      visits: [{ at: '2026-04-08' }],
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^refused: placements:3 TYPE \(child 8\): .*Kennel/m);
    expect(err).toMatch(/^1 fault cell-not-readable at visits:3 SEEN \(child 9\): /m);
  });

  test('of a table in several files each row is named with its file', async () => {
    const { at, map: mapFile } = files();
    const other = join(at, 'more.csv');
    const first = join(at, 'placements.csv');
    const rows = join(at, 'issues.csv');
    writeFileSync(other, 'CHILD,ID,TYPE,START,END\n0007,77,IFA,2026-04-02T16:30:00+01:00,\n9,79,IFA,2026-05-02,\n10,80,IFA,soon,\n');
    const { out } = await command(['import', 'tables', first, `placements=${other}`, '--map', mapFile, '--issues', rows]);
    expect(ids(out)).toEqual(['0007']);
    const said = readFileSync(rows, 'utf8');
    expect(said).toContain(`${other},2,,0007,,info,row-repeated,row 2 of ${first} says the same,both are one record`);
    expect(said).toContain(`row 3 of ${other} and row 4 of ${first} have one id and differ in startedAt`);
    expect(said).toContain(`${other},4,START,10,,fault,cell-not-readable`);
  });

  test('rows of NDJSON are numbered from the first line on, and a bad line is refused', async () => {
    const { at, map: mapFile } = files();
    writeFileSync(
      join(at, 'placements.ndjson'),
      '{"CHILD":7,"ID":77,"TYPE":"IFA","START":"2026-04-02","END":null}\n{"CHILD":8\n{"CHILD":9,"ID":79,"TYPE":"IFA","START":"soon","END":null}\n\n',
    );
    const { code, out, err } = await command(['import', 'tables', join(at, 'placements.ndjson'), '--map', mapFile]);
    expect([code, ids(out)]).toEqual([1, ['7']]);
    expect(err).toContain("placements.ndjson:2: the line is no JSON object; the row was not used: it may have been any child's.");
    expect(err).toMatch(/refused: placements:3 START \(child 9\)/);
  });

  test('tabs in a file that is called .txt, as Excel saves it, and rows of NDJSON in one', async () => {
    const { at, map: mapFile } = files();
    writeFileSync(join(at, 'placements.txt'), 'CHILD\tID\tTYPE\tSTART\tEND\r\n0007\t77\tIFA\t02/04/2026\t\r\n');
    writeFileSync(join(at, 'more.txt'), '\n{"CHILD":8,"ID":78,"TYPE":"IFA","START":"2026-04-02","END":null}\n');
    const { code, out } = await command([
      'import',
      'tables',
      join(at, 'placements.txt'),
      `placements=${join(at, 'more.txt')}`,
      '--map',
      mapFile,
    ]);
    expect([code, ids(out)]).toEqual([0, ['0007', '8']]);
  });

  test.each([
    ['no map', (at: string) => ['import', 'tables', at], /required option '--map <file>'/],
    ['a map that is not there', (at: string) => ['import', 'tables', at, '--map', join(at, 'no.json')], /no\.json: there is no such file/],
    [
      'a map that is no JSON',
      (at: string) => ['import', 'tables', at, '--map', join(at, 'placements.csv')],
      /placements\.csv is not JSON\./,
    ],
    [
      'a map that is a list',
      (at: string) => ['import', 'tables', at, '--map', join(at, 'list.json')],
      /list\.json: expected one JSON object/,
    ],
  ])('wrong usage: %s', async (_, args, says) => {
    const { at } = files();
    writeFileSync(join(at, 'list.json'), '[]');
    const { code, out, err } = await command(args(at));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });

  const shared = JSON.stringify({
    child: 'CHILD',
    columns: { placements: { id: 'ID', kind: 'TYPE', startedAt: 'START', endedAt: 'END' }, visits: { at: 'SEEN' } },
  });
  const head = 'CHILD,ID,TYPE,START,END';
  async function imported(contents: Readonly<Record<string, string | Uint8Array>>) {
    const at = folder();
    const mapFile = join(folder(), 'map.json');
    writeFileSync(mapFile, shared);
    for (const [name, content] of Object.entries(contents)) writeFileSync(join(at, name), content);
    return command(['import', 'tables', at, '--map', mapFile]);
  }

  test.each([
    ['a line that tells Excel the separator', `sep=;\n${head.replaceAll(',', ';')}\n1;77;foster;02/04/2026;\n`],
    ['blank lines above the headings', `\n,,\n${head}\n1,77,foster,02/04/2026,\n`],
    ['blank lines among the rows', `${head}\n\n1,77,foster,02/04/2026,\n,,,,\n`],
  ])('CSV as import ssda903 reads it: %s', async (_, text) => {
    const { code, out, err } = await imported({ 'placements.csv': text });
    expect([code, ids(out), err]).toEqual([0, ['1'], '1 history written.\n']);
  });

  test('rows are numbered as each file has them: CSV below its headings, NDJSON from its first line on', async () => {
    const { err } = await imported({
      'placements.csv': `sep=,\n\n${head}\n1,77,foster,02/04/2026,\n\n2,78,foster,bad,\n`,
      'visits.ndjson': '{"CHILD":"1","SEEN":"bad"}\n',
    });
    expect(err).toContain('refused: placements:6 START (child 2)');
    expect(err).toContain('at visits:1 SEEN (child 1)');
  });

  test('a file in the Windows code page keeps its letters apart, and is not refused', async () => {
    const { code, out, err } = await imported({
      'placements.csv': Buffer.from(`${head}\nZo\xe9,77,foster,02/04/2026,\nZo\xeb,78,residential,02/04/2026,\n`, 'latin1'),
    });
    expect([code, ids(out)]).toEqual([0, ['Zo\u00e9', 'Zo\u00eb']]);
    expect(err).toBe(
      'Notes, with how many: code-page-read 1.\n--issues FILE writes every one with its row, as CSV.\n2 histories written.\n',
    );
  });

  test.each([
    ['nothing', ''],
    ['a quotation mark that is never closed', 'CHILD,SEEN\n1,"2026\n'],
  ])('a file with %s leaves what its table records unknown', async (_, visits) => {
    const { code, out, err } = await imported({ 'placements.csv': `${head}\n1,77,foster,02/04/2026,\n`, 'visits.csv': visits });
    expect([code, linesIn(out).map((line) => Object.keys(line as PlacementHistory))]).toEqual([1, [['child', 'placements']]]);
    expect(err).toMatch(/^refused: .*visits\.csv:1: .*; its table was not used: what it records is unknown\.$/m);
  });

  test('headings with nothing below them say that there was none; what was read is not refused', async () => {
    const { code, out, err } = await imported({
      'placements.csv': `${head},CHILD\n1,77,foster,02/04/2026,,\n2,78,foster,02/04/2026\n`,
      'visits.csv': 'CHILD,SEEN\n',
    });
    expect([code, ids(out), (linesIn(out)[0] as PlacementHistory).visits]).toEqual([0, ['1', '2'], []]);
    expect(err).toMatch(/1 fault column-repeated at [^\n]*:1: [\s\S]*1 fault row-length at [^\n]*:3: /);
  });

  test('a child with temporary absences alone is refused', async () => {
    const { code, out, err } = await imported({
      'placements.csv': `${head}\n1,77,foster,02/04/2026,\n2,78,temporary-absence,02/04/2026,\n`,
    });
    expect([code, ids(out)]).toEqual([1, ['1']]);
    expect(err).toMatch(/^refused: placements:3 \(child 2\): .*temporary absences/m);
  });

  test('a number of JSON that may have lost digits names no child', async () => {
    const line = (child: string) => `{"CHILD":${child},"ID":"a","TYPE":"foster","START":"2026-04-02","END":null}\n`;
    const { code, out, err } = await imported({ 'placements.ndjson': line('9007199254740993') + line('"9007199254740993"') });
    expect([code, ids(out)]).toEqual([1, ['9007199254740993']]);
    expect(err).toContain('refused: placements:1 CHILD: ');
  });
});
