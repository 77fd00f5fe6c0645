import { hour, minute, second } from './clock-changes.ts';
import { readDigits } from './day.ts';

/** What stands behind the `T` of a date-time. */
export interface ClockText {
  /** Milliseconds since midnight; `undefined` for a time that no clock shows. */
  readonly time: number | undefined;
  /** Milliseconds east of UTC; `london` where none is written; `undefined` for one that no zone has. */
  readonly offset: number | 'london' | undefined;
}

const mostFractionDigits = 9;

/** Reads `HH:MM[:SS[.fff]][Z|±HH:MM|±HHMM]` from a position to the end of the text; `undefined` where it is written otherwise. */
export function readClockText(text: string, from: number): ClockText | undefined {
  const hours = readDigits(text, from, 2);
  const minutes = readDigits(text, from + 3, 2);
  if (hours === undefined || minutes === undefined || text[from + 2] !== ':') return undefined;
  const rest = text[from + 5] === ':' ? readSeconds(text, from + 6) : { milliseconds: 0, end: from + 5 };
  if (rest === undefined) return undefined;
  const offset = readOffset(text, rest.end);
  if (offset === 'malformed') return undefined;
  const exists = hours < 24 && minutes < 60 && rest.milliseconds < minute;
  return { time: exists ? hours * hour + minutes * minute + rest.milliseconds : undefined, offset };
}

interface Seconds {
  readonly milliseconds: number;
  readonly end: number;
}

function readSeconds(text: string, from: number): Seconds | undefined {
  const seconds = readDigits(text, from, 2);
  if (seconds === undefined) return undefined;
  const point = from + 2;
  if (text[point] !== '.') return { milliseconds: seconds * second, end: point };
  let end = point + 1;
  while (readDigits(text, end, 1) !== undefined) end += 1;
  const digits = end - point - 1;
  if (digits < 1 || digits > mostFractionDigits) return undefined;
  const kept = Math.min(digits, 3);
  const fraction = (readDigits(text, point + 1, kept) ?? 0) * 10 ** (3 - kept);
  return { milliseconds: seconds * second + fraction, end };
}

function readOffset(text: string, from: number): number | 'london' | 'malformed' | undefined {
  const sign = text[from];
  if (sign === undefined) return 'london';
  if (sign === 'Z') return text.length === from + 1 ? 0 : 'malformed';
  if (sign !== '+' && sign !== '-') return 'malformed';
  const minutesFrom = text[from + 3] === ':' ? from + 4 : from + 3;
  const hours = readDigits(text, from + 1, 2);
  const minutes = readDigits(text, minutesFrom, 2);
  if (hours === undefined || minutes === undefined || text.length !== minutesFrom + 2) return 'malformed';
  if (hours > 23 || minutes > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * hour + minutes * minute);
}
