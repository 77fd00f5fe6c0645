import type { PlacementHistory } from '../../src/contract.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import type { Changed, Said } from './language.ts';
import { fragile, planning, support, supported, unsuitable } from './language-ends.ts';

const moved = (first: 'foster' | 'residential', then: 'foster' | 'residential'): PlacementHistory['placements'] => [
  { id: 'p0', kind: first, startedAt: '2026-04-09T10:00', endedAt: '2026-04-20T10:00' },
  { id: 'p1', kind: then, startedAt: '2026-04-20T10:00' },
];

const ofMeeting: Changed<Rule> = { forEach: { each: 'meeting', kinds: support }, answeredBy: [planning] };
const whileConcerned: Changed<Rule> = { ...ofMeeting, needEnds: ['concern-resolved'] };
const reviewed = ['seventy-two-hour-review'] as const;
const onTheMove: Changed<PlacementHistory> = { meetings: [{ id: 'm1', kind: 'seventy-two-hour-review', heldAt: '2026-04-20' }] };

/** For what a requirement is made, and of which placement it is. */
export const foundSaid: readonly Said[] = [
  {
    name: 'each circumstance, where the extract holds none',
    rule: { forEach: { each: 'circumstance', kinds: ['offending'] } },
    history: {},
    expected: undefined,
  },
  {
    name: 'a circumstance that is still to come',
    rule: { forEach: { each: 'circumstance', kinds: ['offending'] } },
    history: { circumstances: [{ id: 's1', kind: 'offending', from: '2026-07-15' }] },
    expected: undefined,
  },
  {
    name: 'a circumstance that has begun',
    rule: { forEach: { each: 'circumstance', kinds: ['offending'] } },
    history: { circumstances: [{ id: 's1', kind: 'offending', from: '2026-04-20' }] },
    expected: { subject: { placementId: 'p1', recordId: 's1' } },
  },
  {
    name: "a carer's break that is still to come",
    rule: { forEach: { each: 'carer-break' } },
    history: { carerBreaks: [{ id: 'b1', from: '2026-07-15' }] },
    expected: undefined,
  },
  {
    name: 'a legal status that is still to come',
    rule: { forEach: { each: 'legal-status' } },
    history: { legalStatuses: [{ id: 'l1', status: 'care-order', from: '2026-07-15' }] },
    expected: undefined,
  },
  {
    name: 'a state that begins on the day of a move is of the placement that begins then',
    rule: { placements: ['residential'], forEach: { each: 'circumstance', kinds: ['offending'] } },
    history: { placements: moved('foster', 'residential'), circumstances: [{ id: 's1', kind: 'offending', from: '2026-04-20' }] },
    expected: { applies: 'certain', status: 'outstanding', subject: { placementId: 'p1' } },
  },
  {
    name: 'a meeting held before any placement is of none',
    rule: ofMeeting,
    history: { meetings: [{ ...supported, heldAt: '2026-04-01T14:00' }] },
    expected: { id: 'walsall/done:m1', subject: { meetingId: 'm1', placementId: undefined } },
  },
  {
    name: 'nothing recurs from a meeting that is of no placement',
    rule: { ...ofMeeting, series: true, needEnds: [] },
    history: { meetings: [{ ...supported, heldAt: '2026-04-01T14:00' }] },
    expected: undefined,
  },
  {
    name: 'a meeting that is on no concern, where the extract holds no concerns',
    rule: ofMeeting,
    history: { meetings: [{ ...supported, concernIds: [] }] },
    expected: { status: 'outstanding', subject: { placementId: 'p1', meetingId: 'm1' } },
  },
  {
    name: 'a meeting on a concern that was found later than the history is judged',
    rule: ofMeeting,
    history: { meetings: [{ ...supported, concernIds: ['k1'] }], concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-07-10' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a meeting on two concerns, of which the later is resolved',
    rule: whileConcerned,
    history: { meetings: [{ ...supported, concernIds: ['k1', 'k2'] }], concerns: [fragile, { ...unsuitable, resolvedAt: '2026-05-01' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a meeting on two concerns, of which the earlier is resolved',
    rule: whileConcerned,
    history: { meetings: [{ ...supported, concernIds: ['k1', 'k2'] }], concerns: [{ ...fragile, resolvedAt: '2026-05-01' }, unsuitable] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a meeting on one concern, which is resolved',
    rule: whileConcerned,
    history: { meetings: [{ ...supported, concernIds: ['k1'] }], concerns: [{ ...fragile, resolvedAt: '2026-05-01' }] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'a meeting held after a move, on a concern of the placement before',
    rule: ofMeeting,
    history: {
      placements: moved('foster', 'foster'),
      meetings: [{ ...supported, heldAt: '2026-05-01T14:00', concernIds: ['k1'] }],
      concerns: [{ ...fragile, placementId: 'p0' }],
    },
    expected: { status: 'lapsed', subject: { placementId: 'p0', meetingId: 'm1' } },
  },
  {
    name: 'a disruption meeting on the day of the end is of the placement that ended, though another has begun',
    rule: { forEach: { each: 'meeting', kinds: ['disruption-meeting'] }, answeredBy: [planning], needEnds: [] },
    history: { placements: moved('foster', 'foster'), meetings: [{ id: 'm1', kind: 'disruption-meeting', heldAt: '2026-04-20T15:00' }] },
    expected: { status: 'outstanding', subject: { placementId: 'p0', meetingId: 'm1' } },
  },
  {
    name: 'an early review on the day of a move, of either placement: what it calls for is asked for once',
    rule: { forEach: { each: 'meeting', kinds: reviewed }, answeredBy: [], needEnds: [] },
    history: { placements: moved('foster', 'residential'), ...onTheMove },
    expected: { id: 'walsall/done:m1', status: 'outstanding' },
  },
  ...(
    [
      ['foster', 'residential'],
      ['residential', 'foster'],
    ] as const
  ).map(([first, then]): Said => ({
    name: `an early review on the day of a move from ${first} to ${then}, of either placement: what recurs from it may be of each`,
    history: { placements: moved(first, then), ...onTheMove },
    rule: {
      series: true,
      forEach: { each: 'meeting', kinds: reviewed },
      answeredBy: [{ meeting: reviewed, of: 'placement', after: 'meeting.heldAt' }],
      needEnds: [],
      placements: ['residential'],
    },
    expected: {
      id: `walsall/done:${first === 'residential' ? 'p0' : 'p1'}:after-m1`,
      applies: 'possible',
      status: 'undetermined',
      couldBe: ['outstanding', 'not-applicable'],
    },
  })),
];
