import { describe, expect, test } from 'vitest';
import { derby, evaluate } from '../../src/index.ts';
import { cohortSummary, type IndicatorId } from '../../src/report/index.ts';
import { parsed } from '../history/parsed.ts';
import { shuffle } from '../laws/shuffle.ts';
import { runOf } from './runs.ts';

describe('indicators of placements', () => {
  const born = '2015-05-05';
  const foster = (id: string, startedAt: string, endedAt?: string, more: object = {}) => ({ id, kind: 'foster', startedAt, ...(endedAt === undefined ? {} : { endedAt }), ...more });
  const answer = (id: IndicatorId, child: object, indicatorDay = '2026-03-31'): string => {
    const history = parsed({ child: { id: 'c', dateOfBirth: born }, ...child });
    const indicator = cohortSummary([{ history, evaluation: evaluate(history, { profile: derby, asOf: '2026-10-01' }) }], { indicatorDay }).indicators.find((each) => each.id === id);
    return `${indicator?.numerator} of ${indicator?.denominator}, ${indicator?.cannotTell} unknown`;
  };
  const inCare = [{ from: '2020-01-06' }];
  const three = [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-06-01', '2025-09-01'), foster('c', '2025-09-01')];

  test.each<[string, string, object]>([
    ['three, the first of them begun before the year', '1 of 1, 0 unknown', { lookedAfter: inCare, placements: three }],
    ['the first ended before the year', '0 of 1, 0 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-03-31'), foster('b', '2025-03-31', '2025-09-01'), foster('c', '2025-09-01')] }],
    ['the first ended on the first day of the year', '1 of 1, 0 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-04-01'), foster('b', '2025-04-01', '2025-09-01'), foster('c', '2025-09-01')] }],
    ['one of them with the same carer', '0 of 1, 0 unknown', { lookedAfter: inCare, placements: [...three.slice(0, 2), foster('c', '2025-09-01', undefined, { sameCarer: true })] }],
    ['the third after the day', '0 of 1, 0 unknown', { lookedAfter: inCare, placements: [...three.slice(0, 1), foster('b', '2025-06-01', '2026-04-01'), foster('c', '2026-04-01')] }],
    ['a proposal is none', '0 of 1, 0 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-06-01'), { id: 'd', kind: 'foster', plannedStart: '2026-03-01' }] }],
    ['no longer looked after on the day', '0 of 0, 0 unknown', { lookedAfter: [{ from: '2020-01-06', to: '2026-03-31' }], placements: [foster('a', '2020-01-06', '2026-03-31')] }],
    ['eighteen on the day, the period of care left open', '0 of 0, 0 unknown', { child: { id: 'c', dateOfBirth: '2008-03-31' }, lookedAfter: inCare, placements: three }],
    ['eighteen on the day after', '1 of 1, 0 unknown', { child: { id: 'c', dateOfBirth: '2008-04-01' }, lookedAfter: inCare, placements: three }],
    ['a series of short breaks', '0 of 0, 0 unknown', { lookedAfter: inCare, legalStatuses: [{ status: 'short-break-series', from: '2020-01-06' }], placements: three }],
    ['care of unknown start, and a history that begins within the year', '0 of 0, 1 unknown', { lookedAfter: [{ from: 'unknown' }], placements: [foster('a', '2025-06-01')] }],
    ['care of unknown start, but three are on record', '1 of 1, 0 unknown', { lookedAfter: [{ from: 'unknown' }], placements: [foster('a', '2025-05-01', '2025-06-01'), ...three.slice(1)] }],
    ['nobody knows whether care has ended', '0 of 0, 1 unknown', { lookedAfter: [{ from: '2020-01-06', to: 'unknown' }], placements: three }],
    ['no periods of care in the extract: a running placement is one', '1 of 1, 0 unknown', { placements: three }],
    ['looked after for weeks before the first placement on record', '0 of 0, 1 unknown', { lookedAfter: [{ from: '2025-05-01' }], placements: [foster('a', '2025-06-01')] }],
    ['looked after between two placements, where nobody knows', '0 of 0, 1 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-09-01')] }],
    ['looked after since a placement ended, where nobody knows', '0 of 0, 1 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-06-01')] }],
    ['at home between two placements', '0 of 1, 0 unknown', { lookedAfter: [{ from: '2020-01-06', to: '2025-06-01' }, { from: '2025-09-01' }], placements: [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-09-01')] }],
    ['nobody knows when the last one ended, nor where the child lived since', '0 of 0, 1 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-06-01', 'unknown')] }],
    ['perhaps still a series of short breaks', '0 of 0, 1 unknown', { lookedAfter: inCare, legalStatuses: [{ status: 'short-break-series', from: '2020-01-06', to: 'unknown' }], placements: three }],
    ['a gap before the year', '0 of 1, 0 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2024-06-01'), foster('b', '2025-03-01')] }],
  ])('three or more in a year: %s', (_, expected, child) => {
    expect(answer('three-or-more-placements', child)).toBe(expected);
  });

  test.each<[string, string, object]>([
    ['with one carer for two years', '1 of 1, 0 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2024-03-31'), foster('b', '2024-03-31')] }],
    ['a day short of two years', '0 of 1, 0 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2024-04-01'), foster('b', '2024-04-01')] }],
    ['moved house with the same carer', '1 of 1, 0 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-06-01', undefined, { sameCarer: true })] }],
    ['adoptive, with the placement before it', '1 of 1, 0 unknown', { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-06-01'), { id: 'b', kind: 'adoptive', startedAt: '2025-06-01' }] }],
    ['looked after for two years and six months to the day', '1 of 1, 0 unknown', { lookedAfter: [{ from: '2023-09-30' }], placements: [foster('a', '2023-09-30')] }],
    ['a day less', '0 of 0, 0 unknown', { lookedAfter: [{ from: '2023-10-01' }], placements: [foster('a', '2023-10-01')] }],
    ['sixteen on the day', '0 of 0, 0 unknown', { child: { id: 'c', dateOfBirth: '2010-03-31' }, lookedAfter: inCare, placements: [foster('a', '2020-01-06')] }],
    ['sixteen the day after', '1 of 1, 0 unknown', { child: { id: 'c', dateOfBirth: '2010-04-01' }, lookedAfter: inCare, placements: [foster('a', '2020-01-06')] }],
    ['no date of birth', '0 of 0, 1 unknown', { child: { id: 'c' }, lookedAfter: inCare, placements: [foster('a', '2020-01-06')] }],
    ['no date of birth, but not long in care', '0 of 0, 0 unknown', { child: { id: 'c' }, lookedAfter: [{ from: '2025-01-06' }], placements: [foster('a', '2025-01-06')] }],
    ['care of unknown start, on record for long enough', '1 of 1, 0 unknown', { lookedAfter: [{ from: 'unknown' }], placements: [foster('a', '2020-01-06')] }],
    ['care of unknown start, on record for less', '0 of 0, 1 unknown', { lookedAfter: [{ from: 'unknown' }], placements: [foster('a', '2024-01-06')] }],
    ['placements that follow each other, no periods of care', '0 of 1, 0 unknown', { placements: [foster('a', '2023-01-06', '2025-01-01'), foster('b', '2025-01-01')] }],
    ['a day between them: a new period', '0 of 0, 0 unknown', { placements: [foster('a', '2023-01-06', '2025-01-01'), foster('b', '2025-01-02')] }],
    ['periods of care that adjoin: one, without a break', '1 of 1, 0 unknown', { lookedAfter: [{ from: '2020-01-06', to: '2023-05-01' }, { from: '2023-05-01', to: '2025-05-01' }, { from: '2025-05-01' }], placements: [foster('a', '2020-01-06')] }],
    ['periods of care with a day between them', '0 of 0, 0 unknown', { lookedAfter: [{ from: '2020-01-06', to: '2025-05-01' }, { from: '2025-05-02' }], placements: [foster('a', '2020-01-06')] }],
    ['periods of care that overlap', '1 of 1, 0 unknown', { lookedAfter: [{ from: '2024-06-01' }, { from: '2020-01-06', to: '2024-07-01' }], placements: [foster('a', '2020-01-06')] }],
    ['nobody knows whether care broke off before it began anew', '0 of 0, 1 unknown', { lookedAfter: [{ from: '2020-01-06', to: 'unknown' }, { from: '2024-06-01' }], placements: [foster('a', '2020-01-06')] }],
    ['the same, and long ago', '1 of 1, 0 unknown', { lookedAfter: [{ from: '2020-01-06', to: 'unknown' }, { from: '2023-06-01' }], placements: [foster('a', '2020-01-06')] }],
    ['perhaps still a series of short breaks', '0 of 0, 1 unknown', { lookedAfter: inCare, legalStatuses: [{ status: 'short-break-series', from: '2020-01-06', to: 'unknown' }], placements: [foster('a', '2020-01-06')] }],
    ['withdrawn after the day: it had begun and not been withdrawn', '1 of 1, 0 unknown', { lookedAfter: inCare, placements: [{ ...foster('a', '2020-01-06'), withdrawnAt: '2026-04-02' }] }],
    ['with the same carer as in a placement that is not on record', '0 of 0, 1 unknown', { lookedAfter: inCare, placements: [foster('a', '2025-01-06', undefined, { sameCarer: true })] }],
    ['the same, and moved to another carer since', '0 of 1, 0 unknown', { lookedAfter: inCare, placements: [foster('a', '2025-01-06', '2025-06-01', { sameCarer: true }), foster('b', '2025-06-01')] }],
    ['adoptive, and the placement before it is not on record', '0 of 0, 1 unknown', { lookedAfter: inCare, placements: [{ id: 'b', kind: 'adoptive', startedAt: '2025-06-01' }] }],
  ])('long-term stability: %s', (_, expected, child) => {
    expect(answer('long-term-placement-stability', child)).toBe(expected);
  });

  test('the order in which placements are written down changes no indicator', () => {
    const placements = [foster('a', '2020-01-06', '2025-05-01'), foster('b', '2025-05-01', '2025-05-01'), foster('c', '2025-05-01', undefined, { sameCarer: true })];
    const answers = Array.from({ length: 20 }, (_, seed) => {
      const { shuffled } = shuffle({ lookedAfter: inCare, placements }, seed);
      return [answer('three-or-more-placements', shuffled), answer('long-term-placement-stability', shuffled)];
    });
    expect(new Set(answers.map((each) => each.join('; ')))).toEqual(new Set(['0 of 1, 0 unknown; 0 of 1, 0 unknown']));
  });

  test('nor has what lies after as-of on its own day', () => {
    const history = parsed({ child: { id: 'c', dateOfBirth: born }, lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-08-01'), foster('b', '2025-08-01', '2026-03-31T12:00'), foster('d', '2026-03-31T12:00')] });
    const threeBy = (asOf: string) => cohortSummary([runOf(history, derby, asOf)]).indicators.find(({ id }) => id === 'three-or-more-placements')?.numerator;
    expect([threeBy('2026-03-31T09:00'), threeBy('2026-03-31T13:00')]).toEqual([0, 1]);
  });

  test('a day after as-of has not come: nobody can be told', () => {
    const history = parsed({ child: { id: 'c', dateOfBirth: born }, lookedAfter: inCare, placements: three });
    const indicators = cohortSummary([{ history, evaluation: evaluate(history, { profile: derby, asOf: '2026-03-30' }) }], { indicatorDay: '2026-03-31' }).indicators.slice(-2);
    expect(indicators.map(({ denominator, cannotTell }) => [denominator, cannotTell])).toEqual([[0, 1], [0, 1]]);
  });
});
