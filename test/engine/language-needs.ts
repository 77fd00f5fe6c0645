import type { Rule } from '../../src/profiles/writing.ts';
import type { Said } from './language.ts';

/** What calls for something, and what ends that. */
export const needsSaid: readonly Said[] = [
  // What ends a need, by what the rule is about.
  ...([
    ['plan', { each: 'plan' }, { plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-10', sections: {} }] }],
    ['meeting', { each: 'meeting', kinds: ['seventy-two-hour-review'] }, { meetings: [{ id: 'm1', kind: 'seventy-two-hour-review', placementId: 'p1', heldAt: '2026-04-10' }] }],
    ['concern', { each: 'concern', kinds: ['fragility'] }, { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' }] }],
    ['circumstance', { each: 'circumstance', kinds: ['missing'] }, { circumstances: [{ kind: 'missing', placementId: 'p1', from: '2026-04-10' }] }],
    ['legal status', { each: 'legal-status' }, { legalStatuses: [{ status: 'section-20', from: '2026-04-10' }] }],
    ['decision', { each: 'decision', kinds: ['hold-disruption-meeting'] }, { decisions: [{ kind: 'hold-disruption-meeting', outcome: 'yes', by: 'team-manager', placementId: 'p1', at: '2026-04-10' }] }],
    ['document', { each: 'document', kinds: ['safety-plan'] }, { documents: [{ id: 'd1', kind: 'safety-plan', placementId: 'p1', at: '2026-04-10' }] }],
    ['joined need', { each: 'joined-need', triggers: [{ clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'] } }], answers: { meeting: ['placement-stability-meeting'] } }, { circumstances: [{ kind: 'missing', placementId: 'p1', from: '2026-04-10' }] }],
  ] as const).flatMap(([name, forEach, history]): readonly Said[] => [
    { name: `what a ${name} calls for, with care over since`, rule: { forEach }, history: { ...history, lookedAfter: [{ from: '2026-04-09', to: '2026-06-01' }] } as unknown as Said['history'], expected: { status: 'lapsed' } },
    { name: `what a ${name} calls for, the child eighteen since`, rule: { forEach }, history: { child: { id: 'c1', dateOfBirth: '2008-06-01' }, ...history } as unknown as Said['history'], expected: { status: 'lapsed' } },
    {
      name: `what a ${name} calls for, the placement over since`, rule: { forEach },
      history: { ...history, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-06-01' }] } as unknown as Said['history'], expected: { status: 'lapsed' },
    },
  ]),
  {
    name: 'what a placement calls for, the child eighteen on the day judged', rule: {}, history: { child: { id: 'c1', dateOfBirth: '2008-06-30' } }, expected: { status: 'lapsed' },
  },
  {
    name: 'a joined need of a proposal that was withdrawn',
    rule: { forEach: { each: 'joined-need', triggers: [{ clauses: ['WALSALL-1'], modality: 'should', on: { placement: { all: [] } } }], answers: { meeting: ['placement-stability-meeting'] } } },
    history: { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-07-09', withdrawnAt: '2026-06-20' }] }, expected: { status: 'lapsed' },
  },
  {
    name: 'a concern from before any placement, with the start as what ends the need', rule: { forEach: { each: 'concern', kinds: ['fragility'] }, needEnds: ['placement-start', 'withdrawal'] },
    history: { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }] }, expected: { status: 'outstanding' },
  },
  {
    name: 'resolved at some time of the day that the placement ended with its first second, done at noon', rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'concern' }] },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T00:00' }],
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10', resolvedAt: '2026-05-01' }],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', concernIds: ['k1'], heldAt: '2026-05-01T12:00' }],
    },
    expected: { status: 'lapsed' },
  },
  {
    name: 'a document that is to be renewed', rule: { kind: 'document', series: true, forEach: { each: 'document', kinds: ['safety-plan'] } },
    history: { documents: [{ id: 'd1', kind: 'safety-plan', at: '2026-04-10' }] }, expected: { status: 'outstanding' },
  },
  {
    name: 'a document that may be renewed, made once care was over', rule: { kind: 'document', modality: 'may', series: true, forEach: { each: 'document', kinds: ['safety-plan'] } },
    history: { lookedAfter: [{ from: '2026-04-09', to: '2026-05-01' }], documents: [{ id: 'd1', kind: 'safety-plan', at: '2026-05-10' }] }, expected: undefined,
  },
  {
    name: 'the first of a series, since when is not known, the child eighteen', rule: { kind: 'review', series: true, forEach: { each: 'review', opening: true }, answeredBy: [{ review: 'held', of: 'care' }] },
    history: { child: { id: 'c1', dateOfBirth: '2008-06-01' }, lookedAfter: [{ from: 'unknown' }] }, expected: { status: 'lapsed' },
  },
  {
    name: 'the first of a series, since when is not known', rule: { kind: 'review', series: true, forEach: { each: 'review', opening: true }, answeredBy: [{ review: 'held', of: 'care' }] },
    history: { lookedAfter: [{ from: 'unknown' }] }, expected: { status: 'outstanding' },
  },
  // Joined needs.
  ...([
    ['of two kinds of meeting, one has been held', ['placement-support-meeting', 'placement-stability-meeting'], { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-20' }], meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-12' }] }, ':after-m1', { status: 'outstanding' }],
    ['a meeting only planned parts nothing', ['placement-stability-meeting'], { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-20' }], circumstances: [{ kind: 'missing', placementId: 'p1', from: 'unknown' }], meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', scheduledFor: '2026-07-12' }] }, '', { status: 'outstanding' }],
    ['a meeting before it names another matter', ['placement-stability-meeting'], { concerns: [{ id: 'k1', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-10' }], circumstances: [{ kind: 'missing', placementId: 'p1', from: '2026-04-20' }], meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-12', concernIds: ['k1'] }] }, ':after-m1', { status: 'outstanding' }],
    ['a meeting of the same day names another matter', ['placement-stability-meeting'], { concerns: [{ id: 'k1', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-10' }], circumstances: [{ kind: 'missing', placementId: 'p1', from: '2026-04-12T12:00' }], meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-12T10:00', concernIds: ['k1'] }] }, ':after-m1', { status: 'outstanding' }],
    ['a meeting names what was identified after its day', ['placement-stability-meeting'], { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-20' }], meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-12', concernIds: ['k1'] }] }, ':after-m1', { status: 'outstanding' }],
  ] as const).map(([name, meeting, history, after, expected]): Said => ({
    name, history: history as unknown as Said['history'], expected: { id: `walsall/done:p1${after}`, ...expected },
    rule: { forEach: { each: 'joined-need', triggers: [{ clauses: ['WALSALL-1'], modality: 'should', on: { concern: ['fragility'] } }, { clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'] } }], answers: { meeting } }, answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement' }] },
  })),
  // What keeps a series going.
  ...((): readonly Said[] => {
    const concern = (kind: 'fragility' | 'placement-jeopardy') => ({ clauses: ['WALSALL-1'], modality: 'should' as const, on: { concern: [kind] }, ends: 'concern-resolved' as const });
    const after = (...calledForBy: readonly NonNullable<Extract<Rule['forEach'], { readonly each: 'meeting' }>['calledForBy']>[number][]): Partial<Rule> =>
      ({ forEach: { each: 'meeting', kinds: ['placement-stability-meeting'], calledForBy: [...calledForBy, concern('placement-jeopardy')] }, needEnds: ['all-resolved'] });
    const m1 = { id: 'm1', kind: 'placement-stability-meeting' as const, placementId: 'p1', heldAt: '2026-04-20T10:00' };
    const of = (id: string, identifiedAt: string, resolvedAt?: string, kind: 'fragility' | 'placement-jeopardy' = 'fragility') => ({ id, kind, placementId: 'p1', identifiedAt, ...(resolvedAt === undefined ? {} : { resolvedAt }) });
    return [
      { name: 'nothing had called for the meeting', rule: { forEach: { each: 'meeting', kinds: ['placement-stability-meeting'], calledForBy: [concern('fragility')] }, needEnds: ['all-resolved'] }, history: { meetings: [m1], concerns: [] }, expected: { status: 'outstanding' } },
      { name: 'what had called for it is resolved', rule: after(concern('fragility')), history: { meetings: [m1], concerns: [of('k1', '2026-04-12', '2026-05-01')] }, expected: { status: 'lapsed' } },
      {
        name: 'what else had called for it is resolved, and the extract lacks the first kind', rule: after(concern('fragility')), history: { meetings: [m1], concerns: [of('k1', '2026-04-12', '2026-05-01', 'placement-jeopardy')], coverage: { concerns: { kinds: ['placement-jeopardy'] } } },
        expected: { status: 'undetermined', couldBe: ['outstanding', 'lapsed'] },
      },
      { name: 'one resolved, and on the day of the meeting one that is and one that is not, which arose while the first was open', rule: after(concern('fragility')), history: { meetings: [m1], concerns: [of('k1', '2026-04-12', '2026-05-01'), of('k2', '2026-04-20', '2026-05-01'), of('k3', '2026-04-20')] }, expected: { status: 'outstanding' } },
      { name: 'one resolved, and on the day of the meeting another that is', rule: after(concern('fragility')), history: { meetings: [m1], concerns: [of('k1', '2026-04-12', '2026-05-01'), of('k2', '2026-04-20', '2026-05-01')] }, expected: { status: 'lapsed' } },
      { name: 'one resolved, and the placement itself calls for it', rule: after(concern('fragility'), { clauses: ['WALSALL-1'], modality: 'should', on: { placement: { all: [] } } }), history: { meetings: [m1], concerns: [of('k1', '2026-04-12', '2026-05-01')] }, expected: { status: 'outstanding' } },
    ];
  })(),
  {
    name: 'resolved two hours before the limit, on the day that the placement ended: it ended by then, whichever came first',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [{ meeting: ['placement-support-meeting'], of: 'concern' }], needEnds: ['placement-end', 'concern-resolved'], limbs: [{ clauses: ['WALSALL-1'], due: { within: { hours: 72 }, of: 'concern.identifiedAt' }, counted: 'seventy-two hours' }] },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01' }],
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-28T12:00', resolvedAt: '2026-05-01T10:00' }],
    },
    expected: { status: 'lapsed' },
  },
];
