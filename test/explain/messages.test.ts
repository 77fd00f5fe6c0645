import { describe, expect, test } from 'vitest';
import type { PlacementHistory, PolicyProfile, Status } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { AS_OF, demo, golden } from './demo.ts';

const { derby, leicester, trafford, statutory, placementStability, placementPlanStandards, withOverlays } = api;

/** Every sentence that an evaluation gives: of each breach, each requirement and each question that is open. */
function sentences(history: PlacementHistory, profile: PolicyProfile, asOf: string): string {
  const { breaches, requirements } = api.evaluate(history, { profile, asOf });
  const asked = api.openQuestions(history, { profile, asOf });
  return [
    'BREACHES',
    ...breaches.map(({ message }) => message),
    '',
    'REQUIREMENTS',
    ...requirements.map(api.requirementText),
    '',
    'OPEN QUESTIONS',
    ...asked.map(api.questionText),
    '',
  ].join('\n');
}

describe('one sentence each, as a professional reads it', () => {
  test.each([
    ['derby', derby],
    ['trafford', trafford],
    ['leicester', leicester],
    ['statutory', statutory],
    ['derby with both overlays', withOverlays(derby, placementStability, placementPlanStandards)],
  ] as const)('on the demo history: %s', async (name, profile) => {
    await expect(sentences(demo, profile, AS_OF)).toMatchFileSnapshot(golden(`messages/${name.replaceAll(' ', '-')}`));
  });

  /** A moment and a council at which something of the demo history has the status. */
  const found: Readonly<Record<Status, readonly [PolicyProfile, asOf: string, id: string, changes?: readonly api.FactChange[]]>> = {
    met: [leicester, AS_OF, 'leicester/first-placement-planning-meeting:p2'],
    'met-late': [trafford, AS_OF, 'trafford/placement-support-meeting:k1'],
    due: [trafford, '2026-06-11', 'trafford/pre-disruption-meeting:k2'],
    overdue: [derby, '2026-04-06T09:00', 'derby/first-placement-planning-meeting:p1'],
    missed: [trafford, AS_OF, 'trafford/pre-disruption-meeting:k2'],
    outstanding: [derby, AS_OF, 'derby/enhanced-case-management-meeting:p2'],
    pending: [derby, '2026-06-14', 'derby/enhanced-case-management-meeting:p2'],
    lapsed: [leicester, AS_OF, 'leicester/introduction-planning-meeting:p1'],
    contravened: [
      trafford,
      AS_OF,
      'trafford/allowance-during-break:2026-05-01',
      [{ pointer: '/carerBreaks/-', to: { from: '2026-05-01', to: '2026-05-08', agreed: true, allowance: 'stopped', placementId: 'p1' } }],
    ],
    undetermined: [derby, AS_OF, 'reg-11.1:p2'],
  };

  test('of each status', async () => {
    const lines = Object.entries(found).map(([status, [profile, asOf, id, changes = []]]) => {
      const { requirements, breaches } = api.evaluate(api.applyChanges(demo, changes), { profile, asOf });
      const requirement = requirements.find((each) => each.id === id || (status === 'contravened' && each.status === status));
      expect(requirement?.status, `${id} at ${asOf}`).toBe(status);
      const breach = breaches.find((each) => each.requirement === requirement?.id)?.message;
      return [
        `${status}:`,
        ...(requirement === undefined ? [] : [api.requirementText(requirement)]),
        ...(breach === undefined ? [] : [breach]),
      ].join('\n  ');
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden('messages/of-each-status'));
  });

  test('every breach with a length of time says how it was counted', () => {
    for (const profile of [derby, trafford, leicester, withOverlays(statutory, placementStability, placementPlanStandards)])
      for (const asOf of ['2026-04-16', '2026-06-01', AS_OF]) {
        const { breaches, requirements } = api.evaluate(demo, { profile, asOf });
        for (const { requirement: id, message } of breaches) {
          const timescale = requirements.find((each) => each.id === id)?.deadline?.timescale;
          if (timescale !== undefined)
            expect(message).toMatch(
              'workingDays' in timescale ? /weekends and bank holidays do not count/ : /weekends and bank holidays count|to the same date/,
            );
        }
      }
  });

  test.each([
    [
      '/placements/0/outsideApproval',
      { from: '2026-01-05T10:00', to: '2026-01-09T15:00' },
      'placement p1, outside approval: from Mon 5 Jan 2026, 10:00 GMT, to Fri 9 Jan 2026, 15:00 GMT',
    ],
    ['/lookedAfter/0', { from: '2026-01-05', to: '2026-02-05' }, 'period of being looked after 1: from Mon 5 Jan 2026, to Thu 5 Feb 2026'],
    [
      '/network/0',
      { role: 'iro', worker: 'W-1', team: 'team-east' },
      'the independent reviewing officer (IRO): role independent reviewing officer (IRO), worker W-1, team team-east',
    ],
    [
      '/attestations/0',
      { clause: 'TRAFFORD-6.01.3', outcome: 'not-practicable', by: 'team-manager', reason: 'the carer/child were away' },
      'attestation (TRAFFORD-6.01.3): clause TRAFFORD-6.01.3, outcome not practicable, by team manager, reason the carer/child were away',
    ],
    ['/meetings/0/concernIds/0', 'k-1', 'meeting m1, concerns, 1: k-1'],
  ])('keys, clauses and what people wrote keep their spelling: %s', (pointer, value, says) => {
    const history: PlacementHistory = {
      child: { id: 'c' },
      lookedAfter: [{ from: '2026-01-05', to: '2026-02-05' }],
      placements: [{ id: 'p1', kind: 'foster' }],
      network: [{ role: 'iro' }],
      meetings: [{ id: 'm1', kind: 'disruption-meeting', concernIds: [] }],
      attestations: [{ clause: 'TRAFFORD-6.01.3', outcome: 'not-practicable', at: '2026-02-01' }],
    };
    expect(api.factText(history, { pointer, value })).toBe(says);
  });
});
