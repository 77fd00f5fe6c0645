import fc from 'fast-check';
import { formatDay } from '../../../src/time/index.ts';
import { momentOn } from './moments.ts';
import { word, words } from './words.ts';
import { type Around, type Fields, named, owned, placementId, several } from './several.ts';
import { attestations, network } from './statements.ts';

const meetingKind = fc.oneof(
  fc.constantFrom('placement-planning-meeting', 'placement-planning-meeting', 'placement-stability-meeting'),
  word('meeting kind'),
);
const roles = fc.oneof(fc.constantFrom(['social-worker', 'child'], ['social-worker', 'foster-carer', 'parent', 'iro'], []), words('role'));

const meetings = (around: Around): fc.Arbitrary<unknown> =>
  several(
    around,
    6,
    (_, index) => ({ id: named('m', index), kind: meetingKind }),
    (day) => ({
      heldAt: momentOn(day),
      scheduledFor: momentOn(day + 1),
      placementId: placementId(around),
      chair: word('role'),
      mode: word('meeting mode'),
      attended: roles,
      contributed: roles,
      consulted: roles,
      informed: roles,
      nextMeetingAgreedFor: momentOn(day + 42),
      child: fc.record({ decision: word('decision of the child'), reason: fc.constant('exam') }, { requiredKeys: [] }),
      minutes: fc.record({ takenBy: word('role'), circulatedAt: momentOn(day + 5), circulatedTo: roles }, { requiredKeys: [] }),
      actions: fc.array(
        fc.record({ owner: word('role'), dueBy: momentOn(day + 7), completedAt: momentOn(day + 6) }, { requiredKeys: [] }),
        { maxLength: 2 },
      ),
    }),
  );

/** Six visits in a row, some days apart, as well as visits anywhere. */
const series = (around: Around): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...around.anchors), fc.constantFrom(7, 41, 42, 43, 92), fc.integer({ min: 2, max: 6 }))
    .chain(([first, gap, count]) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, index) => momentOn(first + 5 + index * gap).map((at) => ({ id: `v${index + 1}`, at }))),
      ),
    );
const visits = (around: Around): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 1, arbitrary: series(around) },
    {
      weight: 2,
      arbitrary: several(
        around,
        6,
        (day, index) => ({ id: named('v', index), at: momentOn(day) }),
        () => ({
          ...owned(around),
          by: fc.constantFrom('social-worker', 'social-worker', 'support-worker'),
          mode: word('visit mode'),
          childSeen: fc.constantFrom(true, true, false),
          seenAlone: fc.boolean(),
        }),
      ),
    },
  );

const concerns = (around: Around): fc.Arbitrary<unknown> =>
  several(
    around,
    4,
    (day, index) => ({ id: named('k', index), kind: word('concern kind'), identifiedAt: momentOn(day) }),
    (day) => ({
      ...owned(around),
      resolvedAt: momentOn(day + 9),
      endingInevitable: fc.boolean(),
      reportedBy: word('role'),
    }),
  );

const legalStatuses = (around: Around): fc.Arbitrary<unknown> =>
  several(
    around,
    3,
    (day, index) => ({
      id: named('s', index),
      status: fc.oneof(fc.constantFrom('section-20', 'interim-care-order', 'care-order'), word('legal status')),
      from: fc.oneof({ weight: 6, arbitrary: fc.constant(formatDay(day)) }, { weight: 1, arbitrary: fc.constant('unknown') }),
    }),
    (day) => ({ to: fc.constantFrom(formatDay(day + 30), 'unknown') }),
  );

const plans = (around: Around): fc.Arbitrary<unknown> =>
  several(
    around,
    3,
    (_, index) => ({ id: named('plan', index), placementId: placementId(around) }),
    (day) => ({
      kind: word('plan kind'),
      preparedAt: momentOn(day),
      finalisedAt: momentOn(day + 1),
      signedAt: momentOn(day + 2),
      signedBy: roles,
      reviewedAt: fc.array(momentOn(day + 20), { maxLength: 2 }),
      sections: fc.dictionary(word('plan section'), word('state of a section'), { maxKeys: 5, noNullPrototype: true }),
    }),
  );

/** Every array of records of a history. */
export const records = (around: Around): Fields => ({
  meetings: meetings(around),
  visits: visits(around),
  concerns: concerns(around),
  legalStatuses: legalStatuses(around),
  plans: plans(around),
  attestations: attestations(around),
  network,
  reviews: several(
    around,
    5,
    (_, index) => ({ id: named('r', index) }),
    (day) => ({
      heldAt: momentOn(day),
      scheduledFor: momentOn(day + 1),
      adjournedUntil: momentOn(day + 10),
      completedAt: momentOn(day + 12),
    }),
  ),
  circumstances: several(
    around,
    3,
    (day, index) => ({ id: named('c', index), kind: word('circumstance kind'), from: fc.constant(formatDay(day)) }),
    (day) => ({ ...owned(around), to: fc.constantFrom(formatDay(day + 5), 'unknown') }),
  ),
  decisions: several(
    around,
    3,
    (day, index) => ({
      id: named('d', index),
      kind: word('decision kind'),
      at: momentOn(day),
      by: fc.oneof(fc.constantFrom('iro', 'team-manager', 'practice-manager', 'nominated-officer'), roles),
    }),
    () => ({ ...owned(around), outcome: word('outcome of a decision'), inReview: fc.boolean() }),
  ),
  notifications: several(
    around,
    5,
    (day, index) => ({
      id: named('n', index),
      to: fc.oneof(fc.constantFrom('virtual-school', 'placement-officer', 'lado', 'iro', 'parent', 'gp'), word('role')),
      about: word('notification subject'),
      at: momentOn(day),
    }),
    () => ({ ...owned(around), written: fc.boolean() }),
  ),
  documents: several(
    around,
    5,
    (day, index) => ({ id: named('o', index), kind: word('document kind'), at: momentOn(day) }),
    (day) => ({ ...owned(around), sharedWith: fc.array(fc.record({ role: word('role'), at: momentOn(day + 1) }), { maxLength: 2 }) }),
  ),
  consultations: several(
    around,
    2,
    (day, index) => ({
      id: named('q', index),
      with: fc.oneof(fc.constant('iro'), word('role')),
      about: word('consultation subject'),
      at: momentOn(day),
    }),
    () => owned(around),
  ),
  judgements: several(
    around,
    3,
    (_, index) => ({ id: named('j', index), kind: word('judgement kind'), value: fc.boolean() }),
    () => owned(around),
  ),
  carerBreaks: several(
    around,
    2,
    (day, index) => ({ id: named('b', index), from: fc.constant(formatDay(day)) }),
    (day) => ({
      ...owned(around),
      to: fc.constantFrom(formatDay(day + 7), formatDay(day + 14), formatDay(day + 15)),
      agreed: fc.boolean(),
      allowance: word('allowance'),
    }),
  ),
});
