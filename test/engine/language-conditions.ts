import type { PlacementHistory } from '../../src/contract.ts';
import { inCircumstance } from '../../src/policy/parts.ts';
import type { Condition, Rule, Trigger } from '../../src/profiles/writing.ts';
import { calledBy, type Changed, held, limb, type Said, trigger } from './language.ts';

export const meeting = ['placement-planning-meeting'] as const;
export const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
export const fragile = { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' } as const;
export const unsuitable = { id: 'k2', kind: 'suitability', identifiedAt: '2026-04-20', placementId: 'p1' } as const;
export const carePlan = { kind: 'care-plan', at: '2026-05-10', placementId: 'p1' } as const;

export const urgent: Condition = { fact: 'placement.emergency', is: true };
export const answeredSince = (...triggers: readonly Trigger[]): Changed<Rule> => ({
  ...calledBy(...triggers),
  answeredBy: [{ meeting, of: 'placement', from: 'trigger' }],
});
const onceBegun = trigger({ placement: { happened: 'placement.startedAt' } });
export const overDays: Changed<Rule> = limb({ within: { days: 5 }, of: 'placement.startedAt' });
/** Five days, of which the child spends some where another regime holds. */
export const elsewhere: Changed<Rule> = { ...overDays, placements: ['foster'], notWhilePlaced: ['adoptive'], needEnds: [] };
export const adopted = { id: 'p2', kind: 'adoptive', startedAt: '2026-04-11T10:00' } as const;
export const fromEnd = { within: { days: 5 }, of: 'placement.endedAt' } as const,
  inSummer = { within: { days: 100 }, of: 'placement.startedAt' } as const;
export const endUnknown: Changed<PlacementHistory> = { placements: [{ ...p1, endedAt: 'unknown' }] };
export const byTheFirst = {
  status: 'undetermined',
  couldBe: ['due', 'lapsed'],
  deadline: { dueDate: '2026-07-18' },
  asks: ['/placements/0/endedAt'],
};
export const concerned: Changed<Rule> = {
  ...limb({ by: 'concern.resolvedAt' }),
  forEach: { each: 'concern', kinds: ['fragility'] },
  needEnds: [],
};
export const meetingOn = (heldAt: string): Changed<PlacementHistory> => ({
  meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', concernIds: ['k1'], heldAt }],
});
export const whileConcerned: Changed<Rule> = { ...concerned, answeredBy: [{ meeting, of: 'concern', from: 'concern.identifiedAt' }] };

/** What the compiling of a rule, its conditions, its limits and the completions come to. */
export const conditionsSaid: readonly Said[] = [
  {
    name: 'a rule without limbs cites what it says of the order as well',
    rule: { clauses: ['WALSALL-2'] },
    earlier: { forEach: { each: 'placement' } },
    history: {},
    expected: { status: 'pending', clauses: ['WALSALL-2', 'WALSALL-1'] },
  },
  {
    name: 'attested not to apply, by the clause of a limb',
    rule: { ...overDays, clauses: ['WALSALL-2'] },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-applicable', at: '2026-04-20' }] },
    expected: undefined,
  },
  {
    name: 'neither when care began is known nor when it ended: it may be running',
    rule: { forEach: { each: 'care-period' }, needEnds: [], when: { all: [{ since: 'care.from' }, { not: { since: 'care.to' } }] } },
    history: { lookedAfter: [{ from: 'unknown', to: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'] },
  },
  {
    name: 'asked for where another clause is attested as done',
    rule: { when: { attested: 'WALSALL-2', outcome: 'done' } },
    history: { attestations: [{ clause: 'WALSALL-2', outcome: 'done', at: '2026-04-20' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'one placement began before that day, and one since',
    rule: { placements: ['foster'], when: { beganBefore: '2026-05-01' } },
    history: { placements: [p1, { id: 'p2', kind: 'residential', startedAt: '2026-05-10T10:00' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a review alone was held before that day',
    rule: { when: { beganBefore: '2026-04-01' } },
    history: { reviews: [{ id: 'r1', heldAt: '2026-03-01' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'one placement that fulfils it is enough, and another of which that is not known decides nothing',
    rule: {
      placements: ['residential'],
      when: { atLeast: 1, placementsWhere: { all: [{ fact: 'placement.kind', oneOf: ['foster', 'residential'] }, urgent] } },
    },
    history: { placements: [p1, { id: 'p2', kind: 'residential', startedAt: '2026-05-10T10:00', emergency: true }] },
    expected: {
      status: 'outstanding',
      because: [
        { pointer: '/placements/1/kind', value: 'residential' },
        { pointer: '/placements/1/emergency', value: true },
      ],
      asks: [],
    },
  },
  {
    name: 'a seventy-two-hour review at a clock time that came twice: by the later of the two',
    rule: limb({ by: 'placement.seventy-two-hour-review' }),
    asOf: '2026-10-30',
    history: {
      placements: [{ ...p1, startedAt: '2026-10-24T10:00' }],
      meetings: [{ id: 'm1', kind: 'seventy-two-hour-review', placementId: 'p1', heldAt: '2026-10-25T01:30' }],
    },
    expected: { status: 'overdue', deadline: { due: '2026-10-25T01:30:00+00:00', dueFrom: '2026-10-25T01:30:00+01:00' } },
  },
  {
    name: 'two such reviews, at clock times that came twice: the one of 01:30 came first only where it was in summer time',
    rule: limb({ by: 'placement.seventy-two-hour-review' }),
    asOf: '2026-10-30',
    history: {
      placements: [{ ...p1, startedAt: '2026-10-24T10:00' }],
      meetings: [
        { id: 'm1', kind: 'seventy-two-hour-review', placementId: 'p1', heldAt: '2026-10-25T01:10' },
        { id: 'm2', kind: 'seventy-two-hour-review', placementId: 'p1', heldAt: '2026-10-25T01:30' },
      ],
    },
    expected: {
      status: 'overdue',
      deadline: {
        due: '2026-10-25T01:10:00+00:00',
        dueFrom: '2026-10-25T01:10:00+01:00',
        alternatives: [
          { due: '2026-10-25T01:30:00+01:00', anchor: { pointer: '/meetings/1/heldAt' } },
          { due: '2026-10-25T01:10:00+00:00', anchor: { pointer: '/meetings/0/heldAt' } },
        ],
      },
    },
  },
  {
    name: 'of no period of care, it counts from no first placement',
    rule: limb({ within: { days: 5 }, of: 'care.first-placement' }),
    history: {},
    expected: { status: 'outstanding', deadline: undefined },
  },
  {
    name: 'by the day before the start, from its first second',
    rule: limb({ by: 'placement.day-before-start' }),
    history: {},
    expected: { deadline: { due: '2026-04-08T00:00:00+01:00', dueDate: '2026-04-08', anchor: { value: '2026-04-08' } } },
  },
  {
    name: 'so many days from the day before the start',
    rule: limb({ within: { days: 5 }, of: 'placement.day-before-start' }),
    history: {},
    expected: { deadline: { dueDate: '2026-04-13' } },
  },
  {
    name: 'a decision that is to come has not been made: nothing counts from it',
    rule: limb({ within: { days: 5 }, of: 'placement.decidedAt' }),
    history: { placements: [{ ...p1, decidedAt: '2026-07-10' }] },
    expected: { status: 'outstanding', deadline: undefined },
  },
  {
    name: 'the first of a series counts from what the series starts from',
    rule: {
      ...limb({ within: { days: 5 }, of: 'opening' }),
      kind: 'visit',
      forEach: { each: 'visit', opening: true },
      series: true,
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
    },
    history: {},
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-14' } },
  },
  {
    name: 'what was called for after a meeting is judged on the day that called for it, not on an earlier one',
    rule: { ...answeredSince(trigger({ concern: ['fragility'] })), when: inCircumstance('offending') },
    history: {
      ...held('2026-05-01'),
      concerns: [fragile, { ...fragile, id: 'k2', identifiedAt: '2026-05-10' }],
      circumstances: [{ kind: 'offending', from: '2026-05-05' }],
    },
    expected: { id: 'walsall/done:p1:after-m1', status: 'outstanding' },
  },
  {
    name: 'what the placement calls for is judged on the day that it starts, whatever came after a meeting held before that',
    rule: { ...answeredSince(onceBegun, trigger({ concern: ['fragility'] })), when: inCircumstance('offending') },
    history: {
      ...held('2026-04-05'),
      concerns: [{ ...fragile, identifiedAt: '2026-04-07' }],
      circumstances: [{ kind: 'offending', from: '2026-04-08' }],
    },
    expected: { id: 'walsall/done:p1', status: 'outstanding' },
  },
  {
    name: 'a concern that would call for it today, and did not when it arose, leaves it to the one that did',
    rule: answeredSince(
      trigger({ concern: ['fragility'] }, { when: inCircumstance('offending') }),
      trigger({ concern: ['suitability'] }, { when: inCircumstance('missing'), ends: 'concern-resolved', clauses: ['WALSALL-2'] }),
    ),
    history: {
      concerns: [fragile, unsuitable],
      circumstances: [
        { kind: 'missing', from: '2026-04-19', to: '2026-04-25' },
        { kind: 'offending', from: '2026-05-01' },
      ],
    },
    expected: { status: 'outstanding', clauses: ['WALSALL-2', 'WALSALL-1'] },
  },
  {
    name: 'which concerns there were is asked for though it is not known whether the text speaks of the placement',
    rule: { ...answeredSince(onceBegun, trigger({ concern: ['fragility'] })), when: urgent },
    history: {},
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/placements/0/emergency', '/concerns'] },
  },
  {
    name: 'which concerns there were is asked for where the text spoke of the placement as it started',
    rule: { ...answeredSince(onceBegun, trigger({ concern: ['fragility'] })), when: inCircumstance('offending') },
    history: { circumstances: [{ kind: 'offending', from: '2026-04-01', to: '2026-04-20' }] },
    expected: { status: 'outstanding', asks: ['/concerns'] },
  },
];
