import { expect } from 'vitest';
import { evaluate } from '../../src/index.ts';
import { defineProfile, type Rule, type Trigger } from '../../src/profiles/writing.ts';
import { calledBy, held, limb, trigger, type Changed, type Said } from './language.ts';

const meeting = ['placement-planning-meeting'] as const;
const renewedFor = (...triggers: readonly Trigger[]): Changed<Rule> => ({
  forEach: { each: 'joined-need', triggers, answers: { meeting }, afterFirst: true },
  answeredBy: [{ meeting, of: 'placement', after: 'meeting.heldAt' }],
});
/** Another meeting after each, while something calls for it. */
const goesOn = (calledForBy: readonly Trigger[]): Changed<Rule> => ({
  series: true,
  needEnds: ['all-resolved'],
  answeredBy: [{ meeting, of: 'placement', after: 'meeting.heldAt' }],
  forEach: { each: 'meeting', kinds: meeting, calledForBy },
});
const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
const fragile = { id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' } as const;
const resolvable = trigger({ concern: ['fragility'] }, { ends: 'concern-resolved' });
const missing = trigger({ circumstance: ['missing'] });

const arisenSaid: readonly Said[] = [
  {
    name: 'missing twice, of neither is it known since when: each is asked for',
    rule: calledBy(missing),
    history: {
      circumstances: [
        { kind: 'missing', from: 'unknown', to: '2026-05-01' },
        { kind: 'missing', from: 'unknown', to: '2026-05-10' },
      ],
    },
    expected: {
      status: 'undetermined',
      couldBe: ['outstanding', 'not-applicable'],
      asks: ['/circumstances/0/from', '/circumstances/1/from'],
    },
  },
  {
    name: 'since when the child was missing is not known, and a further placement is proposed: not from that one',
    rule: calledBy(missing),
    history: {
      placements: [p1, { id: 'p2', kind: 'foster', plannedStart: '2026-07-09' }],
      circumstances: [{ kind: 'missing', from: 'unknown', to: '2026-05-01' }],
    },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/circumstances/0/from'] },
  },
  {
    name: 'since when the child was missing is not known: it may have been after the meeting',
    rule: renewedFor(missing),
    history: { ...held('2026-04-20'), circumstances: [{ kind: 'missing', from: 'unknown', to: '2026-05-01' }] },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/circumstances/0/from'] },
  },
  {
    name: 'what is attested not to apply does not call: the other that does is cited, as firmly as it asks',
    rule: {
      ...calledBy(trigger({ concern: ['fragility'] }), trigger({ concern: ['suitability'] }, { clauses: ['WALSALL-2'], modality: 'must' })),
      clauses: [],
    },
    history: {
      concerns: [fragile, { ...fragile, id: 'k2', kind: 'suitability' }],
      attestations: [{ clause: 'WALSALL-2', outcome: 'not-applicable', at: '2026-04-25' }],
    },
    expected: { status: 'outstanding', modality: 'should', clauses: ['WALSALL-1'] },
  },
  {
    name: 'what is to be renewed counts from the meeting that it comes after',
    rule: { ...renewedFor(trigger({ concern: ['fragility'] })), ...limb({ within: { days: 10 }, of: 'meeting.heldAt' }) },
    history: { ...held('2026-04-15'), concerns: [fragile] },
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-25', anchor: { pointer: '/meetings/0/heldAt' } } },
  },
  {
    name: 'a concern calls for certain; of the child missing, since when is not known, it may not be said that it does',
    rule: calledBy(trigger({ concern: ['fragility'] }), missing),
    history: { concerns: [fragile], circumstances: [{ kind: 'missing', from: 'unknown', to: '2026-05-01' }] },
    expected: { status: 'outstanding', because: [{ pointer: '/concerns/0/kind', value: 'fragility' }], asks: [] },
  },
];

const resolvedSaid: readonly Said[] = [
  {
    name: 'resolved in time, and whether the child was missing is not in the extract: that would have gone on',
    rule: { ...calledBy(resolvable, missing), ...limb({ within: { days: 5 }, of: 'trigger' }) },
    history: { concerns: [{ ...fragile, resolvedAt: '2026-04-22' }] },
    expected: { status: 'undetermined', couldBe: ['overdue', 'lapsed'], breaches: [], asks: ['/circumstances'] },
  },
  {
    name: 'resolved, and the extract holds all concerns from the day twenty-eight days before it arose',
    rule: calledBy(resolvable),
    history: { concerns: [{ ...fragile, resolvedAt: '2026-05-01' }], coverage: { concerns: { from: '2026-03-23' } } },
    expected: { status: 'lapsed', asks: [] },
  },
  {
    name: 'concerns are not in the extract, and their being resolved ends nothing: the meetings go on',
    rule: goesOn([trigger({ concern: ['fragility'] })]),
    history: held('2026-05-20'),
    expected: { status: 'outstanding' },
  },
  {
    name: 'decisions are not in the extract, and nothing resolves one: the meetings go on',
    rule: goesOn([trigger({ decision: ['recommend-stability-meetings'] }, { ends: 'concern-resolved' })]),
    history: held('2026-05-20'),
    expected: { status: 'outstanding' },
  },
  {
    name: 'what called for the meetings may lie before the extract begins, and be resolved',
    rule: goesOn([resolvable]),
    history: { ...held('2026-05-20'), concerns: [], coverage: { concerns: { from: '2026-05-10' } } },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/concerns'] },
  },
  {
    name: 'what called for the meetings is not in the extract: late or no longer asked for, and no breach for that',
    rule: { ...goesOn([resolvable]), ...limb({ within: { days: 5 }, of: 'meeting.heldAt' }) },
    history: held('2026-05-20'),
    expected: { status: 'undetermined', breaches: [], asks: ['/concerns'] },
  },
  {
    name: 'nothing else called for the meetings, and the concerns that may have are not in the extract',
    rule: goesOn([missing, resolvable]),
    history: { ...held('2026-05-20'), circumstances: [] },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/concerns'] },
  },
  {
    name: 'the concerns that may have called for the meetings are not in the extract, and nothing else called',
    rule: goesOn([resolvable, missing]),
    history: { ...held('2026-05-20'), circumstances: [] },
    expected: { status: 'undetermined', couldBe: ['outstanding', 'not-applicable'], asks: ['/concerns'] },
  },
  {
    name: 'a concern of the second time in care does not end with the first',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] } },
    history: { lookedAfter: [{ from: '2026-04-01', to: '2026-04-15' }, { from: '2026-04-18' }], concerns: [fragile] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'resolved on the day that the placement ended, which was too late; care may have ended in time',
    rule: { ...limb({ within: { days: 5 }, of: 'trigger' }), forEach: { each: 'concern', kinds: ['fragility'] } },
    history: {
      placements: [{ ...p1, endedAt: '2026-05-01' }],
      lookedAfter: [{ from: '2026-04-09', to: 'unknown' }],
      concerns: [{ ...fragile, resolvedAt: '2026-05-01' }],
    },
    expected: { status: 'undetermined', couldBe: ['missed', 'lapsed'], asks: ['/lookedAfter/0/to'] },
  },
];

const risksSaid: readonly Said[] = [
  {
    name: 'of two risks it is not known since when: either may be the latest, so each is asked for',
    rule: limb({ within: { days: 5 }, of: 'child.latest-exploitation-risk' }),
    history: {
      circumstances: [
        { kind: 'sexual-exploitation-risk', from: '2026-04-12' },
        { kind: 'criminal-exploitation-risk', from: 'unknown' },
        { kind: 'sexual-exploitation-risk', from: 'unknown' },
      ],
    },
    expected: { status: 'undetermined', couldBe: ['due', 'overdue'], asks: ['/circumstances/2/from', '/circumstances/1/from'] },
  },
];

/** What called for something, since when, and what ended that. */
export const endsOfCallsSaid: readonly Said[] = [...arisenSaid, ...resolvedSaid, ...risksSaid];

/** It is asked as the beginning of a period, which is a moment. */
export function sinceWhenARiskIsKnownOfIsAsked(): void {
  const profile = defineProfile({
    id: 'walsall',
    version: '1',
    title: 'Walsall',
    layers: [
      {
        id: 'walsall',
        version: '1',
        title: 'Walsall',
        basis: 'authority',
        asAt: '2026-01-01',
        clauses: { 'WALSALL-1': 'It is done.' },
        sections: [],
        silences: [],
        rules: [
          {
            id: 'walsall/done',
            kind: 'meeting',
            title: 'It is done',
            clauses: ['WALSALL-1'],
            modality: 'should',
            forEach: { each: 'placement' },
            answeredBy: [{ meeting, of: 'placement' }],
            limbs: [
              { clauses: ['WALSALL-1'], due: { within: { days: 5 }, of: 'child.latest-exploitation-risk' }, counted: 'so long after' },
            ],
          },
        ],
      },
    ],
  });
  const { missingFacts } = evaluate(
    {
      child: { id: 'c1' },
      placements: [p1],
      meetings: [],
      circumstances: [
        { kind: 'sexual-exploitation-risk', from: '2026-04-12' },
        { kind: 'criminal-exploitation-risk', from: 'unknown' },
      ],
    },
    { profile, asOf: '2026-06-30' },
  );
  expect(missingFacts).toMatchObject([{ pointer: '/circumstances/1/from', type: 'Moment', question: 'When did this period begin?' }]);
}
