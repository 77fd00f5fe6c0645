import { describe, expect, test } from 'vitest';
import { answer, foster, inCare } from './indicator-answers.ts';

describe('indicators of placements', () => {
  test.each<[string, string, object]>([
    [
      'with one carer for two years',
      '1 of 1, 0 unknown',
      { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2024-03-31'), foster('b', '2024-03-31')] },
    ],
    [
      'a day short of two years',
      '0 of 1, 0 unknown',
      { lookedAfter: inCare, placements: [foster('a', '2020-01-06', '2024-04-01'), foster('b', '2024-04-01')] },
    ],
    [
      'moved house with the same carer',
      '1 of 1, 0 unknown',
      {
        lookedAfter: inCare,
        placements: [foster('a', '2020-01-06', '2025-06-01'), foster('b', '2025-06-01', undefined, { sameCarer: true })],
      },
    ],
    [
      'adoptive, with the placement before it',
      '1 of 1, 0 unknown',
      {
        lookedAfter: inCare,
        placements: [foster('a', '2020-01-06', '2025-06-01'), { id: 'b', kind: 'adoptive', startedAt: '2025-06-01' }],
      },
    ],
    [
      'looked after for two years and six months to the day',
      '1 of 1, 0 unknown',
      { lookedAfter: [{ from: '2023-09-30' }], placements: [foster('a', '2023-09-30')] },
    ],
    ['a day less', '0 of 0, 0 unknown', { lookedAfter: [{ from: '2023-10-01' }], placements: [foster('a', '2023-10-01')] }],
    [
      'sixteen on the day',
      '0 of 0, 0 unknown',
      { child: { id: 'c', dateOfBirth: '2010-03-31' }, lookedAfter: inCare, placements: [foster('a', '2020-01-06')] },
    ],
    [
      'sixteen the day after',
      '1 of 1, 0 unknown',
      { child: { id: 'c', dateOfBirth: '2010-04-01' }, lookedAfter: inCare, placements: [foster('a', '2020-01-06')] },
    ],
    ['no date of birth', '0 of 0, 1 unknown', { child: { id: 'c' }, lookedAfter: inCare, placements: [foster('a', '2020-01-06')] }],
    [
      'no date of birth, but not long in care',
      '0 of 0, 0 unknown',
      { child: { id: 'c' }, lookedAfter: [{ from: '2025-01-06' }], placements: [foster('a', '2025-01-06')] },
    ],
    [
      'care of unknown start, on record for long enough',
      '1 of 1, 0 unknown',
      { lookedAfter: [{ from: 'unknown' }], placements: [foster('a', '2020-01-06')] },
    ],
    [
      'care of unknown start, on record for less',
      '0 of 0, 1 unknown',
      { lookedAfter: [{ from: 'unknown' }], placements: [foster('a', '2024-01-06')] },
    ],
    [
      'placements that follow each other, no periods of care',
      '0 of 1, 0 unknown',
      { placements: [foster('a', '2023-01-06', '2025-01-01'), foster('b', '2025-01-01')] },
    ],
    [
      'a day between them: a new period',
      '0 of 0, 0 unknown',
      { placements: [foster('a', '2023-01-06', '2025-01-01'), foster('b', '2025-01-02')] },
    ],
    [
      'periods of care that adjoin: one, without a break',
      '1 of 1, 0 unknown',
      {
        lookedAfter: [{ from: '2020-01-06', to: '2023-05-01' }, { from: '2023-05-01', to: '2025-05-01' }, { from: '2025-05-01' }],
        placements: [foster('a', '2020-01-06')],
      },
    ],
    [
      'periods of care with a day between them',
      '0 of 0, 0 unknown',
      { lookedAfter: [{ from: '2020-01-06', to: '2025-05-01' }, { from: '2025-05-02' }], placements: [foster('a', '2020-01-06')] },
    ],
    [
      'periods of care that overlap',
      '1 of 1, 0 unknown',
      { lookedAfter: [{ from: '2024-06-01' }, { from: '2020-01-06', to: '2024-07-01' }], placements: [foster('a', '2020-01-06')] },
    ],
    [
      'nobody knows whether care broke off before it began anew',
      '0 of 0, 1 unknown',
      { lookedAfter: [{ from: '2020-01-06', to: 'unknown' }, { from: '2024-06-01' }], placements: [foster('a', '2020-01-06')] },
    ],
    [
      'the same, and long ago',
      '1 of 1, 0 unknown',
      { lookedAfter: [{ from: '2020-01-06', to: 'unknown' }, { from: '2023-06-01' }], placements: [foster('a', '2020-01-06')] },
    ],
    [
      'perhaps still a series of short breaks',
      '0 of 0, 1 unknown',
      {
        lookedAfter: inCare,
        legalStatuses: [{ status: 'short-break-series', from: '2020-01-06', to: 'unknown' }],
        placements: [foster('a', '2020-01-06')],
      },
    ],
    [
      'withdrawn after the day: it had begun and not been withdrawn',
      '1 of 1, 0 unknown',
      { lookedAfter: inCare, placements: [{ ...foster('a', '2020-01-06'), withdrawnAt: '2026-04-02' }] },
    ],
    [
      'with the same carer as in a placement that is not on record',
      '0 of 0, 1 unknown',
      { lookedAfter: inCare, placements: [foster('a', '2025-01-06', undefined, { sameCarer: true })] },
    ],
    [
      'the same, and moved to another carer since',
      '0 of 1, 0 unknown',
      { lookedAfter: inCare, placements: [foster('a', '2025-01-06', '2025-06-01', { sameCarer: true }), foster('b', '2025-06-01')] },
    ],
    [
      'adoptive, and the placement before it is not on record',
      '0 of 0, 1 unknown',
      { lookedAfter: inCare, placements: [{ id: 'b', kind: 'adoptive', startedAt: '2025-06-01' }] },
    ],
  ])('long-term stability: %s', (_, expected, child) => {
    expect(answer('long-term-placement-stability', child)).toBe(expected);
  });
});
