import { expect } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { deadlineBreaches, statutory } from '../../src/index.ts';
import type { Ssda903Child } from '../../src/ssda903/index.ts';
import { episodesFile, table } from './read.ts';

/** What a table of the return lacks is said to be none only where the table surely tells. */
export const open = episodesFile(['2017-10-02 S C2 U6 PR1']);
export const reviews = (...rows: readonly string[]) =>
  table('reviews.csv', 'CHILD,REVIEW,DOB,REVIEW_CODE', ...rows.map((row) => `${row.includes(',') ? row : `100123,${row}`},,PN1`));
export const missing = (...rows: readonly string[]) =>
  table('missing.csv', 'CHILD,MISSING,MIS_START,MIS_END,DOB', ...rows.map((row) => `100123,${row},`));
export const never = '2199-12-31';

export function breaches({ history }: Ssda903Child, asOf = '2018-03-31'): readonly string[] {
  expect(parseHistory(history)).toMatchObject({ ok: true });
  return deadlineBreaches(history, { profile: statutory, asOf }).map(({ requirement, kind }) => `${requirement} ${kind}`);
}
