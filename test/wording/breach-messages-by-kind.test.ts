import { describe, expect, test } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { derby, placementStability, statutory, withOverlays } from '../../src/index.ts';
import { type BreachFacts, breachMessage } from '../../src/wording/breach-message.ts';

describe('messages of breaches', () => {
  const outOfOrder: BreachFacts = {
    title: 'Report on it',
    id: 'x:p1',
    kind: 'out-of-order',
    requirementKind: 'document',
    subject: { placementId: 'p1' },
    clauses: ['X-1'],
    certain: true,
    due: undefined,
    wholeDay: false,
    exclusive: false,
    done: { from: Date.UTC(2026, 2, 4, 10), dayOnly: true, pointer: '/documents/0' },
    lateness: undefined,
    doubtful: false,
    counted: undefined,
    timescale: undefined,
    first: 'First visit',
    permittedTo: undefined,
    forbidden: undefined,
    asOf: 0,
  };
  test.each([
    ['document', 'was made'],
    ['visit', 'took place'],
    ['meeting', 'was held'],
    ['decision', 'was made'],
  ] as const)('what came out of its order is said by its kind: a %s %s', (requirementKind, done) => {
    expect(breachMessage({ ...outOfOrder, requirementKind })).toBe(
      `The report on it for placement p1 ${done} on Wed 4 Mar 2026 before the first visit, which must come first (X-1).`,
    );
  });

  test.each([
    [{}, ', if that counts: at least 48 hours late'],
    [{ outcome: 'yes' }, ': 48 hours late'],
  ] as const)('what is late either way is not said to have been done where a fact decides whether it was: %j', (decided, expected) => {
    const { breaches, requirements } = api.evaluate(
      {
        child: { id: 'c1' },
        placements: [
          {
            id: 'p1',
            kind: 'foster',
            provision: 'commissioned',
            startedAt: '2026-03-02T10:00',
            emergency: false,
            outOfArea: true,
            atDistance: false,
          },
        ],
        decisions: [
          { id: 'd1', kind: 'approve-placement', at: '2026-03-04T10:00', by: 'nominated-officer', placementId: 'p1', ...decided },
        ],
      },
      { profile: statutory, asOf: '2026-03-20T10:00' },
    );
    const [status] = requirements.flatMap(({ rule, status: is, couldBe }) => (rule === 'reg-11.1' ? [couldBe ?? [is]] : []));
    expect(status).toEqual('outcome' in decided ? ['met-late'] : ['met-late', 'overdue']);
    const [breach] = breaches;
    expect(breach).toMatchObject({ kind: 'late', certainty: 'certain', lateBy: 'PT48H0M' });
    expect(breach?.message).toBe(
      'The approval of a placement out of the area for placement p1 was due before Mon 2 Mar 2026, 10:00 GMT (before the start of a placement that could be planned) and was given on Wed 4 Mar 2026, 10:00 GMT' +
        `${expected} (REG-11.1).`,
    );
  });

  /** Stability meetings that a team manager ended after the date agreed for the next one. */
  const ended: PlacementHistory = {
    child: { id: 'c1' },
    placements: [
      { id: 'p1', kind: 'foster', provision: 'in-house', startedAt: '2026-03-02T10:00', emergency: false, predictedDifficulties: [] },
    ],
    concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01', placementId: 'p1' }],
    circumstances: [],
    documents: [],
    reviews: [],
    notifications: [],
    meetings: [
      { id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-07', nextMeetingAgreedFor: '2026-04-15' },
    ],
    decisions: [{ id: 'd1', kind: 'end-stability-meetings', outcome: 'yes', at: '2026-04-20', by: 'team-manager', placementId: 'p1' }],
  };

  test('what a decision settled is not said to have been held', () => {
    const profile = withOverlays(derby, placementStability),
      { breaches, requirements } = api.evaluate(ended, { profile, asOf: '2026-04-30' });
    expect(breaches.find(({ clauses }) => clauses.includes('STABILITY-6.1.1'))?.message).toBe(
      'The next Placement Stability Meeting for placement p1 was due by Wed 15 Apr 2026 (as agreed at the last one) and was settled by a decision on Mon 20 Apr 2026: 5 days late (STABILITY-6.1.1).',
    );
    expect(requirements.filter(({ rule }) => rule.endsWith('/next-placement-stability-meeting')).map(api.requirementText)).toEqual([
      'Next Placement Stability Meeting (placement p1): due by Wed 15 Apr 2026, and was settled by a decision on Mon 20 Apr 2026, after that (STABILITY-6.1.1, STABILITY-6.1.3).',
    ]);
    const considered = api.evaluate(
      {
        ...ended,
        placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-03-02', endedAt: '2026-04-18', ending: { manner: 'unplanned' } }],
        decisions: [
          { id: 'd2', kind: 'hold-disruption-meeting', at: '2026-04-22', by: 'social-work-manager', outcome: 'no', placementId: 'p1' },
        ],
      },
      { profile: derby, asOf: '2026-04-30' },
    ).requirements;
    expect(considered.filter(({ kind, status }) => kind === 'meeting' && status === 'met').map(api.requirementText)).toEqual([
      'Disruption Meeting (placement p1): was settled by a decision on Wed 22 Apr 2026 (DERBY-2.01).',
    ]);
  });

  test('an act that a policy forbids is told with its day', () => {
    const { breaches } = api.evaluate(
      {
        ...ended,
        decisions: [
          {
            id: 'd1',
            kind: 'end-stability-meetings',
            outcome: 'yes',
            at: '2026-04-20',
            by: 'practice-manager',
            inReview: false,
            placementId: 'p1',
          },
        ],
      },
      { profile: withOverlays(derby, placementStability), asOf: '2026-04-30' },
    );
    expect(breaches.find(({ kind }) => kind === 'not-permitted')?.message).toBe(
      'The decision to end the Placement Stability Meetings for placement p1, on Mon 20 Apr 2026: somebody other than a team manager ended the meetings outside a review, which the policy does not permit (STABILITY-7.1.5).',
    );
  });

  test('an option whose date went by is not said to have lost what called for it', () => {
    const { requirements } = api.evaluate(
      { ...ended, decisions: [], meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-07' }] },
      { profile: withOverlays(derby, placementStability), asOf: '2026-04-30' },
    );
    expect(requirements.filter(({ status, modality }) => status === 'lapsed' && modality === 'may').map(api.requirementText)).toEqual([
      'Second Placement Stability Meeting a week or a fortnight after the first (placement p1): could be done by Tue 21 Apr 2026 (14 days after Tue 7 Apr 2026; weekends and bank holidays count), and was not (STABILITY-6.1.4, STABILITY-6.1.5).',
    ]);
  });
});
