import { recorded } from './event-histories.ts';
import {
  care,
  carePlan,
  carerBreak,
  concern,
  decision,
  legalStatus,
  offending,
  placement,
  plan,
  review,
  support,
  type Told,
  visit,
} from './event-subjects.ts';

export const toldByEachRecord: readonly Told[] = [
  {
    name: 'what each record tells',
    asOf: '2026-06-29T12:00',
    history: recorded,
    rows: [
      [
        'placement.startedAt',
        placement,
        [
          'p1 come /placements/0/startedAt 2026-01-05T10:00:00+00:00',
          'p2 come /placements/1/startedAt 2026-04-20T14:00:00+01:00',
          'p3 to come /placements/2/plannedStart 2026-07-20T10:00:00+01:00',
        ],
      ],
      [
        'placement.endedAt',
        placement,
        [
          'p1 come /placements/0/endedAt 2026-04-20T09:00:00+01:00',
          'p2 to come /placements/1/ending/plannedFor 2026-07-20T23:59:59+01:00',
          'p3 to come',
        ],
      ],
      ['placement.decidedAt', placement, ['p1 come /placements/0/decidedAt 2026-01-02T23:59:59+00:00', 'p2 to come', 'p3 to come']],
      [
        'placement.permanenceMatchAgreedAt',
        placement,
        ['p1 to come', 'p2 come /placements/1/permanenceMatchAgreedAt 2026-05-11T23:59:59+01:00', 'p3 to come'],
      ],
      [
        'placement.ending.decidedAt',
        placement,
        ['p1 come /placements/0/ending/decidedAt 2026-04-01T23:59:59+01:00', 'p2 to come', 'p3 to come'],
      ],
      [
        'placement.ending.plannedFor',
        placement,
        [
          'p1 come /placements/0/ending/plannedFor 2026-04-13T23:59:59+01:00',
          'p2 to come /placements/1/ending/plannedFor 2026-07-20T23:59:59+01:00',
          'p3 to come',
        ],
      ],
      [
        'placement.temporaryApproval.from',
        placement,
        ['p1 come /placements/0/temporaryApproval/from 2026-01-04T23:59:59+00:00', 'p2 to come', 'p3 to come'],
      ],
      [
        'placement.temporaryApproval.extendedAt',
        placement,
        ['p1 come /placements/0/temporaryApproval/extendedAt 2026-02-02T23:59:59+00:00', 'p2 to come', 'p3 to come'],
      ],
      [
        'placement.temporaryApproval.to',
        placement,
        ['p1 come /placements/0/temporaryApproval/to 2026-03-02T23:59:59+00:00', 'p2 to come', 'p3 to come'],
      ],
      [
        'placement.outsideApproval.from',
        placement,
        ['p1 to come', 'p2 come /placements/1/outsideApproval/from 2026-04-20T23:59:59+01:00', 'p3 to come'],
      ],
      [
        'placement.outsideApproval.to',
        placement,
        ['p1 to come', 'p2 come /placements/1/outsideApproval/to 2026-05-04T23:59:59+01:00', 'p3 to come'],
      ],
      [
        'placement.seventy-two-hour-review',
        placement,
        ['p1 to come', 'p2 come /meetings/2/heldAt 2026-04-22T10:00:00+01:00', 'p3 to come'],
      ],
      [
        'placement.day-before-start',
        placement,
        ['p1 come - 2026-01-04T00:00:00+00:00', 'p2 come - 2026-04-19T00:00:00+01:00', 'p3 to come - 2026-07-19T00:00:00+01:00'],
      ],
      ['placement.change-of-kind', placement, ['p1 to come', 'p2 to come', 'p3 to come']],
      ['placement.parent-assessment', placement, ['p1 to come', 'p2 come /documents/1/at 2026-05-18T23:59:59+01:00', 'p3 to come']],
      [
        'child.latest-exploitation-risk',
        placement,
        [
          'p1 come /circumstances/2/from 2026-05-25T23:59:59+01:00',
          'p2 come /circumstances/2/from 2026-05-25T23:59:59+01:00',
          'p3 come /circumstances/2/from 2026-05-25T23:59:59+01:00',
        ],
      ],
      [
        'trigger',
        placement,
        [
          'p1 come /placements/0/startedAt 2026-01-05T10:00:00+00:00',
          'p2 come /placements/1/startedAt 2026-04-20T14:00:00+01:00',
          'p3 to come /placements/2/plannedStart 2026-07-20T10:00:00+01:00',
        ],
      ],
      ['opening', placement, ['p1 to come', 'p2 to come', 'p3 to come']],
      [
        'judged',
        placement,
        ['p1 come - 2026-01-05T23:59:59+00:00', 'p2 come - 2026-04-20T23:59:59+01:00', 'p3 to come - 2026-07-20T23:59:59+01:00'],
      ],
      [
        'as-of',
        placement,
        ['p1 come - 2026-06-29T12:00:00+01:00', 'p2 come - 2026-06-29T12:00:00+01:00', 'p3 come - 2026-06-29T12:00:00+01:00'],
      ],
      ['meeting.previous', placement, ['p1 to come', 'p2 to come', 'p3 to come']],
      [
        'care.from',
        care,
        [
          'care-2025-01-06 come /lookedAfter/0/from 2025-01-06T23:59:59+00:00',
          'care-2026-01-05 come /lookedAfter/1/from 2026-01-05T23:59:59+00:00',
        ],
      ],
      ['care.to', care, ['care-2025-01-06 come /lookedAfter/0/to 2025-03-03T23:59:59+00:00', 'care-2026-01-05 to come']],
      ['care.first-placement', care, ['care-2025-01-06 to come', 'care-2026-01-05 come /placements/0/startedAt 2026-01-05T10:00:00+00:00']],
      ['care.first-review', care, ['care-2025-01-06 to come', 'care-2026-01-05 come /reviews/0/heldAt 2026-01-29T23:59:59+00:00']],
      [
        'concern.identifiedAt',
        concern,
        ['k1 come /concerns/0/identifiedAt 2026-02-09T23:59:59+00:00', 'k2 come /concerns/1/identifiedAt 2026-05-12T23:59:59+01:00'],
      ],
      ['concern.resolvedAt', concern, ['k1 come /concerns/0/resolvedAt 2026-03-23T23:59:59+00:00', 'k2 to come']],
      [
        'circumstance.from',
        offending,
        ['o1 come /circumstances/0/from 2026-03-09T23:59:59+00:00', 'o2 come /circumstances/1/from 2026-05-11T23:59:59+01:00'],
      ],
      ['circumstance.to', offending, ['o1 come /circumstances/0/to 2026-03-16T23:59:59+00:00', 'o2 come ?/circumstances/1/to']],
      [
        'status.from',
        legalStatus,
        ['s1 come /legalStatuses/0/from 2026-01-05T23:59:59+00:00', 's2 come /legalStatuses/1/from 2026-02-16T23:59:59+00:00'],
      ],
      ['status.to', legalStatus, ['s1 come /legalStatuses/0/to 2026-02-16T23:59:59+00:00', 's2 come ?/legalStatuses/1/to']],
      [
        'meeting.heldAt',
        support,
        ['m1 come /meetings/0/heldAt 2026-02-10T10:00:00+00:00', 'm2 come /meetings/1/heldAt 2026-05-13T10:00:00+01:00'],
      ],
      [
        'meeting.nextMeetingAgreedFor',
        support,
        [
          'm1 come /meetings/0/nextMeetingAgreedFor 2026-03-10T23:59:59+00:00',
          'm2 to come /meetings/1/nextMeetingAgreedFor 2026-07-13T23:59:59+01:00',
        ],
      ],
      ['meeting.minutes.circulatedAt', support, ['m1 come /meetings/0/minutes/circulatedAt 2026-02-17T23:59:59+00:00', 'm2 to come']],
      ['meeting.exclusion-recorded', support, ['m1 come /meetings/0/heldAt 2026-02-10T10:00:00+00:00', 'm2 to come']],
      [
        'review.heldAt',
        review,
        ['r1 come /reviews/0/heldAt 2026-01-29T23:59:59+00:00', 'r2 come /reviews/1/heldAt 2026-04-27T23:59:59+01:00'],
      ],
      ['review.completedAt', review, ['r1 come /reviews/0/completedAt 2026-02-05T23:59:59+00:00', 'r2 to come']],
      [
        'review.date',
        review,
        ['r1 come /reviews/0/heldAt 2026-01-29T23:59:59+00:00', 'r2 come /reviews/1/heldAt 2026-04-27T23:59:59+01:00'],
      ],
      ['visit.at', visit, ['x1 come /visits/0/at 2026-01-13T16:00:00+00:00']],
      [
        'plan.preparedAt',
        plan,
        ['v1 come /plans/0/preparedAt 2026-01-08T23:59:59+00:00', 'v2 come /plans/1/preparedAt 2026-04-21T23:59:59+01:00'],
      ],
      ['plan.finalisedAt', plan, ['v1 come /plans/0/finalisedAt 2026-01-12T23:59:59+00:00', 'v2 to come']],
      ['plan.signedAt', plan, ['v1 come /plans/0/signedAt 2026-01-19T23:59:59+00:00', 'v2 to come']],
      ['document.at', carePlan, ['d1 come /documents/0/at 2026-01-07T23:59:59+00:00']],
      ['decision.at', decision, ['e1 come /decisions/0/at 2026-02-11T23:59:59+00:00']],
      [
        'break.from',
        carerBreak,
        ['b1 come /carerBreaks/0/from 2026-02-20T23:59:59+00:00', 'b2 come /carerBreaks/1/from 2026-05-22T23:59:59+01:00'],
      ],
      ['break.to', carerBreak, ['b1 come /carerBreaks/0/to 2026-02-27T23:59:59+00:00', 'b2 to come']],
    ],
  },
];
