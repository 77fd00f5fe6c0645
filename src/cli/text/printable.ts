import type { PlacementHistory } from '../../contract.ts';

/** What would break a line, command a terminal or turn the direction of writing. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A line as a terminal may show it.
 * @example
 * printableLine('c\u001b[2J1\n'); //=> 'c\ufffd[2J1\ufffd'
 */
export const printableLine = (text: string): string => text.replaceAll(unprintable, '\uFFFD');

/** The same of a text that has lines of its own. */
export const printable = (text: string): string => text.split('\n').map(printableLine).join('\n');

/** Data with every text in it printable as a line. */
export const printableData = <T>(data: T): T =>
  // A round trip through JSON changes nothing in plain data but what is replaced here.
  JSON.parse(JSON.stringify(data), (_, value: unknown) => (typeof value === 'string' ? printableLine(value) : value)) as T;

/**
 * What to make texts of that are about a history: the data themselves, or, where an id or another text of the history would break its
 * line, a copy without that. No text of a history can then pass for a line that the command wrote.
 */
export function shownOf(history: PlacementHistory): <T>(data: T) => T {
  const json = JSON.stringify(history);
  // JSON escapes what lies below the blank.
  return /\\[bfnrtu]/.test(json) || printableLine(json) !== json ? printableData : (data) => data;
}
