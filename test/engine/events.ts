import { toldByEachRecord } from './events-of-each-record.ts';
import { expect } from 'vitest';
import type { Evaluation, PlacementHistory } from '../../src/contract.ts';
import { evaluate } from '../../src/index.ts';
import { defineProfile } from '../../src/policy/index.ts';
import type { EventName, Rule } from '../../src/policy/language.ts';
import { parsed } from '../history/parsed.ts';
import { bare, begunUnknown, changesOfKind, meetingsInTurn, riskOf, risksHeld, unknown } from './event-histories.ts';
import { care, lasting, legalStatus, placement, type Row, support, type Told, clause } from './event-subjects.ts';

type Asked = Pick<Rule, 'id' | 'forEach'> & Partial<Rule>;

/** Judged by these rules alone, their profile made anew each time: nothing that was compiled before serves it. */
function judged({ history, asOf }: Pick<Told, 'history' | 'asOf'>, rules: readonly Asked[]): Evaluation {
  const layer = {
    id: 'events',
    version: '1',
    title: 'Events',
    basis: 'authority',
    clauses: { [clause]: 'It is done by then.' },
    sections: [],
    silences: [],
    rules: rules.map((rule): Rule => ({ kind: 'action', title: rule.id, clauses: [clause], modality: 'must', needEnds: [], ...rule })),
  } as const;
  return evaluate(parsed(history), { profile: defineProfile({ id: 'events', version: '1', title: 'Events', layers: [layer] }), asOf });
}

/** Two rules for each row: one with the event as its limit, one that asks only once it has come. */
function said(told: Told): readonly (readonly string[])[] {
  const ids = told.rows.map((_, index) => ({ by: `events/by-${index}`, once: `events/once-${index}` }));
  const rules = told.rows.flatMap(([event, forEach], index): readonly Asked[] => {
    const { by = '', once = '' } = ids[index] ?? {};
    return [
      { id: by, forEach, limbs: [{ clauses: [clause], due: { by: event } }] },
      { id: once, forEach, when: { happened: event } },
    ];
  });
  const { requirements, missingFacts } = judged(told, rules);
  return ids.map(({ by, once }) =>
    requirements
      .filter(({ rule }) => rule === by)
      .map(({ id, deadline }) => {
        const subject = id.slice(by.length + 1),
          applies = requirements.find((each) => each.id === `${once}:${subject}`)?.applies;
        const come = applies === undefined ? 'to come' : applies === 'certain' ? 'come' : 'perhaps come';
        const asked = missingFacts
          .filter(({ neededBy }) => neededBy.includes(id))
          .map(({ pointer }) => ` ?${pointer}`)
          .join('');
        return `${subject} ${come}${deadline === undefined ? '' : ` ${deadline.anchor.pointer || '-'} ${deadline.due}`}${asked}`;
      })
      .sort(),
  );
}

/** Where a period of care is all that there is, none of these is of a record. */
const ofNoRecord: readonly EventName[] = [
  'placement.startedAt',
  'placement.endedAt',
  'placement.decidedAt',
  'placement.permanenceMatchAgreedAt',
  'placement.ending.decidedAt',
  'placement.ending.plannedFor',
  'placement.temporaryApproval.from',
  'placement.temporaryApproval.extendedAt',
  'placement.temporaryApproval.to',
  'placement.outsideApproval.from',
  'placement.outsideApproval.to',
  'placement.seventy-two-hour-review',
  'placement.day-before-start',
  'placement.change-of-kind',
  'placement.parent-assessment',
  'care.to',
  'care.first-placement',
  'concern.identifiedAt',
  'concern.resolvedAt',
  'circumstance.from',
  'circumstance.to',
  'status.from',
  'status.to',
  'meeting.heldAt',
  'meeting.previous',
  'meeting.nextMeetingAgreedFor',
  'meeting.minutes.circulatedAt',
  'meeting.exclusion-recorded',
  'review.heldAt',
  'review.completedAt',
  'review.date',
  'previous-review.heldAt',
  'review.last-stability-meeting',
  'visit.at',
  'plan.preparedAt',
  'plan.finalisedAt',
  'plan.signedAt',
  'document.at',
  'decision.at',
  'break.from',
  'break.to',
  'opening',
];

const told: readonly Told[] = [
  {
    name: 'two changes of kind with the same carer, the last of which is for good',
    asOf: '2026-06-29',
    history: changesOfKind,
    rows: [['placement.change-of-kind', placement, ['p1 come /placements/3/startedAt 2026-05-04T23:59:59+01:00']]],
  },
  {
    name: 'meetings in turn',
    asOf: '2026-06-29',
    history: meetingsInTurn,
    rows: [
      [
        'meeting.previous',
        support,
        [
          'm1 to come',
          'm2 to come',
          'm3 to come',
          'm4 come /meetings/1/heldAt 2026-01-12T23:59:59+00:00',
          'm5 perhaps come /meetings/3/heldAt 2026-01-26T23:59:59+00:00 ?/meetings/4/heldAt',
          'm6 perhaps come /meetings/4/heldAt 2026-03-02T23:59:59+00:00 ?/meetings/4/heldAt',
          'm7 to come',
          'm8 come /meetings/6/heldAt 2026-03-09T23:59:59+00:00',
          'm9 to come',
          'n1 to come',
        ],
      ],
    ],
  },
  {
    name: 'what the record cannot tell',
    asOf: '2026-06-29',
    history: unknown,
    rows: [
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
    name: 'nothing but a period of care',
    asOf: '2026-06-29',
    history: bare,
    rows: [
      ['care.from', care, ['care-2026-01-05 come /lookedAfter/0/from 2026-01-05T23:59:59+00:00']],
      ['trigger', care, ['care-2026-01-05 come /lookedAfter/0/from 2026-01-05T23:59:59+00:00']],
      ['child.latest-exploitation-risk', care, ['care-2026-01-05 perhaps come /circumstances 2026-06-29T23:59:59+01:00 ?/circumstances']],
      ['care.first-review', care, ['care-2026-01-05 perhaps come ?/reviews']],
      ...ofNoRecord.map((event): Row => [event, care, ['care-2026-01-05 to come']]),
    ],
  },
  {
    name: 'no risk is recorded, and none may be',
    asOf: '2026-06-29',
    history: risksHeld,
    rows: [['child.latest-exploitation-risk', care, ['care-2026-02-02 to come']]],
  },
  {
    name: 'a period of care that began at an unknown time',
    asOf: '2026-06-29',
    history: begunUnknown,
    rows: [
      ['child.latest-exploitation-risk', care, ['care-unknown perhaps come /circumstances 2026-06-29T23:59:59+01:00 ?/circumstances']],
    ],
  },
  {
    name: 'of two risks one is recorded',
    asOf: '2026-06-29',
    history: riskOf('sexual-exploitation-risk'),
    rows: [['child.latest-exploitation-risk', care, ['care-2026-01-05 come /circumstances 2026-06-29T23:59:59+01:00 ?/circumstances']]],
  },
  {
    name: 'of two risks the other is recorded',
    asOf: '2026-06-29',
    history: riskOf('criminal-exploitation-risk'),
    rows: [['child.latest-exploitation-risk', care, ['care-2026-01-05 come /circumstances 2026-06-29T23:59:59+01:00 ?/circumstances']]],
  },
];

/** Each event of the language, as rules find it: where it is recorded, planned, not known, and where the subject has no such record. */
export function eventsAreRead(): void {
  for (const each of [...toldByEachRecord, ...told]) expect(said(each), each.name).toEqual(each.rows.map(([, , says]) => says));
}

/** Whether a plan is as new as the latest risk turns on risks that the extract does not hold: nobody is late by that. */
export function risksNotHeldAreNoBreach(): void {
  const history: PlacementHistory = {
    ...bare,
    placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-05' }],
    documents: [{ id: 'd1', kind: 'care-plan', at: '2026-01-07' }],
  };
  const { requirements, breaches } = judged({ history, asOf: '2026-06-29' }, [
    {
      id: 'events/plan-since-the-risk',
      forEach: placement,
      limbs: [{ clauses: [clause], due: { within: { days: 10 }, of: 'placement.startedAt' } }],
      answeredBy: [{ document: ['care-plan'], of: 'child', fromDay: 'child.latest-exploitation-risk' }],
    },
  ]);
  expect(requirements.map(({ status, couldBe }) => [status, couldBe])).toEqual([['undetermined', ['met', 'overdue']]]);
  expect(breaches).toEqual([]);
}
