import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import { answerTo, limb, type Changed, type Said } from './language.ts';

const planning = { meeting: ['placement-planning-meeting'], of: 'child' } as const;
const support = ['placement-support-meeting'] as const;
const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
const fragile = { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-10', placementId: 'p1' } as const;
const unsuitable = { id: 'k2', kind: 'suitability', identifiedAt: '2026-04-12', placementId: 'p1' } as const;
const supported = { id: 'm1', kind: 'placement-support-meeting', heldAt: '2026-04-20T14:00' } as const;
const moved = (first: 'foster' | 'residential', then: 'foster' | 'residential'): PlacementHistory['placements'] =>
  [{ id: 'p0', kind: first, startedAt: '2026-04-09T10:00', endedAt: '2026-04-20T10:00' }, { id: 'p1', kind: then, startedAt: '2026-04-20T10:00' }];

/** Nothing was done, and what the rule is about had ended: no duty is left open. */
const ended = (name: string, rule: Changed<Rule>, history: Changed<PlacementHistory>): Said => ({ name, rule: { answeredBy: [planning], ...rule }, history, expected: { status: 'lapsed', breaches: [] } });
const careEnded: Changed<PlacementHistory> = { lookedAfter: [{ from: '2026-04-09', to: '2026-05-01' }] };
const grownUp: Changed<PlacementHistory> = { child: { id: 'c1', dateOfBirth: '2008-05-01' }, lookedAfter: [{ from: '2026-04-09' }] };

/** What ends a need where the rule does not say. */
const endsSaid: readonly Said[] = [
  ended('a duty of a placement ends with care', {}, careEnded),
  ended('a duty of a placement that was only proposed ends as the proposal is withdrawn', {}, { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-05-10', withdrawnAt: '2026-05-01' }] }),
  ended('what a text lets end as a proposal is withdrawn', { needEnds: ['withdrawal'] }, { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-05-10', withdrawnAt: '2026-05-01' }] }),
  ended('a duty of a meeting that was held before the placement ends with care', { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [{ document: ['care-plan'], of: 'child' }] },
    { ...careEnded, meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-05' }] }),
  ended('a duty of the first placement ends with care', { forEach: { each: 'first-placement' } }, careEnded),
  ended('a duty of the first placement ends on the eighteenth birthday', { forEach: { each: 'first-placement' } }, grownUp),
  ended('a duty of a visit ends on the eighteenth birthday', { forEach: { each: 'visit' } }, { ...grownUp, visits: [{ id: 'v1', at: '2026-04-20', placementId: 'p1' }] }),
  ended('a duty of a concern ends as the concern is resolved', { forEach: { each: 'concern', kinds: ['fragility'] } }, { concerns: [{ ...fragile, resolvedAt: '2026-05-01' }] }),
  ended('a duty of a period of care ends with it', { forEach: { each: 'care-period' } }, careEnded),
  ended('a duty of a period of care ends on the eighteenth birthday', { forEach: { each: 'care-period' } }, grownUp),
  ended('a duty of the time between reviews ends with the placement', { forEach: { each: 'review-interval' } }, { placements: [{ ...p1, endedAt: '2026-05-20' }], reviews: [{ id: 'r1', heldAt: '2026-05-01' }] }),
  ended('a duty of the time between reviews ends with care', { forEach: { each: 'review-interval' } }, careEnded),
  ended('a duty of the time between reviews ends on the eighteenth birthday', { forEach: { each: 'review-interval' } }, grownUp),
  ended('a joined need ends as all that called for it is resolved',
    { forEach: { each: 'joined-need', triggers: [{ clauses: ['WALSALL-1'], modality: 'should', on: { concern: ['fragility'] }, ends: 'concern-resolved' }], answers: { meeting: ['placement-planning-meeting'] } } },
    { concerns: [{ ...fragile, resolvedAt: '2026-05-01' }] }),
  {
    name: 'nothing recurs from a visit on the day on which care ended',
    rule: { kind: 'visit', series: true, needEnds: ['placement-end'], forEach: { each: 'visit' }, answeredBy: [{ visit: 'any', of: 'placement', after: 'visit.at' }] },
    history: { lookedAfter: [{ from: '2026-04-09', to: '2026-06-01' }], visits: [{ id: 'v1', at: '2026-06-01', placementId: 'p1' }] }, expected: undefined,
  },
];

/** Which record answers. */
const answersSaid: readonly Said[] = [
  {
    name: 'a decision by one who may take it', rule: { answeredBy: [{ decision: ['approve-placement'], by: ['nominated-officer'], of: 'placement' }] },
    history: { decisions: [{ id: 'd1', kind: 'approve-placement', at: '2026-04-20', by: 'iro', placementId: 'p1' }, { id: 'd2', kind: 'approve-placement', at: '2026-04-22', by: 'nominated-officer', placementId: 'p1' }] },
    expected: { status: 'met', metBy: { pointer: '/decisions/1', at: '2026-04-22' } },
  },
  {
    name: 'a plan is prepared and finalised by the later of the two', rule: { kind: 'plan', answeredBy: [{ plan: 'prepared-and-finalised' }], ...limb({ within: { days: 5 }, of: 'placement.startedAt' }) },
    history: { plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-10', finalisedAt: '2026-04-12' }] }, expected: { status: 'met', metBy: { pointer: '/plans/0', at: '2026-04-12' } },
  },
  {
    name: 'of two notices of a meeting, one that names it and one of its placement, the earlier answers',
    rule: { kind: 'notification', forEach: { each: 'meeting', kinds: support }, answeredBy: [{ notification: ['meeting-outcome'], to: [{ role: 'parent' }], of: 'meeting' }] },
    history: {
      meetings: [{ ...supported, placementId: 'p1' }],
      notifications: [{ id: 'n1', to: 'parent', about: 'meeting-outcome', at: '2026-04-28' }, { id: 'n2', to: 'parent', about: 'meeting-outcome', at: '2026-04-24', meetingId: 'm1' }],
    },
    expected: { status: 'met', metBy: { pointer: '/notifications/1', at: '2026-04-24' } },
  },
  {
    name: 'the same limit, whichever of two moments of one day came first: only the start decides whether it was kept, and is asked for', history: {
      placements: [{ ...p1, startedAt: '2026-04-09', decidedAt: '2026-04-01', permanenceMatchAgreedAt: '2026-04-01' }], meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-10T12:00' }],
    },
    rule: { limbs: [
      { clauses: ['WALSALL-1'], when: { earlier: 'placement.decidedAt', than: 'placement.permanenceMatchAgreedAt' }, due: { within: { hours: 24 }, of: 'placement.startedAt' }, counted: 'a day after the start' },
      { clauses: ['WALSALL-1'], due: { within: { hours: 24 }, of: 'placement.startedAt' }, counted: 'a day after the start' },
    ] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'], asks: ['/placements/0/startedAt'] },
  },
];

const ofMeeting: Changed<Rule> = { forEach: { each: 'meeting', kinds: support }, answeredBy: [planning] };
const whileConcerned: Changed<Rule> = { ...ofMeeting, needEnds: ['concern-resolved'] };
const reviewed = ['seventy-two-hour-review'] as const;
const onTheMove: Changed<PlacementHistory> = { meetings: [{ id: 'm1', kind: 'seventy-two-hour-review', heldAt: '2026-04-20' }] };

/** For what a requirement is made, and of which placement it is. */
const foundSaid: readonly Said[] = [
  { name: 'each circumstance, where the extract holds none', rule: { forEach: { each: 'circumstance', kinds: ['offending'] } }, history: {}, expected: undefined },
  { name: 'a circumstance that is still to come', rule: { forEach: { each: 'circumstance', kinds: ['offending'] } }, history: { circumstances: [{ id: 's1', kind: 'offending', from: '2026-07-15' }] }, expected: undefined },
  {
    name: 'a circumstance that has begun', rule: { forEach: { each: 'circumstance', kinds: ['offending'] } },
    history: { circumstances: [{ id: 's1', kind: 'offending', from: '2026-04-20' }] }, expected: { subject: { placementId: 'p1', recordId: 's1' } },
  },
  { name: 'a carer\'s break that is still to come', rule: { forEach: { each: 'carer-break' } }, history: { carerBreaks: [{ id: 'b1', from: '2026-07-15' }] }, expected: undefined },
  { name: 'a legal status that is still to come', rule: { forEach: { each: 'legal-status' } }, history: { legalStatuses: [{ id: 'l1', status: 'care-order', from: '2026-07-15' }] }, expected: undefined },
  {
    name: 'a state that begins on the day of a move is of the placement that begins then', rule: { placements: ['residential'], forEach: { each: 'circumstance', kinds: ['offending'] } },
    history: { placements: moved('foster', 'residential'), circumstances: [{ id: 's1', kind: 'offending', from: '2026-04-20' }] }, expected: { applies: 'certain', status: 'outstanding', subject: { placementId: 'p1' } },
  },
  {
    name: 'a meeting held before any placement is of none', rule: ofMeeting,
    history: { meetings: [{ ...supported, heldAt: '2026-04-01T14:00' }] }, expected: { id: 'walsall/done:m1', subject: { meetingId: 'm1', placementId: undefined } },
  },
  {
    name: 'nothing recurs from a meeting that is of no placement', rule: { ...ofMeeting, series: true, needEnds: [] }, history: { meetings: [{ ...supported, heldAt: '2026-04-01T14:00' }] },
    expected: undefined,
  },
  {
    name: 'a meeting that is on no concern, where the extract holds no concerns', rule: ofMeeting,
    history: { meetings: [{ ...supported, concernIds: [] }] }, expected: { status: 'outstanding', subject: { placementId: 'p1', meetingId: 'm1' } },
  },
  {
    name: 'a meeting on a concern that was found later than the history is judged', rule: ofMeeting,
    history: { meetings: [{ ...supported, concernIds: ['k1'] }], concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-07-10' }] }, expected: { status: 'outstanding' },
  },
  {
    name: 'a meeting on two concerns, of which the later is resolved', rule: whileConcerned,
    history: { meetings: [{ ...supported, concernIds: ['k1', 'k2'] }], concerns: [fragile, { ...unsuitable, resolvedAt: '2026-05-01' }] }, expected: { status: 'outstanding' },
  },
  {
    name: 'a meeting on two concerns, of which the earlier is resolved', rule: whileConcerned,
    history: { meetings: [{ ...supported, concernIds: ['k1', 'k2'] }], concerns: [{ ...fragile, resolvedAt: '2026-05-01' }, unsuitable] }, expected: { status: 'outstanding' },
  },
  { name: 'a meeting on one concern, which is resolved', rule: whileConcerned, history: { meetings: [{ ...supported, concernIds: ['k1'] }], concerns: [{ ...fragile, resolvedAt: '2026-05-01' }] }, expected: { status: 'lapsed' } },
  {
    name: 'a meeting held after a move, on a concern of the placement before', rule: ofMeeting,
    history: { placements: moved('foster', 'foster'), meetings: [{ ...supported, heldAt: '2026-05-01T14:00', concernIds: ['k1'] }], concerns: [{ ...fragile, placementId: 'p0' }] },
    expected: { status: 'lapsed', subject: { placementId: 'p0', meetingId: 'm1' } },
  },
  {
    name: 'a disruption meeting on the day of the end is of the placement that ended, though another has begun', rule: { forEach: { each: 'meeting', kinds: ['disruption-meeting'] }, answeredBy: [planning], needEnds: [] },
    history: { placements: moved('foster', 'foster'), meetings: [{ id: 'm1', kind: 'disruption-meeting', heldAt: '2026-04-20T15:00' }] }, expected: { status: 'outstanding', subject: { placementId: 'p0', meetingId: 'm1' } },
  },
  {
    name: 'an early review on the day of a move, of either placement: what it calls for is asked for once', rule: { forEach: { each: 'meeting', kinds: reviewed }, answeredBy: [], needEnds: [] },
    history: { placements: moved('foster', 'residential'), ...onTheMove }, expected: { id: 'walsall/done:m1', status: 'outstanding' },
  },
  ...([['foster', 'residential'], ['residential', 'foster']] as const).map(([first, then]): Said => ({
    name: `an early review on the day of a move from ${first} to ${then}, of either placement: what recurs from it may be of each`, history: { placements: moved(first, then), ...onTheMove },
    rule: { series: true, forEach: { each: 'meeting', kinds: reviewed }, answeredBy: [{ meeting: reviewed, of: 'placement', after: 'meeting.heldAt' }], needEnds: [], placements: ['residential'] },
    expected: { id: `walsall/done:${first === 'residential' ? 'p0' : 'p1'}:after-m1`, applies: 'possible', status: 'undetermined', couldBe: ['outstanding', 'not-applicable'] },
  })),
];

export const endsAndAnswersSaid: readonly Said[] = [...endsSaid, ...answersSaid, ...foundSaid];

/** The arrays that a history says nothing of unless a case does. */
const noArrays: Changed<PlacementHistory> = { meetings: undefined, documents: undefined, visits: undefined, reviews: undefined };
const asksOf = (forEach: Rule['forEach'], history: Changed<PlacementHistory>): readonly string[] => answerTo({ forEach, answeredBy: [] }, { ...noArrays, ...history }).missingFacts.map(({ pointer }) => pointer);

/** An array that the extract lacks is asked for once, by the rule that is about its records; one that it holds is not. */
export function missingArraysAreAskedFor(): void {
  const about: readonly (readonly [Rule['forEach'], Exclude<keyof PlacementHistory, 'child' | 'placements' | 'coverage'>])[] = [
    [{ each: 'care-period' }, 'lookedAfter'], [{ each: 'first-placement' }, 'lookedAfter'], [{ each: 'concern', kinds: ['fragility'] }, 'concerns'], [{ each: 'circumstance', kinds: ['offending'] }, 'circumstances'],
    [{ each: 'meeting', kinds: support }, 'meetings'], [{ each: 'review' }, 'reviews'], [{ each: 'visit' }, 'visits'], [{ each: 'review-interval' }, 'reviews'], [{ each: 'plan' }, 'plans'],
    [{ each: 'document', kinds: ['care-plan'] }, 'documents'], [{ each: 'decision', kinds: ['approve-placement'] }, 'decisions'], [{ each: 'carer-break' }, 'carerBreaks'], [{ each: 'legal-status' }, 'legalStatuses'],
  ];
  for (const [forEach, array] of about) {
    expect(asksOf(forEach, {}), forEach.each).toEqual([`/${array}`]);
    // `array` names one of the arrays of a history, and an empty one holds no record of a wrong kind.
    expect(asksOf(forEach, { [array]: [] } as Partial<PlacementHistory>), forEach.each).toEqual([]);
  }
  const fragility = { each: 'concern', kinds: ['fragility'] } as const;
  expect(asksOf(fragility, { concerns: [], coverage: { concerns: { kinds: ['suitability'] } } })).toEqual(['/concerns']);
  expect(asksOf(fragility, { concerns: [], coverage: { concerns: { kinds: ['fragility'] } } })).toEqual([]);
  // Of a placement that is only proposed no review can have been; of one that has begun there may.
  const proposed = { id: 'p2', kind: 'foster', plannedStart: '2026-07-10' } as const;
  expect(asksOf({ each: 'review-interval' }, { placements: [p1, proposed] })).toEqual(['/reviews']);
  expect(asksOf({ each: 'review-interval' }, { placements: [proposed] })).toEqual([]);
}

/** A review at the midnight with which the day of the start begins: where the child came later that day, the time to the next review runs from the start. */
export function timeRunsFromTheStart(): void {
  const { requirements } = answerTo(
    { forEach: { each: 'review-interval' }, answeredBy: [], when: { not: { happened: 'review.heldAt' } }, limbs: [{ clauses: ['WALSALL-1'], due: { within: { hours: 24 }, of: 'trigger' }, counted: 'a day after' }] },
    { ...noArrays, placements: [{ ...p1, startedAt: '2026-04-09' }], reviews: [{ id: 'r1', heldAt: '2026-04-09T00:00' }] },
  );
  expect(requirements.find(({ id }) => id === 'walsall/done:p1')).toMatchObject({ applies: 'possible', deadline: { due: '2026-04-10T23:59:59+01:00', anchor: { pointer: '/placements/0/startedAt' } } });
}
