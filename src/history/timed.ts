import { endOfDay, formatDay, parseMoment, startOfDay, type Day, type Instant } from '../time/index.ts';
import { quoted } from './problems.ts';
import { ascending } from './sorted.ts';

/** A moment of the history with everything the engine needs of it: where it stands, and between which instants it lies. */
export interface Timed {
  readonly pointer: string;
  readonly value: string;
  /** The London day; both instants of a repeated clock time lie on it. */
  readonly day: Day;
  readonly from: Instant;
  readonly to: Instant;
  /** `repeated`: exactly one of `from` and `to`, not between them. */
  readonly precision: 'day' | 'instant' | 'repeated';
}

/** Within this of its first instant every moment lies, in milliseconds: a day in October has twenty-five hours. */
export const DAY_AND_HOUR = 90_000_000;

/** Earliest first; of 17 Feb 2026 and its midnight, which may begin together, the one that ends first, so that the order of an array never matters. */
export const earliestFirst = (a: Timed, b: Timed): number => a.from - b.from || a.to - b.to || ascending(a.value, b.value);

/** The moment that a history is judged at. */
export interface AsOf {
  readonly instant: Instant;
  readonly day: Day;
}

/** The moment that a value is the text of, or what is wrong with it; whatever came in its place. */
export const momentOrFault = (value: unknown): ReturnType<typeof parseMoment> =>
  typeof value === 'string' ? parseMoment(value) : 'malformed';

/** Whatever came in place of a moment: never at length, and without asking it for anything, which may throw. */
export function written(value: unknown): string {
  if (typeof value === 'string') return quoted(value, 'a text');
  return value === undefined || value === null ? String(value) : `something of type ${typeof value}`;
}

/** Reads a moment; a TypeError where it is malformed, for a parsed history never is. */
export function timed(value: string, pointer: string): Timed {
  const moment = momentOrFault(value);
  if (typeof moment === 'string')
    throw new TypeError(`evaluate: ${pointer} holds ${written(value)} (${moment}); pass what parseHistory accepted.`);
  switch (moment.kind) {
    case 'day':
      return { pointer, value, day: moment.day, from: startOfDay(moment.day), to: endOfDay(moment.day), precision: 'day' };
    case 'instant':
      return { pointer, value, day: moment.day, from: moment.instant, to: moment.instant, precision: 'instant' };
    case 'repeated':
      return { pointer, value, day: moment.day, from: moment.earlier, to: moment.later, precision: 'repeated' };
  }
}

/** Reads a moment that must have happened: undefined for one after `asOf`, cut off at `asOf` where it is only known to be that day. */
export function happened(value: string | undefined, pointer: string, asOf: AsOf): Timed | undefined {
  if (value === undefined) return undefined;
  const moment = timed(value, pointer);
  if (moment.precision === 'day') {
    if (moment.day > asOf.day) return undefined;
    return moment.day === asOf.day ? { ...moment, to: Math.max(moment.from, Math.min(moment.to, asOf.instant)) } : moment;
  }
  if (moment.from > asOf.instant) return undefined;
  // 01:30 on 25 Oct 2026 judged at 01:45 BST: only the first of its two instants has come.
  return moment.to > asOf.instant ? { ...moment, to: moment.from, precision: 'instant' } : moment;
}

/** An exact instant that stands for no record: a birthday, the start of a day, `asOf`. */
export function exactly(instant: Instant, day: Day, value: string, pointer = ''): Timed {
  return { pointer, value, day, from: instant, to: instant, precision: 'instant' };
}

/** The moment that a history is judged at, as one of its moments. */
export const nowOf = ({ instant, day }: AsOf, pointer?: string): Timed => exactly(instant, day, formatDay(day), pointer);
