import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { AS_OF, demo } from './demo.ts';

describe('whatWouldComply', () => {
  const at = (id: string, profile = api.trafford): api.Compliance => api.whatWouldComply(demo, { profile, asOf: AS_OF }, id);

  test.each([
    [
      'trafford/placement-support-meeting:k1',
      {
        outcome: 'too-late',
        latest: '2026-05-26',
        missedBy: 'P1D',
        changes: [{ pointer: '/meetings/1/heldAt', from: '2026-05-27T14:00', to: '2026-05-26' }],
      },
    ],
    ['trafford/first-placement-planning-meeting:p1', { outcome: 'too-late', latest: '2026-04-05T16:30:00+01:00', missedBy: 'PT41H30M' }],
    ['reg-28.2.b:p2:after-v3', { outcome: 'open', latest: '2026-08-04', judgedAt: '2026-08-04' }],
    ['reg-9:p1', { outcome: 'met', changes: [] }],
  ])('%s', (id, expected) => {
    expect(at(id)).toMatchObject(expected);
  });

  test('a limit that something has to come before', () => {
    expect(at('leicester/immediate-needs:p1', api.leicester)).toMatchObject({
      latest: '2026-04-02T16:29:59+01:00',
      before: '2026-04-02T16:30:00+01:00',
    });
  });
  test('an id that is no requirement is refused, and a rule that makes none here is named', () => {
    expect(() => at('nothing')).toThrow(
      /whatWouldComply: "nothing" is no requirement of this history at 2026-07-06T09:00; take an id from evaluate/,
    );
    expect(() => at('trafford/pre-disruption-meeting:k1')).toThrow(/ask whyNot\(history, options, "trafford\/pre-disruption-meeting"\)/);
  });

  test('a planned start that has gone by sets no last moment: the meeting can still be held', () => {
    const proposed = {
      child: { id: 'c1' },
      placements: [{ id: 'p1', kind: 'foster' as const, plannedStart: '2026-06-10T10:00', emergency: false }],
      meetings: [],
    };
    const found = api.whatWouldComply(proposed, { profile: api.derby, asOf: '2026-06-20' }, 'derby/first-placement-planning-meeting:p1');
    expect(found).toMatchObject({ outcome: 'open', changes: [{ pointer: '/meetings/-' }] });
    expect(found).not.toHaveProperty('latest');
    expect(api.upcomingDeadlines(proposed, { profile: api.derby, asOf: '2026-06-20' }, { until: '2026-08-01' })).toContainEqual(
      expect.objectContaining({
        state: 'awaiting-date',
        certainty: 'certain',
        requirement: expect.objectContaining({ rule: 'derby/first-placement-planning-meeting' }),
      }),
    );
  });

  test('what lapsed without a date cannot be done any more: what would have met it comes before the need ended', () => {
    const history: PlacementHistory = {
      child: { id: 'c' },
      lookedAfter: [{ from: '2026-01-05' }],
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }],
      concerns: [{ id: 'k1', kind: 'progress', identifiedAt: '2026-02-01', resolvedAt: '2026-02-20', placementId: 'p1' }],
      meetings: [],
    };
    expect(
      api.whatWouldComply(history, { profile: api.derby, asOf: '2026-03-10' }, 'derby/placement-planning-meeting-to-consider:k1'),
    ).toMatchObject({
      requirement: { status: 'lapsed' },
      outcome: 'too-late',
      changes: [{ pointer: '/attestations/-', to: { at: '2026-02-20' } }],
    });
    expect(
      api.complianceText(
        api.whatWouldComply(history, { profile: api.derby, asOf: '2026-03-10' }, 'derby/placement-planning-meeting-to-consider:k1'),
      ),
    ).toContain('No date is set.\n  What called for it has ended; this');
  });

  test('nobody is too late for what has no date, and may be open still', () => {
    const history: PlacementHistory = {
      child: { id: 'c' },
      lookedAfter: [{ from: '2026-01-05', to: 'unknown' }],
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05', endedAt: 'unknown' }],
      plans: [],
      documents: [],
      reviews: [],
    };
    expect(api.whatWouldComply(history, { profile: api.statutory, asOf: '2026-01-06' }, 'reg-9.3:p1')).toMatchObject({
      requirement: { status: 'undetermined' },
      outcome: 'none',
    });
  });

  test('what would have met it may lie before it arose: an assessment of the three months before the placement', () => {
    const history: PlacementHistory = {
      child: { id: 'c' },
      lookedAfter: [{ from: '2021-09-20' }],
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2021-09-20' }],
      documents: [],
    };
    const asked = (asOf: string) => api.whatWouldComply(history, { profile: api.statutory, asOf }, 'reg-7.2:p1');
    expect(asked('2021-12-19')).toMatchObject({
      requirement: { status: 'overdue' },
      outcome: 'too-late',
      changes: [{ pointer: '/documents/-', to: { kind: 'health-assessment', at: '2021-09-19' } }],
    });
    expect(api.complianceText(asked('2021-12-19'))).toContain(
      'Due by Mon 18 Oct 2021.\n  Not done, and 62 days past the limit.\n  That moment has passed',
    );
    expect(asked('2021-10-01')).toMatchObject({ outcome: 'open', latest: '2021-10-18' });
  });

  test('a date that is set is said, though doing it then would not meet it: another period of care has begun', () => {
    const history: PlacementHistory = {
      child: { id: 'c' },
      lookedAfter: [{ from: '2025-01-06', to: '2026-03-01' }, { from: '2026-03-01' }],
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2025-01-06' }],
      reviews: [
        { id: 'r1', heldAt: '2025-01-28' },
        { id: 'r2', heldAt: '2025-04-20' },
        { id: 'r3', heldAt: '2025-10-10' },
      ],
    };
    const found = api.whatWouldComply(history, { profile: api.statutory, asOf: '2026-01-10' }, 'reg-33.2:care-2025-01-06:after-r3');
    expect(found).not.toHaveProperty('latest');
    expect(api.complianceText(found)).toContain('Due by Fri 10 Apr 2026.\n  It can still be done.');
  });
});
