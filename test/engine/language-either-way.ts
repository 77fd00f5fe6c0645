import type { PlacementHistory } from '../../src/contract.ts';
import { held, limb, type Changed, type Said } from './language.ts';

const meeting = ['placement-planning-meeting'] as const;
const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
const planning = { meeting, of: 'placement' } as const;
const offending: Changed<PlacementHistory> = {
  circumstances: [{ id: 's1', kind: 'offending', from: '2026-04-20', to: 'unknown', placementId: 'p1' }],
};

/** It is done when the offending is over; nobody knows whether it is. */
const whenOver = { forEach: { each: 'circumstance', kinds: ['offending'] }, answeredBy: [{ event: 'circumstance.to' }] } as const;

/** Of two moments of which one is unknown, and of two facts that turn a rule two ways. */
export const eitherWaySaid: readonly Said[] = [
  {
    name: 'done in its order, it waits for nothing',
    rule: { answeredBy: [{ document: ['care-plan'], of: 'placement' }] },
    earlier: { answeredBy: [planning] },
    history: { ...held('2026-04-20'), documents: [{ kind: 'care-plan', at: '2026-04-22', placementId: 'p1' }] },
    expected: { status: 'met', waitsFor: undefined },
  },
  {
    name: 'when it was done nobody knows: before what must come first, or after it',
    rule: whenOver,
    earlier: { ...whenOver, answeredBy: [planning] },
    history: { ...offending, ...held('2026-05-01') },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding', 'contravened'], asks: ['/circumstances/0/to'] },
  },
  {
    name: 'missed where it has a limit and out of its order where it has none: the one with a limit is said',
    rule: {
      ...whenOver,
      limbs: [
        {
          clauses: ['WALSALL-1'],
          when: { fact: 'placement.emergency', is: true },
          due: { within: { days: 5 }, of: 'circumstance.from' },
          counted: 'after it began',
        },
        { clauses: ['WALSALL-1'] },
      ],
    },
    earlier: { ...whenOver, limbs: undefined, answeredBy: [planning] },
    history: { ...offending, placements: [{ ...p1, endedAt: '2026-06-01T10:00' }] },
    expected: { status: 'undetermined', breach: { kind: 'missed', certainty: 'possible', due: '2026-04-25T23:59:59+01:00' } },
  },
  {
    name: 'the sooner of two limits that each count from a moment nobody knows: each is asked for',
    rule: {
      ...limb({
        earliestOf: [
          { within: { days: 5 }, of: 'care.from' },
          { within: { days: 5 }, of: 'care.to' },
          { within: { days: 365 }, of: 'as-of' },
        ],
      }),
      forEach: { each: 'care-period' },
      needEnds: [],
      answeredBy: [{ review: 'held' }],
    },
    history: { lookedAfter: [{ from: 'unknown', to: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['due', 'overdue'], asks: ['/lookedAfter/0/from', '/lookedAfter/0/to'] },
  },
  {
    name: 'done before the placement began, of which nobody knows when it ended: not after its end',
    rule: {},
    history: { ...held('2026-04-08'), placements: [{ ...p1, endedAt: 'unknown' }] },
    expected: { status: 'met', metBy: { pointer: '/meetings/0' }, asks: [] },
  },
  {
    name: 'done once it had begun, of which nobody knows when it ended: after its end, it may be',
    rule: {},
    history: { ...held('2026-04-10'), placements: [{ ...p1, endedAt: 'unknown' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'lapsed'], asks: ['/placements/0/endedAt'] },
  },
  {
    name: 'late as the placement began, and again on that day at a time that is not known: no end came before the first',
    rule: limb({ before: 'placement.startedAt' }),
    history: {
      placements: [{ ...p1, endedAt: 'unknown' }],
      meetings: [
        { id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-09T10:00' },
        { id: 'm2', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-09' },
      ],
    },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'], asks: ['/meetings/1/heldAt'] },
  },
  {
    name: 'since the meeting before, which the extract may lack: the meetings are asked for',
    rule: {
      forEach: { each: 'meeting', kinds: meeting },
      when: { since: 'meeting.previous' },
      answeredBy: [{ document: ['care-plan'], of: 'placement' }],
    },
    history: { ...held('2026-04-20'), coverage: { meetings: { from: '2026-03-20' } } },
    expected: { status: 'undetermined', asks: ['/meetings'] },
  },
  {
    name: 'a meeting that does not look ahead, held before the placement began, is none of it',
    rule: { answeredBy: [{ meeting: ['placement-support-meeting'], of: 'placement' }] },
    history: { meetings: [{ id: 'm1', kind: 'placement-support-meeting', heldAt: '2026-04-05' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'held before the placement began, on a concern that names it: a meeting of that placement',
    rule: { answeredBy: [{ meeting: ['placement-support-meeting'], of: 'placement' }] },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-04', placementId: 'p1' }],
      meetings: [{ id: 'm1', kind: 'placement-support-meeting', heldAt: '2026-04-05', concernIds: ['k1'] }],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0' } },
  },
  {
    name: 'late by the sooner of two limits, whichever it is, of which one counts from a day that nobody knows: by the other it is said',
    rule: {
      ...limb({
        earliestOf: [
          { within: { days: 5 }, of: 'care.from' },
          { within: { days: 5 }, of: 'placement.startedAt' },
        ],
      }),
      forEach: { each: 'first-placement' },
    },
    history: { lookedAfter: [{ from: 'unknown' }], meetings: [] },
    expected: { status: 'overdue', breach: { kind: 'overdue', certainty: 'certain', due: '2026-04-14T23:59:59+01:00' } },
  },
  {
    name: 'care ends as the placement with a special guardian begins: what it calls for goes on',
    rule: limb({ within: { days: 5 }, of: 'placement.startedAt' }),
    history: {
      placements: [{ ...p1, kind: 'special-guardianship' }],
      lookedAfter: [{ from: '2026-03-01', to: '2026-04-09' }],
      meetings: [],
    },
    expected: { status: 'overdue', breach: { kind: 'overdue', certainty: 'certain' } },
  },
  {
    name: 'care ends as a placement of another kind begins: nobody is looked after in it',
    rule: limb({ within: { days: 5 }, of: 'placement.startedAt' }),
    history: { lookedAfter: [{ from: '2026-03-01', to: '2026-04-09' }], meetings: [] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'what may recur went by its date before the placement ended: it stands',
    rule: {
      ...limb({ within: { days: 20 }, of: 'trigger' }),
      modality: 'may',
      series: true,
      forEach: { each: 'visit' },
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
    },
    history: { placements: [{ ...p1, endedAt: '2026-06-01' }], visits: [{ id: 'v1', at: '2026-04-20T10:00', placementId: 'p1' }] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'what may recur had not gone by its date when the placement ended',
    rule: {
      ...limb({ within: { days: 20 }, of: 'trigger' }),
      modality: 'may',
      series: true,
      forEach: { each: 'visit' },
      answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }],
    },
    history: { placements: [{ ...p1, endedAt: '2026-05-01' }], visits: [{ id: 'v1', at: '2026-04-20T10:00', placementId: 'p1' }] },
    expected: undefined,
  },
];
