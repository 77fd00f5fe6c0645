import { expect } from 'vitest';
import type { PlacementHistory } from '../../src/contract.ts';
import type { Rule } from '../../src/profiles/writing.ts';
import { held, limb, type Changed, type Said } from './language.ts';

const meeting = ['placement-planning-meeting'] as const;
const p1 = { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' } as const;
const fiveDays: Changed<Rule> = limb({ within: { days: 5 }, of: 'placement.startedAt' });
const placed = (...placements: PlacementHistory['placements']): Changed<PlacementHistory> => ({ placements });

/** A stay of more than five days is what the text forbids, in a clause of its own. */
const noLongerThanFiveDays: Changed<Rule> = {
  limbs: [{ clauses: ['WALSALL-2'], due: { within: { days: 5 }, of: 'placement.startedAt' }, counted: 'five days' }],
  limitForbids: true,
  answeredBy: [{ event: 'placement.endedAt' }],
};

/** What a breach cites and says. */
const breachesSaid: readonly Said[] = [
  {
    name: 'on the day of a start of which only the day is known, what must come before it was due before that day',
    rule: limb({ before: 'placement.startedAt' }),
    asOf: '2026-04-09T15:00',
    history: placed({ ...p1, startedAt: '2026-04-09' }),
    expected: {
      status: 'overdue',
      breach: { kind: 'overdue', lateBy: 'PT0H0M', message: expect.stringContaining('was due before Thu 9 Apr 2026 (') },
    },
  },
  {
    name: 'a stay that is longer than is allowed breaches the clause of the limit, and no other',
    rule: noLongerThanFiveDays,
    history: placed({ ...p1, endedAt: '2026-04-20T10:00' }),
    expected: { status: 'contravened', breach: { kind: 'not-permitted', clauses: ['WALSALL-2'] } },
  },
  {
    name: 'an act that the text forbids, whatever the time: no limit is named',
    history: {},
    rule: {
      limbs: [],
      limitForbids: true,
      forbidden: { happened: 'placement.startedAt', says: ['the placement began', 'it did not begin'] },
    },
    expected: {
      status: 'contravened',
      deadline: undefined,
      breach: {
        kind: 'not-permitted',
        clauses: ['WALSALL-1'],
        message: expect.stringContaining('the placement began, which the policy does not permit'),
      },
    },
  },
];

/** The rule says `should`, what calls for it `must`. */
const calledFirmly: Changed<Rule> = {
  forEach: {
    each: 'joined-need',
    triggers: [{ clauses: ['WALSALL-1'], modality: 'must', on: { concern: ['fragility'] } }],
    answers: { meeting },
  },
};
const fragile: Changed<PlacementHistory> = { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20', placementId: 'p1' }] };
const laterAHome = placed(p1, { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00', sameCarer: true });

/** How firmly it is asked, of what, and what the requirement says of itself. */
const requirementsSaid: readonly Said[] = [
  { name: 'in force from the day after the start', rule: { inForce: { from: '2026-04-10' } }, history: {}, expected: undefined },
  {
    name: 'in force from the day of the start',
    rule: { inForce: { from: '2026-04-09' } },
    history: {},
    expected: { status: 'outstanding' },
  },
  {
    name: 'called for by the day before the start, which no record holds: no fact is named for it',
    rule: { arises: 'placement.day-before-start' },
    history: {},
    expected: { status: 'outstanding', because: [] },
  },
  {
    name: 'it was a foster placement when it began, and with the same carer became a home later',
    rule: { placements: ['foster'] },
    history: laterAHome,
    expected: { status: 'lapsed' },
  },
  {
    name: 'it was no home when it began, though with the same carer it became one later',
    rule: { placements: ['residential'] },
    history: laterAHome,
    expected: undefined,
  },
  {
    name: 'a meeting that names no placement is taken to be of the one that ran then',
    rule: {},
    history: { meetings: [{ id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-04-20' }] },
    expected: { status: 'met', notes: [{ code: 'attributed-by-date' }] },
  },
  {
    name: 'a document of four days before the start that names no placement is taken to be of it',
    rule: { answeredBy: [{ document: ['care-plan'], of: 'start' }] },
    history: { documents: [{ id: 'd1', kind: 'care-plan', at: '2026-04-05' }] },
    expected: { status: 'met', notes: [{ code: 'attributed-by-date' }] },
  },
  {
    name: 'a meeting that names its placement is not taken to be of it by its date',
    rule: {},
    history: held('2026-04-20'),
    expected: { status: 'met', notes: undefined },
  },
  { name: 'what calls for it says how firmly it is asked', rule: calledFirmly, history: fragile, expected: { modality: 'must' } },
  {
    name: 'a rule with an empty list of limits asks as firmly as it says',
    rule: { limbs: [], modality: 'must' },
    history: {},
    expected: { status: 'outstanding', modality: 'must', deadline: undefined },
  },
  {
    name: 'a rule with an empty list of limits asks as firmly as it says, whatever the extract lacks',
    rule: { limbs: [], modality: 'must' },
    history: { meetings: undefined },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding'], modality: 'must', asks: ['/meetings'] },
  },
  {
    name: 'it may have been held, or be due: what it could be stands in the order of the list',
    rule: fiveDays,
    asOf: '2026-04-12',
    history: { meetings: undefined },
    expected: { status: 'undetermined', couldBe: ['met', 'due'] },
  },
  {
    name: 'not held: the people are those of the day that it was due on',
    history: { circumstances: [{ kind: 'offending', from: '2026-04-12', to: '2026-04-20' }] },
    rule: {
      ...fiveDays,
      meeting: {
        kind: 'placement-planning-meeting',
        people: [
          {
            role: 'youth-offending-service',
            mode: 'attend',
            modality: 'should',
            clauses: ['WALSALL-2'],
            when: { circumstance: ['offending'] },
          },
        ],
      },
    },
    expected: { status: 'overdue', meeting: { attendees: [{ role: 'youth-offending-service' }] } },
  },
];

/** What a requirement and its breach say in the end. */
export const resultsSaid: readonly Said[] = [...breachesSaid, ...requirementsSaid];
