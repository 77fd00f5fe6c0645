import type { Timescale } from '../contract.ts';
import { unitOf } from '../time/index.ts';

const conventions: Readonly<Record<ReturnType<typeof unitOf>, string>> = {
  hours: 'weekends and bank holidays count',
  days: 'weekends and bank holidays count',
  weeks: 'weekends and bank holidays count',
  workingDays: 'weekends and bank holidays do not count',
  months: 'to the same date of the month',
  years: 'to the same date of the year',
};

/**
 * How a length of time is counted, for whoever counts it again.
 * @example
 * conventionText({ workingDays: 5 }); //=> 'weekends and bank holidays do not count'
 */
export const conventionText = (timescale: Timescale): string => conventions[unitOf(timescale)];

/**
 * A limit in words, and how it is counted.
 * @example
 * countedText('48 hours after the risk was identified', { hours: 48 }); //=> '48 hours after the risk was identified; weekends and bank holidays count'
 */
export const countedText = (counted: string, timescale: Timescale | undefined): string =>
  timescale === undefined ? counted : `${counted}; ${conventionText(timescale)}`;

/** A limit of a policy as far as words need it. */
export interface LimitInWords {
  readonly counted?: string;
  readonly due?: DueInWords;
}
interface DueInWords {
  readonly within?: Timescale;
  readonly before?: string;
  readonly by?: unknown;
  readonly earliestOf?: readonly DueInWords[];
  readonly agreed?: string;
  readonly stays?: number;
}

const agreements: Readonly<Record<string, string>> = {
  'planning-interval': 'at the interval agreed for the placement',
  'visit-interval': "at the council's own interval for the placement",
  'next-meeting': 'on the date agreed',
};

/**
 * One limit as a policy sets it, with how it is counted.
 * @example
 * limitText({ counted: '5 working days after the start', due: { within: { workingDays: 5 } } }); //=> '5 working days after the start; weekends and bank holidays do not count'
 */
export function limitText({ counted, due }: LimitInWords): string {
  if (due === undefined) return counted ?? 'no date';
  return countedText(counted ?? agreements[due.agreed ?? ''] ?? 'as the text sets it', lengthIn(due));
}

/** Of the earliest of several limits the length of the first that has one: the others are moments. */
function lengthIn({ within, by, earliestOf = [] }: DueInWords): Timescale | undefined {
  // The only length that a limit counted backwards has: five working days before a move.
  return (
    within ?? (typeof by === 'object' && by !== null ? (by as Timescale) : earliestOf.map(lengthIn).find((length) => length !== undefined))
  );
}
