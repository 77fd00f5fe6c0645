import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import ical from 'ical.js';
import { describe, expect, test } from 'vitest';
import { timelineSvg, toCsv, toICalendar, toRows } from '../../src/report/index.ts';
import { demo, demoAsOf, demoByDerby, runOf } from '../report/runs.ts';
import { derby } from '../../src/index.ts';
import { command, fixture, folder, lineOf, linesIn } from './run.ts';
import { demoLine, evaluated, judging, two } from './of-the-demo.ts';

describe('report', () => {
  test('csv and ndjson hold the rows of every child, the headings once', async () => {
    const input = await evaluated(two),
      { out, code } = await command(['report', '-', '--format', 'csv'], input);
    expect(code).toBe(0);
    const own = toCsv(toRows(demoByDerby, demo));
    expect(out.startsWith(own)).toBe(true);
    expect(out.match(/^row,child,/gm)).toHaveLength(1);
    expect((linesIn((await command(['report', '-', '--format', 'ndjson'], input)).out) as readonly unknown[]).length).toBe(
      out.trimEnd().split('\r\n').length - 1,
    );
    expect((await command(['report', '-', '--format', 'csv', '--bom'], input)).out).toBe(`\ufeff${out}`);
  });

  test('a history beside the evaluation of another child is refused', async () => {
    const [one = '', other = ''] = (await evaluated(two)).trimEnd().split('\n');
    const swapped = JSON.stringify({ ...JSON.parse(one), history: JSON.parse(other).history });
    expect(await command(['report', '-', '--format', 'csv'], `${swapped}\n`)).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^standard input:1: \/history\/child\/id The history is of another child than the evaluation beside it\. \[other-child\] Refused\.\n/,
      ),
    });
  });

  test('given the rows that it wrote, it says that they are CSV', async () => {
    const { out } = await command(['report', '-', '--format', 'csv', '--bom'], await evaluated(two));
    expect(await command(['report', '-'], out)).toEqual({
      code: 1,
      out: '',
      err: 'standard input:1: the document is not JSON: it stops being so at column 1; it looks like CSV, and what is read here is JSON, as `import` and `evaluate --format ndjson` write it.\n',
    });
  });

  test('of many lines that it cannot use it says the first twenty', async () => {
    const { code, err } = await command(
      ['report', '-', '--format', 'csv'],
      Array.from({ length: 30 }, (_, index) => lineOf(`c-${index}`)).join('\n'),
    );
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n').slice(19)).toEqual([
      expect.stringMatching(/^standard input:20: This is a history that nobody has judged yet/),
      'refused: and 10 more; validate says every line, and import --issues every row.',
    ]);
  });

  test('a file that is not there is said, however many lines were refused before', async () => {
    const { err } = await command(
      ['report', '-', join(folder(), 'none.ndjson')],
      Array.from({ length: 30 }, () => '{').join('\n{"evaluation":1}\n'),
    );
    expect(err).toMatch(
      /none\.ndjson: there is no such file; check the path, or give - for standard input\.\n(?:.*\n)?refused: and \d+ more; validate says every line, and import --issues every row\.\n$/,
    );
  });

  test('DuckDB reads the CSV of the command', async () => {
    const file = join(folder(), 'rows.csv');
    expect((await command(['report', '-', '--format', 'csv', '--bom', '--out', file], await evaluated(two))).code).toBe(0);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const [row] = (
      await connection.runAndReadAll(
        `select count(distinct child) as children, count_if("row" = 'breach' and certainty = 'certain') as breaches from read_csv('${file}', header = true)`,
      )
    ).getRowObjectsJS();
    expect([Number(row?.['children']), Number(row?.['breaches'])]).toEqual([
      2,
      [
        demoByDerby,
        runOf(
          { child: { id: 'c-2' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02', emergency: false }], visits: [] },
          derby,
          demoAsOf,
        ).evaluation,
      ]
        .flatMap(({ breaches }) => breaches)
        .filter(({ certainty }) => certainty === 'certain').length,
    ]);
  });

  test('ics is a calendar of all children, which knows what was handed out before', async () => {
    const at = folder(),
      first = join(at, 'first.ics'),
      input = await evaluated(demoLine);
    expect((await command(['report', '-', '--format', 'ics', '--out', first], input)).code).toBe(0);
    expect(readFileSync(first, 'utf8')).toBe(toICalendar(demo, demoByDerby));
    const later = (await command(['evaluate', '-', '--profile', 'statutory', '--as-of', demoAsOf, '--format', 'ndjson'], two)).out;
    const { out } = await command(['report', '-', '--format', 'ics', '--previous', first], later);
    const events = new ical.Component(ical.parse(out) as unknown[]).getAllSubcomponents('vevent');
    expect(events.some((event) => event.getFirstPropertyValue('status') === 'CANCELLED')).toBe(true);
    expect(
      events.some((event) => String(event.getFirstPropertyValue('uid')).includes('c-2') || JSON.stringify(event.toJSON()).includes('c-2')),
    ).toBe(true);
  });

  test('svg is of one child: of several one is chosen', async () => {
    const input = await evaluated(two);
    const { code, err, out } = await command(['report', '-', '--format', 'svg'], input);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('choose with --child');
    expect((await command(['report', '-', '--format', 'svg', '--child', 'c-0417'], input)).out).toBe(timelineSvg(demo, demoByDerby));
  });

  test('an evaluation alone has rows; what needs the history says so', async () => {
    const alone = (await command(['evaluate', fixture('demo/history.json'), ...judging, '--format', 'json'])).out;
    const rows = await command(['report', '-', '--format', 'csv'], alone);
    expect([rows.code, rows.err, rows.out]).toEqual([0, '', toCsv(toRows(demoByDerby))]);
    for (const format of ['table', 'json', 'md', 'ics', 'svg']) {
      const { code, err } = await command(['report', '-', '--format', format], alone);
      expect(code, format).toBe(1);
      expect(err, format).toContain('standard input:1: child c-0417: the line holds no history, which this report reads');
    }
  });

  test('what is no evaluation is refused with its line, and the rest goes on', async () => {
    const input = [
      lineOf('c-1'),
      '{"evaluation":{"child":"c-5"}}',
      (await evaluated(demoLine)).trim(),
      '{"history":{"child":{"id":"c-6"}},"evaluation":1}',
      '"text"',
    ].join('\n');
    const { code, out, err } = await command(['report', '-', '--format', 'csv'], input);
    expect([code, out]).toEqual([1, toCsv(toRows(demoByDerby, demo))]);
    expect(err).toMatch(
      /^standard input:1: This is a history that nobody has judged yet: pipe it through `placement-rules evaluate - --format ndjson` first\. \[not-evaluated\] Refused\.\nstandard input:2: \/profile This is not what `evaluate` writes here\. \[not-an-evaluation\] Refused\.\n/,
    );
    for (const line of [2, 4, 5]) expect(err).toContain(`standard input:${line}: `);
  });

  test('of an evaluation no more is promised than is done: validate reads histories', async () => {
    const bad = JSON.stringify({ ...demoByDerby, profile: 1, asOf: 2, requirements: demoByDerby.requirements.map(() => 7) });
    expect((await command(['report', '-', '--format', 'csv'], bad)).err).toMatch(
      /^standard input:1: \S[^\n]* Refused\.\n(?![\s\S]*validate)/,
    );
  });

  test('--fail-on breach', async () => {
    expect((await command(['report', '-', '--format', 'csv', '--fail-on', 'breach'], await evaluated(demoLine))).code).toBe(3);
  });

  test.each([
    [['report'], "missing required argument 'files'"],
    [['report', '-', '--format', 'xlsx'], 'There is no format "xlsx"; choose table, csv, ndjson, json, md, ics, svg.'],
    [['report', '-', '--due-from', '2026-04-01'], '--due-from and --due-to go together'],
    [['report', '-', '--indicator-day', '31 March'], '"31 March" is no date; give one such as 2026-03-31.'],
    [['report', '-', '--format', 'ics', '--previous', fixture('demo/history.json')], 'history.json is no calendar feed'],
    [['report', '-', '--format', 'ics', '--previous', fixture('demo/no.ics')], 'no.ics: there is no such file'],
  ])('wrong usage: %j', async (args, says) => {
    const { code, out, err } = await command(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('a receipt that is there already is not replaced', async () => {
    const receipt = join(folder(), 'receipt.json');
    writeFileSync(receipt, 'mine');
    expect((await command(['report', '-', '--receipt', receipt], await evaluated(demoLine))).code).toBe(2);
    expect(readFileSync(receipt, 'utf8')).toBe('mine');
  });
});
