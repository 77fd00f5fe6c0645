import { episodesFile, readChild } from './read.ts';

export const rows = ['2017-10-02 S C1 U6 PR1 2018-01-09 X1', '2018-01-09 L C2 U6 PR1'];
export const text = episodesFile(rows).text ?? '';
export const expected = readChild([episodesFile(rows)]).history;
