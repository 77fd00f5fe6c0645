import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import { answerTo, type Changed, held, limb, type Said } from './language.ts';

const meeting = ['placement-planning-meeting'] as const;
const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
export const planning = { meeting, of: 'placement' } as const,
  carePlan = { document: ['care-plan'], of: 'placement' } as const,
  visit = { visit: 'any', of: 'placement' } as const;
export const fiveDays: Changed<Rule> = limb({ within: { days: 5 }, of: 'placement.startedAt' });
export const careEnds: Changed<Rule> = { needEnds: ['care-end'] };
export const left = { ...p1, endedAt: '2026-05-01T10:00' } as const;
export const visited: Changed<PlacementHistory> = { visits: [{ id: 'v1', at: '2026-04-20T10:00', placementId: 'p1' }] };

/** A care plan within five days of the first planning meeting; the extract holds every meeting from that day on. */
const afterTheFirst: Changed<Rule> = {
  ...limb({ within: { days: 5 }, of: 'meeting.heldAt' }),
  forEach: { each: 'meeting', kinds: meeting },
  when: { fact: 'meeting.firstOfKind', is: true },
  answeredBy: [carePlan],
};
const meetingsFrom = (from: string): Changed<PlacementHistory> => ({ ...held('2026-04-20'), coverage: { meetings: { from } } });

/** Both are told; the extract holds every notice from 12 April on. */
const bothTold: Changed<Rule> = {
  ...fiveDays,
  answeredBy: [{ notification: ['placement-made'], to: [{ role: 'iro' }, { role: 'parent' }], of: 'placement' }],
};
const iroTold = (about: 'placement-made' | 'placement-ended'): Changed<PlacementHistory> => ({
  notifications: [{ id: 'n1', about, to: 'iro', at: '2026-04-20', placementId: 'p1' }],
  coverage: { notifications: { from: '2026-04-12' } },
});

/** A visit every twenty days, which the law asked for only where practicable. */
const everyTwentyDays: Changed<Rule> = {
  ...limb({ within: { days: 20 }, of: 'trigger' }),
  forEach: { each: 'visit', opening: true },
  series: true,
  answeredBy: [{ ...visit, after: 'trigger' }],
  relaxed: { from: '2026-04-01', to: '2026-06-30' },
};
const lateThenAttested = (endedAt: string): Changed<PlacementHistory> => ({
  placements: [{ ...p1, endedAt }],
  visits: [{ id: 'v1', at: '2026-05-03', placementId: 'p1' }],
  attestations: [{ clause: 'WALSALL-1', outcome: 'not-practicable', at: '2026-06-01' }],
});

/** A Care Plan as new as the last stability meeting, of which the extract holds none; it may lack some of those before a day. */
const sinceStabilityMeeting: Changed<Rule> = {
  answeredBy: [{ document: ['care-plan'], of: 'child', dated: 'review.last-stability-meeting' }],
};
const stabilityMeetingHeld: Changed<Rule> = { when: { happened: 'review.last-stability-meeting' } };
const heldFrom = (from: string): Changed<PlacementHistory> => ({ coverage: { meetings: { from } } });
const carePlanOf = (at: string): Changed<PlacementHistory> => ({ documents: [{ id: 'd1', kind: 'care-plan', at }] });

/** What an extract may lack, and what sets a limit aside. */
export const lackingSaid: readonly Said[] = [
  {
    name: 'an earlier meeting may be missing from the 28 days before the start: it may not be the first',
    rule: afterTheFirst,
    history: meetingsFrom('2026-03-20'),
    expected: { status: 'undetermined', couldBe: ['overdue', 'not-applicable'], breaches: [], asks: ['/meetings'] },
  },
  {
    name: 'a stability meeting of the 28 days before the start may be missing',
    rule: stabilityMeetingHeld,
    history: heldFrom('2026-03-13'),
    expected: { applies: 'possible', asks: expect.arrayContaining(['/meetings']) },
  },
  {
    name: 'every stability meeting of the 28 days before the start would be held',
    rule: stabilityMeetingHeld,
    history: heldFrom('2026-03-12'),
    expected: undefined,
  },
  {
    name: 'a proposal has had no stability meeting',
    rule: stabilityMeetingHeld,
    history: { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-08-03' }] },
    expected: undefined,
  },
  {
    name: 'a stability meeting that may be missing was held by the review: what is of that day is as new',
    rule: { ...sinceStabilityMeeting, forEach: { each: 'review' } },
    history: { ...heldFrom('2026-04-20'), ...carePlanOf('2026-05-20'), reviews: [{ id: 'r1', heldAt: '2026-05-20' }] },
    expected: { status: 'met', asks: [] },
  },
  {
    name: 'with no review yet, a stability meeting that may be missing may have been held by now',
    rule: sinceStabilityMeeting,
    history: { ...heldFrom('2026-04-20'), ...carePlanOf('2026-05-20') },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding'], asks: ['/meetings'] },
  },
  {
    name: 'every meeting of the 28 days before the start is held: it is the first',
    rule: afterTheFirst,
    history: meetingsFrom('2026-03-12'),
    expected: { status: 'overdue', breaches: ['overdue'], asks: [] },
  },
  {
    name: 'the limit counts from a review that may be missing, and may have come before the child went where another regime holds',
    rule: {
      ...limb({ within: { days: 40 }, of: 'previous-review.heldAt' }),
      forEach: { each: 'review-interval' },
      notWhilePlaced: ['adoptive'],
      answeredBy: [carePlan],
    },
    history: {
      placements: [
        { ...p1, endedAt: '2026-05-01T10:00' },
        { id: 'p2', kind: 'adoptive', startedAt: '2026-05-01T10:00', sameCarer: true },
      ],
      coverage: { reviews: { from: '2026-04-05' } },
    },
    expected: { status: 'undetermined', couldBe: ['overdue', 'not-applicable'], asks: ['/reviews'] },
  },
  {
    name: 'the time of relaxation ended with the day that the days count from: none of them lies in it',
    rule: { ...fiveDays, relaxed: { from: '2026-03-01', to: '2026-04-09' } },
    history: {},
    expected: { status: 'overdue', breaches: ['overdue'], asks: [] },
  },
  {
    name: 'not asked for at all in that time',
    rule: { ...fiveDays, relaxed: { from: '2026-04-01', to: '2026-06-01', lifted: true } },
    history: {},
    expected: undefined,
  },
  {
    name: 'the placement ended on the last day of the next interval: what was attested closes the one before',
    rule: everyTwentyDays,
    history: lateThenAttested('2026-05-23'),
    expected: { status: 'lapsed' },
  },
  {
    name: 'of two concerns that last, the meeting counts from the one found first',
    rule: {
      ...limb({ within: { days: 5 }, of: 'concern.identifiedAt' }),
      forEach: { each: 'meeting', kinds: meeting },
      answeredBy: [carePlan],
    },
    history: {
      concerns: [
        { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-12', placementId: 'p1' },
        { id: 'k2', kind: 'suitability', identifiedAt: '2026-04-15', placementId: 'p1' },
      ],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-04-20', placementId: 'p1', concernIds: ['k1', 'k2'] }],
    },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-17' } },
  },
  {
    name: 'a state that begins on the day of a move begins in the new placement',
    rule: { forEach: { each: 'circumstance', kinds: ['offending'] }, answeredBy: [carePlan], placements: ['residential'] },
    history: {
      placements: [left, { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00' }],
      circumstances: [{ kind: 'offending', from: '2026-05-01' }],
    },
    expected: { status: 'outstanding', subject: { placementId: 'p2' }, asks: [] },
  },
  {
    name: 'a disruption meeting that names no placement is of the one that ended',
    rule: { forEach: { each: 'meeting', kinds: ['disruption-meeting'] }, needEnds: [], answeredBy: [carePlan] },
    history: {
      placements: [left, { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00' }],
      meetings: [{ id: 'm1', kind: 'disruption-meeting', heldAt: '2026-05-10' }],
    },
    expected: { status: 'outstanding', subject: { placementId: 'p1' } },
  },
  {
    name: 'the extract lacks the day of the start alone, and it may have been held on that day',
    rule: { ...fiveDays, answeredBy: [{ ...planning, from: 'placement.startedAt' }] },
    history: { coverage: { meetings: { from: '2026-04-10' } } },
    expected: { status: 'undetermined', couldBe: ['met', 'overdue'], asks: ['/meetings'] },
  },
  {
    name: 'an hour before the limit nothing was late, though the day goes on',
    rule: limb({ within: { hours: 72 }, of: 'placement.startedAt' }),
    history: { meetings: undefined },
    asOf: '2026-04-12T09:00:00+01:00',
    expected: { status: 'undetermined', couldBe: ['met', 'due'], asks: ['/meetings'] },
  },
  {
    name: 'one of the two was told late, and the other may have been told before the extract begins',
    rule: bothTold,
    history: iroTold('placement-made'),
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'overdue'], asks: ['/notifications'] },
  },
  {
    name: 'one of the two was told late of something else',
    rule: bothTold,
    history: iroTold('placement-ended'),
    expected: { status: 'undetermined', couldBe: ['met', 'overdue'], asks: ['/notifications'] },
  },
];

/** A later interval that fell due while the placement ran takes what was attested after it. */
export function attestedOfTheIntervalDueLast(): void {
  expect(answerTo(everyTwentyDays, lateThenAttested('2026-06-15')).requirements.map(({ status }) => status)).toEqual([
    'undetermined',
    'lapsed',
  ]);
}

/** What the extract may lack is asked for by its kind. */
export function earlierMeetingsAreAskedFor(): void {
  expect(answerTo(afterTheFirst, meetingsFrom('2026-03-20')).missingFacts).toMatchObject([
    { pointer: '/meetings', question: 'Which meetings were held (placement planning meeting)?' },
  ]);
}
