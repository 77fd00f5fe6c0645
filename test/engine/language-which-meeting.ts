import { held, limb, type Said } from './language.ts';

/** Which meeting, or version of the plan, answers, and while which text is in force. */
export const whichMeetingSaid: readonly Said[] = [
  // Meetings, of whichever placement or concern.
  {
    name: "any meeting of the child's",
    rule: { placements: ['foster'], answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }] },
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' },
        { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00' },
      ],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p2', heldAt: '2026-05-10' }],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-05-10' } },
  },
  {
    name: "any meeting of the child's, held in the placement before",
    rule: { placements: ['foster'], answeredBy: [{ meeting: ['placement-stability-meeting'], of: 'child' }] },
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' },
        { id: 'p2', kind: 'residential', startedAt: '2026-02-01T10:00', endedAt: '2026-04-09T10:00' },
      ],
      meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p2', heldAt: '2026-03-20' }],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-03-20' } },
  },
  {
    name: "any meeting of the child's, where the extract has none",
    rule: { answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'child' }] },
    history: { meetings: undefined },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding'] },
  },
  {
    name: 'a meeting, of a period of care',
    rule: { forEach: { each: 'care-period' } },
    history: { ...held('2026-04-20'), lookedAfter: [{ from: '2026-04-09' }] },
    expected: { status: 'met' },
  },
  {
    name: 'a meeting on another concern of the placement',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [{ meeting: ['placement-support-meeting'], of: 'concern' }] },
    history: {
      concerns: [
        { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' },
        { id: 'k2', kind: 'support-need', identifiedAt: '2026-04-20', placementId: 'p1' },
      ],
      meetings: [{ id: 'm1', kind: 'placement-support-meeting', placementId: 'p1', concernIds: ['k2'], heldAt: '2026-04-25' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a meeting on another concern, of one that arose in no placement',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] }, answeredBy: [{ meeting: ['placement-support-meeting'], of: 'concern' }] },
    history: {
      concerns: [
        { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' },
        { id: 'k2', kind: 'support-need', identifiedAt: '2026-04-20', placementId: 'p1' },
      ],
      meetings: [{ id: 'm1', kind: 'placement-support-meeting', concernIds: ['k2'], heldAt: '2026-04-25' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a meeting of the placement, of a concern that arose in none',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] } },
    history: { ...held('2026-04-25'), concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }] },
    expected: { status: 'outstanding' },
  },
  // Versions of a plan.
  {
    name: 'a plan, of a period of care',
    rule: { forEach: { each: 'care-period' }, answeredBy: [{ plan: 'prepared' }] },
    history: { lookedAfter: [{ from: '2026-04-09' }], plans: [{ id: 'v1', placementId: 'p1', preparedAt: '2026-04-20' }] },
    expected: { status: 'met', metBy: { pointer: '/plans/0', at: '2026-04-20' } },
  },
  {
    name: 'of two versions the one signed first',
    rule: { answeredBy: [{ plan: 'signed', of: 'placement' }] },
    history: {
      plans: [
        { id: 'v1', placementId: 'p1', preparedAt: '2026-04-10', signedAt: '2026-04-25' },
        { id: 'v2', placementId: 'p1', preparedAt: '2026-04-12', signedAt: '2026-04-15' },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/plans/1', at: '2026-04-15' } },
  },
  {
    name: 'a revision',
    rule: { answeredBy: [{ plan: 'revised', of: 'placement' }] },
    history: { plans: [{ id: 'v1', placementId: 'p1', kind: 'revision', preparedAt: '2026-04-20' }] },
    expected: { status: 'met' },
  },
  {
    name: 'two versions, either of them perhaps a revision',
    rule: { ...limb({ within: { days: 5 }, of: 'placement.startedAt' }), answeredBy: [{ plan: 'revised', of: 'placement' }] },
    history: {
      plans: [
        { id: 'v1', placementId: 'p1', preparedAt: '2026-04-10' },
        { id: 'v2', placementId: 'p1', preparedAt: '2026-04-20' },
      ],
    },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'overdue'] },
  },
  {
    name: 'no longer in force when it would arise',
    rule: { inForce: { from: '2013-07-01', to: '2026-04-08' } },
    history: {},
    expected: undefined,
  },
  {
    name: 'in force to the day on which it arises',
    rule: { inForce: { to: '2026-04-09' } },
    history: {},
    expected: { status: 'outstanding' },
  },
];
