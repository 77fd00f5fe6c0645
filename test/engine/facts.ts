import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import { facts, type FactName } from '../../src/policy/facts.ts';
import type { Condition, Subject } from '../../src/policy/language.ts';
import { askedWhere, clause, twoOf, type Wanted } from './asked-where.ts';
import { careOnly, careUnknown, careUnrecorded, childNo, childUnsaid, childYes, ended, inTurn, placements, records, reviewsFromMarch, undatedPlan } from './fact-histories.ts';

/** A fact, what a rule wants of it, and what is asked for then, as `askedWhere` says it; `…` stands for the fact's own place below its record. */
type Row = readonly [fact: FactName, wanted: Wanted, each: Subject, says: readonly string[]];
/** A condition of several parts, whose record it is asked of, and what is asked for then. */
type Whole = readonly [when: Condition, each: Subject, says: readonly string[]];
interface Told { readonly name: string; readonly history: PlacementHistory; readonly rows: readonly Row[] }

const care: Subject = { each: 'care-period' }, firstPlacement: Subject = { each: 'first-placement' };
const placement: Subject = { each: 'placement' }, plan: Subject = { each: 'plan' }, review: Subject = { each: 'review' };
const visit: Subject = { each: 'visit' }, carerBreak: Subject = { each: 'carer-break' }, legalStatus: Subject = { each: 'legal-status' };
const concern: Subject = { each: 'concern', kinds: ['support-need', 'fragility'] };
const circumstance: Subject = { each: 'circumstance', kinds: ['missing', 'offending'] };
const planning: Subject = { each: 'meeting', kinds: ['placement-planning-meeting'] };
const support: Subject = { each: 'meeting', kinds: ['placement-support-meeting'] };
const disruption: Subject = { each: 'meeting', kinds: ['disruption-meeting'] }, decision: Subject = { each: 'decision', kinds: ['additional-support'] };
const joined: Subject = {
  each: 'joined-need', answers: { meeting: ['placement-planning-meeting'] },
  triggers: [{ clauses: [clause], modality: 'must', on: { concern: ['support-need', 'fragility'] } }],
};
const own = 'care-2026-01-05', yes: Wanted = { is: true }, no: Wanted = { is: false }, there: Wanted = { recorded: true }, gone: Wanted = { recorded: false };

const ofChild: readonly FactName[] = [
  'child.interpreterNeeded', 'child.inEducation', 'child.independentVisitor', 'child.behavioursOfConcern', 'child.agreesToAccommodation', 'child.agreesToSixMonthlyVisits',
];
const ofPlacement: readonly FactName[] = ['placement.permanent', 'placement.longTerm', 'placement.beforeAssessment', 'placement.atDistance', 'placement.disruptsEducation', 'placement.carersHaveBirthChildren'];

const told: readonly Told[] = [
  {
    name: 'all is so of the child', history: childYes, rows: [
      ...ofChild.map((fact): Row => [fact, yes, care, ['care-2026-01-05 =/child…']]),
      ['child.disabilities', there, care, ['care-2026-01-05 =/child…']],
      ['child.disabilities', { oneOf: ['sen', 'learning'] }, care, ['care-2026-01-05 =/child…']],
      ['child.disabilities', { oneOf: ['sen'] }, care, []],
    ],
  },
  {
    name: 'nothing is so of the child', history: childNo, rows: [
      ...ofChild.map((fact): Row => [fact, yes, care, []]),
      ['child.disabilities', there, care, []],
      ['child.interpreterNeeded', no, care, ['care-2026-01-05 =/child…']],
      ['child.disabilities', gone, care, ['care-2026-01-05 =/child…']],
    ],
  },
  {
    name: 'nobody has said it of the child', history: childUnsaid, rows: [
      ...ofChild.map((fact): Row => [fact, yes, care, ['care-2026-01-05? ?/child…']]),
      ['child.disabilities', there, care, ['care-2026-01-05? ?/child…']],
      ['child.interpreterNeeded', no, care, ['care-2026-01-05? ?/child…']],
      ['child.disabilities', gone, care, ['care-2026-01-05? ?/child…']],
    ],
  },
  {
    name: 'what placements are', history: placements, rows: [
      ['placement.emergency', yes, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4 =/placements/3…', 'p6? ?/placements/5…']],
      ...ofPlacement.map((fact): Row => [fact, yes, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/3…', 'p6? ?/placements/5…']]),
      ['placement.outOfArea', yes, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4 =/placements/3…', 'p6? ?/placements/5…']],
      ['placement.ending.complex', yes, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/4…', 'p6? ?/placements/5…']],
      ['placement.ending.immediateRisk', yes, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/4…', 'p6? ?/placements/5…']],
      ['placement.emergency', no, placement, ['p2 =/placements/1…', 'p3? ?/placements/2…', 'p6? ?/placements/5…']],
      ['placement.predictedDifficulties', there, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/3…', 'p6? ?/placements/5…']],
      ['placement.transCultural', there, placement, ['p1 =/placements/0…', 'p2 =/placements/1…', 'p3 =/placements/2…']],
      ['placement.temporaryApproval', there, placement, ['p1 =/placements/0…']], ['placement.outsideApproval', there, placement, ['p1 =/placements/0…']],
      ['placement.planningIntervals', there, placement, ['p1 =/placements/0…']], ['placement.visitInterval', there, placement, ['p1', 'p4']],
      ['placement.ending', there, placement, ['p1 =/placements/0…', 'p2 =/placements/1…', 'p3 =/placements/2…', 'p4 =/placements/4…']],
      ['placement.ending.decidedAt', there, placement, ['p1 =/placements/0…']],
      ['placement.kind', { is: 'foster' }, placement, ['p1 =/placements/0…']],
      ['placement.kind', { oneOf: ['foster', 'hospital', 'connected-person'] }, placement, ['p1 =/placements/0…', 'p3 =/placements/2…', 'p4 =/placements/3…']],
      ['placement.provision', { is: 'in-house' }, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/3…', 'p6? ?/placements/5…']],
      ['placement.provision', { is: 'commissioned' }, placement, ['p2 =/placements/1…', 'p3? ?/placements/2…', 'p4? ?/placements/3…', 'p6? ?/placements/5…']],
      ['placement.ending.manner', { is: 'planned' }, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p6? ?/placements/5…']],
      ['placement.ending.manner', { oneOf: ['unplanned', 'abrupt'] }, placement, ['p2 =/placements/1…', 'p3? ?/placements/2…', 'p4 =/placements/4…', 'p6? ?/placements/5…']],
      ['placement.ending.endedBy', { is: 'carer' }, placement, ['p1 =/placements/0…', 'p3? ?/placements/2…', 'p4? ?/placements/4…', 'p6? ?/placements/5…']],
      ['placement.ending.endedBy', { oneOf: ['court', 'parent'] }, placement, ['p2 =/placements/1…', 'p3? ?/placements/2…', 'p4? ?/placements/4…', 'p6? ?/placements/5…']],
    ],
  },
  {
    name: 'what each record says', history: records, rows: [
      ['concern.kind', { is: 'fragility' }, concern, ['k2 =/concerns/1…']],
      ['concern.endingInevitable', yes, concern, ['k1 =/concerns/0/kind =/concerns/0…', 'k3? =/concerns/2/kind ?/concerns/2…']],
      ['concern.endingInevitable', no, concern, ['k2 =/concerns/1/kind =/concerns/1…', 'k3? =/concerns/2/kind ?/concerns/2…']],
      ['concern.raisedAtMeeting', { is: 'placement-planning-meeting' }, concern, ['k1 =/concerns/0/kind =/concerns/0/raisedAtMeetingId']],
      ['concern.raisedAtMeeting', gone, concern, ['k2 =/concerns/1/kind', 'k3 =/concerns/2/kind']],
      ['circumstance.kind', { is: 'missing' }, circumstance, ['o1 =/circumstances/0…']], ['circumstance.kind', { oneOf: ['offending'] }, circumstance, ['o2 =/circumstances/1…']],
      ['meeting.kind', { is: 'placement-planning-meeting' }, planning, ['m1 =/meetings/0…', 'm2 =/meetings/1…']],
      ['meeting.kind', { is: 'placement-support-meeting' }, support, ['m3 =/meetings/2…', 'm4 =/meetings/3…']],
      ['meeting.firstOfKind', yes, planning, ['m1 =/meetings/0/kind']], ['meeting.firstOfKind', yes, support, ['m3 =/meetings/2/kind', 'm4 =/meetings/3/kind']],
      ['meeting.firstOfKind', no, support, []],
      ['meeting.chair', { is: 'iro' }, planning, ['m2 =/meetings/1/kind =/meetings/1…']],
      ['meeting.mode', { is: 'video' }, planning, ['m1 =/meetings/0/kind =/meetings/0…']],
      ['meeting.mode', gone, support, ['m3 =/meetings/2/kind', 'm4 =/meetings/3/kind']],
      ['meeting.child.decision', { is: 'excluded' }, planning, ['m1 =/meetings/0/kind =/meetings/0…']],
      ['meeting.child.reason', there, planning, ['m1 =/meetings/0/kind =/meetings/0…']], ['meeting.child.reason', gone, support, ['m3 =/meetings/2/kind', 'm4 =/meetings/3/kind']],
      ['meeting.minutes', there, planning, ['m1 =/meetings/0/kind =/meetings/0…']],
      ['decision.by', { is: 'iro' }, decision, ['e2 =/decisions/1/kind =/decisions/1…', 'e3 =/decisions/2/kind =/decisions/2…']],
      ['decision.outcome', { is: 'yes' }, decision, ['e1 =/decisions/0/kind =/decisions/0…', 'e3? =/decisions/2/kind ?/decisions/2…']],
      ['decision.outcome', { is: 'no' }, decision, ['e2 =/decisions/1/kind =/decisions/1…', 'e3? =/decisions/2/kind ?/decisions/2…']],
      ['decision.inReview', yes, decision, ['e1 =/decisions/0/kind =/decisions/0…', 'e3? =/decisions/2/kind ?/decisions/2…']],
      ['plan.kind', { is: 'new' }, plan, ['v1 =/plans/1…', 'v3? ?/plans/3…', 'v4? ?/plans/4…']],
      ['plan.kind', { is: 'revision' }, plan, ['v2 =/plans/2…', 'v3? ?/plans/3…', 'v4? ?/plans/4…']],
      ['plan.first', yes, plan, ['v1', 'v3']],
      ['plan.followsNew', yes, plan, ['v2', 'v4? ?/plans/3/kind']],
      ['plan.followsNew', no, plan, ['v1', 'v3', 'v4? ?/plans/3/kind']],
      ['legal-status.continues', yes, legalStatus, ['s2']], ['legal-status.continues', no, legalStatus, ['s1', 's3']],
      ['carer-break.agreed', yes, carerBreak, ['b1 =/carerBreaks/0…', 'b3? ?/carerBreaks/2…']],
      ['carer-break.allowance', { is: 'full' }, carerBreak, ['b1 =/carerBreaks/0…', 'b3? ?/carerBreaks/2…']],
      ['carer-break.allowance', { oneOf: ['reduced', 'stopped'] }, carerBreak, ['b2 =/carerBreaks/1…', 'b3? ?/carerBreaks/2…']],
      ['carer-break.days', { atMost: 14 }, carerBreak, ['b1']],
      ['carer-break.days', gone, carerBreak, ['b3']],
      ['review.first', yes, review, ['r1']], ['review.first', no, review, ['r2']],
      ['review.adjournedUntil', there, review, ['r1 =/reviews/0…']],
      ['visit.by', { is: 'social-worker' }, visit, ['x1 =/visits/0…']],
      ['visit.mode', there, visit, ['x1 =/visits/0…']],
      ['visit.mode', { oneOf: ['video', 'telephone'] }, visit, []],
      ['visit.mode', gone, visit, ['x3']],
    ],
  },
  {
    name: 'when care began is not known', history: careUnknown, rows: [
      ['placement.firstOfCare', yes, firstPlacement, ['p1? ?/lookedAfter/0/from']],
      ['review.first', yes, review, ['r1? ?/lookedAfter/0/from']], ['review.first', no, review, ['r1? ?/lookedAfter/0/from', 'r2']],
      ['concern.raisedAtMeeting', gone, concern, ['k1 =/concerns/0/kind']],
    ],
  },
  {
    name: 'reviews are held from March on', history: reviewsFromMarch, rows: [
      ['review.first', yes, review, ['r2? ?/reviews']], ['review.first', no, review, ['r2? ?/reviews']],
    ],
  },
  {
    name: 'periods of care are not recorded', history: careUnrecorded, rows: [
      ['review.first', yes, review, ['r1? ?/lookedAfter']], ['review.first', no, review, ['r1? ?/lookedAfter']],
    ],
  },
  { name: 'a meeting about the placement that ended', history: ended, rows: [['meeting.kind', { is: 'disruption-meeting' }, disruption, ['m1 =/meetings/0…']]] },
  { name: 'no version of the plan was prepared', history: undatedPlan, rows: [['plan.followsNew', yes, placement, []]] },
  {
    name: 'needs and meetings in turn', history: inTurn, rows: [
      ['need.first', yes, joined, ['p1 =/concerns/0/kind']], ['need.first', no, joined, ['p1:after-m1 =/concerns/1/kind']],
      ['meeting.firstOfKind', yes, planning, ['m1 =/meetings/0/kind']], ['meeting.firstOfKind', no, planning, ['m0 =/meetings/1/kind', 'm2 =/meetings/2/kind']],
      ['placement.emergency', yes, concern, ['k1 =/concerns/0/kind =/placements/0…', 'k2 =/concerns/1/kind =/placements/0…']],
      ['placement.kind', { is: 'connected-person' }, concern, ['k1 =/concerns/0… =/placements/0…']],
      ['placement.kind', { is: 'foster' }, concern, ['k2 =/concerns/1… =/placements/1…']],
    ],
  },
];

const eitherWay = (fact: FactName): Condition => ({ any: [{ fact, is: true }, { fact, is: false }] });
const sen: Condition = { fact: 'child.disabilities', oneOf: ['sen'] };

/** What conditions of several parts find. */
const wholes: readonly { readonly name: string; readonly history: PlacementHistory; readonly rows: readonly Whole[] }[] = [
  {
    name: 'a list that is not recorded: one of those asked for, none, or another', history: childUnsaid, rows: [
      [{ all: [sen, { fact: 'child.disabilities', recorded: true }] }, care, ['care-2026-01-05? ?/child/disabilities']],
      [{ all: [{ not: sen }, { fact: 'child.disabilities', recorded: true }] }, care, ['care-2026-01-05? ?/child/disabilities']],
      [{ all: [{ not: sen }, { fact: 'child.disabilities', recorded: false }] }, care, ['care-2026-01-05? ?/child/disabilities']],
      [{ all: [sen, { fact: 'child.disabilities', recorded: false }] }, care, []],
    ],
  },
  {
    name: 'needs of a placement across cultures', history: placements, rows: [
      [{ all: [{ fact: 'placement.transCultural', recorded: true }, { fact: 'placement.transCultural.specificNeeds', is: true }] }, placement, [
        'p1 =/placements/0/transCultural =/placements/0/transCultural/specificNeeds', 'p3? =/placements/2/transCultural ?/placements/2/transCultural/specificNeeds',
      ]],
    ],
  },
  {
    name: 'care did not begin with a later placement', history: placements, rows: [
      [{ all: [{ earlierPlacement: true }, { fact: 'placement.firstOfCare', is: true }] }, placement, []],
      [{ all: [{ earlierPlacement: true }, { fact: 'placement.firstOfCare', is: false }] }, placement, ['p2', 'p3', 'p4']],
    ],
  },
  {
    name: 'it is so or it is not', history: ended, rows: [
      [eitherWay('meeting.firstOfKind'), disruption, ['m1 =/meetings/0/kind']],
      [eitherWay('meeting.firstOfKind'), placement, ['p1']],
      [eitherWay('placement.firstOfCare'), placement, ['p1']],
      [eitherWay('plan.first'), placement, ['p1']],
      [eitherWay('review.first'), care, [own]],
    ],
  },
  { name: 'so or not, where reviews are not recorded', history: careOnly, rows: [[eitherWay('review.first'), care, [own]]] },
  { name: 'so or not, where versions were prepared and reviews held', history: records, rows: [[eitherWay('plan.first'), placement, ['p1', 'p2']], [eitherWay('review.first'), care, [own]]] },
];

/** Whether a record that is not there was the first is not said here. */
const leftOpen: ReadonlySet<FactName> = new Set<FactName>(['plan.first', 'placement.firstOfCare', 'review.first', 'meeting.firstOfKind']);
/** Where a period of care is all that there is, a fact of another record is not there: these count as false. */
const falseOfNone: ReadonlySet<FactName> = new Set<FactName>(['need.first', 'plan.followsNew', 'legal-status.continues']);

const ownPlace = (fact: FactName): string => fact.slice(fact.indexOf('.')).replaceAll('.', '/');
const shortened = (text: string, place: string): string =>
  text.split(' ').map((part) => (part.endsWith(place) ? `${part.slice(0, -place.length)}…` : part)).join(' ');

/** Each fact of the language, as rules find it: so, not so, not recorded, and of a record that is not there. */
export function factsAreRead(): void {
  for (const { name, history, rows } of told) {
    const asked = askedWhere(history, rows.map(([fact, wanted, each]) => [{ fact, ...wanted }, each]));
    const short = rows.map(([fact], index) => asked[index]?.map((text) => shortened(text, ownPlace(fact))));
    expect(short, name).toEqual(rows.map(([, , , says]) => says));
  }
  for (const { name, history, rows } of wholes) {
    expect(askedWhere(history, rows.map(([when, each]) => [when, each])), name).toEqual(rows.map(([, , says]) => says));
  }
  // The keys of the table are the names of the facts.
  const ofOthers = (Object.keys(facts) as FactName[]).filter((fact) => !fact.startsWith('child.') && !leftOpen.has(fact));
  for (const fact of ofOthers) {
    const expected = falseOfNone.has(fact) ? [[own], [], [own], []] : [[], [], [], [own]];
    expect(askedWhere(careOnly, [there, ...twoOf(fact), gone].map((wanted) => [{ fact, ...wanted }, care])), fact).toEqual(expected);
  }
}
