import { expect } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { evaluate } from '../../src/index.ts';
import { defineProfile } from '../../src/policy/index.ts';
import type { EventName, Rule, Subject } from '../../src/policy/language.ts';
import { parsed } from '../history/parsed.ts';
import { bare, begunUnknown, meetingsInTurn, recorded, riskOf, risksHeld, unknown } from './event-histories.ts';

/** An event and what the answers say of it, one text for each subject that a rule may have: whose, whether it has come, which record tells it, when it is. */
type Row = readonly [event: EventName, each: Subject, says: readonly string[]];
/** A history, and what each event is in it. */
interface Told { readonly name: string; readonly asOf: string; readonly history: PlacementHistory; readonly rows: readonly Row[] }

const clause = 'EVENTS-1';
type Asked = Pick<Rule, 'id' | 'forEach'> & Partial<Rule>;

/** Judged by these rules alone, their profile made anew each time: nothing that was compiled before serves it. */
function judged({ history, asOf }: Pick<Told, 'history' | 'asOf'>, rules: readonly Asked[]): Evaluation {
  const layer = {
    id: 'events', version: '1', title: 'Events', basis: 'authority', clauses: { [clause]: 'It is done by then.' }, sections: [], silences: [],
    rules: rules.map((rule): Rule => ({ kind: 'action', title: rule.id, clauses: [clause], modality: 'must', needEnds: [], ...rule })),
  } as const;
  return evaluate(parsed(history), { profile: defineProfile({ id: 'events', version: '1', title: 'Events', layers: [layer] }), asOf });
}

/** Two rules for each row: one with the event as its limit, one that asks only once it has come. */
function said(told: Told): readonly (readonly string[])[] {
  const ids = told.rows.map((_, index) => ({ by: `events/by-${index}`, once: `events/once-${index}` }));
  const rules = told.rows.flatMap(([event, forEach], index): readonly Asked[] => {
    const { by = '', once = '' } = ids[index] ?? {};
    return [{ id: by, forEach, limbs: [{ clauses: [clause], due: { by: event } }] }, { id: once, forEach, when: { happened: event } }];
  });
  const { requirements, missingFacts } = judged(told, rules);
  return ids.map(({ by, once }) => requirements.filter(({ rule }) => rule === by).map(({ id, deadline }) => {
    const subject = id.slice(by.length + 1), applies = requirements.find((each) => each.id === `${once}:${subject}`)?.applies;
    const come = applies === undefined ? 'to come' : applies === 'certain' ? 'come' : 'perhaps come';
    const asked = missingFacts.filter(({ neededBy }) => neededBy.includes(id)).map(({ pointer }) => ` ?${pointer}`).join('');
    return `${subject} ${come}${deadline === undefined ? '' : ` ${deadline.anchor.pointer || '-'} ${deadline.due}`}${asked}`;
  }).sort());
}

const placement: Subject = { each: 'placement' }, care: Subject = { each: 'care-period' }, legalStatus: Subject = { each: 'legal-status' };
const plan: Subject = { each: 'plan' }, review: Subject = { each: 'review' }, visit: Subject = { each: 'visit' }, carerBreak: Subject = { each: 'carer-break' };
const support: Subject = { each: 'meeting', kinds: ['placement-support-meeting'] }, concern: Subject = { each: 'concern', kinds: ['support-need'] };
const offending: Subject = { each: 'circumstance', kinds: ['offending'] }, carePlan: Subject = { each: 'document', kinds: ['care-plan'] };
const decision: Subject = { each: 'decision', kinds: ['additional-support'] };
/** Called for by each circumstance whose beginning has come. */
const lasting: Subject = {
  each: 'joined-need', answers: { meeting: ['placement-support-meeting'] },
  triggers: [{ clauses: [clause], modality: 'must', on: { circumstance: ['offending'], lasting: true }, when: { happened: 'circumstance.from' } }],
};

/** Where a period of care is all that there is, none of these is of a record. */
const ofNoRecord: readonly EventName[] = [
  'placement.startedAt', 'placement.endedAt', 'placement.decidedAt', 'placement.permanenceMatchAgreedAt', 'placement.ending.decidedAt', 'placement.ending.plannedFor',
  'placement.temporaryApproval.from', 'placement.temporaryApproval.extendedAt', 'placement.temporaryApproval.to', 'placement.outsideApproval.from',
  'placement.outsideApproval.to', 'placement.seventy-two-hour-review', 'placement.day-before-start', 'placement.parent-assessment', 'care.to', 'care.first-placement',
  'concern.identifiedAt', 'concern.resolvedAt', 'circumstance.from', 'circumstance.to', 'status.from', 'status.to', 'meeting.heldAt',
  'meeting.previous', 'meeting.nextMeetingAgreedFor', 'meeting.minutes.circulatedAt', 'meeting.exclusion-recorded', 'review.heldAt',
  'review.completedAt', 'review.date', 'previous-review.heldAt', 'review.last-stability-meeting', 'visit.at', 'plan.preparedAt', 'plan.finalisedAt', 'plan.signedAt',
  'document.at', 'decision.at', 'break.from', 'break.to', 'opening',
];

const told: readonly Told[] = [
  {
    name: 'what each record tells', asOf: '2026-06-29T12:00', history: recorded, rows: [
      ['placement.startedAt', placement, ['p1 come /placements/0/startedAt 2026-01-05T10:00:00+00:00', 'p2 come /placements/1/startedAt 2026-04-20T14:00:00+01:00', 'p3 to come /placements/2/plannedStart 2026-07-20T10:00:00+01:00']],
      ['placement.endedAt', placement, ['p1 come /placements/0/endedAt 2026-04-20T09:00:00+01:00', 'p2 to come /placements/1/ending/plannedFor 2026-07-20T23:59:59+01:00', 'p3 to come']],
      ['placement.decidedAt', placement, ['p1 come /placements/0/decidedAt 2026-01-02T23:59:59+00:00', 'p2 to come', 'p3 to come']],
      ['placement.permanenceMatchAgreedAt', placement, ['p1 to come', 'p2 come /placements/1/permanenceMatchAgreedAt 2026-05-11T23:59:59+01:00', 'p3 to come']],
      ['placement.ending.decidedAt', placement, ['p1 come /placements/0/ending/decidedAt 2026-04-01T23:59:59+01:00', 'p2 to come', 'p3 to come']],
      ['placement.ending.plannedFor', placement, ['p1 come /placements/0/ending/plannedFor 2026-04-13T23:59:59+01:00', 'p2 to come /placements/1/ending/plannedFor 2026-07-20T23:59:59+01:00', 'p3 to come']],
      ['placement.temporaryApproval.from', placement, ['p1 come /placements/0/temporaryApproval/from 2026-01-04T23:59:59+00:00', 'p2 to come', 'p3 to come']],
      ['placement.temporaryApproval.extendedAt', placement, ['p1 come /placements/0/temporaryApproval/extendedAt 2026-02-02T23:59:59+00:00', 'p2 to come', 'p3 to come']],
      ['placement.temporaryApproval.to', placement, ['p1 come /placements/0/temporaryApproval/to 2026-03-02T23:59:59+00:00', 'p2 to come', 'p3 to come']],
      ['placement.outsideApproval.from', placement, ['p1 to come', 'p2 come /placements/1/outsideApproval/from 2026-04-20T23:59:59+01:00', 'p3 to come']],
      ['placement.outsideApproval.to', placement, ['p1 to come', 'p2 come /placements/1/outsideApproval/to 2026-05-04T23:59:59+01:00', 'p3 to come']],
      ['placement.seventy-two-hour-review', placement, ['p1 to come', 'p2 come /meetings/2/heldAt 2026-04-22T10:00:00+01:00', 'p3 to come']],
      ['placement.day-before-start', placement, ['p1 come - 2026-01-04T00:00:00+00:00', 'p2 come - 2026-04-19T00:00:00+01:00', 'p3 to come - 2026-07-19T00:00:00+01:00']],
      ['placement.parent-assessment', placement, ['p1 to come', 'p2 come /documents/1/at 2026-05-18T23:59:59+01:00', 'p3 to come']],
      ['child.latest-exploitation-risk', placement, ['p1 come /circumstances/2/from 2026-05-25T23:59:59+01:00', 'p2 come /circumstances/2/from 2026-05-25T23:59:59+01:00', 'p3 come /circumstances/2/from 2026-05-25T23:59:59+01:00']],
      ['trigger', placement, ['p1 come /placements/0/startedAt 2026-01-05T10:00:00+00:00', 'p2 come /placements/1/startedAt 2026-04-20T14:00:00+01:00', 'p3 to come /placements/2/plannedStart 2026-07-20T10:00:00+01:00']],
      ['opening', placement, ['p1 to come', 'p2 to come', 'p3 to come']],
      ['judged', placement, ['p1 come - 2026-01-05T23:59:59+00:00', 'p2 come - 2026-04-20T23:59:59+01:00', 'p3 to come - 2026-07-20T23:59:59+01:00']],
      ['as-of', placement, ['p1 come - 2026-06-29T12:00:00+01:00', 'p2 come - 2026-06-29T12:00:00+01:00', 'p3 come - 2026-06-29T12:00:00+01:00']],
      ['meeting.previous', placement, ['p1 to come', 'p2 to come', 'p3 to come']],
      ['care.from', care, ['care-2025-01-06 come /lookedAfter/0/from 2025-01-06T23:59:59+00:00', 'care-2026-01-05 come /lookedAfter/1/from 2026-01-05T23:59:59+00:00']],
      ['care.to', care, ['care-2025-01-06 come /lookedAfter/0/to 2025-03-03T23:59:59+00:00', 'care-2026-01-05 to come']],
      ['care.first-placement', care, ['care-2025-01-06 to come', 'care-2026-01-05 come /placements/0/startedAt 2026-01-05T10:00:00+00:00']],
      ['care.first-review', care, ['care-2025-01-06 to come', 'care-2026-01-05 come /reviews/0/heldAt 2026-01-29T23:59:59+00:00']],
      ['concern.identifiedAt', concern, ['k1 come /concerns/0/identifiedAt 2026-02-09T23:59:59+00:00', 'k2 come /concerns/1/identifiedAt 2026-05-12T23:59:59+01:00']],
      ['concern.resolvedAt', concern, ['k1 come /concerns/0/resolvedAt 2026-03-23T23:59:59+00:00', 'k2 to come']],
      ['circumstance.from', offending, ['o1 come /circumstances/0/from 2026-03-09T23:59:59+00:00', 'o2 come /circumstances/1/from 2026-05-11T23:59:59+01:00']],
      ['circumstance.to', offending, ['o1 come /circumstances/0/to 2026-03-16T23:59:59+00:00', 'o2 come ?/circumstances/1/to']],
      ['status.from', legalStatus, ['s1 come /legalStatuses/0/from 2026-01-05T23:59:59+00:00', 's2 come /legalStatuses/1/from 2026-02-16T23:59:59+00:00']],
      ['status.to', legalStatus, ['s1 come /legalStatuses/0/to 2026-02-16T23:59:59+00:00', 's2 come ?/legalStatuses/1/to']],
      ['meeting.heldAt', support, ['m1 come /meetings/0/heldAt 2026-02-10T10:00:00+00:00', 'm2 come /meetings/1/heldAt 2026-05-13T10:00:00+01:00']],
      ['meeting.nextMeetingAgreedFor', support, ['m1 come /meetings/0/nextMeetingAgreedFor 2026-03-10T23:59:59+00:00', 'm2 to come /meetings/1/nextMeetingAgreedFor 2026-07-13T23:59:59+01:00']],
      ['meeting.minutes.circulatedAt', support, ['m1 come /meetings/0/minutes/circulatedAt 2026-02-17T23:59:59+00:00', 'm2 to come']],
      ['meeting.exclusion-recorded', support, ['m1 come /meetings/0/heldAt 2026-02-10T10:00:00+00:00', 'm2 to come']],
      ['review.heldAt', review, ['r1 come /reviews/0/heldAt 2026-01-29T23:59:59+00:00', 'r2 come /reviews/1/heldAt 2026-04-27T23:59:59+01:00']],
      ['review.completedAt', review, ['r1 come /reviews/0/completedAt 2026-02-05T23:59:59+00:00', 'r2 to come']],
      ['review.date', review, ['r1 come /reviews/0/heldAt 2026-01-29T23:59:59+00:00', 'r2 come /reviews/1/heldAt 2026-04-27T23:59:59+01:00']],
      ['visit.at', visit, ['x1 come /visits/0/at 2026-01-13T16:00:00+00:00']],
      ['plan.preparedAt', plan, ['v1 come /plans/0/preparedAt 2026-01-08T23:59:59+00:00', 'v2 come /plans/1/preparedAt 2026-04-21T23:59:59+01:00']],
      ['plan.finalisedAt', plan, ['v1 come /plans/0/finalisedAt 2026-01-12T23:59:59+00:00', 'v2 to come']],
      ['plan.signedAt', plan, ['v1 come /plans/0/signedAt 2026-01-19T23:59:59+00:00', 'v2 to come']],
      ['document.at', carePlan, ['d1 come /documents/0/at 2026-01-07T23:59:59+00:00']],
      ['decision.at', decision, ['e1 come /decisions/0/at 2026-02-11T23:59:59+00:00']],
      ['break.from', carerBreak, ['b1 come /carerBreaks/0/from 2026-02-20T23:59:59+00:00', 'b2 come /carerBreaks/1/from 2026-05-22T23:59:59+01:00']],
      ['break.to', carerBreak, ['b1 come /carerBreaks/0/to 2026-02-27T23:59:59+00:00', 'b2 to come']],
    ],
  },
  {
    name: 'meetings in turn', asOf: '2026-06-29', history: meetingsInTurn, rows: [
      ['meeting.previous', support, [
        'm1 to come', 'm2 to come', 'm3 to come', 'm4 come /meetings/1/heldAt 2026-01-12T23:59:59+00:00', 'm5 perhaps come /meetings/3/heldAt 2026-01-26T23:59:59+00:00 ?/meetings/4/heldAt',
        'm6 perhaps come /meetings/4/heldAt 2026-03-02T23:59:59+00:00 ?/meetings/4/heldAt', 'm7 to come', 'm8 come /meetings/6/heldAt 2026-03-09T23:59:59+00:00', 'm9 to come', 'n1 to come',
      ]],
    ],
  },
  {
    name: 'what the record cannot tell', asOf: '2026-06-29', history: unknown, rows: [
      ['placement.endedAt', placement, ['p1 perhaps come ?/placements/0/endedAt']],
      ['placement.outsideApproval.from', placement, ['p1 come ?/placements/0/outsideApproval/from']],
      ['placement.outsideApproval.to', placement, ['p1 come ?/placements/0/outsideApproval/to']],
      ['care.from', care, ['care-unknown come ?/lookedAfter/0/from']],
      ['care.to', care, ['care-unknown come ?/lookedAfter/0/to']],
      ['status.to', legalStatus, ['section-20-2026-01-05 come ?/legalStatuses/0/to']],
      ['placement.startedAt', lasting, ['p1 perhaps come /placements/0/startedAt 2026-01-05T23:59:59+00:00 ?/circumstances/0/from']],
      ['child.latest-exploitation-risk', care, ['care-unknown to come']],
    ],
  },
  {
    name: 'nothing but a period of care', asOf: '2026-06-29', history: bare, rows: [
      ['care.from', care, ['care-2026-01-05 come /lookedAfter/0/from 2026-01-05T23:59:59+00:00']],
      ['trigger', care, ['care-2026-01-05 come /lookedAfter/0/from 2026-01-05T23:59:59+00:00']],
      ['child.latest-exploitation-risk', care, ['care-2026-01-05 perhaps come /circumstances 2026-06-29T23:59:59+01:00 ?/circumstances']],
      ['care.first-review', care, ['care-2026-01-05 perhaps come ?/reviews']],
      ...ofNoRecord.map((event): Row => [event, care, ['care-2026-01-05 to come']]),
    ],
  },
  {
    name: 'no risk is recorded, and none may be', asOf: '2026-06-29', history: risksHeld, rows: [['child.latest-exploitation-risk', care, ['care-2026-02-02 to come']]],
  },
  {
    name: 'a period of care that began at an unknown time', asOf: '2026-06-29', history: begunUnknown, rows: [
      ['child.latest-exploitation-risk', care, ['care-unknown perhaps come /circumstances 2026-06-29T23:59:59+01:00 ?/circumstances']],
    ],
  },
  {
    name: 'of two risks one is recorded', asOf: '2026-06-29', history: riskOf('sexual-exploitation-risk'), rows: [
      ['child.latest-exploitation-risk', care, ['care-2026-01-05 come /circumstances 2026-06-29T23:59:59+01:00 ?/circumstances']],
    ],
  },
  {
    name: 'of two risks the other is recorded', asOf: '2026-06-29', history: riskOf('criminal-exploitation-risk'), rows: [
      ['child.latest-exploitation-risk', care, ['care-2026-01-05 come /circumstances 2026-06-29T23:59:59+01:00 ?/circumstances']],
    ],
  },
];

/** Each event of the language, as rules find it: where it is recorded, planned, not known, and where the subject has no such record. */
export function eventsAreRead(): void {
  for (const each of told) expect(said(each), each.name).toEqual(each.rows.map(([, , says]) => says));
}

/** Whether a plan is as new as the latest risk turns on risks that the extract does not hold: nobody is late by that. */
export function risksNotHeldAreNoBreach(): void {
  const history: PlacementHistory = { ...bare, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }], documents: [{ id: 'd1', kind: 'care-plan', at: '2026-01-07' }] };
  const { requirements, breaches } = judged({ history, asOf: '2026-06-29' }, [{
    id: 'events/plan-since-the-risk', forEach: placement, limbs: [{ clauses: [clause], due: { within: { days: 10 }, of: 'placement.startedAt' } }],
    answeredBy: [{ document: ['care-plan'], of: 'child', fromDay: 'child.latest-exploitation-risk' }],
  }]);
  expect(requirements.map(({ status, couldBe }) => [status, couldBe])).toEqual([['undetermined', ['met', 'overdue']]]);
  expect(breaches).toEqual([]);
}
