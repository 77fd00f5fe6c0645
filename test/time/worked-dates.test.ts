import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import cases from '../../fixtures/time/worked-dates.json' with { type: 'json' };
import * as time from '../../src/time/index.ts';
import { instantOf } from './platform.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const texts: readonly (readonly [file: string, text: string])[] = ['src/time', 'test/time', 'fixtures/time'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`).map((file) => [`${folder}/${file}`, readFileSync(`${root}/${folder}/${file}`, 'utf8')] as const),
);

interface WorkedDate {
  readonly anchor: string;
  readonly timescale: unknown;
  readonly due: string;
  readonly direction: 1 | -1;
  readonly why: string;
}
const worked: readonly WorkedDate[] = cases.map(({ direction, ...row }) => ({ ...row, direction: direction === -1 ? -1 : 1 }));

function dueOf({ anchor, timescale, direction }: WorkedDate): string {
  const moment = time.parseMoment(anchor);
  if (!time.isTimescale(timescale) || typeof moment === 'string') throw new Error(`no such anchor or timescale: ${anchor}`);
  if (moment.kind !== 'day') return time.formatInstant(time.addHours(instantOf(anchor), time.amountOf(timescale)));
  return time.formatDay(time.addToDay(moment.day, timescale, direction));
}

describe('worked dates', () => {
  it.each(worked)('$anchor, $timescale, due $due: $why', (row) => {
    expect(dueOf(row)).toBe(row.due);
  });
});

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const named = /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]*)(?: (\d{4}))?\b/g;

/** A date without a year has that of the date named before it. */
function namedDatesOf(file: string, text: string): readonly { readonly written: string; readonly right: boolean }[] {
  let yearBefore = Number.NaN;
  return [...text.matchAll(named)].map(([written, weekday, dayOfMonth, month, year]) => {
    yearBefore = year === undefined ? yearBefore : Number(year);
    const day = time.dayFromParts(yearBefore, months.indexOf(month ?? '') + 1, Number(dayOfMonth));
    return { written: `${file}: ${written}`, right: day !== undefined && weekdays[time.weekday(day)] === weekday };
  });
}

describe('what comments and documents say', () => {
  it('every date named with its weekday is one', () => {
    const dates = texts.flatMap(([file, text]) => namedDatesOf(file, text));
    expect(dates.filter(({ right }) => !right)).toEqual([]);
    expect(dates.length).toBeGreaterThan(50);
  });

  const examples = texts
    .filter(([file]) => file.startsWith('src/'))
    .flatMap(([file, text]) =>
      [...text.matchAll(/^ \* (.+?) \/\/=> (.+)$/gm)].map(([, expression, result]) => ({ file, expression, result })),
    );

  it.each(examples)('$file: $expression is $result', ({ expression, result }) => {
    const run = new Function(...Object.keys(time), `return [${expression}, ${result}];`);
    const [found, expected]: readonly unknown[] = run(...Object.values(time));
    expect(found).toEqual(expected);
  });

  it('every public function has an example', () => {
    const written = examples.map(({ expression }) => expression).join('\n');
    const functions = Object.entries(time)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => name);
    expect(functions.filter((name) => !written.includes(`${name}(`))).toEqual([]);
  });
});
