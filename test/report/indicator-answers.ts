import { derby, evaluate } from '../../src/index.ts';
import { cohortSummary, type IndicatorId } from '../../src/report/index.ts';
import { parsed } from '../history/parsed.ts';

export const born = '2015-05-05';

export const foster = (id: string, startedAt: string, endedAt?: string, more: object = {}) => ({
  id,
  kind: 'foster',
  startedAt,
  ...(endedAt === undefined ? {} : { endedAt }),
  ...more,
});

export const answer = (id: IndicatorId, child: object, indicatorDay = '2026-03-31'): string => {
  const history = parsed({ child: { id: 'c', dateOfBirth: born }, ...child });
  const indicator = cohortSummary([{ history, evaluation: evaluate(history, { profile: derby, asOf: '2026-10-01' }) }], {
    indicatorDay,
  }).indicators.find((each) => each.id === id);
  return `${indicator?.numerator} of ${indicator?.denominator}, ${indicator?.cannotTell} unknown`;
};

export const inCare = [{ from: '2020-01-06' }];

export const three = [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-06-01', '2025-09-01'), foster('c', '2025-09-01')];
