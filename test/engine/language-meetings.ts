import type { Meeting, PlacementHistory } from '../../src/contract.ts';
import type { Condition, ItemRule, MeetingContent, Person } from '../../src/profiles/writing.ts';
import { type Changed, held, limb, type Said } from './language.ts';

const item = (changes: Partial<ItemRule>): ItemRule => ({
  clauses: ['WALSALL-2'],
  kind: 'agenda',
  text: 'It is talked over',
  modality: 'should',
  ...changes,
});
export const asking = (content: Partial<MeetingContent>): Said['rule'] => ({ meeting: { kind: 'placement-planning-meeting', ...content } });
const withItem = (changes: Partial<ItemRule>): Said['rule'] => asking({ items: [item(changes)] });
const state = (expected: string): Said['expected'] => ({ meeting: { items: [{ clauses: ['WALSALL-2'], state: expected }] } });
const heldWith = (properties: Partial<Meeting>): Changed<PlacementHistory> => ({
  meetings: [{ id: 'm1', kind: 'placement-planning-meeting', placementId: 'p1', heldAt: '2026-04-20', ...properties }],
});
const planned = (id: string, scheduledFor: string, placementId?: string): Meeting => ({
  id,
  kind: 'placement-planning-meeting',
  scheduledFor,
  ...(placementId === undefined ? {} : { placementId }),
});

/** A condition that turns on what nobody has judged. */
const ifJudged: Condition = { judged: 'referral-likely' };
const never: Condition = { not: { all: [] } };
export const attending = { mode: 'attend', modality: 'should', clauses: ['WALSALL-2'] } as const;
export const owner = { role: 'social-worker', source: 'stated' } as const;
/** Whoever is on the list tells the day that it is judged on. */
const byDay: readonly Person[] = [
  { ...attending, role: 'social-worker', when: { inForceFrom: '2020-01-01', to: '2026-07-04' } },
  { ...attending, role: 'parent', when: { inForceFrom: '2026-07-05', to: '2026-07-14' } },
  { ...attending, role: 'guardian', when: { inForceFrom: '2026-07-15' } },
];

/** What a meeting is asked for, who comes, and what names an occasion. */
export const meetingsSaid: readonly Said[] = [
  // What the record of the meeting holds.
  ...(
    [
      ['minutes sent round', 'minutes-circulated', { minutes: { circulatedAt: '2026-04-25' } }, 'done'],
      ['minutes kept and not sent round', 'minutes-circulated', { minutes: {} }, 'not-done'],
      ['no minutes to send round', 'minutes-circulated', {}, 'not-done'],
      ['minutes to be sent round later', 'minutes-circulated', { minutes: { circulatedAt: '2026-07-25' } }, 'not-done'],
      ['a date for each action, and nobody to do it', 'action-dates', { actions: [{ dueBy: '2026-05-01' }] }, 'done'],
      ['a date for each of no actions', 'action-dates', { actions: [] }, 'not-applicable'],
      ['somebody to do each of no actions', 'action-owners', { actions: [] }, 'not-applicable'],
      ['no actions, completed', 'actions-completed', { actions: [] }, 'not-done'],
      ['one action of two completed', 'actions-completed', { actions: [{ completedAt: '2026-05-01' }, {}] }, 'not-done'],
      ['what the child decided', 'child-decision', { child: { decision: 'attending' } }, 'done'],
      ['what the child decided, of whom the record says nothing', 'child-decision', {}, 'unknown'],
      ['what the child decided, who was there', 'child-decision', { child: {} }, 'unknown'],
      ['the reason why the child was left out', 'exclusion-reason', { child: { decision: 'excluded', reason: 'a risk' } }, 'done'],
      ['no reason why the child was left out', 'exclusion-reason', { child: { decision: 'excluded' } }, 'not-done'],
      ['a reason for leaving out the child, who came', 'exclusion-reason', { child: { decision: 'attending' } }, 'not-applicable'],
      ['a reason for leaving out the child, of whom the record says nothing', 'exclusion-reason', {}, 'unknown'],
    ] as const
  ).map(([name, recordedIn, properties, expected]): Said => ({
    name: `of a meeting: ${name}`,
    rule: withItem({ recordedIn }),
    history: heldWith(properties),
    expected: state(expected),
  })),
  {
    name: 'an interval of meetings, agreed at a meeting of no placement',
    rule: { ...withItem({ recordedIn: 'planning-interval' }), forEach: { each: 'care-period' } },
    history: { placements: [], lookedAfter: [{ from: '2026-04-09' }] },
    expected: state('not-done'),
  },
  // What is attested, and what other records show.
  {
    name: 'something to be talked over, attested not to apply',
    rule: withItem({}),
    history: {
      ...held('2026-04-20'),
      attestations: [{ clause: 'WALSALL-2', outcome: 'not-applicable', at: '2026-04-20', meetingId: 'm1' }],
    },
    expected: state('not-applicable'),
  },
  ...(
    [
      ['documents read and decisions not', { documents: [] }, 'unknown'],
      ['both read', { documents: [], decisions: [] }, 'not-done'],
      ['neither read', { documents: undefined }, 'unknown'],
    ] as const
  ).map(([name, history, expected]): Said => ({
    name: `shown by a document or a decision, ${name}`,
    rule: withItem({ shownBy: [{ document: ['care-plan'] }, { decision: ['additional-support'] }] }),
    history,
    expected: state(expected),
  })),
  ...(
    [
      ['not read', {}, 'unknown'],
      ['read', { notifications: [] }, 'not-done'],
    ] as const
  ).map(([name, history, expected]): Said => ({
    name: `shown by a notice, notices ${name}`,
    rule: withItem({ shownBy: [{ notification: ['meeting-purpose'], to: [{ role: 'child' }] }] }),
    history,
    expected: state(expected),
  })),
  {
    name: 'a paper for the meeting, dated on its day',
    rule: withItem({ beforeMeeting: true, shownBy: [{ document: ['care-plan'], of: 'child' }] }),
    history: { ...held('2026-04-20'), documents: [{ id: 'd1', kind: 'care-plan', at: '2026-04-20' }] },
    expected: state('unknown'),
  },
  {
    name: 'what is asked of a meeting in no case, whatever is judged',
    rule: withItem({ when: { all: [ifJudged, never] } }),
    history: held('2026-04-20'),
    expected: { meeting: { items: [] } },
  },
  // Which record is the meeting.
  {
    name: 'one occasion of two rules, the first answered by a document and the second by the meeting',
    rule: { ...withItem({ recordedIn: 'minutes' }), occasion: 'talk:{placement}', answeredBy: [{ document: ['care-plan'] }] },
    earlier: { answeredBy: [{ meeting: ['placement-planning-meeting'], of: 'placement' }] },
    history: { ...heldWith({ minutes: {} }), documents: [{ id: 'd1', kind: 'care-plan', at: '2026-04-25', placementId: 'p1' }] },
    expected: { metBy: { pointer: '/documents/0' }, ...state('done') },
  },
  {
    name: 'one occasion of two rules, due at one clock time before and after the clocks go back: the earlier instant is the first',
    asOf: '2026-10-23',
    rule: { ...asking({}), ...limb({ within: { hours: 73 }, of: 'placement.startedAt' }), occasion: 'talk:{placement}' },
    earlier: limb({ within: { hours: 72 }, of: 'placement.startedAt' }),
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-10-22T01:30' }] },
    expected: { meeting: { requirements: ['walsall/first:p1', 'walsall/done:p1'], due: '2026-10-25T01:30:00+01:00' } },
  },
  // The day that people are judged on.
  ...(
    [
      ['of two to come, the sooner', { meetings: [planned('m1', '2026-07-20'), planned('m2', '2026-07-10')] }, 'parent'],
      [
        'of two to come, the sooner, as the record has them',
        { meetings: [planned('m1', '2026-07-10'), planned('m2', '2026-07-20')] },
        'parent',
      ],
      [
        'of one that should have been and one to come, the one to come',
        { meetings: [planned('m1', '2026-06-20'), planned('m2', '2026-07-10')] },
        'parent',
      ],
      ['of one to come that names the placement', { meetings: [planned('m1', '2026-07-10', 'p1')] }, 'parent'],
      [
        'on the day judged, and not of a later one',
        { meetings: [planned('m1', '2026-06-30'), planned('m2', '2026-07-10')] },
        'social-worker',
      ],
      [
        'of a date of holding that lies ahead',
        { meetings: [{ id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-07-10' }] },
        'parent',
      ],
      [
        'of the day judged, where the one to come is of another placement',
        { meetings: [planned('m1', '2026-07-10', 'p2')] },
        'social-worker',
      ],
      ['of the day judged, where meetings are not read', { meetings: undefined }, 'social-worker'],
    ] as const
  ).map(([name, meetings, expected]): Said => ({
    name: `people of an undated meeting: ${name}`,
    rule: { ...asking({ people: byDay }), placements: ['foster'] },
    history: {
      ...meetings,
      placements: [
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' },
        { id: 'p2', kind: 'residential', plannedStart: '2026-07-20' },
      ],
    },
    expected: { meeting: { attendees: [{ role: expected }] } },
  })),
];
