import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import type { PlacementHistory, PolicyProfile } from '../../src/contract.ts';
import * as api from '../../src/index.ts';
import { derby, leicester, placementPlanStandards, placementStability, statutory, trafford, withOverlays } from '../../src/index.ts';
import { judgedHistory } from '../laws/histories.ts';

describe('messages of breaches', () => {
  /** Begun in an emergency; it ended, and nobody knows when. */
  const history: PlacementHistory = {
    child: { id: 'c1' },
    lookedAfter: [{ from: '2026-03-01' }],
    reviews: [],
    notifications: [],
    placements: [
      {
        id: 'p1',
        kind: 'foster',
        startedAt: '2026-03-01T10:00',
        emergency: true,
        endedAt: 'unknown',
        ending: { endedBy: 'authority', immediateRisk: false },
      },
    ],
  };

  test('a limit at a moment that is not known is said to be so', () => {
    const { breaches } = api.evaluate(history, { profile: statutory, asOf: '2026-07-18' });
    expect(breaches.find(({ requirement }) => requirement === 'reg-14.1:p1')?.message).toBe(
      'It cannot be told for certain, but the review before the authority ends the placement for placement p1 was due at a time that is not known (before the end of the placement), was not done, and can perhaps no longer be done (REG-14.1).',
    );
  });

  const stays = (endedAt?: string): PlacementHistory => ({
    child: { id: 'c1' },
    lookedAfter: [{ from: '2026-01-05' }],
    legalStatuses: [{ status: 'short-break-series', from: '2026-01-05' }],
    placements: [{ id: 's1', kind: 'foster', startedAt: '2026-02-02', ...(endedAt === undefined ? {} : { endedAt }) }],
  });
  test.each([
    ['2026-02-20', 'the placement lasted until Fri 20 Feb 2026'],
    [undefined, 'the placement was still running at the end of Wed 25 Feb 2026'],
  ])('a stay beyond what is permitted says how long it could last, and how long it did: ended %s', (endedAt, lasted) => {
    const { breaches } = api.evaluate(stays(endedAt), { profile: statutory, asOf: '2026-02-25' });
    expect(breaches.map(({ message }) => message)).toEqual([
      `The length of one short break for placement s1: a short break lasts 17 days at most, reached on Thu 19 Feb 2026; ${lasted} (REG-48.17).`,
    ]);
  });

  test('a meeting out of its order names the one that comes first', () => {
    const meetings: PlacementHistory['meetings'] = [
      { id: 'e1', kind: 'enhanced-case-management-meeting', placementId: 'p1', heldAt: '2026-06-02' },
      { id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-06-04' },
    ];
    const placements: PlacementHistory['placements'] = [
      { id: 'p1', kind: 'residential', provision: 'in-house', startedAt: '2026-06-08', emergency: false },
    ];
    const { breaches } = api.evaluate({ child: { id: 'c1' }, placements, meetings }, { profile: derby, asOf: '2026-06-20' });
    expect(breaches.filter(({ kind }) => kind === 'out-of-order').map(({ message }) => message)).toEqual([
      'The Enhanced Case Management Meeting for placement p1 was held on Tue 2 Jun 2026 before the Placement Planning Meeting, which must come first (DERBY-0.03).',
    ]);
  });

  const profiles: readonly PolicyProfile[] = [
    derby,
    leicester,
    trafford,
    withOverlays(statutory, placementStability, placementPlanStandards),
  ];
  test('Law: every message is one whole sentence, names its clauses, and says how late in the unit of `lateBy`', () => {
    fc.assert(
      fc.property(judgedHistory, fc.constantFrom(...profiles), ([of, asOf], profile) => {
        for (const { message, clauses, lateBy, kind } of api.evaluate(of, { profile, asOf }).breaches) {
          expect(message).toMatch(/^(The|It cannot be told for certain, but the) \S.*\.$/);
          expect(message).not.toMatch(/ {2}| :|undefined|NaN|\b[Tt]he (First|Next|Written|Care plan|Health assessment|Approval)\b/);
          for (const clause of clauses) expect(message).toContain(clause);
          const [, days, hours] = /^P(?:(\d+)D|T(\d+)H)/.exec(lateBy ?? '') ?? [];
          if (kind !== 'missed' && days !== undefined)
            expect(message).toMatch(new RegExp(`: (at least )?${days} day${days === '1' ? '' : 's'} `));
          if (kind !== 'missed' && hours !== undefined && hours !== '0')
            expect(message).toMatch(new RegExp(`: (at least )?${hours} hour${hours === '1' ? '' : 's'}`));
        }
      }),
      { numRuns: Math.ceil(inject('propertyRuns') / 5) },
    );
  });
});
