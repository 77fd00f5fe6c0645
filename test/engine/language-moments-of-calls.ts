import { calledBy, held, limb, type Said, trigger } from './language.ts';
import { fragile, goesOn, meeting, unsuitable } from './language-calls.ts';

/** Calls and limits that turn on an hour, or on which came first. */
export const momentsOfCallsSaid: readonly Said[] = [
  {
    name: 'late by a limb that asks for no more than a thought',
    rule: {
      limbs: [
        {
          clauses: ['WALSALL-1'],
          due: { within: { days: 5 }, of: 'placement.startedAt' },
          modality: 'consider',
          counted: 'so long before',
        },
      ],
    },
    history: held('2026-04-20'),
    expected: { status: 'met-late', breaches: [] },
  },
  {
    name: 'late in the wrong order: of an order no date is said',
    rule: limb({ within: { days: 5 }, of: 'placement.startedAt' }),
    earlier: { forEach: { each: 'placement' } },
    history: held('2026-04-20'),
    expected: { status: 'contravened', breach: { kind: 'out-of-order', due: undefined, lateBy: undefined } },
  },
  {
    name: 'late by either limb, of which one counts from a day that is not known',
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }] },
    rule: {
      limbs: [
        {
          clauses: ['WALSALL-1'],
          when: { fact: 'placement.emergency', is: true },
          due: { within: { days: 20 }, of: 'placement.endedAt' },
          counted: 'so long after',
        },
        { clauses: ['WALSALL-1'], due: { within: { days: 5 }, of: 'placement.startedAt' }, counted: 'so long after' },
      ],
    },
    expected: { breach: { kind: 'overdue', certainty: 'possible', due: '2026-04-14T23:59:59+01:00', lateBy: 'P77D' } },
  },
  {
    name: 'forbidden, whichever limb holds: the rule is cited, and the limb that has a date says which',
    history: held('2026-04-20'),
    rule: {
      forEach: { each: 'meeting', kinds: meeting },
      answeredBy: [],
      forbidden: { happened: 'placement.startedAt' },
      limbs: [
        { clauses: ['WALSALL-2'], when: { fact: 'placement.emergency', is: true }, counted: 'in an emergency' },
        { clauses: ['WALSALL-2'], due: { within: { days: 5 }, of: 'placement.startedAt' }, counted: 'so long after' },
      ],
    },
    expected: {
      breach: {
        kind: 'not-permitted',
        clauses: ['WALSALL-1'],
        due: undefined,
        message:
          'The it is done for meeting m1 (so long after), on Mon 20 Apr 2026: the record shows what the policy does not permit (WALSALL-1).',
      },
    },
  },
  {
    name: 'it ends with the last of two ends of one day: not before 15:00, and the limit was at 14:00',
    rule: {
      ...calledBy(trigger({ concern: ['fragility', 'suitability'] }, { ends: 'concern-resolved' })),
      ...limb({ within: { hours: 24 }, of: 'trigger' }),
    },
    history: {
      concerns: [
        { ...fragile, identifiedAt: '2026-04-19T14:00', resolvedAt: '2026-04-20' },
        { ...unsuitable, identifiedAt: '2026-04-19T14:30', resolvedAt: '2026-04-20T15:00' },
      ],
    },
    expected: { status: 'missed' },
  },
  {
    name: 'the same of what keeps the meetings going',
    rule: { ...goesOn, ...limb({ within: { hours: 24 }, of: 'meeting.heldAt' }) },
    history: {
      ...held('2026-05-20T14:00'),
      circumstances: [{ kind: 'offending', from: '2026-04-01' }],
      concerns: [
        { ...fragile, resolvedAt: '2026-05-21' },
        { ...unsuitable, resolvedAt: '2026-05-21T15:00' },
        { ...fragile, id: 'k3', resolvedAt: '2026-05-19' },
      ],
    },
    expected: { status: 'missed' },
  },
  {
    name: 'a concern found at noon by the meeting of that morning, which names it: met',
    rule: calledBy(trigger({ concern: ['fragility'] })),
    history: {
      concerns: [{ ...fragile, identifiedAt: '2026-04-20T12:00' }],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-04-20T10:00', placementId: 'p1', concernIds: ['k1'] }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'since when the child was missing is not known: it may have been from this placement',
    rule: calledBy(trigger({ circumstance: ['missing'] })),
    history: { circumstances: [{ kind: 'missing', from: 'unknown', to: '2026-05-01' }] },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/circumstances/0/from'] },
  },
  {
    name: 'since when is not known, and it was over before the placement',
    rule: calledBy(trigger({ circumstance: ['missing'] })),
    history: { circumstances: [{ kind: 'missing', from: 'unknown', to: '2026-04-09' }] },
    expected: undefined,
  },
  {
    name: 'missing at some time of the day on which the placement began: from it, or from home',
    rule: calledBy(trigger({ circumstance: ['missing'] })),
    history: { circumstances: [{ kind: 'missing', from: '2026-04-09' }] },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'] },
  },
  {
    name: 'missing an hour before the placement began: from home',
    rule: calledBy(trigger({ circumstance: ['missing'] })),
    history: { circumstances: [{ kind: 'missing', from: '2026-04-09T09:00' }] },
    expected: undefined,
  },
  {
    name: 'what counts for the date is what calls for it: a concern that does, not an older one that may not',
    rule: {
      ...calledBy(
        trigger({ concern: ['fragility'] }, { when: { fact: 'placement.emergency', is: true } }),
        trigger({ placement: { fact: 'placement.emergency', is: false } }),
      ),
      ...limb({ within: { days: 5 }, of: 'trigger' }),
    },
    history: {
      placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-06-28' }],
      concerns: [{ ...fragile, identifiedAt: '2026-04-20' }],
    },
    expected: { status: 'undetermined', couldBe: ['due', 'overdue'] },
  },
  {
    name: 'a meeting on two concerns, of which the first is resolved last: its need lasts as long',
    rule: {
      forEach: { each: 'meeting', kinds: meeting },
      needEnds: ['concern-resolved'],
      answeredBy: [{ document: ['safety-plan'], of: 'placement' }],
    },
    history: {
      concerns: [
        { ...fragile, identifiedAt: '2026-04-10', resolvedAt: '2026-06-01' },
        { ...unsuitable, identifiedAt: '2026-04-12', resolvedAt: '2026-04-25' },
      ],
      meetings: [{ id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-04-20', placementId: 'p1', concernIds: ['k1', 'k2'] }],
      documents: [{ kind: 'safety-plan', at: '2026-05-10', placementId: 'p1' }],
    },
    expected: { status: 'met' },
  },
  {
    name: 'what is shown by an end of which nobody knows whether it has come',
    rule: { when: { shown: { event: 'placement.endedAt' } } },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }] },
    expected: { applies: 'possible', asks: ['/placements/0/endedAt'] },
  },
];
