import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { timescalesTable } from '../../config/scripts/timescales/table.ts';
import type { Timescale } from '../../src/contract.ts';
import {
  addHours,
  addToDay,
  formatDay,
  formatInstant,
  inCalendar,
  isProvisional,
  isTimescale,
  isWorkingDay,
  parseMoment,
  skippedDays,
} from '../../src/time/index.ts';
import { published } from './calendar.ts';
import { day, hour, isoDate, platformOffset, utcDay } from './platform.ts';

const table = new URL('../../fixtures/timescales.csv', import.meta.url);
const folder = new URL('../../config/scripts/timescales/', import.meta.url);
const text = readFileSync(table, 'utf8');

/** Units as the table writes them, and as the contract does. */
const units = new Map([
  ['hours', 'hours'],
  ['days', 'days'],
  ['working-days', 'workingDays'],
  ['weeks', 'weeks'],
  ['months', 'months'],
  ['years', 'years'],
]);

interface Row {
  readonly anchor: string;
  readonly timescale: string;
  readonly due: string;
  readonly why: string;
  readonly unit: string;
  readonly amount: number;
  readonly direction: 1 | -1;
  readonly scale: Timescale;
}

function rowOf(line: string): Row {
  const [anchor = '', timescale = '', due = '', why = '', ...others] = line.split(',');
  const [count = '', unit = ''] = timescale.split(' ');
  const scale: unknown = { [units.get(unit) ?? unit]: Math.abs(Number(count)) };
  if (others.length > 0 || !isTimescale(scale)) throw new Error(`no row of the table: ${line}`);
  return { anchor, timescale, due, why, unit, amount: Math.abs(Number(count)), direction: count.startsWith('-') ? -1 : 1, scale };
}

const [heading, ...lines] = text.trimEnd().split('\n');
const rows = lines.map(rowOf);
const ofDates = rows.filter(({ unit }) => unit !== 'hours');
const ofHours = rows.filter(({ unit }) => unit === 'hours');
const ofWorkingDays = rows.filter(({ unit }) => unit === 'working-days');

function dueOf({ anchor, scale, amount, direction }: Row): string {
  const moment = parseMoment(anchor);
  if (typeof moment === 'string') throw new Error(`${anchor} is no moment: ${moment}`);
  if (moment.kind === 'instant') return formatInstant(addHours(moment.instant, direction * amount));
  return formatDay(addToDay(moment.day, scale, direction));
}

describe('fixtures/timescales.csv, row by row', () => {
  it.each(rows)('$anchor, $timescale: $due, $why', (row) => {
    expect(dueOf(row)).toBe(row.due);
  });

  it.each(ofHours.map(({ anchor, due }) => [anchor, due] as const))('%s and %s are as London writes them', (...instants) => {
    for (const instant of instants) expect(formatInstant(Date.parse(instant))).toBe(instant);
  });

  it('exactly the counts of working days that touch a day outside the calendar are provisional', () => {
    for (const { anchor, due, scale, why, timescale } of ofDates) {
      expect([anchor, timescale, isProvisional(day(anchor), day(due), scale)]).toEqual([
        anchor,
        timescale,
        why.startsWith('Provisional: '),
      ]);
    }
    expect(ofHours.filter(({ why }) => why.includes('Provisional'))).toEqual([]);
  });

  it('a count of working days ends on one, and names every bank holiday that it passed over', () => {
    for (const { anchor, due, scale, why } of ofWorkingDays) {
      expect(isWorkingDay(day(due))).toBe(true);
      if (why.includes('by hand: ')) continue;
      const passed = skippedDays(day(anchor), day(due), scale).filter(({ reason }) => reason !== 'Saturday' && reason !== 'Sunday');
      const named = why.match(/\((?:kept on )?(?:Mon|Tue|Wed|Thu|Fri) \d+ [A-Z][a-z]{2} \d{4}\)/g) ?? [];
      expect([anchor, due, named.length]).toEqual([anchor, due, passed.length]);
    }
  });
});

const years = Array.from({ length: 10 }, (_, index) => 2019 + index);

/** The instants of a year at which the platform's London changes its clocks. */
function changesOf(year: number): readonly number[] {
  const days = Array.from({ length: 366 }, (_, index) => Date.UTC(year, 0, 1) + index * utcDay);
  const changed = days.filter((at) => platformOffset(at) !== platformOffset(at + utcDay));
  return changed.flatMap((at) =>
    Array.from({ length: 24 }, (_, index) => at + (index + 1) * hour).filter(
      (each) => platformOffset(each) !== platformOffset(each - hour),
    ),
  );
}

const within = <Value>(at: Value, one: Value, other: Value): boolean => (one < at && at < other) || (other < at && at < one);

describe('what fixtures/timescales.csv covers', () => {
  it('is what config/scripts/make-timescales.ts makes, byte for byte', () => {
    expect(timescalesTable()).toBe(text);
  });

  it('is worked without the sources', () => {
    const scripts = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter(([, script]) => /from '[^']*src\//.test(script)).map(([file]) => file)).toEqual([]);
  });

  it('is as docs/timescales.md counts it', () => {
    const page = readFileSync(new URL('../../docs/timescales.md', import.meta.url), 'utf8');
    expect(page).toContain(`\`fixtures/timescales.csv\` holds ${rows.length} worked counts`);
    expect(page).toContain('They disagree in eight rows');
    expect(rows.filter(({ why }) => why.includes('by hand: '))).toHaveLength(8);
    expect(rows.some(({ anchor, timescale, due }) => anchor === '2025-09-30' && timescale === '4 months' && due === '2026-01-30')).toBe(
      true,
    );
  });

  it('is plain text that splits at its commas, without a row twice', () => {
    expect(heading).toBe('anchor,timescale,due,why');
    expect(text).toMatch(/^[\n -~]*\n$/);
    expect(text).not.toContain('"');
    expect(rows.filter(({ why, due }) => why === '' || due === '')).toEqual([]);
    expect(new Set(rows.map(({ anchor, timescale }) => `${anchor} ${timescale}`)).size).toBe(rows.length);
  });

  it('has 300 rows or more, each unit in both directions', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    for (const unit of units.keys()) {
      for (const direction of [1, -1])
        expect([unit, direction, rows.some((row) => row.unit === unit && row.direction === direction)]).toEqual([unit, direction, true]);
    }
  });

  it('runs over every bank holiday of 2019 to 2028', () => {
    const holidays = [...published.keys()].filter((date) => date >= '2019' && date < '2029');
    expect(holidays).toHaveLength(83);
    expect(
      holidays.filter((date) => !ofWorkingDays.some(({ anchor, due, direction }) => direction === 1 && within(date, anchor, due))),
    ).toEqual([]);
  });

  it('runs over both changes of the clocks of 2019 to 2028, forwards and backwards', () => {
    for (const year of years) {
      const changes = changesOf(year);
      expect(changes).toHaveLength(2);
      for (const change of changes) {
        for (const direction of [1, -1]) {
          const over = ofHours.filter((row) => row.direction === direction && within(change, Date.parse(row.anchor), Date.parse(row.due)));
          expect([isoDate(change / utcDay), direction, over.length > 0]).toEqual([isoDate(change / utcDay), direction, true]);
        }
      }
    }
  });

  it('counts a month on from the end of every month, and from and to leap days', () => {
    for (let month = 1; month <= 12; month += 1) {
      for (const year of [2027, 2028]) {
        const last = isoDate(Date.UTC(year, month, 0) / utcDay);
        expect([last, rows.some(({ anchor, timescale }) => anchor === last && timescale === '1 months')]).toEqual([last, true]);
      }
    }
    for (const unit of ['days', 'weeks', 'months', 'years']) {
      expect([unit, rows.some((row) => row.unit === unit && row.due.endsWith('-02-29'))]).toEqual([unit, true]);
      expect([unit, rows.some((row) => row.unit === unit && row.anchor.endsWith('-02-29'))]).toEqual([unit, true]);
    }
  });

  it('has provisional counts on both sides of the calendar, and one that stays just inside', () => {
    const provisional = ofWorkingDays.filter(({ why }) => why.startsWith('Provisional: '));
    expect(provisional.filter(({ due }) => due > '2028-12-31').length).toBeGreaterThanOrEqual(10);
    expect(provisional.filter(({ anchor, due }) => anchor < '2011-01-01' || due < '2011-01-01').length).toBeGreaterThanOrEqual(3);
    expect(ofWorkingDays.some(({ due }) => due === '2028-12-29' && inCalendar(day(due)))).toBe(true);
  });
});
