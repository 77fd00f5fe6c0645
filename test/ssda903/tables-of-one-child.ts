import { episodesFile, table } from './read.ts';

export const episodes = episodesFile(['2017-10-02 S C2 U6 PR1 2018-02-01 E4A']);
export const open = episodesFile(['2017-10-02 S C2 U6 PR1']);
export const reviews = (...rows: readonly string[]) =>
  table('reviews.csv', 'CHILD,DOB,REVIEW,REVIEW_CODE', ...rows.map((date) => `100123,01/02/2005,${date},PN1`));
export const missing = (...rows: readonly string[]) =>
  table('missing.csv', 'CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows.map((row) => `100123,01/02/2005,${row}`));
