import { describe, expect, test } from 'vitest';
import { evaluate, statutory } from '../../src/index.ts';
import { cohortSummary, shortReport, textReport, timelineSvg, toICalendar, toRows } from '../../src/report/index.ts';
import { briefly } from './read-calendar.ts';
import { parsed } from '../history/parsed.ts';

/** Short breaks of 3 and of 24 days: one of them may last 17 days (regulation 48). */
const history = parsed({
  child: { id: 'sb', dateOfBirth: '2012-01-01' },
  lookedAfter: [
    { from: '2024-05-01', to: '2024-05-04' },
    { from: '2024-06-01', to: '2024-06-25' },
  ],
  legalStatuses: [{ status: 'short-break-series', from: '2024-05-01' }],
  placements: [
    { id: 'p1', kind: 'foster', startedAt: '2024-05-01', endedAt: '2024-05-04' },
    { id: 'p2', kind: 'foster', startedAt: '2024-06-01', endedAt: '2024-06-25' },
  ],
  reviews: [],
  visits: [],
});
const judgedAt = (asOf: string) => evaluate(history, { profile: statutory, asOf });

describe('the longest that a short break may last', () => {
  test.each(['2024-06-10', '2024-07-01'])('is no event that is in time or late, kept or not: %s', (asOf) => {
    const evaluation = judgedAt(asOf);
    const figures = cohortSummary([{ history, evaluation }]).figures.filter(
      ({ grouping }) => grouping === 'all' || grouping === 'requirement',
    );
    expect(figures.map(({ group }) => group).filter((group) => group.startsWith('reg-48.1') || group.startsWith('reg-48.7'))).toEqual([]);
    for (const { inTime, percentInTime } of figures) expect({ inTime, percentInTime }).toEqual({ inTime: 0, percentInTime: null });
    expect(
      toRows(evaluation, history)
        .filter(({ rule }) => rule === 'reg-48.17')
        .map(({ counts_as }) => counts_as),
    ).not.toContain('in-time');
  });

  test('is a breach in the rows and on the picture', () => {
    const evaluation = judgedAt('2024-07-01');
    expect(
      toRows(evaluation, history)
        .filter(({ row }) => row === 'breach')
        .map(({ breach, counts_as, due_date, done_date }) => ({ breach, counts_as, due_date, done_date })),
    ).toEqual([{ breach: 'not-permitted', counts_as: 'not-counted', due_date: '2024-06-18', done_date: '2024-06-25' }]);
    expect(timelineSvg(history, evaluation)).toContain('B1');
  });

  test('reads as a limit and not as a task', () => {
    const evaluation = judgedAt('2024-06-10');
    expect(timelineSvg(history, evaluation)).toContain('Length of one short break for placement p2, must have ended by Tue 18 Jun 2024');
    expect(
      toRows(evaluation, history)
        .map(({ message }) => message)
        .join('\n'),
    ).toContain('Length of one short break for placement p1: ended Sat 4 May 2024, in time: must have ended by');
    expect(textReport(evaluation)).toContain(
      '  Must have ended by Tue 18 Jun 2024: Length of one short break for placement p2 (REG-48.17)\n',
    );
    expect(shortReport(evaluation)).toContain('next due Sun 1 Sep 2024: Review of the short breaks');
    expect(briefly(toICalendar(history, evaluation))[0]).toBe(
      '2024-06-18 0 CONFIRMED Must have ended: Length of one short break for placement p2 (sb)',
    );
  });
});
