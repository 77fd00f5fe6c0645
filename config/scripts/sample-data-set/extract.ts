import { formatDay, type Day } from '../../../src/time/index.ts';
import type { Chance } from '../sample-return/chance.ts';

/** The day on which the extract was made. */
export const today: Day = 20_543; // 31 March 2026
/** Extracts reach six years back: what ended before is not in them. */
export const windowStart: Day = today - 6 * 365 - 2;

/** The tables, by name; each row by column. */
export type Tables = Readonly<Record<string, Record<string, string>[]>>;

/** As SQL Server Management Studio saves results: midnight is written out, and a lack of a value is a word. */
export const dateText = (day: Day | undefined, time = '00:00:00'): string => (day === undefined ? 'NULL' : `${formatDay(day)} ${time}.000`);
export const flag = (chance: Chance, yesInTen: number): string => (chance.between(1, 10) <= yesInTen ? 'Y' : 'N');
