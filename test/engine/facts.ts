import { toldOfPlacements } from './facts-of-placements.ts';
import { expect } from 'vitest';
import { type FactName, facts } from '../../src/policy/facts.ts';
import { askedWhere, twoOf } from './asked-where.ts';
import { careOnly, careUnknown, careUnrecorded, ended, inTurn, reviewsFromMarch, undatedPlan } from './fact-histories.ts';
import { records } from './fact-histories-of-records.ts';
import {
  care,
  carerBreak,
  circumstance,
  concern,
  decision,
  disruption,
  firstPlacement,
  gone,
  joined,
  legalStatus,
  no,
  own,
  ownPlace,
  placement,
  plan,
  planning,
  review,
  support,
  there,
  type Told,
  visit,
  yes,
} from './fact-subjects.ts';
import { wholes } from './facts-asked-together.ts';

const told: readonly Told[] = [
  {
    name: 'what each record says',
    history: records,
    rows: [
      ['concern.kind', { is: 'fragility' }, concern, ['k2 =/concerns/1…']],
      ['concern.endingInevitable', yes, concern, ['k1 =/concerns/0/kind =/concerns/0…', 'k3? =/concerns/2/kind ?/concerns/2…']],
      ['concern.endingInevitable', no, concern, ['k2 =/concerns/1/kind =/concerns/1…', 'k3? =/concerns/2/kind ?/concerns/2…']],
      ['concern.raisedAtMeeting', { is: 'placement-planning-meeting' }, concern, ['k1 =/concerns/0/kind =/concerns/0/raisedAtMeetingId']],
      ['concern.raisedAtMeeting', gone, concern, ['k2 =/concerns/1/kind', 'k3 =/concerns/2/kind']],
      ['circumstance.kind', { is: 'missing' }, circumstance, ['o1 =/circumstances/0…']],
      ['circumstance.kind', { oneOf: ['offending'] }, circumstance, ['o2 =/circumstances/1…']],
      ['meeting.kind', { is: 'placement-planning-meeting' }, planning, ['m1 =/meetings/0…', 'm2 =/meetings/1…']],
      ['meeting.kind', { is: 'placement-support-meeting' }, support, ['m3 =/meetings/2…', 'm4 =/meetings/3…']],
      ['meeting.firstOfKind', yes, planning, ['m1 =/meetings/0/kind']],
      ['meeting.firstOfKind', yes, support, ['m3 =/meetings/2/kind', 'm4 =/meetings/3/kind']],
      ['meeting.firstOfKind', no, support, []],
      ['meeting.chair', { is: 'iro' }, planning, ['m2 =/meetings/1/kind =/meetings/1…']],
      ['meeting.mode', { is: 'video' }, planning, ['m1 =/meetings/0/kind =/meetings/0…']],
      ['meeting.mode', gone, support, ['m3 =/meetings/2/kind', 'm4 =/meetings/3/kind']],
      ['meeting.child.decision', { is: 'excluded' }, planning, ['m1 =/meetings/0/kind =/meetings/0…']],
      ['meeting.child.reason', there, planning, ['m1 =/meetings/0/kind =/meetings/0…']],
      ['meeting.child.reason', gone, support, ['m3 =/meetings/2/kind', 'm4 =/meetings/3/kind']],
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
      ['legal-status.continues', yes, legalStatus, ['s2']],
      ['legal-status.continues', no, legalStatus, ['s1', 's3']],
      ['carer-break.agreed', yes, carerBreak, ['b1 =/carerBreaks/0…', 'b3? ?/carerBreaks/2…']],
      ['carer-break.allowance', { is: 'full' }, carerBreak, ['b1 =/carerBreaks/0…', 'b3? ?/carerBreaks/2…']],
      ['carer-break.allowance', { oneOf: ['reduced', 'stopped'] }, carerBreak, ['b2 =/carerBreaks/1…', 'b3? ?/carerBreaks/2…']],
      ['carer-break.days', { atMost: 14 }, carerBreak, ['b1']],
      ['carer-break.days', gone, carerBreak, ['b3']],
      ['review.first', yes, review, ['r1']],
      ['review.first', no, review, ['r2']],
      ['review.adjournedUntil', there, review, ['r1 =/reviews/0…']],
      ['visit.by', { is: 'social-worker' }, visit, ['x1 =/visits/0…']],
      ['visit.mode', there, visit, ['x1 =/visits/0…']],
      ['visit.mode', { oneOf: ['video', 'telephone'] }, visit, []],
      ['visit.mode', gone, visit, ['x3']],
    ],
  },
  {
    name: 'when care began is not known',
    history: careUnknown,
    rows: [
      ['placement.firstOfCare', yes, firstPlacement, ['p1? ?/lookedAfter/0/from']],
      ['review.first', yes, review, ['r1? ?/lookedAfter/0/from']],
      ['review.first', no, review, ['r1? ?/lookedAfter/0/from', 'r2']],
      ['concern.raisedAtMeeting', gone, concern, ['k1 =/concerns/0/kind']],
    ],
  },
  {
    name: 'reviews are held from March on',
    history: reviewsFromMarch,
    rows: [
      ['review.first', yes, review, ['r2? ?/reviews']],
      ['review.first', no, review, ['r2? ?/reviews']],
    ],
  },
  {
    name: 'periods of care are not recorded',
    history: careUnrecorded,
    rows: [
      ['review.first', yes, review, ['r1? ?/lookedAfter']],
      ['review.first', no, review, ['r1? ?/lookedAfter']],
    ],
  },
  {
    name: 'a meeting about the placement that ended',
    history: ended,
    rows: [['meeting.kind', { is: 'disruption-meeting' }, disruption, ['m1 =/meetings/0…']]],
  },
  { name: 'no version of the plan was prepared', history: undatedPlan, rows: [['plan.followsNew', yes, placement, []]] },
  {
    name: 'needs and meetings in turn',
    history: inTurn,
    rows: [
      ['need.first', yes, joined, ['p1 =/concerns/0/kind']],
      ['need.first', no, joined, ['p1:after-m1 =/concerns/1/kind']],
      ['meeting.firstOfKind', yes, planning, ['m1 =/meetings/0/kind']],
      ['meeting.firstOfKind', no, planning, ['m0 =/meetings/1/kind', 'm2 =/meetings/2/kind']],
      ['placement.emergency', yes, concern, ['k1 =/concerns/0/kind =/placements/0…', 'k2 =/concerns/1/kind =/placements/0…']],
      ['placement.kind', { is: 'connected-person' }, concern, ['k1 =/concerns/0… =/placements/0…']],
      ['placement.kind', { is: 'foster' }, concern, ['k2 =/concerns/1… =/placements/1…']],
    ],
  },
];

/** Whether a record that is not there was the first is not said here. */
const leftOpen: ReadonlySet<FactName> = new Set<FactName>(['plan.first', 'placement.firstOfCare', 'review.first', 'meeting.firstOfKind']);
/** Where a period of care is all that there is, a fact of another record is not there: these count as false. */
const falseOfNone: ReadonlySet<FactName> = new Set<FactName>(['need.first', 'plan.followsNew', 'legal-status.continues']);
const shortened = (text: string, place: string): string =>
  text
    .split(' ')
    .map((part) => (part.endsWith(place) ? `${part.slice(0, -place.length)}…` : part))
    .join(' ');

/** Each fact of the language, as rules find it: so, not so, not recorded, and of a record that is not there. */
export function factsAreRead(): void {
  for (const { name, history, rows } of [...toldOfPlacements, ...told]) {
    const asked = askedWhere(
      history,
      rows.map(([fact, wanted, each]) => [{ fact, ...wanted }, each]),
    );
    const short = rows.map(([fact], index) => asked[index]?.map((text) => shortened(text, ownPlace(fact))));
    expect(short, name).toEqual(rows.map(([, , , says]) => says));
  }
  for (const { name, history, rows } of wholes) {
    expect(
      askedWhere(
        history,
        rows.map(([when, each]) => [when, each]),
      ),
      name,
    ).toEqual(rows.map(([, , says]) => says));
  }
  // The keys of the table are the names of the facts.
  const ofOthers = (Object.keys(facts) as FactName[]).filter((fact) => !fact.startsWith('child.') && !leftOpen.has(fact));
  for (const fact of ofOthers) {
    const expected = falseOfNone.has(fact) ? [[own], [], [own], []] : [[], [], [], [own]];
    expect(
      askedWhere(
        careOnly,
        [there, ...twoOf(fact), gone].map((wanted) => [{ fact, ...wanted }, care]),
      ),
      fact,
    ).toEqual(expected);
  }
}
