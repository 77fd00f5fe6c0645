import { inCircumstance } from '../../src/policy/parts.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import { calledBy, type Changed, held, limb, type Said, trigger } from './language.ts';

export const meeting = ['placement-planning-meeting'] as const;
export const fragile = { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' } as const;
export const unsuitable = { id: 'k2', kind: 'suitability', identifiedAt: '2026-04-22', placementId: 'p1' } as const;

/** Another meeting after each, while a fragility lasts, or a doubt that arose while the child was offending. */
export const goesOn: Changed<Rule> = {
  series: true,
  needEnds: ['all-resolved'],
  answeredBy: [{ meeting, of: 'placement', after: 'meeting.heldAt' }],
  forEach: {
    each: 'meeting',
    kinds: meeting,
    calledForBy: [
      trigger({ concern: ['fragility'] }, { ends: 'concern-resolved' }),
      trigger({ concern: ['suitability'] }, { ends: 'concern-resolved', when: inCircumstance('offending') }),
    ],
  },
};

/** What calls for something, and what a breach says of it. */
export const callsSaid: readonly Said[] = [
  {
    name: 'a placement calls once it has ended, and goes on',
    rule: calledBy(trigger({ placement: { happened: 'placement.startedAt' }, once: 'placement.endedAt' })),
    history: {},
    expected: undefined,
  },
  {
    name: 'a placement calls by what holds at its start, though a concern came before',
    rule: calledBy(
      trigger({ concern: ['fragility'] }, { ends: 'concern-resolved' }),
      trigger({ placement: inCircumstance('offending') }, { modality: 'must' }),
    ),
    history: {
      concerns: [{ ...fragile, identifiedAt: '2026-04-02' }],
      circumstances: [{ kind: 'offending', from: '2026-04-01', to: '2026-04-05' }],
    },
    expected: { status: 'outstanding', modality: 'should' },
  },
  {
    name: 'a record that calls is cited before the placement that does',
    rule: calledBy(
      trigger({ placement: { happened: 'placement.startedAt' } }, { clauses: ['WALSALL-2'] }),
      trigger({ concern: ['fragility'] }),
    ),
    history: { concerns: [fragile] },
    expected: { clauses: ['WALSALL-1', 'WALSALL-2'] },
  },
  {
    name: 'a concern calls, and its being resolved ends nothing',
    rule: calledBy(trigger({ concern: ['fragility'] })),
    history: { concerns: [{ ...fragile, resolvedAt: '2026-04-25' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a decision calls, which nothing resolves',
    rule: calledBy(trigger({ decision: ['recommend-stability-meetings'] }, { ends: 'concern-resolved' })),
    history: { decisions: [{ id: 'd1', kind: 'recommend-stability-meetings', at: '2026-04-20', by: 'iro', placementId: 'p1' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a document calls, by what is asked of it',
    rule: calledBy(trigger({ document: ['care-plan'] }, { when: { happened: 'document.at' } })),
    history: { documents: [{ id: 'd1', kind: 'care-plan', at: '2026-04-20', placementId: 'p1' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a placement that has no day for its start calls, and nothing can be counted from then',
    rule: {
      ...calledBy(trigger({ placement: { fact: 'placement.emergency', is: false } })),
      ...limb({ within: { days: 5 }, of: 'trigger' }),
    },
    history: { placements: [{ id: 'p1', kind: 'foster', emergency: false }] },
    expected: { status: 'outstanding', deadline: undefined },
  },
  {
    name: 'of two concerns of one day it counts from the one recorded first',
    rule: { ...calledBy(trigger({ concern: ['fragility', 'suitability'] })), ...limb({ within: { days: 5 }, of: 'trigger' }) },
    history: { concerns: [fragile, { ...unsuitable, identifiedAt: '2026-04-20' }] },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-25', anchor: { pointer: '/concerns/0/identifiedAt' } } },
  },
  {
    name: 'of two concerns it counts from the earlier, whichever the text names first',
    rule: {
      ...calledBy(trigger({ concern: ['suitability'] }), trigger({ concern: ['fragility'] })),
      ...limb({ within: { days: 5 }, of: 'trigger' }),
    },
    history: { concerns: [fragile, unsuitable] },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-25', anchor: { pointer: '/concerns/0/identifiedAt' } } },
  },
  {
    name: 'two states from before the start, either of which may have lasted to it: each is asked for',
    rule: calledBy(
      trigger({ circumstance: ['sexual-exploitation-risk'], lasting: true }),
      trigger({ circumstance: ['criminal-exploitation-risk'], lasting: true }),
    ),
    history: {
      circumstances: [
        { kind: 'sexual-exploitation-risk', from: '2026-03-01', to: 'unknown' },
        { kind: 'criminal-exploitation-risk', from: '2026-03-02', to: 'unknown' },
      ],
    },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/circumstances/0/to', '/circumstances/1/to'] },
  },
  {
    name: 'what called when it arose keeps the meetings going',
    rule: goesOn,
    history: {
      ...held('2026-05-20'),
      concerns: [{ ...fragile, resolvedAt: '2026-06-01' }, unsuitable],
      circumstances: [{ kind: 'offending', from: '2026-04-21', to: '2026-05-01' }],
    },
    expected: { status: 'outstanding' },
  },
  {
    name: 'what did not call when it arose does not keep the meetings going',
    rule: goesOn,
    history: {
      ...held('2026-05-20'),
      concerns: [{ ...fragile, resolvedAt: '2026-06-01' }, unsuitable],
      circumstances: [{ kind: 'offending', from: '2026-05-10' }],
    },
    expected: undefined,
  },
];
