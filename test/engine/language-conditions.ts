import { expect } from 'vitest';
import type { EvaluateOptions, Evaluation, PlacementHistory } from '../../src/contract.ts';
import { evaluate } from '../../src/index.ts';
import { inCircumstance } from '../../src/policy/parts.ts';
import { defineProfile, type Condition, type Layer, type Rule, type Trigger } from '../../src/profiles/writing.ts';
import { calledBy, held, limb, trigger, type Changed, type Said } from './language.ts';

const meeting = ['placement-planning-meeting'] as const;
const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
const fragile = { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' } as const;
const unsuitable = { id: 'k2', kind: 'suitability', identifiedAt: '2026-04-20', placementId: 'p1' } as const;
const carePlan = { kind: 'care-plan', at: '2026-05-10', placementId: 'p1' } as const;

const urgent: Condition = { fact: 'placement.emergency', is: true };
const answeredSince = (...triggers: readonly Trigger[]): Changed<Rule> => ({ ...calledBy(...triggers), answeredBy: [{ meeting, of: 'placement', from: 'trigger' }] });
const onceBegun = trigger({ placement: { happened: 'placement.startedAt' } });
const overDays: Changed<Rule> = limb({ within: { days: 5 }, of: 'placement.startedAt' });
/** Five days, of which the child spends some where another regime holds. */
const elsewhere: Changed<Rule> = { ...overDays, placements: ['foster'], notWhilePlaced: ['adoptive'], needEnds: [] };
const adopted = { id: 'p2', kind: 'adoptive', startedAt: '2026-04-11T10:00' } as const;
const fromEnd = { within: { days: 5 }, of: 'placement.endedAt' } as const, inSummer = { within: { days: 100 }, of: 'placement.startedAt' } as const;
const endUnknown: Changed<PlacementHistory> = { placements: [{ ...p1, endedAt: 'unknown' }] };
const byTheFirst = { status: 'undetermined', couldBe: ['due', 'lapsed'], deadline: { dueDate: '2026-07-18' }, asks: ['/placements/0/endedAt'] };
const concerned: Changed<Rule> = { ...limb({ by: 'concern.resolvedAt' }), forEach: { each: 'concern', kinds: ['fragility'] }, needEnds: [] };
const meetingOn = (heldAt: string): Changed<PlacementHistory> => ({ meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', concernIds: ['k1'], heldAt }] });
const whileConcerned: Changed<Rule> = { ...concerned, answeredBy: [{ meeting, of: 'concern', from: 'concern.identifiedAt' }] };

/** What the compiling of a rule, its conditions, its limits and the completions come to. */
export const conditionsSaid: readonly Said[] = [
  {
    name: 'a rule without limbs cites what it says of the order as well', rule: { clauses: ['WALSALL-2'] }, earlier: { forEach: { each: 'placement' } }, history: {},
    expected: { status: 'pending', clauses: ['WALSALL-2', 'WALSALL-1'] },
  },
  {
    name: 'attested not to apply, by the clause of a limb', rule: { ...overDays, clauses: ['WALSALL-2'] }, history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-applicable', at: '2026-04-20' }] }, expected: undefined,
  },
  {
    name: 'neither when care began is known nor when it ended: it may be running', rule: { forEach: { each: 'care-period' }, needEnds: [], when: { all: [{ since: 'care.from' }, { not: { since: 'care.to' } }] } },
    history: { lookedAfter: [{ from: 'unknown', to: 'unknown' }] }, expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'] },
  },
  {
    name: 'asked for where another clause is attested as done', rule: { when: { attested: 'WALSALL-2', outcome: 'done' } },
    history: { attestations: [{ clause: 'WALSALL-2', outcome: 'done', at: '2026-04-20' }] }, expected: { status: 'outstanding' },
  },
  {
    name: 'one placement began before that day, and one since', rule: { placements: ['foster'], when: { beganBefore: '2026-05-01' } },
    history: { placements: [p1, { id: 'p2', kind: 'residential', startedAt: '2026-05-10T10:00' }] }, expected: { status: 'outstanding' },
  },
  { name: 'a review alone was held before that day', rule: { when: { beganBefore: '2026-04-01' } }, history: { reviews: [{ id: 'r1', heldAt: '2026-03-01' }] }, expected: { status: 'outstanding' } },
  {
    name: 'one placement that fulfils it is enough, and another of which that is not known decides nothing',
    rule: { placements: ['residential'], when: { atLeast: 1, placementsWhere: { all: [{ fact: 'placement.kind', oneOf: ['foster', 'residential'] }, urgent] } } },
    history: { placements: [p1, { id: 'p2', kind: 'residential', startedAt: '2026-05-10T10:00', emergency: true }] },
    expected: { status: 'outstanding', because: [{ pointer: '/placements/1/kind', value: 'residential' }, { pointer: '/placements/1/emergency', value: true }], asks: [] },
  },
  {
    name: 'a seventy-two-hour review at a clock time that came twice: by the later of the two', rule: limb({ by: 'placement.seventy-two-hour-review' }), asOf: '2026-10-30',
    history: { placements: [{ ...p1, startedAt: '2026-10-24T10:00' }], meetings: [{ id: 'm1', kind: 'seventy-two-hour-review', placementId: 'p1', heldAt: '2026-10-25T01:30' }] },
    expected: { status: 'overdue', deadline: { due: '2026-10-25T01:30:00+00:00', dueFrom: '2026-10-25T01:30:00+01:00' } },
  },
  {
    name: 'two such reviews, at clock times that came twice: the one of 01:30 came first only where it was in summer time', rule: limb({ by: 'placement.seventy-two-hour-review' }), asOf: '2026-10-30', history: {
      placements: [{ ...p1, startedAt: '2026-10-24T10:00' }],
      meetings: [{ id: 'm1', kind: 'seventy-two-hour-review', placementId: 'p1', heldAt: '2026-10-25T01:10' }, { id: 'm2', kind: 'seventy-two-hour-review', placementId: 'p1', heldAt: '2026-10-25T01:30' }],
    }, expected: {
      status: 'overdue',
      deadline: {
        due: '2026-10-25T01:10:00+00:00', dueFrom: '2026-10-25T01:10:00+01:00',
        alternatives: [{ due: '2026-10-25T01:30:00+01:00', anchor: { pointer: '/meetings/1/heldAt' } }, { due: '2026-10-25T01:10:00+00:00', anchor: { pointer: '/meetings/0/heldAt' } }],
      },
    },
  },
  { name: 'of no period of care, it counts from no first placement', rule: limb({ within: { days: 5 }, of: 'care.first-placement' }), history: {}, expected: { status: 'outstanding', deadline: undefined } },
  {
    name: 'by the day before the start, from its first second', rule: limb({ by: 'placement.day-before-start' }), history: {},
    expected: { deadline: { due: '2026-04-08T00:00:00+01:00', dueDate: '2026-04-08', anchor: { value: '2026-04-08' } } },
  },
  { name: 'so many days from the day before the start', rule: limb({ within: { days: 5 }, of: 'placement.day-before-start' }), history: {}, expected: { deadline: { dueDate: '2026-04-13' } } },
  {
    name: 'a decision that is to come has not been made: nothing counts from it', rule: limb({ within: { days: 5 }, of: 'placement.decidedAt' }),
    history: { placements: [{ ...p1, decidedAt: '2026-07-10' }] }, expected: { status: 'outstanding', deadline: undefined },
  },
  {
    name: 'the first of a series counts from what the series starts from',
    rule: { ...limb({ within: { days: 5 }, of: 'opening' }), kind: 'visit', forEach: { each: 'visit', opening: true }, series: true, answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }] },
    history: {}, expected: { status: 'overdue', deadline: { dueDate: '2026-04-14' } },
  },
  {
    name: 'what was called for after a meeting is judged on the day that called for it, not on an earlier one', rule: { ...answeredSince(trigger({ concern: ['fragility'] })), when: inCircumstance('offending') },
    history: { ...held('2026-05-01'), concerns: [fragile, { ...fragile, id: 'k2', identifiedAt: '2026-05-10' }], circumstances: [{ kind: 'offending', from: '2026-05-05' }] },
    expected: { id: 'walsall/done:p1:after-m1', status: 'outstanding' },
  },
  {
    name: 'what the placement calls for is judged on the day that it starts, whatever came after a meeting held before that', rule: { ...answeredSince(onceBegun, trigger({ concern: ['fragility'] })), when: inCircumstance('offending') },
    history: { ...held('2026-04-05'), concerns: [{ ...fragile, identifiedAt: '2026-04-07' }], circumstances: [{ kind: 'offending', from: '2026-04-08' }] }, expected: { id: 'walsall/done:p1', status: 'outstanding' },
  },
  {
    name: 'a concern that would call for it today, and did not when it arose, leaves it to the one that did',
    rule: answeredSince(trigger({ concern: ['fragility'] }, { when: inCircumstance('offending') }), trigger({ concern: ['suitability'] }, { when: inCircumstance('missing'), ends: 'concern-resolved', clauses: ['WALSALL-2'] })),
    history: { concerns: [fragile, unsuitable], circumstances: [{ kind: 'missing', from: '2026-04-19', to: '2026-04-25' }, { kind: 'offending', from: '2026-05-01' }] },
    expected: { status: 'outstanding', clauses: ['WALSALL-2', 'WALSALL-1'] },
  },
  {
    name: 'which concerns there were is asked for though it is not known whether the text speaks of the placement', rule: { ...answeredSince(onceBegun, trigger({ concern: ['fragility'] })), when: urgent }, history: {},
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/placements/0/emergency', '/concerns'] },
  },
  {
    name: 'which concerns there were is asked for where the text spoke of the placement as it started', rule: { ...answeredSince(onceBegun, trigger({ concern: ['fragility'] })), when: inCircumstance('offending') },
    history: { circumstances: [{ kind: 'offending', from: '2026-04-01', to: '2026-04-20' }] }, expected: { status: 'outstanding', asks: ['/concerns'] },
  },
  { name: 'in a time in which the law did not ask for it', rule: { ...overDays, relaxed: { from: '2026-04-01', to: '2026-04-30', lifted: true } }, history: {}, expected: undefined },
  {
    name: 'due in another regime, and the child is back: asked for without a date that anybody is late by', rule: elsewhere,
    history: { placements: [{ ...p1, endedAt: '2026-04-11T10:00' }, { ...adopted, endedAt: '2026-05-01T10:00' }, { id: 'p3', kind: 'residential', startedAt: '2026-05-01T10:00' }] },
    expected: { status: 'outstanding', deadline: { dueDate: '2026-04-14', source: 'inferred' }, because: [{ pointer: '/placements/1/kind', value: 'adoptive' }], breaches: [] },
  },
  { name: 'due in another regime, where the child still lives', rule: elsewhere, history: { placements: [{ ...p1, endedAt: '2026-04-11T10:00' }, adopted] }, expected: undefined },
  { name: 'a limit that it is forbidden to pass, passed', rule: { ...overDays, limitForbids: true }, history: {}, expected: { status: 'contravened', breaches: ['not-permitted'] } },
  {
    name: 'called for once the placement had ended, and done in time: met',
    rule: { ...limb({ within: { days: 5 }, of: 'document.at' }), forEach: { each: 'document', kinds: ['care-plan'] }, answeredBy: [{ meeting, of: 'placement', from: 'trigger' }] },
    history: { ...held('2026-05-12'), placements: [{ ...p1, endedAt: '2026-05-01' }], documents: [carePlan] }, expected: { status: 'met' },
  },
  { name: 'attested as not practicable, where it is asked for only where possible', rule: { wherePossible: true },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-practicable', at: '2026-04-20' }] }, expected: { status: 'lapsed' } },
  {
    name: 'not done before the placement ended, by which it was due', rule: { ...limb({ before: 'placement.endedAt' }), needEnds: [] }, history: { placements: [{ ...p1, endedAt: '2026-05-01T10:00' }] },
    expected: { status: 'missed', breaches: ['missed'] },
  },
  { name: 'the sooner of a limit from an end that may not have come, and of one from the start', rule: limb({ earliestOf: [fromEnd, inSummer] }), history: endUnknown, expected: byTheFirst },
  { name: 'the sooner of a limit from the start, and of one from an end that may not have come', rule: limb({ earliestOf: [inSummer, fromEnd] }), history: endUnknown, expected: byTheFirst },
  {
    name: 'the sooner of a year from when care began, which nobody knows, and of a year from an end that came after', history: { ...endUnknown, lookedAfter: [{ from: 'unknown' }] },
    rule: { ...limb({ earliestOf: [{ within: { months: 12 }, of: 'care.from' }, { within: { months: 12 }, of: 'placement.endedAt' }] }), forEach: { each: 'first-placement' }, needEnds: [] },
    expected: { status: 'undetermined', couldBe: ['due', 'overdue'], deadline: undefined, asks: ['/lookedAfter/0/from'] },
  },
  {
    name: 'done, and due so long after a day that nobody knows: no date is said', rule: { ...limb({ within: { days: 5 }, of: 'care.from' }), forEach: { each: 'care-period' }, answeredBy: [] },
    history: { lookedAfter: [{ from: 'unknown' }], attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15' }] }, expected: { status: 'met', deadline: undefined },
  },
  {
    name: 'the interval agreed by the day of the concern that calls, not by that of one that does not', history: {
      placements: [{ ...p1, emergency: false, planningIntervals: [{ every: { weeks: 4 }, agreedAt: '2026-04-15' }, { every: { weeks: 6 }, agreedAt: '2026-05-01' }] }],
      concerns: [fragile, { ...unsuitable, identifiedAt: '2026-05-10' }],
    }, rule: { ...answeredSince(trigger({ concern: ['fragility'] }, { when: urgent }), trigger({ concern: ['suitability'] })), ...limb({ agreed: 'planning-interval' }) },
    expected: { status: 'overdue', deadline: { dueDate: '2026-06-21', source: 'agreed' } },
  },
  {
    name: 'a day that is its own limit is in time, at whatever time it was', rule: { ...concerned, answeredBy: [{ event: 'concern.resolvedAt' }] }, history: { concerns: [{ ...fragile, resolvedAt: '2026-04-25' }] },
    expected: { status: 'met', asks: [] },
  },
  {
    name: 'held some time of the day in the first instant of which it was due',
    rule: limb({ within: { hours: 24 }, of: 'placement.startedAt' }), history: { ...held('2026-04-20'), placements: [{ ...p1, startedAt: '2026-04-19T00:00' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'], asks: ['/meetings/0/heldAt'] },
  },
  {
    name: 'at a clock time that came twice: before the time that counts or after it, and never in it', rule: whileConcerned, asOf: '2026-10-30',
    history: { ...meetingOn('2026-10-25T01:30'), concerns: [{ ...fragile, identifiedAt: '2026-10-25T01:45+01:00', resolvedAt: '2026-10-25T01:15+00:00' }] },
    expected: { status: 'undetermined', couldBe: ['met-late', 'overdue'], asks: ['/meetings/0/heldAt'] },
  },
  {
    name: 'on a day of which five hours count: in them, before or after', rule: whileConcerned,
    history: { ...meetingOn('2026-04-20'), concerns: [{ ...fragile, identifiedAt: '2026-04-20T10:00', resolvedAt: '2026-04-20T15:00' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'overdue'], asks: ['/meetings/0/heldAt'] },
  },
  {
    name: 'a fact that is read and changes nothing is not asked for beside the time that does', rule: { ...limb({ within: { hours: 264 }, of: 'placement.startedAt' }), when: { any: [urgent, { not: urgent }] } },
    history: held('2026-04-20'), expected: { status: 'undetermined', couldBe: ['met', 'met-late'], asks: ['/meetings/0/heldAt'] },
  },
  {
    name: 'forty things that are not known, more ways than anybody could try: nothing is certain, and all that was read is asked', history: {}, expected: { status: 'undetermined', couldBe: ['outstanding'], applies: 'possible', asks: ['/child/dateOfBirth'] },
    rule: { when: { all: Array.from({ length: 40 }, (_, years): Condition => ({ any: [{ aged: years + 1 }, { not: { aged: years + 1 } }] })) } },
  },
];

const layer: Layer = {
  id: 'walsall', version: '1', title: 'Walsall', basis: 'authority', asAt: '2026-01-01', clauses: { 'WALSALL-1': 'It is done.' }, rules: [], sections: [], silences: [],
};
const asked: Rule = { id: 'walsall/done', kind: 'meeting', title: 'It is done', clauses: ['WALSALL-1'], modality: 'should', forEach: { each: 'placement' }, answeredBy: [{ meeting, of: 'placement' }] };
const base: PlacementHistory = { child: { id: 'c1' }, placements: [p1], meetings: [] };

function answerOf(rule: Changed<Rule>, history: Partial<PlacementHistory>, more: Partial<Layer> = {}): Evaluation {
  // Nothing that a rule must have is taken away here.
  const whole = { ...asked, ...rule } as Rule;
  return evaluate({ ...base, ...history }, { profile: defineProfile({ id: 'walsall', version: '1', title: 'Walsall', layers: [{ ...layer, ...more, rules: [whole] }] }), asOf: '2026-10-30' });
}

/** What is no profile is refused by what was passed, whichever way it fails to be one. */
export function whatIsNoProfileIsRefused(): void {
  for (const [value, got] of [[undefined, 'undefined'], [null, 'null'], ['walsall', '"walsall"'], [7, 'something of type number'], [{ id: 'walsall' }, 'something of type object'], [{ format: 'profile@2' }, 'something of type object']] as const) {
    // What a caller without types may pass.
    const options = { profile: value as unknown as EvaluateOptions['profile'], asOf: '2026-06-30' };
    expect(() => evaluate(base, options)).toThrow(new TypeError(`evaluate: options.profile is ${got}; pass one of the package or of defineProfile.`));
  }
}

/** A council's own word is read as the known one that the profile says it is a kind of; one that it does not declare is said, and no other is. */
export function ownWordsAreReadAsDeclared(): void {
  const { requirements, notCovered } = answerOf({}, {
    meetings: [{ id: 'm1', kind: 'walsall/huddle', placementId: 'p1', heldAt: '2026-04-20' }],
    documents: (['walsall/diary', 'walsall/note', 'walsall/letter'] as const).map((kind) => ({ kind, at: '2026-04-20', placementId: 'p1' })),
  }, { words: [{ word: 'walsall/huddle', label: 'Huddle', isA: 'placement-planning-meeting' }, { word: 'walsall/diary', label: 'Diary' }] });
  expect(requirements.map(({ status }) => status)).toEqual(['met']);
  expect(notCovered).toEqual(['walsall/letter', 'walsall/note'].map((word) => ({ what: `"${word}" is not declared by this profile; its records are of no known kind.`, clauses: [] })));
}

/** What decides is asked in words: since when a state has held, and at which of two times something happened. */
export function whatDecidesIsAskedInWords(): void {
  expect(answerOf({ forEach: { each: 'care-period' }, when: { since: 'care.from' } }, { lookedAfter: [{ from: 'unknown' }] }).missingFacts).toEqual([
    { pointer: '/lookedAfter/0/from', type: 'Moment', question: 'When did this period of care begin?', neededBy: ['walsall/done:care-unknown'] },
  ]);
  expect(answerOf(limb({ within: { hours: 24 }, of: 'placement.startedAt' }), {
    placements: [{ ...p1, startedAt: '2026-10-24T01:45' }], meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-10-25T01:30' }],
  }).missingFacts).toEqual([{ pointer: '/meetings/0/heldAt', type: 'DateTimeString', question: 'At what time of day did it happen?', neededBy: ['walsall/done:p1'] }]);
}
