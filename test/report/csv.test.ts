import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohortCsv, cohortSummary, indicatorCsv, reportColumns, toCsv, toRows } from '../../src/report/index.ts';
import { writeCsv } from '../../src/report/rows/to-csv.ts';
import { derby, evaluate } from '../../src/index.ts';
import { parsed } from '../history/parsed.ts';
import { demo, demoAsOf, runs } from './runs.ts';

const readBack = (text: string): readonly Record<string, string>[] => parse(text, { columns: true, bom: true });
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

describe('CSV', () => {
  test('reads back, by another parser, as the rows that went in', () => {
    for (const { history, evaluation } of runs) {
      const rows = toRows(evaluation, history);
      expect(readBack(toCsv(rows))).toEqual(
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))),
      );
    }
  });

  test('no rows still name the columns; a block without a heading has none', () => {
    expect(toCsv([])).toBe(`${reportColumns.join(',')}\r\n`);
    expect(toCsv([], { header: false })).toBe('');
    expect(toCsv([]).slice(0, 17)).toBe('row,child,council');
  });

  test('a byte-order mark stands first where asked for', () => {
    expect(toCsv([], { byteOrderMark: true }).startsWith('\uFEFFrow,')).toBe(true);
  });

  test.each(['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'])(
    'a text that begins like a formula gets an apostrophe: %j',
    (text) => {
      expect(readBack(writeCsv([{ text }], ['text']))).toEqual([{ text: `'${text}` }]);
    },
  );

  test('no cell of any column can run, whatever the council calls its children, placements, workers and teams', () => {
    const evil = "=cmd|' /C calc'!A0";
    const named = new Set(['id', 'placementId', 'meetingId', 'concernId', 'concernIds', 'worker', 'team']);
    const renamed = (value: unknown, name = ''): unknown => {
      if (Array.isArray(value)) return value.map((each: unknown) => renamed(each, name));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, renamed(inside, key)]));
      return named.has(name) ? `${evil}${String(value)}` : value;
    };
    const history = parsed(renamed(demo));
    const rows = toRows(evaluate(history, { profile: derby, asOf: demoAsOf }), history);
    // The evil comes in by each of these.
    const carriers = reportColumns.filter((column) => rows.some((row) => String(row[column]).startsWith(evil)));
    expect(carriers).toEqual(['child', 'placement', 'worker', 'team', 'child_team']);
    const back = readBack(toCsv(rows));
    for (const row of back) for (const cell of Object.values(row)) expect(cell).not.toMatch(startsFormula);
    expect(back[0]?.['child']).toBe(`'${evil}c-0417`);
  });

  test('the columns of a release are those of every later one', () => {
    expect(toCsv([])).toBe(
      'row,child,council,profile_version,overlays,as_of,finding,breach,certainty,counts_as,kind,title,rule,clause,clauses,basis,modality,status,could_be,placement,placement_kind,' +
        'occasion,requirement,due_date,due_time,due_at,due_source,done_date,done_time,days_late,late_by,owner_role,worker,team,child_team,message,other_due_at\r\n',
    );
    expect(cohortCsv(cohortSummary([]))).toBe(
      'grouping,group,title,standard,in_time,late,overdue,missed,not_yet_due,cannot_tell,percent_in_time,median_days_late,median_days_overdue,median_hours_late,median_hours_overdue\r\n',
    );
    expect(indicatorCsv(cohortSummary([])).split('\r\n')[0]).toBe(
      'indicator,title,numerator,denominator,cannot_tell,percent,definition,denominator_definition',
    );
  });

  test('any text comes back whole, but for that apostrophe, and no cell begins a formula', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('=', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'a', '＝', "'") }),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ one: text, two: text }), { minLength: 1, maxLength: 5 }), (rows) => {
        const back = readBack(writeCsv(rows, ['one', 'two']));
        const guarded = (cell: string): string => (startsFormula.test(cell) ? `'${cell}` : cell);
        expect(back).toEqual(rows.map(({ one, two }) => ({ one: guarded(one), two: guarded(two) })));
      }),
    );
  });

  test.each(['x\ny', 'x\ry', 'x\r\ny'])('a line break inside a cell stands between quotation marks: %j', (text) => {
    expect(writeCsv([{ text }], ['text'])).toBe(`text\r\n"${text}"\r\n`);
  });

  test('a number is no formula, whatever its sign', () => {
    expect(writeCsv([{ days: -1.5 }], ['days'])).toBe('days\r\n-1.5\r\n');
  });

  test('cohort figures and indicators are tables too', () => {
    const summary = cohortSummary(runs);
    expect(readBack(cohortCsv(summary))).toHaveLength(summary.figures.length);
    expect(readBack(indicatorCsv(summary)).map(({ indicator }) => indicator)).toEqual(summary.indicators.map(({ id }) => id));
  });
});
