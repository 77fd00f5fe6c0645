import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMoment } from '../../src/tables/moments.ts';
import { briefly, map, onlyHistory, placement, read } from './read.ts';
import { how, isFault } from './cell-values.ts';

describe('the zone of drivers', () => {
  /** What mssql makes of 1 July 2026 (UTC fields) and what pg makes of it on a machine in London. */
  const utc = new Date('2026-07-01T00:00:00Z'),
    london = new Date('2026-06-30T23:00:00Z');
  const starts = (...rows: readonly unknown[]) => rows.map((START, index) => placement({ CHILD: `c${index}`, START }));
  const startsRead = (rows: readonly unknown[], zone?: 'utc' | 'london') => {
    const result = read({ placements: starts(...rows) }, zone === undefined ? {} : { dates: { zone } });
    return { days: result.histories.map(({ placements }) => placements[0]?.startedAt), issues: briefly(result.issues) };
  };

  test('a midnight of either zone is a day, whoever made it', () => {
    expect(startsRead([utc, london])).toEqual({ days: ['2026-07-01', '2026-07-01'], issues: [] });
    expect(startsRead([utc.toISOString(), london.toISOString()]).days).toEqual(['2026-07-01', '2026-07-01']);
  });

  test('a column of days tells the zone of the times beside it', () => {
    const visits = [{ CHILD: 'c0', ID: 'v1', AT: new Date('2026-07-03T14:00:00Z'), SEEN: null, PLACEMENT: null }];
    const visitAt = (day: Date): unknown => onlyHistory(read({ placements: starts(day), visits })).visits?.[0]?.at;
    expect(visitAt(utc)).toBe('2026-07-03T14:00:00+01:00');
    expect(visitAt(london)).toBe('2026-07-03T15:00:00+01:00');
  });

  test('23:00 UTC is a time of day where UTC fields are clock time, and midnight where they are not', () => {
    const visits = [
      { CHILD: 'c0', ID: 'v1', AT: london, SEEN: null, PLACEMENT: null },
      { CHILD: 'c0', ID: 'v2', AT: new Date('2026-07-03T14:00:00Z'), SEEN: null, PLACEMENT: null },
    ];
    const at = (zone: 'utc' | 'london') =>
      onlyHistory(read({ placements: starts('2026-06-01'), visits }, { dates: { zone } })).visits?.map((visit) => visit.at);
    expect(at('utc')).toEqual(['2026-06-30T23:00:00+01:00', '2026-07-03T14:00:00+01:00']);
    expect(at('london')).toEqual(['2026-07-01', '2026-07-03T15:00:00+01:00']);
  });

  test('where nothing tells the zone, a summer time of day is left out and reported; in winter it is certain', () => {
    expect(startsRead([new Date('2026-07-01T14:00:00Z')])).toEqual({
      days: ['2026-07-01'],
      issues: ['placements 1 START zone-not-certain'],
    });
    expect(startsRead([new Date('2026-01-05T14:00:00Z')])).toEqual({ days: ['2026-01-05T14:00:00+00:00'], issues: [] });
    expect(startsRead([new Date('2026-07-01T23:30:00Z')])).toEqual({ days: [], issues: ['placements 1 START cell-not-readable'] });
    expect(startsRead([new Date('2026-07-01T14:00:00Z')], 'utc').days).toEqual(['2026-07-01T14:00:00+01:00']);
  });

  test('a Date and the text that it stands for give equal histories', () => {
    const minute = fc.integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
    fc.assert(
      fc.property(fc.array(minute, { minLength: 1, maxLength: 5 }), (minutes) => {
        const instants = minutes.map((each) => new Date(each * 60_000));
        const text = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ');
        const skipped = instants.some((date) => readMoment(text(date), how) !== 'blank' && isFault(text(date)));
        if (skipped) return;
        const dates = read({ placements: starts(...instants) }, { dates: { zone: 'utc' } });
        expect(dates.histories).toEqual(read({ placements: starts(...instants.map(text)) }).histories);
      }),
    );
  });

  test('the map names a zone for all tables', () => {
    expect(onlyHistory(read({ placements: starts(london) }, { ...map, dates: { zone: 'utc' } })).placements[0]?.startedAt).toBe(
      '2026-06-30T23:00:00+01:00',
    );
  });
});
