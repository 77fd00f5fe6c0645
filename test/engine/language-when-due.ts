import type { Condition } from '../../src/profiles/writing.ts';
import { held, limb, type Said, trigger } from './language.ts';
import {
  adopted,
  answeredSince,
  byTheFirst,
  carePlan,
  concerned,
  elsewhere,
  endUnknown,
  fragile,
  fromEnd,
  inSummer,
  meeting,
  meetingOn,
  overDays,
  p1,
  unsuitable,
  urgent,
  whileConcerned,
} from './language-conditions.ts';

/** When it is due, by which moment, and what another regime or an end makes of it. */
export const whenDueSaid: readonly Said[] = [
  {
    name: 'in a time in which the law did not ask for it',
    rule: { ...overDays, relaxed: { from: '2026-04-01', to: '2026-04-30', lifted: true } },
    history: {},
    expected: undefined,
  },
  {
    name: 'due in another regime, and the child is back: asked for without a date that anybody is late by',
    rule: elsewhere,
    history: {
      placements: [
        { ...p1, endedAt: '2026-04-11T10:00' },
        { ...adopted, endedAt: '2026-05-01T10:00' },
        { id: 'p3', kind: 'residential', startedAt: '2026-05-01T10:00' },
      ],
    },
    expected: {
      status: 'outstanding',
      deadline: { dueDate: '2026-04-14', source: 'inferred' },
      because: [{ pointer: '/placements/1/kind', value: 'adoptive' }],
      breaches: [],
    },
  },
  {
    name: 'due in another regime, where the child still lives',
    rule: elsewhere,
    history: { placements: [{ ...p1, endedAt: '2026-04-11T10:00' }, adopted] },
    expected: undefined,
  },
  {
    name: 'a limit that it is forbidden to pass, passed',
    rule: { ...overDays, limitForbids: true },
    history: {},
    expected: { status: 'contravened', breaches: ['not-permitted'] },
  },
  {
    name: 'called for once the placement had ended, and done in time: met',
    rule: {
      ...limb({ within: { days: 5 }, of: 'document.at' }),
      forEach: { each: 'document', kinds: ['care-plan'] },
      answeredBy: [{ meeting, of: 'placement', from: 'trigger' }],
    },
    history: { ...held('2026-05-12'), placements: [{ ...p1, endedAt: '2026-05-01' }], documents: [carePlan] },
    expected: { status: 'met' },
  },
  {
    name: 'attested as not practicable, where it is asked for only where possible',
    rule: { wherePossible: true },
    history: { attestations: [{ clause: 'WALSALL-1', outcome: 'not-practicable', at: '2026-04-20' }] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'not done before the placement ended, by which it was due',
    rule: { ...limb({ before: 'placement.endedAt' }), needEnds: [] },
    history: { placements: [{ ...p1, endedAt: '2026-05-01T10:00' }] },
    expected: { status: 'missed', breaches: ['missed'] },
  },
  {
    name: 'the sooner of a limit from an end that may not have come, and of one from the start',
    rule: limb({ earliestOf: [fromEnd, inSummer] }),
    history: endUnknown,
    expected: byTheFirst,
  },
  {
    name: 'the sooner of a limit from the start, and of one from an end that may not have come',
    rule: limb({ earliestOf: [inSummer, fromEnd] }),
    history: endUnknown,
    expected: byTheFirst,
  },
  {
    name: 'the sooner of a year from when care began, which nobody knows, and of a year from an end that came after',
    history: { ...endUnknown, lookedAfter: [{ from: 'unknown' }] },
    rule: {
      ...limb({
        earliestOf: [
          { within: { months: 12 }, of: 'care.from' },
          { within: { months: 12 }, of: 'placement.endedAt' },
        ],
      }),
      forEach: { each: 'first-placement' },
      needEnds: [],
    },
    expected: { status: 'undetermined', couldBe: ['due', 'overdue'], deadline: undefined, asks: ['/lookedAfter/0/from'] },
  },
  {
    name: 'done, and due so long after a day that nobody knows: no date is said',
    rule: { ...limb({ within: { days: 5 }, of: 'care.from' }), forEach: { each: 'care-period' }, answeredBy: [] },
    history: { lookedAfter: [{ from: 'unknown' }], attestations: [{ clause: 'WALSALL-1', outcome: 'done', at: '2026-04-15' }] },
    expected: { status: 'met', deadline: undefined },
  },
  {
    name: 'the interval agreed by the day of the concern that calls, not by that of one that does not',
    history: {
      placements: [
        {
          ...p1,
          emergency: false,
          planningIntervals: [
            { every: { weeks: 4 }, agreedAt: '2026-04-15' },
            { every: { weeks: 6 }, agreedAt: '2026-05-01' },
          ],
        },
      ],
      concerns: [fragile, { ...unsuitable, identifiedAt: '2026-05-10' }],
    },
    rule: {
      ...answeredSince(trigger({ concern: ['fragility'] }, { when: urgent }), trigger({ concern: ['suitability'] })),
      ...limb({ agreed: 'planning-interval' }),
    },
    expected: { status: 'overdue', deadline: { dueDate: '2026-06-21', source: 'agreed' } },
  },
  {
    name: 'a day that is its own limit is in time, at whatever time it was',
    rule: { ...concerned, answeredBy: [{ event: 'concern.resolvedAt' }] },
    history: { concerns: [{ ...fragile, resolvedAt: '2026-04-25' }] },
    expected: { status: 'met', asks: [] },
  },
  {
    name: 'held some time of the day in the first instant of which it was due',
    rule: limb({ within: { hours: 24 }, of: 'placement.startedAt' }),
    history: { ...held('2026-04-20'), placements: [{ ...p1, startedAt: '2026-04-19T00:00' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'], asks: ['/meetings/0/heldAt'] },
  },
  {
    name: 'at a clock time that came twice: before the time that counts or after it, and never in it',
    rule: whileConcerned,
    asOf: '2026-10-30',
    history: {
      ...meetingOn('2026-10-25T01:30'),
      concerns: [{ ...fragile, identifiedAt: '2026-10-25T01:45+01:00', resolvedAt: '2026-10-25T01:15+00:00' }],
    },
    expected: { status: 'undetermined', couldBe: ['met-late', 'overdue'], asks: ['/meetings/0/heldAt'] },
  },
  {
    name: 'on a day of which five hours count: in them, before or after',
    rule: whileConcerned,
    history: { ...meetingOn('2026-04-20'), concerns: [{ ...fragile, identifiedAt: '2026-04-20T10:00', resolvedAt: '2026-04-20T15:00' }] },
    expected: { status: 'undetermined', couldBe: ['met', 'met-late', 'overdue'], asks: ['/meetings/0/heldAt'] },
  },
  {
    name: 'a fact that is read and changes nothing is not asked for beside the time that does',
    rule: { ...limb({ within: { hours: 264 }, of: 'placement.startedAt' }), when: { any: [urgent, { not: urgent }] } },
    history: held('2026-04-20'),
    expected: { status: 'undetermined', couldBe: ['met', 'met-late'], asks: ['/meetings/0/heldAt'] },
  },
  {
    name: 'forty things that are not known, more ways than anybody could try: nothing is certain, and all that was read is asked',
    history: {},
    expected: { status: 'undetermined', couldBe: ['outstanding'], applies: 'possible', asks: ['/child/dateOfBirth'] },
    rule: {
      when: { all: Array.from({ length: 40 }, (_, years): Condition => ({ any: [{ aged: years + 1 }, { not: { aged: years + 1 } }] })) },
    },
  },
];
