import { held, limb, type Said } from './language.ts';
import { fragile, ofConcern, proposed, started } from './language-evidence.ts';

/** What is in force, has begun, was planned or is shown. */
export const begunAndPlannedSaid: readonly Said[] = [
  {
    name: 'it is attested under the clause of its limb',
    rule: { answeredBy: [], limbs: [{ clauses: ['WALSALL-2'] }] },
    history: { attestations: [{ clause: 'WALSALL-2', outcome: 'done', at: '2026-04-20', by: 'social-worker', placementId: 'p1' }] },
    expected: { status: 'met' },
  },
  {
    name: 'a text is in force up to its last day',
    rule: { when: { inForceFrom: '2026-01-01', to: '2026-04-09', on: 'placement.startedAt' } },
    history: {},
    expected: { status: 'outstanding' },
  },
  {
    name: 'so long before an end that is not known',
    rule: { forEach: { each: 'circumstance', kinds: ['offending'] }, when: { since: { before: 'circumstance.to', by: { days: 1 } } } },
    history: { circumstances: [{ kind: 'offending', from: '2026-04-20', to: 'unknown' }] },
    expected: { status: 'undetermined', asks: ['/circumstances/0/to'] },
  },
  {
    name: 'a visit on that very day did not begin before it',
    rule: { when: { beganBefore: '2026-04-09' } },
    history: { ...proposed, visits: [{ id: 'v1', at: '2026-04-09' }] },
    expected: undefined,
  },
  {
    name: 'a placement began before that day',
    rule: { when: { beganBefore: '2026-04-10' } },
    history: {},
    expected: { status: 'outstanding' },
  },
  {
    name: 'whether the placement has ended is not known',
    rule: { when: { shown: { event: 'placement.endedAt' } } },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }] },
    expected: { applies: 'possible', asks: ['/placements/0/endedAt'] },
  },
  {
    name: 'the placement had started before the concern arose',
    rule: { ...ofConcern, when: { shown: { event: 'placement.startedAt', from: 'concern.identifiedAt' } } },
    history: { concerns: [fragile] },
    expected: undefined,
  },
  {
    name: 'one placement was made in an emergency',
    rule: { when: { atLeast: 1, placementsWhere: { fact: 'placement.emergency', is: true } } },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', emergency: true }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a decision that is to come sets no date',
    rule: limb({ within: { days: 5 }, of: 'placement.decidedAt' }),
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', decidedAt: '2026-07-05' }] },
    expected: { status: 'outstanding', deadline: undefined },
  },
  ...(['until', 'before'] as const).map((bound): Said => ({
    name: `the end was planned for a day that has gone by: what came after it lies ${bound} the end`,
    rule: { kind: 'document', answeredBy: [{ document: ['chronology'], of: 'placement', [bound]: 'placement.endedAt' }] },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', ending: { plannedFor: '2026-06-01' } }],
      documents: [{ id: 'd1', kind: 'chronology', at: '2026-06-30', placementId: 'p1' }],
    },
    expected: { status: 'met' },
  })),
  {
    name: 'nothing has come after an end that was planned for a day that has gone by',
    rule: { kind: 'document', answeredBy: [{ document: ['chronology'], of: 'placement', from: 'placement.endedAt' }] },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', ending: { plannedFor: '2026-06-01' } }],
      documents: [{ id: 'd1', kind: 'chronology', at: '2026-06-10', placementId: 'p1' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a match agreed before the same carer went on',
    rule: limb({ within: { days: 5 }, of: 'placement.permanenceMatchAgreedAt' }),
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-09T10:00', permanenceMatchAgreedAt: '2026-04-20' },
        { id: 'p2', kind: 'foster', startedAt: '2026-05-09T10:00', sameCarer: true },
      ],
    },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-25' } },
  },
  {
    name: 'the first visit is counted from what opens the series',
    rule: { ...started, forEach: { each: 'visit', opening: true }, ...limb({ within: { days: 5 }, of: 'opening' }) },
    history: {},
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-14' } },
  },
  {
    name: 'there is no first review where no period of care is recorded',
    rule: limb({ within: { days: 5 }, of: 'care.first-review' }),
    history: {},
    expected: { status: 'outstanding', deadline: undefined },
  },
  {
    name: 'a visit by video while the law allowed it',
    rule: started,
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2021-04-09T10:00' }],
      visits: [{ id: 'v1', at: '2021-05-01', mode: 'video', placementId: 'p1' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'the only placement of the period began under that status',
    rule: { forEach: { each: 'care-period' }, when: { everyPlacementUnder: ['section-20'] } },
    history: { lookedAfter: [{ from: '2026-04-09' }], legalStatuses: [{ status: 'section-20', from: '2026-04-09' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a notice that names no placement is taken by its date to be of the one that ran',
    rule: { kind: 'notification', answeredBy: [{ notification: ['placement-made'], to: [{ role: 'parent' }], of: 'start' }] },
    history: { notifications: [{ about: 'placement-made', to: 'parent', at: '2026-04-20' }] },
    expected: { status: 'met', notes: [{ code: 'attributed-by-date' }] },
  },
  {
    name: 'whether another meeting came before, from the start of the placement on, is not recorded',
    rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [], when: { happened: 'meeting.previous' } },
    history: { ...held('2026-06-20'), coverage: { meetings: { from: '2026-05-01' } } },
    expected: { applies: 'possible', asks: ['/meetings'] },
  },
];
