import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { command, folder, linesIn } from './run.ts';

const map = JSON.stringify({
  child: 'CHILD',
  columns: {
    placements: { id: 'ID', kind: 'TYPE', startedAt: 'START', endedAt: 'END' },
    visits: { at: 'AT' },
    reviews: { heldAt: 'HELD' },
  },
});
const placed = 'CHILD,ID,TYPE,START,END\n1,a,foster,01/04/2026,\n';
const unknown = { from: '2199-12-31' };

/** Imports files of a folder; an argument that is no option is a path in it. */
async function imported(contents: Readonly<Record<string, string>>, ...paths: readonly string[]) {
  const at = folder();
  const mapFile = join(folder(), 'map.json');
  writeFileSync(mapFile, map);
  for (const [name, content] of Object.entries({ 'placements.csv': placed, ...contents })) writeFileSync(join(at, name), content);
  const args = paths.map((path) => path.replace(/^(\w+=)?/, (label) => `${label}${at}/`));
  const { code, out, err } = await command(['import', 'tables', ...(args.length === 0 ? [at] : args), '--map', mapFile]);
  return { code, err, histories: linesIn(out) as readonly PlacementHistory[] };
}

describe('a file that is not the table', () => {
  test.each([
    ['a page', '<html>Session expired</html>\n'],
    ['no headings', '1,02/04/2026\n'],
    ['a title above the headings', 'Visits of 2026,\nCHILD,AT\n1,02/04/2026\n'],
    ['pipes', 'CHILD|AT\n1|02/04/2026\n'],
    ['no column of the day', 'CHILD,WHEN\n1,02/04/2026\n'],
  ])('%s: its table is unknown for every child, and it is refused', async (_what, visits) => {
    const { code, err, histories } = await imported({ 'visits.csv': visits });
    expect([code, histories.map((history) => history.coverage?.visits)]).toEqual([1, [unknown]]);
    expect(err).toContain('refused: visits AT: no row has a column AT, which the map reads as at; what the table lacks is unknown.');
  });

  test.each(['visits.csv', 'visits.ndjson'])('an empty %s is no table without rows: an export that failed looks the same', async (name) => {
    const { code, err, histories } = await imported({ [name]: '\n' });
    expect([code, histories.map(({ visits }) => visits)]).toEqual([1, [undefined]]);
    expect(err).toContain(`${name}:1: the file is empty; its table was not used`);
  });

  test.each([
    ['a list', '[{"CHILD":1,"AT":"2026-04-02"}]\n'],
    ['a line that was cut', '{"CHILD":2,"AT":"2026-04-02"}\n{"CHILD":1,"A'],
    ['an object over lines', '{\n"CHILD":1,\n"AT":"2026-04-02"\n}\n'],
  ])("NDJSON with %s: the row may be anyone's", async (_what, visits) => {
    const { code, histories } = await imported({ 'visits.ndjson': visits });
    expect([code, histories.map((history) => history.coverage?.visits)]).toEqual([1, [unknown]]);
  });
});

describe('a file that by its name is a copy of another', () => {
  test.each(['visits (1).csv', 'Visits - Copy.csv', 'visits copy 2.csv'])(
    '%s: which of them is meant is unknown, unless it is given a table',
    async (name) => {
      const contents = { 'visits.csv': 'CHILD,AT\n1,02/04/2026\n', [name]: 'CHILD,AT\n1,03/04/2026\n' };
      const { code, err, histories } = await imported(contents);
      expect([code, histories.map(({ visits }) => visits)]).toEqual([1, [undefined]]);
      expect(err).toContain(`${name}: by its name a copy of a file of table "visits"; leave it out, or give it as visits=FILE.`);
      expect(
        (await imported(contents, 'placements.csv', 'visits.csv', `visits=${name}`)).histories.map(({ visits }) => visits?.length),
      ).toEqual([2]);
    },
  );
});

describe('a path that cannot be read', () => {
  const contents = { 'ok.csv': 'CHILD,AT\n' };

  test('takes its table with it, whatever other files the table has', async () => {
    const { code, err, histories } = await imported(contents, 'placements.csv', 'visits=ok.csv', 'VISITS=gone.csv');
    expect([code, histories.map((history) => Object.keys(history))]).toEqual([1, [['child', 'placements']]]);
    expect(err).toContain('Table "visits" was not used: a file that may be of it could not be read.');
    expect(
      (await imported(contents, 'placements.csv', 'visits=ok.csv', 'reviews.csv')).histories.map(({ visits, reviews }) => [
        visits,
        reviews,
      ]),
    ).toEqual([[[], undefined]]);
  });

  test('may have been a folder with any of the tables', async () => {
    const { code, err, histories } = await imported(contents, 'placements.csv', 'visits=ok.csv', 'gone');
    expect([code, histories]).toEqual([1, []]);
    expect(err).toContain('Table "placements" was not used');
  });

  test('or one that is empty', async () => {
    const empty = join(folder(), 'empty');
    const at = folder();
    const mapFile = join(folder(), 'map.json');
    mkdirSync(empty);
    writeFileSync(mapFile, map);
    writeFileSync(join(at, 'placements.csv'), placed);
    expect(await command(['import', 'tables', at, empty, '--map', mapFile])).toMatchObject({ code: 1, out: '' });
    expect(await command(['import', 'tables', at, `visits=${empty}`, '--map', mapFile])).toMatchObject({
      code: 1,
      out: expect.stringContaining('"placements"'),
    });
  });
});

describe('a column that stands twice', () => {
  const ends = async (cells: string) =>
    (await imported({ 'placements.csv': `CHILD,ID,TYPE,START,END,end\n1,a,foster,01/04/2026,${cells}\n` })).histories.map(
      ({ placements }) => placements[0]?.endedAt,
    );

  test('a blank cell beside another is passed over; two that differ leave it unknown', async () => {
    const read = [
      ',',
      ',02/05/2026',
      '02/05/2026,',
      'NULL,02/05/2026',
      '02/05/2026, 02/05/2026',
      '02/05/2026,03/05/2026',
      '02/05/2026',
      '',
    ];
    expect(await Promise.all(read.map(ends))).toEqual([
      [undefined],
      ...Array.from({ length: 4 }, () => ['2026-05-02']),
      ['unknown'],
      ['2026-05-02'],
      ['unknown'],
    ]);
  });

  test('the row is named where they differ', async () => {
    const { code, err } = await imported({
      'placements.csv': 'CHILD,ID,TYPE,START,END,END\n1,a,foster,01/04/2026,02/05/2026,03/05/2026\n',
    });
    expect(code).toBe(0);
    expect(err).toContain(
      '1 fault cell-not-readable at placements:2 END (child 1): the row does not have this cell, or has two that differ; it is unknown.',
    );
    expect(err).toContain('column 6 has the heading of column 5; a blank one says nothing; where two differ, the cell is unknown.');
  });
});

describe('a table in several files', () => {
  test('a column that one of them lacks is no blank cell in it', async () => {
    const { histories } = await imported(
      { 'more.csv': 'Child,Id,Type,Start\n2,b,foster,01/04/2026\n' },
      'placements.csv',
      'placements=more.csv',
    );
    expect(histories.map(({ placements }) => placements[0]?.endedAt)).toEqual([undefined, 'unknown']);
  });

  test('its columns may be spelt in another way', async () => {
    const { code, histories } = await imported(
      { 'more.csv': 'end,Child,Id,Type,Start\n02/05/2026,2,b,foster,01/04/2026\n' },
      'placements.csv',
      'placements=more.csv',
    );
    expect([code, histories.map(({ placements }) => placements[0]?.endedAt)]).toEqual([0, [undefined, '2026-05-02']]);
  });

  test('a file that lacks what the table needs is named', async () => {
    const files = { 'reviews.csv': 'CHILD,HELD\n1,20/04/2026\n', 'more.csv': 'CHILD,WHEN\n' };
    const { code, err, histories } = await imported(files, 'placements.csv', 'reviews.csv', 'reviews=more.csv');
    expect([code, histories.map((history) => history.coverage?.reviews)]).toEqual([1, [unknown]]);
    expect(err).toMatch(/^refused: .*more\.csv HELD: no row has a column HELD/m);
  });
});

describe('a row with a cell too many, and quotation marks', () => {
  test('its cells are read by position, and a blank one is unknown: END may stand a place too far', async () => {
    const { err, histories } = await imported({
      'placements.csv':
        'CHILD,ID,TYPE,START,HOME,END\n1,a,foster,01/04/2026,12 High Street, Leeds,\n2,b,foster,01/04/2026,Leeds,,20/04/2026\n',
    });
    expect(histories.map(({ placements: [first] }) => [first?.startedAt, first?.endedAt])).toEqual([
      ['2026-04-01', 'unknown'],
      ['2026-04-01', 'unknown'],
    ]);
    expect(err).toContain(
      'the row has 7 cells under 6 headings; the cells were read by position, blank ones as unknown: they may stand a place too far.',
    );
  });

  test('a note over several lines is a note; rows in a cell are rows that are lost', async () => {
    const noted = await imported({ 'visits.csv': 'CHILD,AT,NOTES\n1,02/04/2026,"Present:\nmum,dad,gran\nall well"\n' });
    expect([noted.code, noted.histories[0]?.visits?.length]).toEqual([0, 1]);
    const swallowed = await imported({ 'visits.csv': 'CHILD,AT,NOTES\n1,02/04/2026,"well\n1,03/04/2026,"\n' });
    expect([swallowed.code, swallowed.histories[0]?.visits]).toEqual([1, undefined]);
    expect(swallowed.err).toContain('the text is not CSV: a cell of row 2 holds whole rows, so a quotation mark stands in it by mistake');
  });
});
