import { held, limb, type Said } from './language.ts';

/** Which records count as the one sought, and which of several comes first. */
export const recordsSaid: readonly Said[] = [
  // Shown, where the extract lacks what would show it.
  {
    name: 'where two things are shown together, and the extract has no documents', rule: { when: { shown: { together: [{ document: ['safety-plan'], of: 'placement' }, { consultation: ['education'], with: ['iro'], of: 'placement' }] } } },
    history: { documents: undefined, consultations: [] }, expected: { status: 'undetermined', applies: 'possible', couldBe: ['outstanding', 'not-applicable'] },
  },
  { name: 'where a moment has come that has not', rule: { when: { shown: { event: 'placement.endedAt' } } }, history: {}, expected: undefined },
  // Documents, by when they were shared.
  {
    name: 'of two documents the one shared first', rule: { answeredBy: [{ document: ['safety-plan'], of: 'placement', sharedWith: ['foster-carer'] }] },
    history: { documents: [{ kind: 'safety-plan', at: '2026-04-10', placementId: 'p1', sharedWith: [{ role: 'foster-carer', at: '2026-04-25' }] }, { kind: 'safety-plan', at: '2026-04-12', placementId: 'p1', sharedWith: [{ role: 'foster-carer', at: '2026-04-15' }] }] },
    expected: { status: 'met', metBy: { pointer: '/documents/1', at: '2026-04-15' } },
  },
  {
    name: 'shared twice: by the first time', rule: { answeredBy: [{ document: ['safety-plan'], of: 'placement', sharedWith: ['foster-carer'] }] },
    history: { documents: [{ kind: 'safety-plan', at: '2026-04-10', placementId: 'p1', sharedWith: [{ role: 'foster-carer', at: '2026-04-25' }, { role: 'foster-carer', at: '2026-04-15' }] }] },
    expected: { status: 'met', metBy: { pointer: '/documents/0', at: '2026-04-15' } },
  },
  // Visits, of whichever placement.
  { name: 'a visit, of a period of care', rule: { kind: 'visit', forEach: { each: 'care-period' }, answeredBy: [{ visit: 'any' }] }, history: { lookedAfter: [{ from: '2026-04-09' }], visits: [{ id: 'v1', at: '2026-04-20' }] }, expected: { status: 'met', metBy: { pointer: '/visits/0', at: '2026-04-20' } } },
  {
    name: 'a visit of the placement, or else any of the child\'s', rule: { kind: 'visit', placements: ['foster'], answeredBy: [{ visit: 'any' }, { visit: 'any', of: 'placement' }, { visit: 'any', of: 'child' }] },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' }, { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00' }], visits: [{ id: 'v1', at: '2026-05-10', placementId: 'p2' }] },
    expected: { status: 'met', metBy: { pointer: '/visits/0', at: '2026-05-10' } },
  },
  // What a record names.
  {
    name: 'told of this concern', rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [{ notification: ['carer-conduct'], to: [{ role: 'lado' }], of: 'placement' }] },
    history: { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' }], notifications: [{ to: 'lado', about: 'carer-conduct', at: '2026-04-21', placementId: 'p1', concernId: 'k1' }] }, expected: { status: 'met' },
  },
  {
    name: 'told of another concern', rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [{ notification: ['carer-conduct'], to: [{ role: 'lado' }], of: 'placement' }] },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' }, { id: 'k2', kind: 'support-need', identifiedAt: '2026-04-20', placementId: 'p1' }],
      notifications: [{ to: 'lado', about: 'carer-conduct', at: '2026-04-21', placementId: 'p1', concernId: 'k2' }],
    }, expected: { status: 'outstanding' },
  },
  {
    name: 'a paper for another meeting', rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [{ document: ['report-to-chair'], of: 'placement' }] },
    history: { meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-20' }, { id: 'm2', kind: 'disruption-meeting', placementId: 'p1', heldAt: '2026-04-25' }], documents: [{ kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1', meetingId: 'm2' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a paper of another placement that names the meeting', rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [{ document: ['report-to-chair'], of: 'placement' }] },
    history: {
      ...held('2026-04-20'), placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' }, { id: 'p2', kind: 'residential', startedAt: '2026-02-01T10:00', endedAt: '2026-04-09T10:00' }],
      documents: [{ kind: 'report-to-chair', at: '2026-04-15', placementId: 'p2', meetingId: 'm1' }],
    }, expected: { status: 'outstanding' },
  },
  {
    name: 'a paper that names no meeting, before one that names it', rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }] },
    history: { ...held('2026-04-20'), documents: [{ kind: 'report-to-chair', at: '2026-04-12', placementId: 'p1' }, { kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1', meetingId: 'm1' }] },
    expected: { status: 'met', metBy: { pointer: '/documents/0', at: '2026-04-12' } },
  },
  {
    name: 'a paper that names the meeting, before one that names none', rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }] },
    history: { ...held('2026-04-20'), documents: [{ kind: 'report-to-chair', at: '2026-04-12', placementId: 'p1', meetingId: 'm1' }, { kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1' }] },
    expected: { status: 'met', metBy: { pointer: '/documents/0', at: '2026-04-12' } },
  },
  { name: 'a document of the placement that names a meeting held', rule: { answeredBy: [{ document: ['report-to-chair'], of: 'placement' }] }, history: { ...held('2026-04-20'), documents: [{ kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1', meetingId: 'm1' }] }, expected: { status: 'met' } },
  {
    name: 'a paper for a meeting that is to come, another held', rule: { answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }] },
    history: { meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', scheduledFor: '2026-07-20' }, { id: 'm2', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-20' }], documents: [{ kind: 'report-to-chair', at: '2026-06-15', placementId: 'p1', meetingId: 'm1' }] },
    expected: { status: 'met' },
  },
  { name: 'a paper for a meeting, where the extract has no meetings', rule: { answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }] }, history: { meetings: undefined, documents: [{ kind: 'report-to-chair', at: '2026-06-15', placementId: 'p1', meetingId: 'm1' }] }, expected: { status: 'met' } },
  { name: 'a paper for a meeting that was held, of the next one', rule: { answeredBy: [{ document: ['report-to-chair'], of: 'meeting' }] }, history: { ...held('2026-04-20'), documents: [{ kind: 'report-to-chair', at: '2026-04-15', placementId: 'p1', meetingId: 'm1' }] }, expected: { status: 'outstanding' } },
  // Before a placement, after it, and outside its period of care.
  { name: 'a document before the start, of what the start calls for', rule: { answeredBy: [{ document: ['information-for-carers'], of: 'start' }] }, history: { documents: [{ kind: 'information-for-carers', at: '2026-04-01' }] }, expected: { status: 'met', metBy: { pointer: '/documents/0', at: '2026-04-01' } } },
  { name: 'a document before the start, of the placement', rule: { answeredBy: [{ document: ['information-for-carers'], of: 'placement' }] }, history: { documents: [{ kind: 'information-for-carers', at: '2026-04-01' }] }, expected: { status: 'outstanding' } },
  ...([['documents', { document: ['chronology'] }, { kind: 'chronology' }], ['decisions', { decision: ['review-before-move'] }, { kind: 'review-before-move', by: 'social-worker' }],
    ['notifications', { notification: ['placement-ended'], to: [{ role: 'iro' }] }, { to: 'iro', about: 'placement-ended' }], ['visits', { visit: 'any' }, { id: 'v1' }], ['consultations', { consultation: ['suitability'], with: ['iro'] }, { with: 'iro', about: 'suitability' }]] as const)
    .flatMap(([collection, sought, record]) => (['ending', 'placement'] as const).map((of): Said => ({
      name: `${collection} after the end, of the ${of}`, rule: { arises: 'placement.endedAt', needEnds: [], answeredBy: [{ ...sought, of }] },
      history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' }], [collection]: [{ ...record, at: '2026-05-10' }] },
      expected: { status: of === 'ending' && collection !== 'visits' && collection !== 'consultations' ? 'met' : 'outstanding' },
    }))),
  {
    name: 'a decision made while a placement ran that has ended since, of the placement', rule: { needEnds: [], answeredBy: [{ decision: ['review-before-move'], of: 'placement' }] },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' }], decisions: [{ kind: 'review-before-move', by: 'social-worker', at: '2026-04-20' }] }, expected: { status: 'met' },
  },
  {
    name: 'a document of another period of care', rule: { forEach: { each: 'first-placement' }, needEnds: [], answeredBy: [{ document: ['care-plan'], of: 'care' }] },
    history: { lookedAfter: [{ from: '2026-04-09', to: '2026-05-01' }, { from: '2026-06-01' }], documents: [{ kind: 'care-plan', at: '2026-06-10' }] }, expected: { status: 'outstanding' },
  },
  { name: 'a document of care, of a rule about no period of it', rule: { answeredBy: [{ document: ['care-plan'], of: 'care' }] }, history: { lookedAfter: [{ from: '2026-04-09' }], documents: [{ kind: 'care-plan', at: '2026-04-10' }] }, expected: { status: 'met' } },
  { name: 'a document of care, where the extract has none', rule: { answeredBy: [{ document: ['care-plan'], of: 'care' }] }, history: { documents: undefined }, expected: { status: 'undetermined', couldBe: ['met', 'outstanding'] } },
  // Meetings, of whichever placement or concern.
  {
    name: 'any meeting of the child\'s', rule: { placements: ['foster'], answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }] },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' }, { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00' }], meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p2', heldAt: '2026-05-10' }] },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-05-10' } },
  },
  {
    name: 'any meeting of the child\'s, held in the placement before', rule: { placements: ['foster'], answeredBy: [{ meeting: ['placement-stability-meeting'], of: 'child' }] },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' }, { id: 'p2', kind: 'residential', startedAt: '2026-02-01T10:00', endedAt: '2026-04-09T10:00' }],
      meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p2', heldAt: '2026-03-20' }],
    }, expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-03-20' } },
  },
  { name: 'any meeting of the child\'s, where the extract has none', rule: { answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }] }, history: { meetings: undefined }, expected: { status: 'undetermined', couldBe: ['met', 'outstanding'] } },
  { name: 'a meeting, of a period of care', rule: { forEach: { each: 'care-period' } }, history: { ...held('2026-04-20'), lookedAfter: [{ from: '2026-04-09' }] }, expected: { status: 'met' } },
  {
    name: 'a meeting on another concern of the placement', rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [{ meeting: ['placement-support-meeting'], of: 'concern' }] },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' }, { id: 'k2', kind: 'support-need', identifiedAt: '2026-04-20', placementId: 'p1' }],
      meetings: [{ id: 'm1', kind: 'placement-support-meeting', placementId: 'p1', concernIds: ['k2'], heldAt: '2026-04-25' }],
    }, expected: { status: 'outstanding' },
  },
  {
    name: 'a meeting on another concern, of one that arose in no placement', rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [{ meeting: ['placement-support-meeting'], of: 'concern' }] },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }, { id: 'k2', kind: 'support-need', identifiedAt: '2026-04-20', placementId: 'p1' }],
      meetings: [{ id: 'm1', kind: 'placement-support-meeting', concernIds: ['k2'], heldAt: '2026-04-25' }],
    }, expected: { status: 'outstanding' },
  },
  {
    name: 'a meeting of the placement, of a concern that arose in none', rule: { forEach: { each: 'concern', kinds: ['fragility'] } },
    history: { ...held('2026-04-25'), concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }] }, expected: { status: 'outstanding' },
  },
  // Versions of a plan.
  { name: 'a plan, of a period of care', rule: { forEach: { each: 'care-period' }, answeredBy: [{ plan: 'prepared' }] }, history: { lookedAfter: [{ from: '2026-04-09' }], plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-20' }] }, expected: { status: 'met', metBy: { pointer: '/plans/0', at: '2026-04-20' } } },
  {
    name: 'of two versions the one signed first', rule: { answeredBy: [{ plan: 'signed', of: 'placement' }] },
    history: { plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-10', signedAt: '2026-04-25' }, { id: 'v2', placementId: 'p1', preparedAt: '2026-04-12', signedAt: '2026-04-15' }] }, expected: { status: 'met', metBy: { pointer: '/plans/1', at: '2026-04-15' } },
  },
  { name: 'a revision', rule: { answeredBy: [{ plan: 'revised', of: 'placement' }] }, history: { plans: [{ id: 'v1', placementId: 'p1', kind: 'revision', preparedAt: '2026-04-20' }] }, expected: { status: 'met' } },
  {
    name: 'two versions, either of them perhaps a revision', rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), answeredBy: [{ plan: 'revised', of: 'placement' }] },
    history: { plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-10' }, { id: 'v2', placementId: 'p1', preparedAt: '2026-04-20' }] }, expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'overdue'] },
  },
  { name: 'no longer in force when it would arise', rule: { inForce: { from: '2013-07-01', to: '2026-04-08' } }, history: {}, expected: undefined },
  { name: 'in force to the day on which it arises', rule: { inForce: { to: '2026-04-09' } }, history: {}, expected: { status: 'outstanding' } },
];
