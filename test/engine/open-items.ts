import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { openQuestions } from '../../src/index.ts';
import { defineProfile } from '../../src/profiles/writing.ts';

const history: PlacementHistory = {
  child: { id: 'c1' },
  placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' }],
  meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-20' }],
};

/** An item of a meeting that turns on a judgement is open until there is one; with it, it is asked for or left out. */
export function judgementsSettleItems(): void {
  const profile = defineProfile({
    id: 'walsall',
    version: '1',
    title: 'Walsall',
    layers: [
      {
        id: 'walsall',
        version: '1',
        title: 'Walsall',
        basis: 'authority',
        asAt: '2026-01-01',
        clauses: { 'WALSALL-1': 'They meet.', 'WALSALL-2': 'A referral is talked over, where one is likely.' },
        sections: [],
        silences: [],
        rules: [
          {
            id: 'walsall/meeting',
            kind: 'meeting',
            title: 'They meet',
            clauses: ['WALSALL-1'],
            modality: 'should',
            forEach: { each: 'placement' },
            answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement' }],
            meeting: {
              kind: 'placement-planning-meeting',
              items: [
                { clauses: ['WALSALL-2'], kind: 'agenda', text: 'A referral', modality: 'should', when: { judged: 'referral-likely' } },
              ],
            },
          },
        ],
      },
    ],
  });
  const answer = 'walsall/meeting:p1|WALSALL-2';
  expect(
    openQuestions(history, { profile, asOf: '2026-06-30' }).map(({ pointer, answers, replies }) => [
      pointer,
      answers,
      replies.map(({ leadsTo }) => leadsTo),
    ]),
  ).toEqual([
    [
      '/judgements',
      [{ id: answer, what: 'item', title: 'A referral', clauses: ['WALSALL-2'], couldBe: [], settled: true }],
      [[{ answer, becomes: ['asked-for'] }], [{ answer, becomes: ['left-out'] }]],
    ],
  ]);
}
