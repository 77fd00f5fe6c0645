import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromTables } from '../../src/tables/index.ts';
import { localMap, names, sample } from '../tables/sample.ts';
import { command, fixture, folder, linesIn, plain } from './run.ts';

describe('import ssd', () => {
  const changes = { values: { ssd_legal_status: { status: { 'Accommodated s20': 'section-20' } } } };

  test('gives the histories that fromTables gives, from CSV as from NDJSON of rows', async () => {
    const at = folder(),
      changed = join(at, 'changes.json');
    writeFileSync(changed, JSON.stringify(changes));
    const fromCsv = await command(['import', 'ssd', fixture('ssd'), '--changes', changed]);
    expect(linesIn(fromCsv.out)).toEqual(plain(fromTables(sample, localMap).histories));
    expect(linesIn(fromCsv.out).length).toBeGreaterThan(20);
    for (const name of names)
      writeFileSync(join(at, `${name.toUpperCase()}.ndjson`), (sample[name] ?? []).map((row) => `${JSON.stringify(row)}\r\n`).join(''));
    expect((await command(['import', 'ssd', at, '--changes', changed])).out).toBe(fromCsv.out);
  });

  test('rows are numbered as a spreadsheet shows them', async () => {
    const at = folder();
    cpSync(fixture('ssd'), at, { recursive: true });
    const file = join(at, 'ssd_cla_placement.csv'),
      lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(
      file,
      [
        lines[0],
        lines[1],
        (lines[2] ?? '').replace(/,\d+,2025-01-20/, ',,2025-01-20').replace(/,9100063,/, ',,'),
        ...lines.slice(3),
        ',,,,,,,,,,',
        '',
      ].join('\n'),
    );
    const { code, err } = await command(['import', 'ssd', at]);
    expect(code).toBe(1);
    expect(err).toContain('refused: ssd_cla_placement:3');
    expect(err).toMatch(/ssd_legal_status:\d+ lega_legal_status \(child \d+\): /);
  });

  test.each(['null', '"text"', '[]', '7'])('a map or changes that is no object is wrong usage: %s', async (text) => {
    const at = folder(),
      given = join(at, 'given.json');
    writeFileSync(given, text);
    const says = { code: 2, out: '', err: `error: ${given}: expected one JSON object, { … }.\n` };
    expect(await command(['import', 'ssd', fixture('ssd'), '--changes', given])).toEqual(says);
    expect(await command(['import', 'tables', fixture('ssd'), '--map', given])).toEqual(says);
  });

  test('a file of the extract is never written over', async () => {
    const at = folder(),
      own = join(at, 'ssd_person.csv');
    writeFileSync(own, 'pers_person_id\n1\n');
    for (const option of ['--out', '--issues']) expect((await command(['import', 'ssd', at, option, own, '--overwrite'])).code).toBe(2);
    expect(readFileSync(own, 'utf8')).toBe('pers_person_id\n1\n');
  });

  test('a map of changes that cannot be right is wrong usage', async () => {
    const changed = join(folder(), 'changes.json');
    writeFileSync(changed, JSON.stringify({ columns: { ssd_cla_visits: { when: 'clav_cla_visit_date' } } }));
    const { code, out, err } = await command(['import', 'ssd', fixture('ssd'), '--changes', changed]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`error: ${changed}: columns.ssd_cla_visits.when: rows of visits have no such property`);
  });
});
