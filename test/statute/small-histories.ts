import fc from 'fast-check';

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 3 });
const on = (...days: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...days), fc.constantFrom('', 'T10:00', 'T10:00', 'T15:00')).map(([day, time]) => `${day}${time}`);
const none = { meetings: [], concerns: [], circumstances: [], carerBreaks: [], judgements: [], consultations: [], network: [] };
const recipients = ['child', 'parent', 'person-with-pr', 'health-body', 'gp', 'iro'] as const;

/** A start, with what a start calls for. */
export const starts = fc
  .record({
    kind: fc.constantFrom('foster', 'residential'),
    startedAt: on('2026-03-25'),
    emergency: maybe(fc.boolean()),
    provision: maybe(fc.constantFrom('in-house', 'commissioned')),
    outOfArea: maybe(fc.boolean()),
    atDistance: maybe(fc.boolean()),
    disruptsEducation: maybe(fc.boolean()),
    born: fc.constantFrom('2010-12-01', '2020-02-29'),
    by: fc.constantFrom('nominated-officer', 'director-of-childrens-services'),
    outcome: maybe(fc.constantFrom('yes', 'no')),
    approved: on('2026-03-24', '2026-03-25', '2026-04-02'),
    told: on('2026-03-25', '2026-04-01', '2026-04-02'),
    written: maybe(fc.boolean()),
    plan: on('2026-03-25', '2026-04-01'),
    carePlan: on('2026-03-25', '2026-04-09'),
    health: on('2026-04-22', '2026-04-23'),
    review: on('2026-04-22', '2026-04-24'),
    asOf: fc.constantFrom('2026-04-03', '2026-05-29'),
  })
  .map(
    ({
      kind,
      startedAt,
      emergency,
      provision,
      outOfArea,
      atDistance,
      disruptsEducation,
      born,
      by,
      outcome,
      approved,
      told,
      written,
      plan,
      carePlan,
      health,
      review,
      asOf,
    }) => ({
      asOf,
      drawn: {
        ...none,
        child: { id: 'c1', dateOfBirth: born },
        lookedAfter: [{ from: '2026-03-25' }],
        legalStatuses: [],
        placements: [{ id: 'p1', kind, provision, startedAt, emergency, outOfArea, atDistance, disruptsEducation }],
        plans: [{ id: 'v1', placementId: 'p1', preparedAt: plan }],
        visits: [],
        reviews: [{ id: 'r1', heldAt: review }],
        documents: [
          { id: 'd1', kind: 'care-plan', at: carePlan },
          { id: 'd2', kind: 'health-assessment', at: health },
        ],
        decisions: [
          { id: 'a1', kind: 'approve-placement', at: approved, by, outcome, placementId: 'p1' },
          { id: 'a2', kind: 'approve-education-change', at: '2026-03-25T10:00', by, outcome: 'yes', placementId: 'p1' },
        ],
        notifications: recipients.map((to) => ({
          to,
          about: 'placement-made',
          at: to === 'gp' ? told : '2026-03-24T12:00',
          written: to === 'gp' ? written : true,
          placementId: 'p1',
        })),
      },
    }),
  );

/** An ending, with what it calls for. */
export const endings = fc
  .record({
    endedAt: on('2026-03-27'),
    endedBy: maybe(fc.constantFrom('authority', 'carer')),
    immediateRisk: maybe(fc.boolean()),
    decidedAt: fc.option(on('2026-03-10', '2026-03-26'), { nil: undefined }),
    review: on('2026-02-26', '2026-02-27', '2026-03-10', '2026-03-26', '2026-03-27'),
    told: on('2026-03-26', '2026-03-27', '2026-04-14', '2026-04-15'),
    written: maybe(fc.boolean()),
    asOf: fc.constantFrom('2026-03-30', '2026-05-29'),
  })
  .map(({ endedAt, endedBy, immediateRisk, decidedAt, review, told, written, asOf }) => ({
    asOf,
    drawn: {
      ...none,
      child: { id: 'c1' },
      lookedAfter: [{ from: '2025-11-03' }],
      legalStatuses: [],
      plans: [],
      visits: [],
      documents: [],
      decisions: [],
      reviews: [{ id: 'r1', heldAt: review }],
      placements: [
        {
          id: 'p1',
          kind: 'residential',
          startedAt: '2025-11-03T10:00',
          endedAt,
          emergency: true,
          outOfArea: false,
          disruptsEducation: false,
          ending: { endedBy, immediateRisk, ...(decidedAt === undefined ? {} : { decidedAt }) },
        },
      ],
      notifications: [...recipients, 'home-manager'].map((to) => ({
        to,
        about: 'placement-ending',
        at: to === 'iro' ? told : '2026-03-20T12:00',
        written: to === 'iro' ? written : true,
        placementId: 'p1',
      })),
    },
  }));

/** Visits, with the facts that set their intervals. Two of one day are taken in the order of their ids, whatever their times: the chain goes on. */
export const visits = fc
  .record({
    kind: fc.constantFrom('foster', 'with-parents', 'with-parents', 'connected-person'),
    startedAt: on('2026-03-25'),
    before: maybe(fc.boolean()),
    assessed: fc.option(on('2026-04-01', '2026-04-03'), { nil: undefined }),
    status: fc.constantFrom('interim-care-order', 'care-order', 'section-20'),
    since: fc.constantFrom('2026-03-01', '2026-03-25', '2026-04-02'),
    approvedTo: fc.option(on('2026-04-01', '2026-04-06'), { nil: undefined }),
    review: fc.option(on('2026-03-25', '2026-04-01', '2026-04-02'), { nil: undefined }),
    first: on('2026-03-25', '2026-04-01', '2026-04-02'),
    second: on('2026-04-02', '2026-04-08', '2026-04-09', '2026-05-13'),
    asOf: fc.constantFrom('2026-04-30', '2026-06-30'),
  })
  .filter(({ first, second }) => first.slice(0, 10) !== second.slice(0, 10))
  .map(({ kind, startedAt, before, assessed, status, since, approvedTo, review, first, second, asOf }) => ({
    asOf,
    drawn: {
      ...none,
      child: { id: 'c1', agreesToSixMonthlyVisits: false },
      lookedAfter: [{ from: '2026-03-20' }],
      legalStatuses: [{ id: 's1', status, from: since }],
      plans: [],
      decisions: [],
      notifications: [],
      placements: [
        {
          id: 'p1',
          kind,
          startedAt,
          emergency: true,
          outOfArea: false,
          disruptsEducation: false,
          longTerm: false,
          ...(kind === 'with-parents' ? { beforeAssessment: before } : {}),
          ...(kind === 'connected-person'
            ? { temporaryApproval: { from: '2026-03-25T10:00', ...(approvedTo === undefined ? {} : { to: approvedTo }) } }
            : {}),
        },
      ],
      visits: [
        { id: 'v1', at: first, placementId: 'p1' },
        { id: 'v2', at: second, placementId: 'p1' },
      ],
      documents: assessed === undefined ? [] : [{ id: 'd1', kind: 'parent-assessment', at: assessed, placementId: 'p1' }],
      reviews: review === undefined ? [] : [{ id: 'r1', heldAt: review }],
    },
  }));

export const later = fc
  .record({
    longTerm: maybe(fc.boolean()),
    agrees: maybe(fc.boolean()),
    first: on('2026-03-25', '2026-03-26'),
    second: on('2026-05-06', '2026-05-07', '2026-06-25', '2026-06-26', '2026-09-25', '2026-09-26'),
    asOf: fc.constantFrom('2026-07-31', '2026-12-31'),
  })
  .map(({ longTerm, agrees, first, second, asOf }) => ({
    asOf,
    drawn: {
      ...none,
      child: { id: 'c1', agreesToSixMonthlyVisits: agrees },
      lookedAfter: [],
      legalStatuses: [],
      plans: [],
      decisions: [],
      notifications: [],
      documents: [],
      reviews: [],
      placements: [
        {
          id: 'p1',
          kind: 'foster',
          provision: 'in-house',
          startedAt: '2025-03-25T10:00',
          emergency: true,
          outOfArea: false,
          disruptsEducation: false,
          longTerm,
        },
      ],
      visits: [
        { id: 'v1', at: first, placementId: 'p1' },
        { id: 'v2', at: second, placementId: 'p1' },
      ],
    },
  }));
