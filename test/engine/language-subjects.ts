import type { Rule } from '../../src/profiles/writing.ts';
import { limb, type Said } from './language.ts';

type Trigger = Extract<Rule['forEach'], { readonly each: 'joined-need' }>['triggers'][number];
export const concern = (kind: 'fragility' | 'placement-jeopardy'): Trigger => ({
  clauses: ['WALSALL-1'],
  modality: 'should',
  on: { concern: [kind] },
  ends: 'concern-resolved',
});
export const joined = (...triggers: readonly Trigger[]): Rule['forEach'] => ({
  each: 'joined-need',
  triggers,
  answers: { meeting: ['placement-stability-meeting'] },
});
const planning = (id: string, heldAt: string) => ({ id, kind: 'placement-planning-meeting', heldAt }) as const;
const residential = (id: string, startedAt: string, endedAt?: string) =>
  ({ id, kind: 'residential', startedAt, ...(endedAt === undefined ? {} : { endedAt }) }) as const;

/** For what a requirement is made, which placement a planning meeting serves, and what a series runs from. */
export const subjectsSaid: readonly Said[] = [
  // Which placement a planning meeting that names none is for.
  {
    name: 'a meeting of another kind, held before any placement',
    rule: { answeredBy: [{ meeting: ['placement-support-meeting'], of: 'placement' }] },
    history: { meetings: [{ id: 'm1', kind: 'placement-support-meeting', heldAt: '2026-04-05T10:00' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'a planning meeting held before any placement, where one of another kind would do',
    rule: { answeredBy: [{ meeting: ['placement-planning-meeting', 'disruption-meeting'], of: 'placement' }] },
    history: { meetings: [{ id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-04-05T10:00' }] },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  },
  ...(['introduction-planning-meeting', 'seventy-two-hour-review', 'enhanced-case-management-meeting'] as const).map((kind): Said => ({
    name: `a meeting of the kind ${kind}, held before any placement`,
    rule: { answeredBy: [{ meeting: [kind], of: 'placement' }] },
    history: { meetings: [{ id: 'm1', kind, heldAt: '2026-04-05T10:00' }] },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  })),
  {
    name: 'a planning meeting held in one placement for the next, where an early review would do',
    rule: { placements: ['foster'], answeredBy: [{ meeting: ['placement-planning-meeting', 'seventy-two-hour-review'], of: 'placement' }] },
    history: {
      placements: [residential('p0', '2026-03-01T10:00', '2026-04-09T09:00'), { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' }],
      meetings: [planning('m1', '2026-04-05T10:00')],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  },
  {
    name: 'a planning meeting of a placement before one that has its own',
    rule: { placements: ['foster'] },
    history: {
      placements: [
        { id: 'p0', kind: 'foster', startedAt: '2026-03-01T10:00', endedAt: '2026-04-09T09:00' },
        residential('p1', '2026-04-09T10:00'),
      ],
      meetings: [planning('m1', '2026-04-05T10:00'), planning('m2', '2026-04-12T10:00')],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  },
  {
    name: 'a planning meeting before a placement in which one was held for the next',
    rule: { placements: ['foster'] },
    history: {
      placements: [
        residential('p0', '2026-03-01T10:00', '2026-04-09T09:00'),
        { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-20T09:00' },
        residential('p2', '2026-04-20T10:00'),
      ],
      meetings: [planning('m1', '2026-04-05T10:00'), planning('m2', '2026-04-12T10:00')],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  },
  {
    name: 'a planning meeting before a placement that has its own, if that was not held once it had ended',
    rule: { placements: ['foster'] },
    history: {
      placements: [
        { id: 'p0', kind: 'foster', startedAt: '2026-03-01T10:00', endedAt: '2026-04-09T09:00' },
        residential('p1', '2026-04-09T10:00', '2026-04-20T10:00'),
      ],
      meetings: [planning('m1', '2026-04-05T10:00'), planning('m2', '2026-04-20')],
    },
    expected: { status: 'undetermined', couldBe: ['met', 'lapsed'] },
  },
  {
    name: 'a planning meeting of two placements at once, or of a next one whose name is both of theirs',
    rule: { placements: ['foster'] },
    history: {
      placements: [
        { id: 'a', kind: 'foster', startedAt: '2026-04-01T10:00', endedAt: '2026-04-19T10:00' },
        residential('b', '2026-04-01T11:00'),
        residential('ab', '2026-04-20'),
      ],
      meetings: [planning('m1', '2026-04-15T10:00'), planning('m2', '2026-04-20')],
    },
    expected: { status: 'undetermined', couldBe: ['met', 'lapsed'] },
  },
  // For what a rule makes a requirement, and what it says.
  { name: 'a rule that was in force until the day before', rule: { inForce: { to: '2026-04-08' } }, history: {}, expected: undefined },
  { name: 'a rule in force for the last day', rule: { inForce: { to: '2026-04-09' } }, history: {}, expected: { status: 'outstanding' } },
  {
    name: 'a concern of the day of a move, from a kind of placement that the rule speaks of',
    rule: { placements: ['foster'], forEach: { each: 'concern', kinds: ['fragility'] } },
    history: {
      placements: [
        { id: 'p0', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-20T10:00' },
        residential('p1', '2026-04-20T10:00'),
      ],
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20' }],
    },
    expected: { applies: 'possible', status: 'undetermined', couldBe: ['lapsed', 'not-applicable'] },
  },
  {
    name: 'a concern of the day of a move, which an ending calls for, of a rule in force then',
    rule: {
      inForce: { from: '2026-04-01', to: '2026-05-01' },
      forEach: { each: 'concern', kinds: ['fragility'] },
      arises: 'placement.endedAt',
    },
    history: {
      placements: [
        { id: 'p0', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-20T10:00' },
        residential('p1', '2026-04-20T10:00'),
      ],
      concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20' }],
    },
    expected: { applies: 'possible', status: 'undetermined', couldBe: ['lapsed', 'not-applicable'] },
  },
  {
    name: 'what the end of the day that it is judged on calls for',
    rule: { ...limb({ within: { days: 5 }, of: 'trigger' }), arises: 'judged' },
    history: {},
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-14' } },
  },
  {
    name: 'what its own beginning calls for, in no placement',
    rule: { forEach: { each: 'concern', kinds: ['fragility'] }, arises: 'concern.identifiedAt' },
    history: { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }] },
    expected: {
      status: 'outstanding',
      because: [
        { pointer: '/concerns/0/kind', value: 'fragility' },
        { pointer: '/concerns/0/identifiedAt', value: '2026-04-01' },
      ],
    },
  },
  {
    name: 'what an end at an unknown time calls for, of a state that began at an unknown time',
    rule: {
      forEach: joined({ clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'], lasting: true } }),
      arises: 'placement.endedAt',
    },
    history: {
      placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }],
      circumstances: [{ kind: 'missing', from: 'unknown' }],
    },
    expected: { applies: 'possible', because: [{ pointer: '/circumstances/0/kind', value: 'missing' }] },
  },
];
