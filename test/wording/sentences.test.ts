import { describe, expect, test } from 'vitest';
import * as api from '../../src/index.ts';
import { conditionText } from '../../src/wording/condition-text.ts';
import { clocksText } from '../../src/wording/count-text.ts';
import { elapsed } from '../../src/wording/durations.ts';
import { together } from '../../src/wording/lists.ts';
import { limitMoment } from '../../src/wording/moment-text.ts';
import { aboutText } from '../../src/wording/status-text.ts';
import { inSentence } from '../../src/wording/titles.ts';

describe('words within a sentence', () => {
  test.each([
    ['First visit', 'first visit'],
    ['Next looked-after review', 'next looked-after review'],
    ['Written notice of the placement', 'written notice of the placement'],
    ['Placement Planning Meeting', 'Placement Planning Meeting'],
    ['End of Placement Review', 'End of Placement Review'],
    ['Pre-disruption Meeting', 'Pre-disruption Meeting'],
    ['Next Placement Stability Meeting', 'next Placement Stability Meeting'],
    ['Updated Care Plan to the reviewing officer', 'updated Care Plan to the reviewing officer'],
    ['Placement Plan kept up to date as things change', 'Placement Plan kept up to date as things change'],
    ['Annual revision of the Placement Plan', 'annual revision of the Placement Plan'],
  ])('a name keeps its capitals and a plain title does not: %s', (title, expected) => {
    expect(inSentence(title)).toBe(expected);
  });

  test('a limit before something of which only the day is known is named by that day', () => {
    expect(limitMoment({ due: '2022-01-10T23:59:00Z', anchor: { value: '2022-01-10' } })).toBe('Mon 10 Jan 2022');
    expect(limitMoment({ due: '2022-01-10T23:59:00Z', anchor: { value: '2022-01-10T23:59' } })).toBe('Mon 10 Jan 2022, 23:59 GMT');
    expect(limitMoment({ due: '2022-01-13T23:59:00Z', timescale: { hours: 72 }, anchor: { value: '2022-01-10' } })).toBe(
      'Thu 13 Jan 2022, 23:59 GMT',
    );
  });

  test('only the review that a clock runs from comes before what is asked for', () => {
    expect(aboutText({ reviewId: 'r1' }, 'reg-33.2:care-2026-04-02:after-r1')).toBe(' after review r1');
    expect(aboutText({ reviewId: 'r1', placementId: 'p1' }, 'placement-plan-standards/check-before-review:p1:r1')).toBe(' for review r1');
  });

  test('a record without an id goes by its array and date, one with an id by that', () => {
    expect(aboutText({ recordId: 'carerBreaks-2026-05-01' }, 'x')).toBe(" for the carer's break of Fri 1 May 2026");
    expect(aboutText({ recordId: 'b-2026-05-01' }, 'x')).toBe(' for record b-2026-05-01');
  });

  test('from a week on a length in hours names its whole days', () => {
    expect([41.5, 167, 168, 1617].map((hours) => elapsed(hours * 3_600_000).text)).toEqual([
      '41 hours 30 minutes',
      '167 hours',
      '168 hours (7 days)',
      '1617 hours (67 days)',
    ]);
    expect(elapsed(1617 * 3_600_000).iso).toBe('PT1617H0M');
  });

  test('a moment on or after the day of another names both', () => {
    const since = { since: 'placement.startedAt', on: 'concern.identifiedAt' };
    expect(conditionText(since)).toBe('the identification of the concern lies on the day of the start of the placement or a later one');
    expect(conditionText(since, false)).toBe('the identification of the concern lies before the day of the start of the placement');
    expect(conditionText({ since: { before: 'care.from', by: { months: 3 } } })).toBe(
      'it lies on the day 3 months before the start of being looked after or a later one',
    );
  });

  test('a count that runs backwards is worded for one', () => {
    // Sat 28 Mar 2026, 09:00 GMT is 48 hours before Mon 30 Mar, 10:00 BST.
    expect(clocksText({ on: '2026-03-29', to: 'BST' }, true)).toMatch(/went forward on Sun 29 Mar 2026: .* 1 hour earlier\.$/);
    expect(clocksText({ on: '2026-10-25', to: 'GMT' }, true)).toMatch(/went back on Sun 25 Oct 2026: .* 1 hour later\.$/);
    expect(clocksText({ on: '2026-10-25', to: 'GMT' })).toMatch(/1 hour earlier\.$/);
    expect(
      api.requirementText({
        id: 'x:p1',
        rule: 'x',
        kind: 'document',
        occasion: 'x:p1',
        title: 'Report',
        clauses: ['X-1'],
        basis: 'authority',
        modality: 'should',
        applies: 'certain',
        status: 'due',
        subject: { placementId: 'p1' },
        owners: [],
        because: [],
        deadline: {
          due: '2026-04-01T23:59:59+01:00',
          dueDate: '2026-04-01',
          direction: 'before',
          timescale: { months: 2 },
          anchor: { pointer: '/placements/0/plannedStart', value: '2026-06-01' },
          counting: 'corresponding-date',
          source: 'stated',
        },
      }),
    ).toBe(
      'Report (placement p1): due by Wed 1 Apr 2026 (2 months before Mon 1 Jun 2026; to the same date of the month), and still to come (X-1).',
    );
  });

  test('several records, one of which has a comma of its own, stay apart', () => {
    expect(together(['a', 'b'])).toBe('a and b');
    expect(together(['a, of today', 'b'])).toBe('a, of today; and b');
  });
});
