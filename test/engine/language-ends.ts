import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import { answerTo, type Changed, limb, type Said } from './language.ts';

export const planning = { meeting: ['placement-planning-meeting'], of: 'child' } as const;
export const support = ['placement-support-meeting'] as const;
const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
export const fragile = { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-10', placementId: 'p1' } as const;
export const unsuitable = { id: 'k2', kind: 'suitability', identifiedAt: '2026-04-12', placementId: 'p1' } as const;
export const supported = { id: 'm1', kind: 'placement-support-meeting', heldAt: '2026-04-20T14:00' } as const;

/** Nothing was done, and what the rule is about had ended: no duty is left open. */
const ended = (name: string, rule: Changed<Rule>, history: Changed<PlacementHistory>): Said => ({
  name,
  rule: { answeredBy: [planning], ...rule },
  history,
  expected: { status: 'lapsed', breaches: [] },
});
const careEnded: Changed<PlacementHistory> = { lookedAfter: [{ from: '2026-04-09', to: '2026-05-01' }] };
const grownUp: Changed<PlacementHistory> = { child: { id: 'c1', dateOfBirth: '2008-05-01' }, lookedAfter: [{ from: '2026-04-09' }] };

/** What ends a need where the rule does not say. */
const endsSaid: readonly Said[] = [
  ended('a duty of a placement ends with care', {}, careEnded),
  ended(
    'a duty of a placement that was only proposed ends as the proposal is withdrawn',
    {},
    { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-05-10', withdrawnAt: '2026-05-01' }] },
  ),
  ended(
    'what a text lets end as a proposal is withdrawn',
    { needEnds: ['withdrawal'] },
    { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-05-10', withdrawnAt: '2026-05-01' }] },
  ),
  ended(
    'a duty of a meeting that was held before the placement ends with care',
    { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [{ document: ['care-plan'], of: 'child' }] },
    { ...careEnded, meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-05' }] },
  ),
  ended('a duty of the first placement ends with care', { forEach: { each: 'first-placement' } }, careEnded),
  ended('a duty of the first placement ends on the eighteenth birthday', { forEach: { each: 'first-placement' } }, grownUp),
  ended(
    'a duty of a visit ends on the eighteenth birthday',
    { forEach: { each: 'visit' } },
    { ...grownUp, visits: [{ id: 'v1', at: '2026-04-20', placementId: 'p1' }] },
  ),
  ended(
    'a duty of a concern ends as the concern is resolved',
    { forEach: { each: 'concern', kinds: ['fragility'] } },
    { concerns: [{ ...fragile, resolvedAt: '2026-05-01' }] },
  ),
  ended('a duty of a period of care ends with it', { forEach: { each: 'care-period' } }, careEnded),
  ended('a duty of a period of care ends on the eighteenth birthday', { forEach: { each: 'care-period' } }, grownUp),
  ended(
    'a duty of the time between reviews ends with the placement',
    { forEach: { each: 'review-interval' } },
    { placements: [{ ...p1, endedAt: '2026-05-20' }], reviews: [{ id: 'r1', heldAt: '2026-05-01' }] },
  ),
  ended('a duty of the time between reviews ends with care', { forEach: { each: 'review-interval' } }, careEnded),
  ended('a duty of the time between reviews ends on the eighteenth birthday', { forEach: { each: 'review-interval' } }, grownUp),
  ended(
    'a joined need ends as all that called for it is resolved',
    {
      forEach: {
        each: 'joined-need',
        triggers: [{ clauses: ['WALSALL-1'], modality: 'should', on: { concern: ['fragility'] }, ends: 'concern-resolved' }],
        answers: { meeting: ['placement-planning-meeting'] },
      },
    },
    { concerns: [{ ...fragile, resolvedAt: '2026-05-01' }] },
  ),
  {
    name: 'nothing recurs from a visit on the day on which care ended',
    rule: {
      kind: 'visit',
      series: true,
      needEnds: ['placement-end'],
      forEach: { each: 'visit' },
      answeredBy: [{ visit: 'any', of: 'placement', after: 'visit.at' }],
    },
    history: { lookedAfter: [{ from: '2026-04-09', to: '2026-06-01' }], visits: [{ id: 'v1', at: '2026-06-01', placementId: 'p1' }] },
    expected: undefined,
  },
];

/** Which record answers. */
const answersSaid: readonly Said[] = [
  {
    name: 'a decision by one who may take it',
    rule: { answeredBy: [{ decision: ['approve-placement'], by: ['nominated-officer'], of: 'placement' }] },
    history: {
      decisions: [
        { id: 'd1', kind: 'approve-placement', at: '2026-04-20', by: 'iro', placementId: 'p1' },
        { id: 'd2', kind: 'approve-placement', at: '2026-04-22', by: 'nominated-officer', placementId: 'p1' },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/decisions/1', at: '2026-04-22' } },
  },
  {
    name: 'a plan is prepared and finalised by the later of the two',
    rule: { kind: 'plan', answeredBy: [{ plan: 'prepared-and-finalised' }], ...limb({ within: { days: 5 }, of: 'placement.startedAt' }) },
    history: { plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-10', finalisedAt: '2026-04-12' }] },
    expected: { status: 'met', metBy: { pointer: '/plans/0', at: '2026-04-12' } },
  },
  {
    name: 'of two notices of a meeting, one that names it and one of its placement, the earlier answers',
    rule: {
      kind: 'notification',
      forEach: { each: 'meeting', kinds: support },
      answeredBy: [{ notification: ['meeting-outcome'], to: [{ role: 'parent' }], of: 'meeting' }],
    },
    history: {
      meetings: [{ ...supported, placementId: 'p1' }],
      notifications: [
        { id: 'n1', to: 'parent', about: 'meeting-outcome', at: '2026-04-28' },
        { id: 'n2', to: 'parent', about: 'meeting-outcome', at: '2026-04-24', meetingId: 'm1' },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/notifications/1', at: '2026-04-24' } },
  },
  {
    name: 'the same limit, whichever of two moments of one day came first: only the start decides whether it was kept, and is asked for',
    history: {
      placements: [{ ...p1, startedAt: '2026-04-09', decidedAt: '2026-04-01', permanenceMatchAgreedAt: '2026-04-01' }],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-10T12:00' }],
    },
    rule: {
      limbs: [
        {
          clauses: ['WALSALL-1'],
          when: { earlier: 'placement.decidedAt', than: 'placement.permanenceMatchAgreedAt' },
          due: { within: { hours: 24 }, of: 'placement.startedAt' },
          counted: 'a day after the start',
        },
        { clauses: ['WALSALL-1'], due: { within: { hours: 24 }, of: 'placement.startedAt' }, counted: 'a day after the start' },
      ],
    },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'], asks: ['/placements/0/startedAt'] },
  },
];

export const endsAndAnswersSaid: readonly Said[] = [...endsSaid, ...answersSaid];

/** The arrays that a history says nothing of unless a case does. */
const noArrays: Changed<PlacementHistory> = { meetings: undefined, documents: undefined, visits: undefined, reviews: undefined };
const asksOf = (forEach: Rule['forEach'], history: Changed<PlacementHistory>): readonly string[] =>
  answerTo({ forEach, answeredBy: [] }, { ...noArrays, ...history }).missingFacts.map(({ pointer }) => pointer);

/** An array that the extract lacks is asked for once, by the rule that is about its records; one that it holds is not. */
export function missingArraysAreAskedFor(): void {
  const about: readonly (readonly [Rule['forEach'], Exclude<keyof PlacementHistory, 'child' | 'placements' | 'coverage'>])[] = [
    [{ each: 'care-period' }, 'lookedAfter'],
    [{ each: 'first-placement' }, 'lookedAfter'],
    [{ each: 'concern', kinds: ['fragility'] }, 'concerns'],
    [{ each: 'circumstance', kinds: ['offending'] }, 'circumstances'],
    [{ each: 'meeting', kinds: support }, 'meetings'],
    [{ each: 'review' }, 'reviews'],
    [{ each: 'visit' }, 'visits'],
    [{ each: 'review-interval' }, 'reviews'],
    [{ each: 'plan' }, 'plans'],
    [{ each: 'document', kinds: ['care-plan'] }, 'documents'],
    [{ each: 'decision', kinds: ['approve-placement'] }, 'decisions'],
    [{ each: 'carer-break' }, 'carerBreaks'],
    [{ each: 'legal-status' }, 'legalStatuses'],
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
    {
      forEach: { each: 'review-interval' },
      answeredBy: [],
      when: { not: { happened: 'review.heldAt' } },
      limbs: [{ clauses: ['WALSALL-1'], due: { within: { hours: 24 }, of: 'trigger' }, counted: 'a day after' }],
    },
    { ...noArrays, placements: [{ ...p1, startedAt: '2026-04-09' }], reviews: [{ id: 'r1', heldAt: '2026-04-09T00:00' }] },
  );
  expect(requirements.find(({ id }) => id === 'walsall/done:p1')).toMatchObject({
    applies: 'possible',
    deadline: { due: '2026-04-10T23:59:59+01:00', anchor: { pointer: '/placements/0/startedAt' } },
  });
}
