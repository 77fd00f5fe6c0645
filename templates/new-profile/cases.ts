import type { ConformanceCase } from 'placement-rules/conformance';

/** A worked case: a history, when it is judged, and what the answer must hold. */
export type Case = Pick<ConformanceCase, 'name' | 'clauses' | 'asOf' | 'history' | 'expect'>;

const child = { id: 'c1', dateOfBirth: '2012-08-14' };
/** A move on the Thursday before Easter 2026: Good Friday and Easter Monday are no working days. */
const urgent = { id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30', emergency: true } as const;
const meeting = { id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1' } as const;
const first = 'somewhere/first-placement-planning-meeting:p1';

/** Dates worked out by hand, by somebody who knows the policy: in time, late, and with the deciding fact not recorded. */
export const cases: readonly Case[] = [
  {
    name: 'an urgent move: the fifth working day is Monday 13 April',
    clauses: ['SOMEWHERE-1.1', 'SOMEWHERE-1.3', 'SOMEWHERE-1.4', 'SOMEWHERE-1.5'],
    asOf: '2026-04-30',
    history: { child, placements: [urgent], meetings: [{ ...meeting, heldAt: '2026-04-13T15:00' }] },
    expect: {
      requirements: { [first]: { status: 'met', clauses: ['SOMEWHERE-1.3', 'SOMEWHERE-1.1'], deadline: { dueDate: '2026-04-13' } } },
      meetings: {
        'placement-planning-meeting:p1:first': {
          chair: { roles: [{ role: 'team-manager' }] },
          attendees: { child: { mode: 'contribute' } },
        },
      },
      breaches: [],
    },
  },
  {
    name: 'a day later it is late',
    clauses: ['SOMEWHERE-1.3'],
    asOf: '2026-04-30',
    history: { child, placements: [urgent], meetings: [{ ...meeting, heldAt: '2026-04-14T09:00' }] },
    expect: { breaches: [{ requirement: first, kind: 'late', clauses: ['SOMEWHERE-1.3'], lateBy: 'P1D' }] },
  },
  {
    name: 'a planned move: on the evening before',
    clauses: ['SOMEWHERE-1.2'],
    asOf: '2026-04-30',
    history: { child, placements: [{ ...urgent, emergency: false }], meetings: [{ ...meeting, heldAt: '2026-04-01T18:00' }] },
    expect: { requirements: { [first]: { status: 'met', deadline: { due: '2026-04-02T16:30:00+01:00', exclusive: true } } }, breaches: [] },
  },
  {
    name: 'planned or urgent is not recorded: a question, and no breach',
    clauses: ['SOMEWHERE-1.2', 'SOMEWHERE-1.3'],
    asOf: '2026-04-30',
    history: {
      child,
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-02T16:30' }],
      meetings: [{ ...meeting, heldAt: '2026-04-07T10:00' }],
    },
    expect: {
      requirements: { [first]: { status: 'undetermined', couldBe: ['met', 'met-late'] } },
      breaches: [],
      missingFacts: ['/placements/0/emergency'],
    },
  },
];
