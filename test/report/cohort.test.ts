import { describe, expect, test } from 'vitest';
import { derby, evaluate, type PlacementHistory, placementPlanStandards, withOverlays } from '../../src/index.ts';
import { cohortRows, cohortSummary, type CohortSummary, type CountedPeriod, type Figures, type Grouping } from '../../src/report/index.ts';
import { median, newTally, percent } from '../../src/report/cohort/tally.ts';
import { demo, demoAsOf, runOf, runs } from './runs.ts';

const summary = cohortSummary(runs);
const COUNTS = ['inTime', 'late', 'overdue', 'missed', 'notYetDue', 'cannotTell'] as const;

function sumsOf({ figures }: CohortSummary, grouping: Grouping, standard: string): readonly number[] {
  const groups = figures.filter((each) => each.grouping === grouping && each.standard === standard);
  return COUNTS.map((count) => groups.reduce((sum, group) => sum + group[count], 0));
}
const figuresOf = ({ figures }: CohortSummary, grouping: Grouping, group: string, standard: string): Figures | undefined =>
  figures.find((each) => each.grouping === grouping && each.group === group && each.standard === standard);

describe('figures', () => {
  test('of the demo under Derby, by hand', () => {
    const own = cohortSummary([runOf(demo, derby, demoAsOf)]);
    // In time: visits v1 and v2, both plans, review r1. Late: the first visit to p2, by 4 days. Overdue: the care plan 77 and the notice
    // of p2 17 days; the health assessment, due before a moment, 1617 hours. Missed: the notice of p1. Cannot tell: the approval of p2 out of the area.
    expect(figuresOf(own, 'all', 'all', 'regulation')).toMatchObject({
      inTime: 5,
      late: 1,
      overdue: 3,
      missed: 1,
      notYetDue: 2,
      cannotTell: 1,
      percentInTime: 50,
      medianDaysLate: 4,
      medianDaysOverdue: 47,
      medianHoursLate: null,
      medianHoursOverdue: 1_617,
    });
    expect(figuresOf(own, 'all', 'all', 'local-standard')).toMatchObject({
      inTime: 1,
      late: 3,
      overdue: 0,
      missed: 0,
      notYetDue: 1,
      cannotTell: 0,
      percentInTime: 25,
      medianDaysLate: null,
      medianHoursLate: 41.5,
    });
    expect(figuresOf(own, 'requirement', 'reg-28.2.a', 'regulation')).toMatchObject({ title: 'First visit', inTime: 1, late: 1 });
    expect(figuresOf(own, 'placement-kind', 'residential', 'regulation')).toMatchObject({
      inTime: 1,
      late: 1,
      overdue: 1,
      notYetDue: 1,
      cannotTell: 1,
    });
    expect(own.figures.filter(({ grouping }) => grouping === 'team').map(({ group }) => group)).toEqual([
      'children-in-care-1',
      'children-in-care-1',
    ]);
  });

  test.each(['regulation', 'local-standard'])('councils, teams and kinds of placement each add up to all: %s', (standard) => {
    const all = sumsOf(summary, 'all', standard);
    expect(all.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    for (const grouping of ['council', 'team', 'placement-kind'] as const) expect(sumsOf(summary, grouping, standard)).toEqual(all);
  });

  test('two clauses that ask for one event by one standard count once in all, and each by itself', () => {
    const [first, ...others] = demoRequirements();
    if (first === undefined) throw new Error('the demo has requirements');
    const evaluation = evaluate(demo, { profile: derby, asOf: demoAsOf });
    const twin = { ...first, id: 'twin', rule: 'twin', status: 'met' as const };
    const own = cohortSummary([{ history: demo, evaluation: { ...evaluation, requirements: [twin, first, ...others] } }]);
    expect(sumsOf(own, 'all', 'local-standard')).toEqual(sumsOf(cohortSummary([{ history: demo, evaluation }]), 'all', 'local-standard'));
    expect(figuresOf(own, 'requirement', 'twin', 'local-standard')).toMatchObject({ inTime: 1 });
  });

  test('what cannot be told is never counted as in time, nor as late', () => {
    const evaluation = evaluate(demo, { profile: derby, asOf: demoAsOf });
    const unknown = {
      ...evaluation,
      breaches: [],
      requirements: evaluation.requirements.map((each) => ({ ...each, status: 'undetermined' as const })),
    };
    for (const figures of cohortSummary([{ history: demo, evaluation: unknown }]).figures) {
      expect(figures).toMatchObject({
        inTime: 0,
        late: 0,
        overdue: 0,
        missed: 0,
        notYetDue: 0,
        percentInTime: null,
        medianDaysLate: null,
        medianDaysOverdue: null,
        medianHoursLate: null,
        medianHoursOverdue: null,
      });
      expect(figures.cannotTell).toBeGreaterThan(0);
    }
  });

  test('a period counts what was due in it, its last day included', () => {
    const visits = (from: string, to: string) => {
      const own = cohortSummary([runOf(demo, derby, demoAsOf)], { period: { from, to } });
      return own.indicators.find(({ id }) => id === 'visits-in-time');
    };
    expect(visits('2026-04-01', '2026-06-19')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(visits('2026-04-01', '2026-06-18')).toMatchObject({ numerator: 2, denominator: 2 });
    expect(visits('2026-04-10', '2026-06-19')).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test('an event that two requirements ask for, due on days of two periods, counts in the first, by its weightiest outcome', () => {
    const own: PlacementHistory = {
      child: { id: 'c1' },
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-28T10:00', emergency: true }],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-01T10:00' }],
      reviews: [],
    };
    const run = runOf(own, withOverlays(derby, placementPlanStandards), '2026-05-20');
    const meeting = (period?: CountedPeriod) =>
      cohortSummary([run], period === undefined ? {} : { period }).figures.find(
        ({ grouping, title, standard }) =>
          grouping === 'requirement' && title === 'Placement Planning Meeting' && standard === 'local-standard',
      );
    expect(meeting()).toMatchObject({ inTime: 0, late: 1 });
    expect(meeting({ from: '2026-03-01', to: '2026-03-31' })).toMatchObject({ inTime: 0, late: 1 });
    expect(meeting({ from: '2026-04-01', to: '2026-04-30' })).toBeUndefined();
  });

  test('half a period is refused, runs that are none, and an option that there is not', () => {
    // What TypeScript refuses, JavaScript passes.
    const half = (period: unknown) => () => cohortSummary([], { period: period as never });
    for (const period of [{ from: '2025-04-01' }, { to: '2025-04-01' }, {}, null])
      expect(half(period)).toThrow(new RangeError('cohortSummary got a period without both its days; pass { from, to }.'));
    for (const none of [null, undefined, {}, 7])
      expect(() => cohortSummary(none as never)).toThrow(
        new TypeError('cohortSummary: the runs are no sequence; pass pairs of history and evaluation.'),
      );
    const misspelt = { indicatorDate: '2026-03-31' } as object;
    expect(() => cohortSummary([], misspelt)).toThrow(
      new TypeError('cohortSummary has no option indicatorDate; there are period and indicatorDay.'),
    );
  });

  test('a date that is none is refused', () => {
    expect(() => cohortSummary([], { indicatorDay: '31/03/2026' })).toThrow('cohortSummary got "31/03/2026", expected a London date');
  });

  test('of nobody there are none, and no share of nothing', () => {
    expect(cohortRows(cohortSummary([]))).toEqual([]);
    expect(cohortSummary([]).indicators.map((indicator) => indicator.percent)).toEqual([null, null, null, null, null, null]);
  });

  test('medians and shares', () => {
    expect([median([]), median([3]), median([4, 1, 2, 3]), median([10, 9, 1])]).toEqual([null, 3, 2.5, 9]);
    expect([percent(0, 0), percent(2, 3), percent(1, 1)]).toEqual([null, 66.7, 100]);
    const tally = newTally();
    for (const amount of [1, 2, 10]) tally.add('late', { unit: 'days', amount });
    for (const amount of [0.5, 41.5]) tally.add('late', { unit: 'hours', amount });
    tally.add('overdue', { unit: 'days', amount: 100 });
    tally.add('in-time', undefined);
    expect(tally.figures()).toMatchObject({
      inTime: 1,
      late: 5,
      overdue: 1,
      medianDaysLate: 2,
      medianDaysOverdue: 100,
      medianHoursLate: 21,
      medianHoursOverdue: null,
    });
  });

  const demoRequirements = () => evaluate(demo, { profile: derby, asOf: demoAsOf }).requirements;
});
