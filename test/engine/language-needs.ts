import type { Said } from './language.ts';

/** What calls for something, and what ends that. */
export const needsSaid: readonly Said[] = [
  // What ends a need, by what the rule is about.
  ...(
    [
      ['plan', { each: 'plan' }, { plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-10', sections: {} }] }],
      [
        'meeting',
        { each: 'meeting', kinds: ['seventy-two-hour-review'] },
        { meetings: [{ id: 'm1', kind: 'seventy-two-hour-review', placementId: 'p1', heldAt: '2026-04-10' }] },
      ],
      [
        'concern',
        { each: 'concern', kinds: ['fragility'] },
        { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' }] },
      ],
      [
        'circumstance',
        { each: 'circumstance', kinds: ['missing'] },
        { circumstances: [{ kind: 'missing', placementId: 'p1', from: '2026-04-10' }] },
      ],
      ['legal status', { each: 'legal-status' }, { legalStatuses: [{ status: 'section-20', from: '2026-04-10' }] }],
      [
        'decision',
        { each: 'decision', kinds: ['hold-disruption-meeting'] },
        { decisions: [{ kind: 'hold-disruption-meeting', outcome: 'yes', by: 'team-manager', placementId: 'p1', at: '2026-04-10' }] },
      ],
      [
        'document',
        { each: 'document', kinds: ['safety-plan'] },
        { documents: [{ id: 'd1', kind: 'safety-plan', placementId: 'p1', at: '2026-04-10' }] },
      ],
      [
        'joined need',
        {
          each: 'joined-need',
          triggers: [{ clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'] } }],
          answers: { meeting: ['placement-stability-meeting'] },
        },
        { circumstances: [{ kind: 'missing', placementId: 'p1', from: '2026-04-10' }] },
      ],
    ] as const
  ).flatMap(([name, forEach, history]): readonly Said[] => [
    {
      name: `what a ${name} calls for, with care over since`,
      rule: { forEach },
      history: { ...history, lookedAfter: [{ from: '2026-04-09', to: '2026-06-01' }] } as unknown as Said['history'],
      expected: { status: 'lapsed' },
    },
    {
      name: `what a ${name} calls for, the child eighteen since`,
      rule: { forEach },
      history: { child: { id: 'c1', dateOfBirth: '2008-06-01' }, ...history } as unknown as Said['history'],
      expected: { status: 'lapsed' },
    },
    {
      name: `what a ${name} calls for, the placement over since`,
      rule: { forEach },
      history: {
        ...history,
        placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-06-01' }],
      } as unknown as Said['history'],
      expected: { status: 'lapsed' },
    },
  ]),
  {
    name: 'what a placement calls for, the child eighteen on the day judged',
    rule: {},
    history: { child: { id: 'c1', dateOfBirth: '2008-06-30' } },
    expected: { status: 'lapsed' },
  },
  {
    name: 'a joined need of a proposal that was withdrawn',
    rule: {
      forEach: {
        each: 'joined-need',
        triggers: [{ clauses: ['WALSALL-1'], modality: 'should', on: { placement: { all: [] } } }],
        answers: { meeting: ['placement-stability-meeting'] },
      },
    },
    history: { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-07-09', withdrawnAt: '2026-06-20' }] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'a concern from before any placement, with the start as what ends the need',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] }, needEnds: ['placement-start', 'withdrawal'] },
    history: { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'resolved at some time of the day that the placement ended with its first second, done at noon',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'concern' }] },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T00:00' }],
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10', resolvedAt: '2026-05-01' }],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', concernIds: ['k1'], heldAt: '2026-05-01T12:00' }],
    },
    expected: { status: 'lapsed' },
  },
  {
    name: 'a document that is to be renewed',
    rule: { kind: 'document', series: true, forEach: { each: 'document', kinds: ['safety-plan'] } },
    history: { documents: [{ id: 'd1', kind: 'safety-plan', at: '2026-04-10' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a document that may be renewed, made once care was over',
    rule: { kind: 'document', modality: 'may', series: true, forEach: { each: 'document', kinds: ['safety-plan'] } },
    history: { lookedAfter: [{ from: '2026-04-09', to: '2026-05-01' }], documents: [{ id: 'd1', kind: 'safety-plan', at: '2026-05-10' }] },
    expected: undefined,
  },
  {
    name: 'the first of a series, since when is not known, the child eighteen',
    rule: { kind: 'review', series: true, forEach: { each: 'review', opening: true }, answeredBy: [{ review: 'held', of: 'care' }] },
    history: { child: { id: 'c1', dateOfBirth: '2008-06-01' }, lookedAfter: [{ from: 'unknown' }] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'the first of a series, since when is not known',
    rule: { kind: 'review', series: true, forEach: { each: 'review', opening: true }, answeredBy: [{ review: 'held', of: 'care' }] },
    history: { lookedAfter: [{ from: 'unknown' }] },
    expected: { status: 'outstanding' },
  },
];
