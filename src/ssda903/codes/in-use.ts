import type { DateString } from '../../contract.ts';

/**
 * When a code was in use, where the sources say so. Years are collection years, named by the year they end in (2019: the year
 * to 31 March 2019). A code outside its time is read all the same, and reported: councils carry old codes on, and the
 * published lists disagree with each other.
 */
export interface InUse {
  readonly fromYear?: number;
  readonly untilYear?: number;
  /** Episodes that start on this day or later. */
  readonly startsFrom?: DateString;
  /** Episodes that start before this day. */
  readonly startsBefore?: DateString;
  readonly rule?: string;
}

/** What a code of any column may say. */
export interface Code {
  readonly inUse?: InUse;
}

/** What is wrong with using a code in an episode that starts on `start` and was returned for `year`; `undefined` where nothing is. */
export function outsideItsTime(inUse: InUse, start: DateString, year: number | undefined): string | undefined {
  if (inUse.startsFrom !== undefined && start < inUse.startsFrom) return `is for episodes that start on ${inUse.startsFrom} or later`;
  if (inUse.startsBefore !== undefined && start >= inUse.startsBefore) return `is for episodes that start before ${inUse.startsBefore}`;
  if (year === undefined) return undefined;
  if (inUse.fromYear !== undefined && year < inUse.fromYear) return `came in with the year to 31 March ${inUse.fromYear}`;
  if (inUse.untilYear !== undefined && year > inUse.untilYear) return `went out with the year to 31 March ${inUse.untilYear}`;
  return undefined;
}
