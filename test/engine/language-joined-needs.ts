import { limb, type Said } from './language.ts';
import { concern, joined } from './language-subjects.ts';

/** Needs that several calls join in, and why a requirement stands. */
export const joinedNeedsSaid: readonly Said[] = [
  {
    name: 'a meeting with all resolved that had called for it',
    rule: {
      forEach: { each: 'meeting', kinds: ['placement-stability-meeting'], calledForBy: [concern('fragility')] },
      answeredBy: [],
      needEnds: ['all-resolved'],
    },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10', resolvedAt: '2026-05-01' }],
      meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-20' }],
    },
    expected: { status: 'lapsed' },
  },
  {
    name: 'the first of a need, which is not what follows a meeting',
    rule: {
      forEach: { each: 'meeting', kinds: ['placement-stability-meeting'], calledForBy: [concern('fragility')] },
      answeredBy: [],
      when: { fact: 'need.first', is: true },
    },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10', resolvedAt: '2026-05-01' }],
      meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-20' }],
    },
    expected: undefined,
  },
  {
    name: 'the first need of two',
    rule: {
      forEach: joined(concern('fragility')),
      when: { fact: 'need.first', is: true },
      answeredBy: [{ meeting: ['placement-stability-meeting'], of: 'placement' }],
    },
    history: {
      concerns: [
        { id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' },
        { id: 'k2', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-20' },
      ],
      meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-15' }],
    },
    expected: { id: 'walsall/done:p1', status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-15' } },
  },
  {
    name: 'a need that an earlier concern may call for and a later one does',
    rule: {
      ...limb({ within: { days: 5 }, of: 'trigger' }),
      forEach: joined({ ...concern('fragility'), when: { fact: 'placement.emergency', is: true } }, concern('placement-jeopardy')),
    },
    history: {
      concerns: [
        { id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' },
        { id: 'k2', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-20' },
      ],
    },
    expected: {
      applies: 'certain',
      deadline: { dueDate: '2026-04-25', alternatives: [{ dueDate: '2026-04-15' }, { dueDate: '2026-04-25' }] },
    },
  },
  {
    name: 'how firmly it is asked for what certainly calls for it, with what only may',
    rule: {
      forEach: joined(
        { ...concern('fragility'), modality: 'consider' },
        { ...concern('placement-jeopardy'), modality: 'must', when: { fact: 'placement.emergency', is: true } },
      ),
    },
    history: {
      concerns: [
        { id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' },
        { id: 'k2', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-20' },
      ],
    },
    expected: { applies: 'certain', modality: 'consider' },
  },
  {
    name: 'how firmly it is asked where one or the other calls for it',
    rule: {
      forEach: joined(
        { ...concern('fragility'), modality: 'consider', when: { fact: 'placement.emergency', is: false } },
        { ...concern('placement-jeopardy'), modality: 'must', when: { fact: 'placement.emergency', is: true } },
      ),
    },
    history: {
      concerns: [
        { id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' },
        { id: 'k2', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-20' },
      ],
    },
    expected: { applies: 'certain', modality: 'must' },
  },
  {
    name: 'an order, where nothing tells when what calls for it began',
    rule: {
      forEach: joined({ clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'], lasting: true } }),
      restartedBy: { orders: ['care-order'] },
    },
    history: { circumstances: [{ kind: 'missing', from: 'unknown' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: "a concern of the day on which the same carer's placement became one of the kind",
    rule: { placements: ['residential'], forEach: { each: 'concern', kinds: ['fragility'] } },
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' },
        { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00', sameCarer: true },
      ],
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p2', identifiedAt: '2026-05-01' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'visits anew from an order, in a placement that goes on from one outside the extract',
    rule: {
      kind: 'visit',
      series: true,
      forEach: { each: 'visit', opening: true, orders: ['care-order'] },
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
    },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', sameCarer: true }],
      legalStatuses: [{ status: 'care-order', from: '2026-05-01' }],
    },
    expected: { id: 'walsall/done:p1:after-care-order-2026-05-01', status: 'outstanding' },
  },
  {
    name: 'what is forbidden, and was not done',
    rule: { answeredBy: [], forbidden: { fact: 'placement.emergency', is: true } },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', emergency: false }] },
    expected: { status: 'met' },
  },
  {
    name: 'why, where a fact decides in one case only',
    rule: {
      limbs: [
        { clauses: ['WALSALL-1'], when: { fact: 'placement.emergency', is: true } },
        { clauses: ['WALSALL-1'], when: { fact: 'placement.provision', is: 'in-house' } },
      ],
    },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', provision: 'in-house' }] },
    expected: { status: 'outstanding', because: [{ pointer: '/placements/0/provision', value: 'in-house' }] },
  },
  {
    name: 'why, where a fact decides in one case only, the other way round',
    rule: {
      limbs: [
        { clauses: ['WALSALL-1'], when: { fact: 'placement.emergency', is: false } },
        { clauses: ['WALSALL-1'], when: { fact: 'placement.provision', is: 'in-house' } },
      ],
    },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', provision: 'in-house' }] },
    expected: { status: 'outstanding', because: [{ pointer: '/placements/0/provision', value: 'in-house' }] },
  },
];
