import { describe, expect, test } from 'vitest';
import { derby, statutory } from '../../src/index.ts';
import { cohortSummary, timelineEntries, toRows } from '../../src/report/index.ts';
import { parsed } from '../history/parsed.ts';
import { demo, demoAsOf, runOf } from './runs.ts';

describe('indicators of reviews and visits', () => {
  test('a first review whose date nobody knows, because nobody knows when care began, cannot be told; of a year it is no part', () => {
    const history = parsed({
      child: { id: 'c' },
      lookedAfter: [{ from: 'unknown' }],
      placements: [{ id: 'p', kind: 'foster', startedAt: '2026-01-05' }],
      reviews: [],
    });
    const first = (period?: { readonly from: string; readonly to: string }) =>
      cohortSummary([runOf(history, derby, demoAsOf)], period === undefined ? {} : { period }).indicators[0];
    expect(first()).toMatchObject({ id: 'first-reviews-in-time', numerator: 0, denominator: 0, cannotTell: 1, percent: null });
    expect(first({ from: '2026-04-01', to: '2027-03-31' })).toMatchObject({ numerator: 0, denominator: 0, cannotTell: 0 });
  });

  test('a visit that was late, or came after the placement had ended, was not in time', () => {
    const history = parsed({
      child: { id: 'c' },
      lookedAfter: [{ from: '2026-01-05' }],
      placements: [{ id: 'p', kind: 'foster', startedAt: '2026-01-05', endedAt: '2026-02-20' }],
      visits: [{ id: 'v', at: '2026-02-20T20:30' }],
    });
    const run = runOf(history, statutory, '2026-03-10'),
      { figures, indicators } = cohortSummary([run]),
      own = run.evaluation.requirements.find(({ rule }) => rule === 'reg-28.2.a');
    expect([own?.status, own?.couldBe]).toEqual(['undetermined', ['met-late', 'missed']]);
    expect(figures.find(({ group }) => group === 'reg-28.2.a')).toMatchObject({
      late: 1,
      cannotTell: 0,
      percentInTime: 0,
      medianDaysLate: 39,
    });
    expect(indicators.find(({ id }) => id === 'visits-in-time')).toMatchObject({ numerator: 0, denominator: 1, cannotTell: 0 });
    expect(
      toRows(run.evaluation, history)
        .filter(({ rule }) => rule === 'reg-28.2.a')
        .map((row) => [row.row, row.certainty, row.counts_as, row.days_late]),
    ).toEqual([
      ['requirement', 'certain', 'late', 39],
      ['breach', 'certain', 'late', 39],
    ]);
    expect(
      timelineEntries(history, run.evaluation).find(({ lane, requirement }) => lane === 'deadlines' && requirement === own?.id)?.state,
    ).toBe('not-met');
  });

  test('of the demo under Derby', () => {
    const { indicators } = cohortSummary([runOf(demo, derby, demoAsOf)]);
    expect(
      indicators.map(({ id, numerator, denominator, cannotTell, percent: share }) => [id, numerator, denominator, cannotTell, share]),
    ).toEqual([
      ['first-reviews-in-time', 1, 1, 0, 100],
      ['reviews-in-time', 1, 1, 0, 100],
      ['children-with-all-reviews-in-time', 1, 1, 0, 100],
      ['visits-in-time', 2, 3, 0, 66.7],
      ['three-or-more-placements', 0, 1, 0, 0],
      ['long-term-placement-stability', 0, 0, 0, null],
    ]);
    for (const { definition, denominatorDefinition } of indicators)
      expect([definition.length, denominatorDefinition.length].every((length) => length > 20)).toBe(true);
  });
});
