import { held, type Said } from './language.ts';

/** Which document, decision or paper for a meeting answers. */
export const papersSaid: readonly Said[] = [
  {
    name: 'a paper for another meeting',
    rule: {
      forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] },
      answeredBy: [{ document: ['report-to-chair'], of: 'placement' }],
    },
    history: {
      meetings: [
        { id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-20' },
        { id: 'm2', kind: 'disruption-meeting', placementId: 'p1', heldAt: '2026-04-25' },
      ],
      documents: [{ kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1', meetingId: 'm2' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a paper of another placement that names the meeting',
    rule: {
      forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] },
      answeredBy: [{ document: ['report-to-chair'], of: 'placement' }],
    },
    history: {
      ...held('2026-04-20'),
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' },
        { id: 'p2', kind: 'residential', startedAt: '2026-02-01T10:00', endedAt: '2026-04-09T10:00' },
      ],
      documents: [{ kind: 'report-to-chair', at: '2026-04-15', placementId: 'p2', meetingId: 'm1' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a paper that names no meeting, before one that names it',
    rule: {
      forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] },
      answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }],
    },
    history: {
      ...held('2026-04-20'),
      documents: [
        { kind: 'report-to-chair', at: '2026-04-12', placementId: 'p1' },
        { kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1', meetingId: 'm1' },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/documents/0', at: '2026-04-12' } },
  },
  {
    name: 'a paper that names the meeting, before one that names none',
    rule: {
      forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] },
      answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }],
    },
    history: {
      ...held('2026-04-20'),
      documents: [
        { kind: 'report-to-chair', at: '2026-04-12', placementId: 'p1', meetingId: 'm1' },
        { kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1' },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/documents/0', at: '2026-04-12' } },
  },
  {
    name: 'a document of the placement that names a meeting held',
    rule: { answeredBy: [{ document: ['report-to-chair'], of: 'placement' }] },
    history: { ...held('2026-04-20'), documents: [{ kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1', meetingId: 'm1' }] },
    expected: { status: 'met' },
  },
  {
    name: 'a paper for a meeting that is to come, another held',
    rule: { answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }] },
    history: {
      meetings: [
        { id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', scheduledFor: '2026-07-20' },
        { id: 'm2', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-20' },
      ],
      documents: [{ kind: 'report-to-chair', at: '2026-06-15', placementId: 'p1', meetingId: 'm1' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'a paper for a meeting, where the extract has no meetings',
    rule: { answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }] },
    history: { meetings: undefined, documents: [{ kind: 'report-to-chair', at: '2026-06-15', placementId: 'p1', meetingId: 'm1' }] },
    expected: { status: 'met' },
  },
  {
    name: 'a paper for a meeting that was held, of the next one',
    rule: { answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }] },
    history: { ...held('2026-04-20'), documents: [{ kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1', meetingId: 'm1' }] },
    expected: { status: 'outstanding' },
  },
  // Before a placement, after it, and outside its period of care.
  {
    name: 'a document before the start, of what the start calls for',
    rule: { answeredBy: [{ document: ['information-for-carers'], of: 'start' }] },
    history: { documents: [{ kind: 'information-for-carers', at: '2026-04-01' }] },
    expected: { status: 'met', metBy: { pointer: '/documents/0', at: '2026-04-01' } },
  },
  {
    name: 'a document before the start, of the placement',
    rule: { answeredBy: [{ document: ['information-for-carers'], of: 'placement' }] },
    history: { documents: [{ kind: 'information-for-carers', at: '2026-04-01' }] },
    expected: { status: 'outstanding' },
  },
  ...(
    [
      ['documents', { document: ['chronology'] }, { kind: 'chronology' }],
      ['decisions', { decision: ['review-before-move'] }, { kind: 'review-before-move', by: 'social-worker' }],
      ['notifications', { notification: ['placement-ended'], to: [{ role: 'iro' }] }, { to: 'iro', about: 'placement-ended' }],
      ['visits', { visit: 'any' }, { id: 'v1' }],
      ['consultations', { consultation: ['suitability'], with: ['iro'] }, { with: 'iro', about: 'suitability' }],
    ] as const
  ).flatMap(([collection, sought, record]) =>
    (['ending', 'placement'] as const).map((of): Said => ({
      name: `${collection} after the end, of the ${of}`,
      rule: { arises: 'placement.endedAt', needEnds: [], answeredBy: [{ ...sought, of }] },
      history: {
        placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' }],
        [collection]: [{ ...record, at: '2026-05-10' }],
      },
      expected: { status: of === 'ending' && collection !== 'visits' && collection !== 'consultations' ? 'met' : 'outstanding' },
    })),
  ),
  {
    name: 'a decision made while a placement ran that has ended since, of the placement',
    rule: { needEnds: [], answeredBy: [{ decision: ['review-before-move'], of: 'placement' }] },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' }],
      decisions: [{ kind: 'review-before-move', by: 'social-worker', at: '2026-04-20' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'a document of another period of care',
    rule: { forEach: { each: 'first-placement' }, needEnds: [], answeredBy: [{ document: ['care-plan'], of: 'care' }] },
    history: {
      lookedAfter: [{ from: '2026-04-09', to: '2026-05-01' }, { from: '2026-06-01' }],
      documents: [{ kind: 'care-plan', at: '2026-06-10' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a document of care, of a rule about no period of it',
    rule: { answeredBy: [{ document: ['care-plan'], of: 'care' }] },
    history: { lookedAfter: [{ from: '2026-04-09' }], documents: [{ kind: 'care-plan', at: '2026-04-10' }] },
    expected: { status: 'met' },
  },
  {
    name: 'a document of care, where the extract has none',
    rule: { answeredBy: [{ document: ['care-plan'], of: 'care' }] },
    history: { documents: undefined },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding'] },
  },
];
