import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { evaluate } from '../../src/index.ts';
import { defineProfile, type EventName, type Rule } from '../../src/profiles/writing.ts';
import { type Changed, held, limb, type Said } from './language.ts';

const toldAgain: Changed<Rule> = {
  kind: 'notification',
  answeredBy: [{ notification: ['placement-ended'], to: { toldOf: ['placement-made', 'placement-plan'] }, of: 'child' }],
};
const notices = (...about: readonly ('placement-made' | 'placement-ended')[]): Changed<PlacementHistory> => ({
  notifications: about.map((each) => ({
    about: each,
    to: 'parent',
    at: each === 'placement-ended' ? '2026-06-10' : '2026-04-08',
    placementId: 'p1',
  })),
});
const toldFrom = (from: string): Changed<PlacementHistory> => ({ coverage: { notifications: { from } } });
export const started: Changed<Rule> = { kind: 'visit', answeredBy: [{ visit: 'any' }] };
export const proposed: Changed<PlacementHistory> = { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-07-10' }] };
export const fragile = { id: 'k1', kind: 'fragility', identifiedAt: '2026-06-20', placementId: 'p1' } as const;
export const ofConcern: Changed<Rule> = { forEach: { each: 'concern', kinds: ['fragility'] } };

/** Which records show that something was done, and what an extract may lack of them. */
export const evidenceSaid: readonly Said[] = [
  {
    name: 'who was told before is not recorded, and one is told now: that may be all',
    rule: toldAgain,
    history: { ...notices('placement-ended'), coverage: { notifications: { kinds: ['placement-ended'] } } },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding'], asks: ['/notifications'] },
  },
  {
    name: 'one who was told before is told now, and another of whom the extract does not know may not be',
    rule: toldAgain,
    history: {
      ...notices('placement-made', 'placement-ended'),
      coverage: { notifications: { kinds: ['placement-ended', 'placement-made'] } },
    },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding'], asks: ['/notifications'] },
  },
  {
    name: 'notices are recorded from 28 days before the start: nobody else was told before',
    rule: toldAgain,
    history: { ...notices('placement-made', 'placement-ended'), ...toldFrom('2026-03-12') },
    expected: { status: 'met' },
  },
  {
    name: 'notices are recorded from 27 days before the start: another may have been told before',
    rule: toldAgain,
    history: { ...notices('placement-made', 'placement-ended'), ...toldFrom('2026-03-13') },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding'] },
  },
  {
    name: 'those told before are those told before the start, however late the concern',
    rule: { ...toldAgain, ...ofConcern },
    history: { ...notices('placement-made', 'placement-ended'), concerns: [fragile], ...toldFrom('2026-04-01') },
    expected: { status: 'undetermined', asks: ['/notifications'] },
  },
  {
    name: 'nobody knows who was told of a placement that is only proposed',
    rule: toldAgain,
    history: { ...proposed, ...notices('placement-ended'), coverage: { notifications: { kinds: ['placement-ended'] } } },
    expected: { status: 'undetermined' },
  },
  {
    name: 'a visit an hour before the start is none of the placement',
    rule: started,
    history: { visits: [{ id: 'v1', at: '2026-04-09T09:00', placementId: 'p1' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a visit to the child counts though it came before the start',
    rule: { kind: 'visit', answeredBy: [{ visit: 'any', of: 'child' }] },
    history: { visits: [{ id: 'v1', at: '2026-04-09T09:00', placementId: 'p1' }] },
    expected: { status: 'met' },
  },
  {
    name: 'no visits are recorded, of a period of care',
    rule: { ...started, forEach: { each: 'care-period' } },
    history: { lookedAfter: [{ from: '2026-04-09' }], visits: undefined },
    expected: { status: 'undetermined', asks: ['/visits'] },
  },
  {
    name: 'no visits are recorded, and the placement is only proposed',
    rule: started,
    history: { ...proposed, visits: undefined },
    expected: { status: 'undetermined', asks: ['/visits'] },
  },
  {
    name: 'a paper that names the meeting is of it, though no placement ran when it was written',
    rule: {
      kind: 'document',
      forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] },
      answeredBy: [{ document: ['care-plan'], of: 'meeting' }],
    },
    history: { ...held('2026-04-20'), documents: [{ id: 'd1', kind: 'care-plan', at: '2026-04-01', meetingId: 'm1' }] },
    expected: { status: 'met' },
  },
  {
    name: 'a meeting on another concern of the placement will do',
    rule: { ...ofConcern, answeredBy: [{ meeting: ['placement-support-meeting'], of: 'placement' }] },
    history: {
      concerns: [fragile, { ...fragile, id: 'k2', kind: 'suitability' }],
      meetings: [{ id: 'm1', kind: 'placement-support-meeting', heldAt: '2026-06-25', placementId: 'p1', concernIds: ['k2'] }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'a disruption meeting held after the end is of the placement that ended',
    rule: { arises: 'placement.endedAt', needEnds: [], answeredBy: [{ meeting: ['disruption-meeting'], of: 'ending' }] },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01' }],
      meetings: [{ id: 'm1', kind: 'disruption-meeting', heldAt: '2026-05-10' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'a plan made before the start is reviewed after it',
    rule: { kind: 'plan', answeredBy: [{ plan: 'reviewed', after: 'placement.startedAt' }] },
    history: { plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-01', reviewedAt: ['2026-05-01'] }] },
    expected: { status: 'met' },
  },
  {
    name: 'a plan is prepared, and then finalised',
    rule: { kind: 'plan', answeredBy: [{ plan: 'prepared-and-finalised' }], ...limb({ within: { days: 5 }, of: 'placement.startedAt' }) },
    history: { plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-10', finalisedAt: '2026-04-20' }] },
    expected: { status: 'met-late' },
  },
];

/** Fails where an end that is not known is asked for in the words for a beginning, or that of a placement in the words for another period. */
export function endsAskedFor(): void {
  const asked = (each: 'placement' | 'circumstance', since: EventName): unknown =>
    evaluate(
      {
        child: { id: 'c1' },
        placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }],
        circumstances: [{ kind: 'offending', from: '2026-04-20', to: 'unknown' }],
      },
      {
        asOf: '2026-06-30',
        profile: defineProfile({
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
              clauses: { 'WALSALL-1': 'It is done.' },
              sections: [],
              rules: [
                {
                  id: 'walsall/done',
                  kind: 'document',
                  title: 'It is done',
                  clauses: ['WALSALL-1'],
                  modality: 'should',
                  forEach: each === 'placement' ? { each } : { each, kinds: ['offending'] },
                  needEnds: [],
                  when: { since },
                },
              ],
              silences: [],
            },
          ],
        }),
      },
    ).missingFacts.map(({ pointer, question }) => [pointer, question]);
  expect(asked('circumstance', 'circumstance.to')).toEqual([['/circumstances/0/to', 'Has this period ended, and when?']]);
  expect(asked('placement', 'placement.endedAt')).toEqual([['/placements/0/endedAt', 'Has the placement ended, and when?']]);
}
