import { utc } from '@date-fns/utc';
import { parse } from 'date-fns/parse';

/** What a text says: a date, and the time of day where it has one. */
export interface WrittenMoment {
  /** `2026-04-02` */
  readonly date: string;
  /** `16:30:00` */
  readonly time?: string;
  /** `Z`, or an offset such as `+01:00`. */
  readonly offset?: string;
}

/** Any day: formats that leave nothing open never read it. */
const reference = new Date(0);

const timeAtEnd = /^(.*?)[T\s]\s*(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?)\s*(z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date as SQL, spreadsheets and people write it: `2026-04-02 16:30:00.0000000 +01:00`, `02/04/2026`, `2.4.2026`, `2-Apr-2026`,
 * `2 April 2026`, `Apr  2 2026  4:30PM`, `20260402`. Impossible dates and years of two digits are refused: nothing is rolled over or guessed.
 * @param text trimmed
 * @param order what comes first where all parts are numbers; a year of four digits in front is always that
 * @returns `undefined` for a text that is no such date
 */
export function readWritten(text: string, order: 'day-first' | 'month-first'): WrittenMoment | undefined {
  const [, before = text, clock, offset] = timeAtEnd.exec(text) ?? [];
  const date = readDatePart(before, order);
  if (date === undefined) return undefined;
  if (clock === undefined) return { date };
  const time = readClock(clock);
  return time === undefined ? undefined : { date, time, ...(offset === undefined ? {} : { offset: offset.toUpperCase() }) };
}

/** One format for each shape that a date is written in; the shape decides, so that no text is read in two ways. */
const shapes: readonly (readonly [shape: RegExp, format: string])[] = [
  [/^\d{4}-\d{1,2}-\d{1,2}$/, 'yyyy-M-d'],
  [/^\d{4}\/\d{1,2}\/\d{1,2}$/, 'yyyy/M/d'],
  [/^\d{8}$/, 'yyyyMMdd'],
  [/^\d{1,2}\/\d{1,2}\/\d{4}$/, 'd/M/yyyy'],
  [/^\d{1,2}-\d{1,2}-\d{4}$/, 'd-M-yyyy'],
  [/^\d{1,2}\.\d{1,2}\.\d{4}$/, 'd.M.yyyy'],
  [/^\d{1,2} [a-z]{3} \d{4}$/i, 'd MMM yyyy'],
  [/^\d{1,2} [a-z]{4,} \d{4}$/i, 'd MMMM yyyy'],
  [/^[a-z]{3} \d{1,2} \d{4}$/i, 'MMM d yyyy'],
  [/^[a-z]{4,} \d{1,2} \d{4}$/i, 'MMMM d yyyy'],
];

function readDatePart(text: string, order: 'day-first' | 'month-first'): string | undefined {
  const plain = text
    .trim()
    .replace(/^(\d{1,2})-([a-z]+)-(\d{4})$/i, '$1 $2 $3')
    .replace(/^(\d{1,2})(?:st|nd|rd|th)\b/i, '$1')
    .replaceAll(/,? +/g, ' ');
  const [, format] = shapes.find(([shape]) => shape.test(plain)) ?? [];
  if (format === undefined) return undefined;
  return isoOf(parse(plain, order === 'day-first' ? format : format.replace(/^d(\W)M\1/, 'M$1d$1'), reference, { in: utc }))?.slice(0, 10);
}

function readClock(text: string): string | undefined {
  const plain = text.replaceAll(/[\s.](?=[ap]\.?m)|(?<=[apm])\./gi, '').replace(/[.,]\d+/, '');
  const half = /[ap]m$/i.test(plain);
  const format = `${half ? 'h' : 'H'}:mm${plain.split(':').length > 2 ? ':ss' : ''}${half ? 'a' : ''}`;
  return isoOf(parse(plain, format, reference, { in: utc }))?.slice(11, 19);
}

function isoOf(parsed: Date): string | undefined {
  const milliseconds = Number(parsed);
  return Number.isNaN(milliseconds) || milliseconds < -62_135_596_800_000 ? undefined : new Date(milliseconds).toISOString();
}
