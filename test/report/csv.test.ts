import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohortCsv, cohortSummary, indicatorCsv, reportColumns, toCsv, toRows } from '../../src/report/index.ts';
import { writeCsv } from '../../src/report/rows/to-csv.ts';
import { demo, demoByDerby, runs } from './runs.ts';

const readBack = (text: string): readonly Record<string, string>[] => parse(text, { columns: true, bom: true });
const startsFormula = /^[=+\-@\t\r＝＋－＠]/;

describe('CSV', () => {
  test('reads back, by another parser, as the rows that went in', () => {
    for (const { history, evaluation } of runs) {
      const rows = toRows(evaluation, history);
      expect(readBack(toCsv(rows))).toEqual(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))));
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

  test.each(['=HYPERLINK("http://x")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'])('a text that begins like a formula gets an apostrophe: %j', (text) => {
    expect(readBack(writeCsv([{ text }], ['text']))).toEqual([{ text: `'${text}` }]);
  });

  test('a formula in a child\'s id cannot run', () => {
    const evaluation = { ...demoByDerby, child: '=cmd|\' /C calc\'!A0' };
    for (const { child } of readBack(toCsv(toRows(evaluation, demo)))) expect(child).toBe('\'=cmd|\' /C calc\'!A0');
  });

  test('any text comes back whole, but for that apostrophe, and no cell begins a formula', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'a', '＝', '\'') }));
    fc.assert(fc.property(fc.array(fc.record({ one: text, two: text }), { minLength: 1, maxLength: 5 }), (rows) => {
      const back = readBack(writeCsv(rows, ['one', 'two']));
      const guarded = (cell: string): string => (startsFormula.test(cell) ? `'${cell}` : cell);
      expect(back).toEqual(rows.map(({ one, two }) => ({ one: guarded(one), two: guarded(two) })));
    }));
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
