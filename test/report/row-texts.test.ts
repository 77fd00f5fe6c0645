import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../src/contract.ts';
import { daysLate } from '../../src/report/lateness.ts';
import { outcomeOf } from '../../src/report/outcome.ts';
import { requirementMessage } from '../../src/report/rows/requirement-message.ts';

describe('what a requirement says', () => {
  const base: Requirement = {
    id: 'r',
    rule: 'r',
    kind: 'visit',
    occasion: 'o',
    title: 'Visit',
    clauses: ['REG-28.2.a'],
    basis: 'statute',
    modality: 'must',
    applies: 'certain',
    status: 'due',
    subject: { placementId: 'p1' },
    owners: [],
    because: [],
  };
  const deadline = {
    due: '2026-04-09T23:59:59+01:00',
    dueDate: '2026-04-09',
    direction: 'within',
    anchor: { pointer: '/x', value: 1 },
    counting: 'calendar-days',
    source: 'stated',
  } as const;
  const metBy = { pointer: '/visits/0', at: '2026-04-10' };
  test.each<[string, Partial<Requirement>]>([
    ['done Fri 10 Apr 2026', { status: 'met', metBy }],
    ['done Fri 10 Apr 2026, in time: due by Thu 9 Apr 2026', { status: 'met', metBy, deadline }],
    ['done Fri 10 Apr 2026, late: due by Thu 9 Apr 2026', { status: 'met-late', metBy, deadline }],
    ['must have ended by Thu 9 Apr 2026', { kind: 'prohibition', deadline }],
    ['due before Thu 2 Apr 2026, 16:30 BST', { deadline: { ...deadline, due: '2026-04-02T16:30:00+01:00', exclusive: true } }],
    ['due by Thu 9 Apr 2026, not recorded', { status: 'overdue', deadline }],
    ['due by Thu 9 Apr 2026, not done, and can no longer be done', { status: 'missed', deadline }],
    ['to be done; no date is set', { status: 'outstanding' }],
    ['to be done, where possible by Thu 9 Apr 2026', { status: 'outstanding', deadline }],
    ['due at a time that is not known', { status: 'due' }],
    ['due at a time that is not known, not recorded', { status: 'overdue' }],
    ['to be considered; no date is set', { status: 'outstanding', modality: 'consider' }],
    [
      'to be done, with no date that could be missed; our reading is by Thu 9 Apr 2026',
      { status: 'outstanding', deadline: { ...deadline, source: 'inferred' } },
    ],
    ['waits for another step', { status: 'pending' }],
    ['no longer called for', { status: 'lapsed' }],
    ['done Fri 10 Apr 2026, as the policy does not permit', { status: 'contravened', metBy }],
    ['cannot be told from what is recorded; it could be done in time, or overdue', { status: 'undetermined', couldBe: ['met', 'overdue'] }],
  ])('%s', (words, change) => {
    expect(requirementMessage({ ...base, ...change })).toBe(`Visit for placement p1: ${words} (REG-28.2.a).`);
  });

  test.each<[string, Partial<Requirement>]>([
    ['in-time', { status: 'met', deadline }],
    ['not-counted', { status: 'met' }],
    ['not-counted', { status: 'met', deadline: { ...deadline, source: 'inferred' } }],
    ['not-counted', { status: 'due', deadline, modality: 'may' }],
    ['not-counted', { status: 'lapsed', deadline }],
    ['not-counted', { status: 'met', kind: 'prohibition', deadline }],
    ['not-counted', { status: 'due', kind: 'prohibition', deadline }],
    ['not-counted', { status: 'contravened', kind: 'prohibition', deadline }],
    ['cannot-tell', { status: 'undetermined', deadline }],
    ['cannot-tell', { status: 'undetermined', couldBe: ['met', 'overdue'] }],
    ['not-counted', { status: 'undetermined', couldBe: ['met', 'outstanding'] }],
    ['not-counted', { status: 'undetermined', couldBe: ['met', 'overdue'], deadline: { ...deadline, source: 'inferred' } }],
    ['not-counted', { status: 'undetermined', couldBe: ['met', 'overdue'], modality: 'may' }],
    ['cannot-tell', { status: 'overdue', applies: 'possible', deadline }],
    ['missed', { status: 'missed', deadline: { ...deadline, source: 'agreed' }, modality: 'should' }],
  ])('counts as %s', (outcome, change) => {
    expect(outcomeOf({ ...base, ...change })).toBe(outcome);
  });

  test.each(['certain', 'possible'] as const)('overdue or missed, and its breach is %s', (certainty) => {
    for (const known of [{}, { deadline }])
      expect(outcomeOf({ ...base, ...known, status: 'undetermined', couldBe: ['overdue', 'missed'] }, { certainty, kind: 'overdue' })).toBe(
        certainty === 'certain' ? 'overdue' : 'cannot-tell',
      );
  });

  test.each([
    ['P4D', 4],
    ['PT41H30M', 1.73],
    ['PT0H0M', 0],
    ['PT24H0M', 1],
    [undefined, undefined],
    ['soon', undefined],
  ])('%s is %s days', (lateBy, days) => {
    expect(daysLate(lateBy)).toBe(days);
  });
});
