import { describe, expect, test } from 'vitest';
import { derby, evaluate } from '../../src/index.ts';
import { cohortSummary } from '../../src/report/index.ts';
import { parsed } from '../history/parsed.ts';
import { shuffle } from '../laws/shuffle.ts';
import { runOf } from './runs.ts';
import { answer, born, foster, inCare, three } from './indicator-answers.ts';

describe('indicators of placements', () => {
  test.each<[string, string, object]>([
    ['three, the first of them begun before the year', '1 of 1, 0 unknown', { lookedAfter: inCare, placements: three }],
    [
      'the first ended before the year',
      '0 of 1, 0 unknown',
      {
        lookedAfter: inCare,
        placements: [foster('a', '2020-01-06', '2025-03-31'), foster('b', '2025-03-31', '2025-09-01'), foster('c', '2025-09-01')],
      },
    ],
    [
      'the first ended on the first day of the year',
      '1 of 1, 0 unknown',
      {
        lookedAfter: inCare,
        placements: [foster('a', '2020-01-06', '2025-04-01'), foster('b', '2025-04-01', '2025-09-01'), foster('c', '2025-09-01')],
      },
    ],
    [
      'one of them with the same carer',
      '0 of 1, 0 unknown',
      { lookedAfter: inCare, placements: [...three.slice(0, 2), foster('c', '2025-09-01', undefined, { sameCarer: true })] },
    ],
    [
      'the third after the day',
      '0 of 1, 0 unknown',
      { lookedAfter: inCare, placements: [...three.slice(0, 1), foster('b', '2025-06-01', '2026-04-01'), foster('c', '2026-04-01')] },
    ],
    [
      'a proposal is none',
      '0 of 1, 0 unknown',
      {
        lookedAfter: inCare,
        placements: [
          foster('a', '2020-01-06', '2025-06-01'),
          foster('b', '2025-06-01'),
          { id: 'd', kind: 'foster', plannedStart: '2026-03-01' },
        ],
      },
    ],
    [
      'no longer looked after on the day',
      '0 of 0, 0 unknown',
      { lookedAfter: [{ from: '2020-01-06', to: '2026-03-31' }], placements: [foster('a', '2020-01-06', '2026-03-31')] },
    ],
    [
      'eighteen on the day, the period of care left open',
      '0 of 0, 0 unknown',
      { child: { id: 'c', dateOfBirth: '2008-03-31' }, lookedAfter: inCare, placements: three },
    ],
    [
      'eighteen on the day after',
      '1 of 1, 0 unknown',
      { child: { id: 'c', dateOfBirth: '2008-04-01' }, lookedAfter: inCare, placements: three },
    ],
    [
      'a series of short breaks',
      '0 of 0, 0 unknown',
      { lookedAfter: inCare, legalStatuses: [{ status: 'short-break-series', from: '2020-01-06' }], placements: three },
    ],
    [
      'care of unknown start, and a history that begins within the year',
      '0 of 0, 1 unknown',
      { lookedAfter: [{ from: 'unknown' }], placements: [foster('a', '2025-06-01')] },
    ],
    [
      'care of unknown start, but three are on record',
      '1 of 1, 0 unknown',
      { lookedAfter: [{ from: 'unknown' }], placements: [foster('a', '2025-05-01', '2025-06-01'), ...three.slice(1)] },
    ],
    [
      'nobody knows whether care has ended',
      '0 of 0, 1 unknown',
      { lookedAfter: [{ from: '2020-01-06', to: 'unknown' }], placements: three },
    ],
    ['no periods of care in the extract: a running placement is one', '1 of 1, 0 unknown', { placements: three }],
    [
      'looked after for weeks before the first placement on record',
      '0 of 0, 1 unknown',
      { lookedAfter: [{ from: '2025-05-01' }], placements: [foster('a', '2025-06-01')] },
    ],
    [
      'looked after between two placements, where nobody knows',
      '0 of 0, 1 unknown',
      { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-09-01')] },
    ],
    [
      'looked after since a placement ended, where nobody knows',
      '0 of 0, 1 unknown',
      { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-06-01')] },
    ],
    [
      'at home between two placements',
      '0 of 1, 0 unknown',
      {
        lookedAfter: [{ from: '2020-01-06', to: '2025-06-01' }, { from: '2025-09-01' }],
        placements: [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-09-01')],
      },
    ],
    [
      'nobody knows when the last one ended, nor where the child lived since',
      '0 of 0, 1 unknown',
      { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-06-01', 'unknown')] },
    ],
    [
      'perhaps still a series of short breaks',
      '0 of 0, 1 unknown',
      { lookedAfter: inCare, legalStatuses: [{ status: 'short-break-series', from: '2020-01-06', to: 'unknown' }], placements: three },
    ],
    [
      'a gap before the year',
      '0 of 1, 0 unknown',
      { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2024-06-01'), foster('b', '2025-03-01')] },
    ],
  ])('three or more in a year: %s', (_, expected, child) => {
    expect(answer('three-or-more-placements', child)).toBe(expected);
  });

  test('the order in which placements are written down changes no indicator', () => {
    const placements = [
      foster('a', '2020-01-06', '2025-05-01'),
      foster('b', '2025-05-01', '2025-05-01'),
      foster('c', '2025-05-01', undefined, { sameCarer: true }),
    ];
    const answers = Array.from({ length: 20 }, (_, seed) => {
      const { shuffled } = shuffle({ lookedAfter: inCare, placements }, seed);
      return [answer('three-or-more-placements', shuffled), answer('long-term-placement-stability', shuffled)];
    });
    expect(new Set(answers.map((each) => each.join('; ')))).toEqual(new Set(['0 of 1, 0 unknown; 0 of 1, 0 unknown']));
  });

  test('nor has what lies after as-of on its own day', () => {
    const history = parsed({
      child: { id: 'c', dateOfBirth: born },
      lookedAfter: inCare,
      placements: [foster('a', '2020-01-06', '2025-08-01'), foster('b', '2025-08-01', '2026-03-31T12:00'), foster('d', '2026-03-31T12:00')],
    });
    const threeBy = (asOf: string) =>
      cohortSummary([runOf(history, derby, asOf)]).indicators.find(({ id }) => id === 'three-or-more-placements')?.numerator;
    expect([threeBy('2026-03-31T09:00'), threeBy('2026-03-31T13:00')]).toEqual([0, 1]);
  });

  test('a day after as-of has not come: nobody can be told', () => {
    const history = parsed({ child: { id: 'c', dateOfBirth: born }, lookedAfter: inCare, placements: three });
    const indicators = cohortSummary([{ history, evaluation: evaluate(history, { profile: derby, asOf: '2026-03-30' }) }], {
      indicatorDay: '2026-03-31',
    }).indicators.slice(-2);
    expect(indicators.map(({ denominator, cannotTell }) => [denominator, cannotTell])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});
