import { describe, expect, test } from 'vitest';
import { parseHistory } from '../../src/history/parse-history.ts';
import { readSsda903 } from '../../src/ssda903/index.ts';
import { briefly, episodesFile, onlyChild, readChild } from './read.ts';
import { episodes, missing, open } from './tables-of-one-child.ts';

describe('Missing', () => {
  test('M and A lie over the placements; what the table and Episodes tell is covered from the first day of the year', () => {
    const { history } = readChild([open, missing('A,13/11/2017,25/11/2017', 'M,20/01/2018,')]);
    expect(history.circumstances).toEqual([
      { id: 'away-without-authorisation-2017-11-13', kind: 'away-without-authorisation', from: '2017-11-13', to: '2017-11-25' },
      { id: 'missing-2018-01-20', kind: 'missing', from: '2018-01-20' },
    ]);
    expect(history.placements).toHaveLength(1);
    expect(history.coverage).toEqual({
      circumstances: { kinds: ['missing', 'away-without-authorisation', 'temporary-absence'], from: '2017-04-01' },
    });
  });

  test('without the table, absences alone are covered; without absences nothing is said', () => {
    const away = episodesFile(['2017-10-02 S C2 U6 PR1 2018-01-09 X1', '2018-01-09 P C2 T1 - 2018-01-20 X1', '2018-01-20 P C2 U6 PR1']);
    expect(readChild([away]).history.coverage).toEqual({ circumstances: { kinds: ['temporary-absence'], from: '2017-04-01' } });
    expect(readChild([open]).history).not.toHaveProperty('circumstances');
    expect(readChild([open, missing()]).history.circumstances).toEqual([]);
  });

  test('covered from the first day that both tables tell', () => {
    const both = (years: { readonly episodes: number; readonly missing: number }) =>
      onlyChild(
        readSsda903([
          { ...open, year: 2018 },
          { ...open, year: years.episodes, name: 'a.csv' },
          { ...missing(), year: 2018 },
          { ...missing(), year: years.missing, name: 'b.csv' },
        ]),
      ).history.coverage?.circumstances?.from;
    expect([
      both({ episodes: 2017, missing: 2018 }),
      both({ episodes: 2018, missing: 2017 }),
      both({ episodes: 2017, missing: 2017 }),
    ]).toEqual(['2017-04-01', '2017-04-01', '2016-04-01']);
  });

  const faults: readonly (readonly [string, readonly string[], readonly string[], readonly (string | undefined)[]])[] = [
    ['no start', ['M,,25/11/2017'], ['2 missing-start-blank 564'], []],
    ['a start that is no date', ['M,31/11/2017,'], ['2 missing-start-not-readable 1004'], []],
    ['no kind', [',13/11/2017,25/11/2017'], ['2 missing-kind-not-valid 565'], []],
    ['a kind that does not exist', ['X,13/11/2017,25/11/2017'], ['2 missing-kind-not-valid 1006'], []],
    ['an end that is no date', ['M,13/11/2017,31/11/2017'], ['2 missing-end-not-readable 1005'], ['unknown']],
    ['an end before the start', ['M,13/11/2017,12/11/2017'], ['2 missing-end-before-start 567'], ['unknown']],
    ['found the same day', ['M,13/11/2017,13/11/2017'], [], ['2017-11-13']],
    ['overlapping', ['M,13/11/2017,25/11/2017', 'A,20/11/2017,26/11/2017'], ['3 missing-overlap 574'], ['2017-11-25', '2017-11-26']],
    ['still open when the next begins', ['M,13/11/2017,', 'M,20/11/2017,26/11/2017'], ['3 missing-overlap 574'], ['unknown', '2017-11-26']],
    ['after the year', ['M,13/11/2018,25/11/2018'], ['2 missing-after-year 570'], ['2018-11-25']],
    ['before care', ['M,13/09/2017,25/09/2017'], ['2 missing-outside-care 581'], ['2017-09-25']],
  ];
  test.each(faults)('%s', (_, rows, issues, ends) => {
    const child = readChild([open, missing(...rows)]);
    expect(briefly(child.issues)).toEqual(issues);
    expect((child.history.circumstances ?? []).map(({ to }) => to)).toEqual(ends);
    expect(parseHistory(child.history)).toMatchObject({ ok: true });
  });

  test('after care has ended', () => {
    const child = readChild([episodes, missing('M,13/02/2018,15/02/2018', 'M,20/01/2018,')]);
    expect(briefly(child.issues)).toEqual(['2 missing-overlap 574', '2 missing-outside-care 578', '3 missing-open-after-care 577']);
    expect(child.history.circumstances?.map(({ to }) => to)).toEqual(['unknown', '2018-02-15']);
    expect(readChild([episodes, missing('M,20/01/2018,')]).history.circumstances).toMatchObject([{ to: 'unknown' }]);
  });

  test('a row that stands twice is read once, as in Episodes', () => {
    const { history, issues } = readChild([open, missing('M,13/11/2017,14/11/2017', 'M,13/11/2017,14/11/2017', 'M,20/11/2017,')]);
    expect(history.circumstances?.map(({ id }) => id)).toEqual(['missing-2017-11-13', 'missing-2017-11-20']);
    expect(issues).toMatchObject([{ row: 3, code: 'row-repeated', message: 'the row says the same as row 2', done: 'it was read once' }]);
    expect(readChild([open, missing('M,13/11/2017,', 'm,2017-11-13,')]).issues).toMatchObject([{ row: 3, code: 'row-repeated' }]);
  });

  test('under an agreement for short breaks nobody knows when the child was looked after: nothing is said', () => {
    const breaks = episodesFile(['2017-10-02 S V4 K2 PR1 2018-01-09 E8', '2018-02-01 S V2 U6 PR1']);
    expect(briefly(readChild([breaks, missing('M,13/11/2017,14/11/2017')]).issues)).toEqual(['2 short-break-agreement', '3 re-entry']);
  });

  test('576: open in an older return and gone from the later one, the end is unknown', () => {
    const { history, issues } = onlyChild(
      readSsda903([
        { ...open, year: 2019 },
        { ...missing('M,13/11/2017,'), year: 2018 },
        { ...missing(), year: 2019, name: 'later.csv' },
      ]),
    );
    expect(history.circumstances).toMatchObject([{ to: 'unknown' }]);
    expect(briefly(issues)).toEqual(['2 missing-vanished 576']);
  });

  test('another kind in the later return: it stands, and the older row is no second absence', () => {
    const { history, issues } = onlyChild(
      readSsda903([
        { ...open, year: 2019 },
        { ...missing('M,13/11/2017,14/11/2017'), year: 2018 },
        { ...missing('A,13/11/2017,14/11/2017'), year: 2019, name: 'later.csv' },
      ]),
    );
    expect(history.circumstances).toEqual([
      { id: 'away-without-authorisation-2017-11-13', kind: 'away-without-authorisation', from: '2017-11-13', to: '2017-11-14' },
    ]);
    expect(issues).toEqual([]);
  });

  test('open in an older return and closed by the later one', () => {
    const { history } = onlyChild(
      readSsda903([
        { ...open, year: 2019 },
        { ...missing('M,13/11/2017,'), year: 2018 },
        { ...missing('M,13/11/2017,20/11/2017'), year: 2019, name: 'later.csv' },
      ]),
    );
    expect(history.circumstances).toEqual([{ id: 'missing-2017-11-13', kind: 'missing', from: '2017-11-13', to: '2017-11-20' }]);
  });
});
