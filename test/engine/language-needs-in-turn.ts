import type { Rule } from '../../src/profiles/writing.ts';
import type { Said } from './language.ts';

/** Which need a meeting answers where several concerns call for one. */
export const needsInTurnSaid: readonly Said[] = [
  // Joined needs.
  ...(
    [
      [
        'of two kinds of meeting, one has been held',
        ['placement-support-meeting', 'placement-stability-meeting'],
        {
          concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-20' }],
          meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-12' }],
        },
        ':after-m1',
        { status: 'outstanding' },
      ],
      [
        'a meeting only planned parts nothing',
        ['placement-stability-meeting'],
        {
          concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-20' }],
          circumstances: [{ kind: 'missing', placementId: 'p1', from: 'unknown' }],
          meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', scheduledFor: '2026-07-12' }],
        },
        '',
        { status: 'outstanding' },
      ],
      [
        'a meeting before it names another matter',
        ['placement-stability-meeting'],
        {
          concerns: [{ id: 'k1', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-10' }],
          circumstances: [{ kind: 'missing', placementId: 'p1', from: '2026-04-20' }],
          meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-12', concernIds: ['k1'] }],
        },
        ':after-m1',
        { status: 'outstanding' },
      ],
      [
        'a meeting of the same day names another matter',
        ['placement-stability-meeting'],
        {
          concerns: [{ id: 'k1', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-10' }],
          circumstances: [{ kind: 'missing', placementId: 'p1', from: '2026-04-12T12:00' }],
          meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-12T10:00', concernIds: ['k1'] }],
        },
        ':after-m1',
        { status: 'outstanding' },
      ],
      [
        'a meeting names what was identified after its day',
        ['placement-stability-meeting'],
        {
          concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-20' }],
          meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-12', concernIds: ['k1'] }],
        },
        ':after-m1',
        { status: 'outstanding' },
      ],
    ] as const
  ).map(([name, meeting, history, after, expected]): Said => ({
    name,
    history: history as unknown as Said['history'],
    expected: { id: `walsall/done:p1${after}`, ...expected },
    rule: {
      forEach: {
        each: 'joined-need',
        triggers: [
          { clauses: ['WALSALL-1'], modality: 'should', on: { concern: ['fragility'] } },
          { clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'] } },
        ],
        answers: { meeting },
      },
      answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement' }],
    },
  })),
  // What keeps a series going.
  ...((): readonly Said[] => {
    const concern = (kind: 'fragility' | 'placement-jeopardy') => ({
      clauses: ['WALSALL-1'],
      modality: 'should' as const,
      on: { concern: [kind] },
      ends: 'concern-resolved' as const,
    });
    const after = (
      ...calledForBy: readonly NonNullable<Extract<Rule['forEach'], { readonly each: 'meeting' }>['calledForBy']>[number][]
    ): Partial<Rule> => ({
      forEach: { each: 'meeting', kinds: ['placement-stability-meeting'], calledForBy: [...calledForBy, concern('placement-jeopardy')] },
      needEnds: ['all-resolved'],
    });
    const m1 = { id: 'm1', kind: 'placement-stability-meeting' as const, placementId: 'p1', heldAt: '2026-04-20T10:00' };
    const of = (id: string, identifiedAt: string, resolvedAt?: string, kind: 'fragility' | 'placement-jeopardy' = 'fragility') => ({
      id,
      kind,
      placementId: 'p1',
      identifiedAt,
      ...(resolvedAt === undefined ? {} : { resolvedAt }),
    });
    return [
      {
        name: 'nothing had called for the meeting',
        rule: {
          forEach: { each: 'meeting', kinds: ['placement-stability-meeting'], calledForBy: [concern('fragility')] },
          needEnds: ['all-resolved'],
        },
        history: { meetings: [m1], concerns: [] },
        expected: { status: 'outstanding' },
      },
      {
        name: 'what had called for it is resolved',
        rule: after(concern('fragility')),
        history: { meetings: [m1], concerns: [of('k1', '2026-04-12', '2026-05-01')] },
        expected: { status: 'lapsed' },
      },
      {
        name: 'what else had called for it is resolved, and the extract lacks the first kind',
        rule: after(concern('fragility')),
        history: {
          meetings: [m1],
          concerns: [of('k1', '2026-04-12', '2026-05-01', 'placement-jeopardy')],
          coverage: { concerns: { kinds: ['placement-jeopardy'] } },
        },
        expected: { status: 'undetermined', couldBe: ['outstanding', 'lapsed'] },
      },
      {
        name: 'one resolved, and on the day of the meeting one that is and one that is not, which arose while the first was open',
        rule: after(concern('fragility')),
        history: {
          meetings: [m1],
          concerns: [of('k1', '2026-04-12', '2026-05-01'), of('k2', '2026-04-20', '2026-05-01'), of('k3', '2026-04-20')],
        },
        expected: { status: 'outstanding' },
      },
      {
        name: 'one resolved, and on the day of the meeting another that is',
        rule: after(concern('fragility')),
        history: { meetings: [m1], concerns: [of('k1', '2026-04-12', '2026-05-01'), of('k2', '2026-04-20', '2026-05-01')] },
        expected: { status: 'lapsed' },
      },
      {
        name: 'one resolved, and the placement itself calls for it',
        rule: after(concern('fragility'), { clauses: ['WALSALL-1'], modality: 'should', on: { placement: { all: [] } } }),
        history: { meetings: [m1], concerns: [of('k1', '2026-04-12', '2026-05-01')] },
        expected: { status: 'outstanding' },
      },
    ];
  })(),
  {
    name: 'resolved two hours before the limit, on the day that the placement ended: it ended by then, whichever came first',
    rule: {
      forEach: { each: 'concern', kinds: ['fragility'] },
      answeredBy: [{ meeting: ['placement-support-meeting'], of: 'concern' }],
      needEnds: ['placement-end', 'concern-resolved'],
      limbs: [{ clauses: ['WALSALL-1'], due: { within: { hours: 72 }, of: 'concern.identifiedAt' }, counted: 'seventy-two hours' }],
    },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01' }],
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-28T12:00', resolvedAt: '2026-05-01T10:00' }],
    },
    expected: { status: 'lapsed' },
  },
];
