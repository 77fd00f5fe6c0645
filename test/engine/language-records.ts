import type { Said } from './language.ts';

/** Which records count as the one sought, and which of several comes first. */
export const recordsSaid: readonly Said[] = [
  // Shown, where the extract lacks what would show it.
  {
    name: 'where two things are shown together, and the extract has no documents',
    rule: {
      when: {
        shown: {
          together: [
            { document: ['safety-plan'], of: 'placement' },
            { consultation: ['education'], with: ['iro'], of: 'placement' },
          ],
        },
      },
    },
    history: { documents: undefined, consultations: [] },
    expected: { status: 'undetermined', applies: 'possible', couldBe: ['outstanding', 'not-applicable'] },
  },
  {
    name: 'where a moment has come that has not',
    rule: { when: { shown: { event: 'placement.endedAt' } } },
    history: {},
    expected: undefined,
  },
  // Documents, by when they were shared.
  {
    name: 'of two documents the one shared first',
    rule: { answeredBy: [{ document: ['safety-plan'], of: 'placement', sharedWith: ['foster-carer'] }] },
    history: {
      documents: [
        { kind: 'safety-plan', at: '2026-04-10', placementId: 'p1', sharedWith: [{ role: 'foster-carer', at: '2026-04-25' }] },
        { kind: 'safety-plan', at: '2026-04-12', placementId: 'p1', sharedWith: [{ role: 'foster-carer', at: '2026-04-15' }] },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/documents/1', at: '2026-04-15' } },
  },
  {
    name: 'shared twice: by the first time',
    rule: { answeredBy: [{ document: ['safety-plan'], of: 'placement', sharedWith: ['foster-carer'] }] },
    history: {
      documents: [
        {
          kind: 'safety-plan',
          at: '2026-04-10',
          placementId: 'p1',
          sharedWith: [
            { role: 'foster-carer', at: '2026-04-25' },
            { role: 'foster-carer', at: '2026-04-15' },
          ],
        },
      ],
    },
    expected: { status: 'met', metBy: { pointer: '/documents/0', at: '2026-04-15' } },
  },
  // Visits, of whichever placement.
  {
    name: 'a visit, of a period of care',
    rule: { kind: 'visit', forEach: { each: 'care-period' }, answeredBy: [{ visit: 'any' }] },
    history: { lookedAfter: [{ from: '2026-04-09' }], visits: [{ id: 'v1', at: '2026-04-20' }] },
    expected: { status: 'met', metBy: { pointer: '/visits/0', at: '2026-04-20' } },
  },
  {
    name: "a visit of the placement, or else any of the child's",
    rule: {
      kind: 'visit',
      placements: ['foster'],
      answeredBy: [{ visit: 'any' }, { visit: 'any', of: 'placement' }, { visit: 'any', of: 'child' }],
    },
    history: {
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' },
        { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00' },
      ],
      visits: [{ id: 'v1', at: '2026-05-10', placementId: 'p2' }],
    },
    expected: { status: 'met', metBy: { pointer: '/visits/0', at: '2026-05-10' } },
  },
  // What a record names.
  {
    name: 'told of this concern',
    rule: {
      forEach: { each: 'concern', kinds: ['fragility'] },
      answeredBy: [{ notification: ['carer-conduct'], to: [{ role: 'lado' }], of: 'placement' }],
    },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' }],
      notifications: [{ to: 'lado', about: 'carer-conduct', at: '2026-04-21', placementId: 'p1', concernId: 'k1' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'told of another concern',
    rule: {
      forEach: { each: 'concern', kinds: ['fragility'] },
      answeredBy: [{ notification: ['carer-conduct'], to: [{ role: 'lado' }], of: 'placement' }],
    },
    history: {
      concerns: [
        { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' },
        { id: 'k2', kind: 'support-need', identifiedAt: '2026-04-20', placementId: 'p1' },
      ],
      notifications: [{ to: 'lado', about: 'carer-conduct', at: '2026-04-21', placementId: 'p1', concernId: 'k2' }],
    },
    expected: { status: 'outstanding' },
  },
];
