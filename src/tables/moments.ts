import {
  formatDay,
  formatInstant,
  lastDay,
  londonDay,
  parseDay,
  parseMoment,
  second,
  startOfDay,
  utcDay,
  type Day,
  type Instant,
} from '../time/index.ts';
import { outsideYears } from '../history/moment-wording.ts';
import { quotedCode } from '../history/problems.ts';
import { readWritten, type WrittenMoment } from './human-dates.ts';
import type { DateSettings } from './map.ts';

/** How the dates of one column are read, everything settled. */
export interface DateReading {
  /** `undefined`: nobody says, and no column tells. */
  readonly zone: 'utc' | 'london' | undefined;
  readonly midnight: 'day' | 'time';
  readonly order: 'day-first' | 'month-first';
  readonly system: '1900' | '1904';
  readonly blanks: ReadonlySet<string>;
  readonly lastDay: boolean;
}

/** `timeDropped`: the day is certain, the time of day is not. */
export type MomentRead = { readonly value: string; readonly timeDropped?: true } | 'blank' | { readonly fault: string };

export const settled = (settings: DateSettings | undefined): Omit<DateReading, 'zone' | 'lastDay'> => ({
  midnight: settings?.midnight ?? 'day',
  order: settings?.order ?? 'day-first',
  system: settings?.system ?? '1900',
  blanks: new Set(settings?.blanks ?? ['1900-01-01', '9999-12-31']),
});

const midnight = '00:00:00';

/**
 * Reads a moment: a day as `2026-04-02`, an instant with London's offset as `2026-04-02T16:30:00+01:00`, a clock time that the
 * autumn change repeats without one. The same moment comes out the same from a `Date`, a spreadsheet's number and a text.
 */
export function readMoment(cell: unknown, how: DateReading): MomentRead {
  const read =
    cell instanceof Date
      ? fromInstant(cell.getTime(), how)
      : typeof cell === 'number'
        ? fromSerial(cell, how)
        : typeof cell === 'string'
          ? fromText(cell.trim(), how)
          : { fault: `${typeof cell === 'object' ? 'an' : 'a'} ${typeof cell} is no date` };
  if (typeof read === 'string' || 'fault' in read || !how.lastDay || read.value.length > 10) return read;
  const last = parseDay(read.value);
  return last === undefined ? read : { ...read, value: formatDay(last + 1) };
}

/** The instant of a `Date`, or of a text that ends in `Z`, which is how JSON writes one; `undefined` for anything else. */
export function driverInstant(cell: unknown): Instant | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : cell.getTime();
  if (typeof cell !== 'string' || !/^\d{4}-\d{2}-\d{2}T.*Z$/.test(cell.trim())) return undefined;
  const moment = parseMoment(cell.trim());
  return typeof moment === 'object' && moment.kind === 'instant' ? moment.instant : undefined;
}

export const isUtcMidnight = (instant: Instant): boolean => instant % utcDay === 0;
export const isLondonMidnight = (instant: Instant): boolean => startOfDay(londonDay(instant)) === instant;

function fromInstant(instant: Instant, how: DateReading): MomentRead {
  if (Number.isNaN(instant)) return { fault: 'an invalid Date' };
  const asUtc = (): MomentRead => fromClock(isoDate(instant), new Date(instant).toISOString().slice(11, 19), how);
  const asLondon = (): MomentRead => fromTrueInstant(instant, how);
  if (how.zone !== undefined) return how.zone === 'utc' ? asUtc() : asLondon();
  // In winter both readings are one. In summer a midnight tells which it is, if midnight means a day.
  const [utc, london] = [asUtc(), asLondon()];
  if (how.midnight === 'day' && isUtcMidnight(instant)) return utc;
  if (how.midnight === 'day' && isLondonMidnight(instant)) return london;
  if (typeof utc !== 'object' || typeof london !== 'object' || 'fault' in utc || 'fault' in london || utc.value === london.value)
    return utc;
  const days = [utc.value.slice(0, 10), london.value.slice(0, 10)];
  return days[0] === days[1]
    ? { value: utc.value.slice(0, 10), timeDropped: true }
    : { fault: 'the time is close to midnight of a zone that is not known: say dates.zone' };
}

function isoDate(instant: Instant): string {
  const iso = new Date(instant).toISOString();
  return iso.slice(0, iso.indexOf('T'));
}

function fromTrueInstant(instant: Instant, how: DateReading): MomentRead {
  const written = formatInstant(instant);
  const [date = '', clock = ''] = written.split('T');
  if (how.blanks.has(date)) return 'blank';
  if (!isInRange(date)) return outOfRange(date);
  return how.midnight === 'day' && clock.startsWith(midnight) ? { value: date } : { value: written };
}

/** London clock time. */
function fromClock(date: string, time: string | undefined, how: DateReading): MomentRead {
  if (how.blanks.has(date)) return 'blank';
  if (!isInRange(date)) return outOfRange(date);
  if (time === undefined || (how.midnight === 'day' && time === midnight)) return { value: date };
  const text = `${date}T${time}`;
  const moment = parseMoment(text);
  if (moment === 'skipped-clock-time')
    return { fault: `London's clocks never showed ${time.slice(0, 5)} on ${date}, when they went forward` };
  if (typeof moment === 'string') return { fault: `${text} is no moment` };
  return { value: moment.kind === 'instant' ? formatInstant(moment.instant) : text };
}

const isInRange = (date: string): boolean => parseDay(date) !== undefined;
const outOfRange = (date: string): MomentRead => ({ fault: `${date.slice(0, 12)} ${outsideYears}` });

/** Spreadsheets count days; their 29 February 1900 never was, so that only from 1 March 1900 on the count is plain. */
const serialOfEpoch = { '1900': 25_569, '1904': 24_107 } as const;
const firstSerial = 61;

function fromSerial(serial: number, how: DateReading): MomentRead {
  // To the second: 0.6875 of a day is 16:30, though the number beside it is one that a computer can hold.
  const seconds = Math.round((serial - serialOfEpoch[how.system]) * 86_400);
  const day: Day = Math.floor(seconds / 86_400);
  // 1 is 1 January 1900, and 0 what a spreadsheet makes of a blank that it takes for a date.
  if (
    (how.system === '1900' && serial >= 0 && serial < 2 && how.blanks.has('1900-01-01')) ||
    (day === endOfTime && how.blanks.has('9999-12-31'))
  )
    return 'blank';
  const isSerial = Number.isFinite(serial) && serial >= (how.system === '1900' ? firstSerial : 0) && day <= lastDay;
  if (!isSerial) return { fault: `the number ${serial} is no date of a spreadsheet` };
  const time = new Date((seconds - day * 86_400) * second).toISOString().slice(11, 19);
  return fromClock(formatDay(day), time === midnight ? undefined : time, how);
}
/** 31 December 9999. */
const endOfTime: Day = 2_932_896;

function fromText(text: string, how: DateReading): MomentRead {
  const driver = driverInstant(text);
  if (driver !== undefined) return fromInstant(driver, how);
  // Seven digits: 31 December 9999. Shorter texts are flags or years.
  if (/^\d{5}(\d{2})?(\.\d+)?$/.test(text)) return fromSerial(Number(text), how);
  const written = readWritten(text, how.order);
  if (written === undefined) return { fault: `${quotedCode(text)} is not a date as tables write it` };
  return written.offset === undefined ? fromClock(written.date, written.time, how) : withOffset(written, how);
}

function withOffset({ date, time, offset }: WrittenMoment, how: DateReading): MomentRead {
  if (how.blanks.has(date)) return 'blank';
  if (!isInRange(date)) return outOfRange(date);
  const moment = parseMoment(`${date}T${time ?? midnight}${offset ?? ''}`);
  if (typeof moment === 'string' || moment.kind !== 'instant') return { fault: `${date} ${time ?? ''} ${offset ?? ''} is no moment` };
  return offset === 'Z' ? fromInstant(moment.instant, how) : fromTrueInstant(moment.instant, how);
}
