import type { Rule } from '../../src/profiles/writing.ts';
import { held, limb, type Said } from './language.ts';

type Trigger = Extract<Rule['forEach'], { readonly each: 'joined-need' }>['triggers'][number];
const concern = (kind: 'fragility' | 'placement-jeopardy'): Trigger => ({ clauses: ['WALSALL-1'], modality: 'should', on: { concern: [kind] }, ends: 'concern-resolved' });
const joined = (...triggers: readonly Trigger[]): Rule['forEach'] => ({ each: 'joined-need', triggers, answers: { meeting: ['placement-stability-meeting'] } });
const planning = (id: string, heldAt: string) => ({ id, kind: 'placement-planning-meeting', heldAt }) as const;
const residential = (id: string, startedAt: string, endedAt?: string) => ({ id, kind: 'residential', startedAt, ...(endedAt === undefined ? {} : { endedAt }) }) as const;

/** For what a requirement is made, which placement a planning meeting serves, and what a series runs from. */
export const subjectsSaid: readonly Said[] = [
  // Which placement a planning meeting that names none is for.
  {
    name: 'a meeting of another kind, held before any placement', rule: { answeredBy: [{ meeting: ['placement-support-meeting'], of: 'placement' }] },
    history: { meetings: [{ id: 'm1', kind: 'placement-support-meeting', heldAt: '2026-04-05T10:00' }] }, expected: { status: 'outstanding' },
  },
  {
    name: 'a planning meeting held before any placement, where one of another kind would do', rule: { answeredBy: [{ meeting: ['placement-planning-meeting', 'disruption-meeting'], of: 'placement' }] },
    history: { meetings: [{ id: 'm1', kind: 'placement-planning-meeting', heldAt: '2026-04-05T10:00' }] }, expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  },
  ...(['introduction-planning-meeting', 'seventy-two-hour-review', 'enhanced-case-management-meeting'] as const).map((kind): Said => ({
    name: `a meeting of the kind ${kind}, held before any placement`, rule: { answeredBy: [{ meeting: [kind], of: 'placement' }] },
    history: { meetings: [{ id: 'm1', kind, heldAt: '2026-04-05T10:00' }] }, expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  })),
  {
    name: 'a planning meeting held in one placement for the next, where an early review would do', rule: { placements: ['foster'], answeredBy: [{ meeting: ['placement-planning-meeting', 'seventy-two-hour-review'], of: 'placement' }] },
    history: { placements: [residential('p0', '2026-03-01T10:00', '2026-04-09T09:00'), { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00' }], meetings: [planning('m1', '2026-04-05T10:00')] },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  },
  {
    name: 'a planning meeting of a placement before one that has its own', rule: { placements: ['foster'] },
    history: { placements: [{ id: 'p0', kind: 'foster', startedAt: '2026-03-01T10:00', endedAt: '2026-04-09T09:00' }, residential('p1', '2026-04-09T10:00')], meetings: [planning('m1', '2026-04-05T10:00'), planning('m2', '2026-04-12T10:00')] },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  },
  {
    name: 'a planning meeting before a placement in which one was held for the next', rule: { placements: ['foster'] },
    history: {
      placements: [residential('p0', '2026-03-01T10:00', '2026-04-09T09:00'), { id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-20T09:00' }, residential('p2', '2026-04-20T10:00')],
      meetings: [planning('m1', '2026-04-05T10:00'), planning('m2', '2026-04-12T10:00')],
    },
    expected: { status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-05T10:00' } },
  },
  {
    name: 'a planning meeting before a placement that has its own, if that was not held once it had ended', rule: { placements: ['foster'] },
    history: {
      placements: [{ id: 'p0', kind: 'foster', startedAt: '2026-03-01T10:00', endedAt: '2026-04-09T09:00' }, residential('p1', '2026-04-09T10:00', '2026-04-20T10:00')],
      meetings: [planning('m1', '2026-04-05T10:00'), planning('m2', '2026-04-20')],
    },
    expected: { status: 'undetermined', couldBe: ['met', 'lapsed'] },
  },
  {
    name: 'a planning meeting of two placements at once, or of a next one whose name is both of theirs', rule: { placements: ['foster'] },
    history: {
      placements: [{ id: 'a', kind: 'foster', startedAt: '2026-04-01T10:00', endedAt: '2026-04-19T10:00' }, residential('b', '2026-04-01T11:00'), residential('ab', '2026-04-20')],
      meetings: [planning('m1', '2026-04-15T10:00'), planning('m2', '2026-04-20')],
    },
    expected: { status: 'undetermined', couldBe: ['met', 'lapsed'] },
  },
  // For what a rule makes a requirement, and what it says.
  { name: 'a rule that was in force until the day before', rule: { inForce: { to: '2026-04-08' } }, history: {}, expected: undefined },
  { name: 'a rule in force for the last day', rule: { inForce: { to: '2026-04-09' } }, history: {}, expected: { status: 'outstanding' } },
  {
    name: 'a concern of the day of a move, from a kind of placement that the rule speaks of', rule: { placements: ['foster'], forEach: { each: 'concern', kinds: ['fragility'] } },
    history: { placements: [{ id: 'p0', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-20T10:00' }, residential('p1', '2026-04-20T10:00')], concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20' }] },
    expected: { applies: 'possible', status: 'undetermined', couldBe: ['lapsed', 'not-applicable'] },
  },
  {
    name: 'a concern of the day of a move, which an ending calls for, of a rule in force then', rule: { inForce: { from: '2026-04-01', to: '2026-05-01' }, forEach: { each: 'concern', kinds: ['fragility'] }, arises: 'placement.endedAt' },
    history: { placements: [{ id: 'p0', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-20T10:00' }, residential('p1', '2026-04-20T10:00')], concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-20' }] },
    expected: { applies: 'possible', status: 'undetermined', couldBe: ['lapsed', 'not-applicable'] },
  },
  {
    name: 'what the end of the day that it is judged on calls for', rule: { ...limb({ within: { days: 5 }, of: 'trigger' }), arises: 'judged' }, history: {},
    expected: { status: 'overdue', deadline: { dueDate: '2026-04-14' } },
  },
  {
    name: 'what its own beginning calls for, in no placement', rule: { forEach: { each: 'concern', kinds: ['fragility'] }, arises: 'concern.identifiedAt' }, history: { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }] },
    expected: { status: 'outstanding', because: [{ pointer: '/concerns/0/kind', value: 'fragility' }, { pointer: '/concerns/0/identifiedAt', value: '2026-04-01' }] },
  },
  {
    name: 'what an end at an unknown time calls for, of a state that began at an unknown time', rule: { forEach: joined({ clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'], lasting: true } }), arises: 'placement.endedAt' },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: 'unknown' }], circumstances: [{ kind: 'missing', from: 'unknown' }] },
    expected: { applies: 'possible', because: [{ pointer: '/circumstances/0/kind', value: 'missing' }] },
  },
  {
    name: 'a meeting with all resolved that had called for it', rule: { forEach: { each: 'meeting', kinds: ['placement-stability-meeting'], calledForBy: [concern('fragility')] }, answeredBy: [], needEnds: ['all-resolved'] },
    history: { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10', resolvedAt: '2026-05-01' }], meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-20' }] },
    expected: { status: 'lapsed' },
  },
  {
    name: 'the first of a need, which is not what follows a meeting', rule: { forEach: { each: 'meeting', kinds: ['placement-stability-meeting'], calledForBy: [concern('fragility')] }, answeredBy: [], when: { fact: 'need.first', is: true } },
    history: { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10', resolvedAt: '2026-05-01' }], meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-20' }] },
    expected: undefined,
  },
  {
    name: 'the first need of two', rule: { forEach: joined(concern('fragility')), when: { fact: 'need.first', is: true }, answeredBy: [{ meeting: ['placement-stability-meeting'], of: 'placement' }] },
    history: {
      concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' }, { id: 'k2', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-20' }],
      meetings: [{ id: 'm1', kind: 'placement-stability-meeting', placementId: 'p1', heldAt: '2026-04-15' }],
    },
    expected: { id: 'walsall/done:p1', status: 'met', metBy: { pointer: '/meetings/0', at: '2026-04-15' } },
  },
  {
    name: 'a need that an earlier concern may call for and a later one does', rule: { ...limb({ within: { days: 5 }, of: 'trigger' }), forEach: joined({ ...concern('fragility'), when: { fact: 'placement.emergency', is: true } }, concern('placement-jeopardy')) },
    history: { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' }, { id: 'k2', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-20' }] },
    expected: { applies: 'certain', deadline: { dueDate: '2026-04-25', alternatives: [{ dueDate: '2026-04-15' }, { dueDate: '2026-04-25' }] } },
  },
  {
    name: 'how firmly it is asked for what certainly calls for it, with what only may', rule: { forEach: joined({ ...concern('fragility'), modality: 'consider' }, { ...concern('placement-jeopardy'), modality: 'must', when: { fact: 'placement.emergency', is: true } }) },
    history: { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' }, { id: 'k2', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-20' }] },
    expected: { applies: 'certain', modality: 'consider' },
  },
  {
    name: 'how firmly it is asked where one or the other calls for it', rule: {
      forEach: joined({ ...concern('fragility'), modality: 'consider', when: { fact: 'placement.emergency', is: false } }, { ...concern('placement-jeopardy'), modality: 'must', when: { fact: 'placement.emergency', is: true } }),
    },
    history: { concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p1', identifiedAt: '2026-04-10' }, { id: 'k2', kind: 'placement-jeopardy', placementId: 'p1', identifiedAt: '2026-04-20' }] },
    expected: { applies: 'certain', modality: 'must' },
  },
  {
    name: 'an order, where nothing tells when what calls for it began', rule: { forEach: joined({ clauses: ['WALSALL-1'], modality: 'should', on: { circumstance: ['missing'], lasting: true } }), restartedBy: { orders: ['care-order'] } },
    history: { circumstances: [{ kind: 'missing', from: 'unknown' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: { status: 'outstanding' },
  },
  {
    name: 'a concern of the day on which the same carer\'s placement became one of the kind', rule: { placements: ['residential'], forEach: { each: 'concern', kinds: ['fragility'] } },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-05-01T10:00' }, { id: 'p2', kind: 'residential', startedAt: '2026-05-01T10:00', sameCarer: true }], concerns: [{ id: 'k1', kind: 'fragility', placementId: 'p2', identifiedAt: '2026-05-01' }] },
    expected: { status: 'outstanding' },
  },
  {
    name: 'visits anew from an order, in a placement that goes on from one outside the extract', rule: { kind: 'visit', series: true, forEach: { each: 'visit', opening: true, orders: ['care-order'] }, answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }] },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', sameCarer: true }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] },
    expected: { id: 'walsall/done:p1:after-care-order-2026-05-01', status: 'outstanding' },
  },
  { name: 'what is forbidden, and was not done', rule: { answeredBy: [], forbidden: { fact: 'placement.emergency', is: true } }, history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', emergency: false }] }, expected: { status: 'met' } },
  {
    name: 'why, where a fact decides in one case only', rule: { limbs: [{ clauses: ['WALSALL-1'], when: { fact: 'placement.emergency', is: true } }, { clauses: ['WALSALL-1'], when: { fact: 'placement.provision', is: 'in-house' } }] },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', provision: 'in-house' }] }, expected: { status: 'outstanding', because: [{ pointer: '/placements/0/provision', value: 'in-house' }] },
  },
  {
    name: 'why, where a fact decides in one case only, the other way round', rule: { limbs: [{ clauses: ['WALSALL-1'], when: { fact: 'placement.emergency', is: false } }, { clauses: ['WALSALL-1'], when: { fact: 'placement.provision', is: 'in-house' } }] },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', provision: 'in-house' }] }, expected: { status: 'outstanding', because: [{ pointer: '/placements/0/provision', value: 'in-house' }] },
  },
  { name: 'what waits for another', rule: {}, earlier: {}, history: {}, expected: { status: 'pending', waitsFor: 'walsall/first:p1' } },
  {
    name: 'what waits for another, where the extract holds neither', rule: {}, earlier: { answeredBy: [{ document: ['safety-plan'], of: 'placement' }] }, history: { meetings: undefined, documents: undefined },
    expected: { status: 'undetermined', couldBe: ['met', 'outstanding', 'pending', 'contravened'] },
  },
  {
    name: 'strictly before one moment, or a day before another that is a day later', rule: {
      limbs: [
        { clauses: ['WALSALL-1'], when: { fact: 'placement.emergency', is: true }, due: { before: 'placement.startedAt' } },
        { clauses: ['WALSALL-1'], when: { fact: 'placement.emergency', is: false }, due: { before: 'placement.endedAt', by: { hours: 24 } } },
      ],
    },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-04-10T10:00' }] },
    expected: { deadline: { alternatives: [{ direction: 'before', exclusive: true }, { direction: 'before' }] } },
  },
  // What a series runs from.
  { name: 'visits of a proposal', rule: { kind: 'visit', series: true, forEach: { each: 'visit', opening: true }, answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }] }, history: { placements: [{ id: 'p1', kind: 'foster', plannedStart: '2026-07-09' }] }, expected: undefined },
  { name: 'what each visit calls for by itself', rule: { forEach: { each: 'visit' } }, history: { visits: [{ id: 'v1', placementId: 'p1', at: '2026-04-20' }] }, expected: { id: 'walsall/done:v1', subject: { placementId: 'p1' }, status: 'outstanding' } },
  { name: 'a visit at the moment of the start', rule: { forEach: { each: 'visit' } }, history: { visits: [{ id: 'v1', placementId: 'p1', at: '2026-04-09T10:00' }] }, expected: { id: 'walsall/done:v1', status: 'outstanding' } },
  {
    name: 'the first of a series of reviews, care over since', rule: { kind: 'review', series: true, forEach: { each: 'review', opening: true }, answeredBy: [{ review: 'held', of: 'care' }] },
    history: { lookedAfter: [{ from: '2026-04-09', to: '2026-06-01' }] }, expected: { id: 'walsall/done:care-2026-04-09', status: 'lapsed' },
  },
  { name: 'a review on the day on which care ended', rule: { forEach: { each: 'review' } }, history: { lookedAfter: [{ from: '2026-04-09', to: '2026-05-01' }], reviews: [{ id: 'r1', heldAt: '2026-05-01' }] }, expected: undefined },
  {
    name: 'a series of reviews, which follows the child out of a placement', rule: { kind: 'review', series: true, forEach: { each: 'review' }, answeredBy: [], needEnds: ['placement-end'] },
    history: { placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-04-09T10:00', endedAt: '2026-06-01' }], lookedAfter: [{ from: '2026-04-09' }], reviews: [{ id: 'r1', heldAt: '2026-05-01' }] },
    expected: { id: 'walsall/done:care-2026-04-09:after-r1', status: 'outstanding' },
  },
  { name: 'an order, for what is of no placement', rule: { forEach: { each: 'concern', kinds: ['fragility'] }, restartedBy: { orders: ['care-order'] } }, history: { concerns: [{ id: 'k1', kind: 'fragility', identifiedAt: '2026-04-01' }], legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: { status: 'outstanding' } },
  {
    name: 'the opening of a series of visits, which an order cut short', rule: { kind: 'visit', series: true, ...limb({ within: { days: 30 }, of: 'trigger' }), forEach: { each: 'visit', opening: true, orders: ['care-order'] }, answeredBy: [{ visit: 'any', of: 'placement', after: 'trigger' }], restartedBy: { orders: ['care-order'] } },
    history: { legalStatuses: [{ status: 'care-order', from: '2026-05-01' }] }, expected: { id: 'walsall/done:p1:after-care-order-2026-05-01', status: 'overdue' },
  },
  { name: 'ever missing from a placement, since when nobody knows', rule: { when: { everCircumstance: ['missing'], from: 'any-placement' } }, history: { circumstances: [{ kind: 'missing', from: 'unknown' }] }, expected: { applies: 'possible' } },
  // States and judgements.
  { name: 'a child born on 29 February, on 28 February of the year of coming of age', rule: {}, asOf: '2026-02-28', history: { child: { id: 'c1', dateOfBirth: '2008-02-29' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2026-01-10T10:00' }] }, expected: { status: 'outstanding' } },
  { name: 'school years of a child born on 31 August', rule: { when: { schoolYearsFrom: 14, to: 16 } }, history: { child: { id: 'c1', dateOfBirth: '2010-08-31' }, placements: [{ id: 'p1', kind: 'foster', startedAt: '2025-01-10T10:00' }] }, expected: { applies: 'certain' } },
  { name: 'a state on the first day that the extract covers', rule: { when: { circumstance: ['missing'] } }, history: { circumstances: [], coverage: { circumstances: { from: '2026-04-09' } } }, expected: undefined },
  { name: 'ever in a state, where the extract begins less than 28 days before', rule: { when: { everCircumstance: ['missing'] } }, history: { circumstances: [], coverage: { circumstances: { from: '2026-03-20' } } }, expected: { applies: 'possible' } },
  { name: 'one of two allocated, where the extract covers one of them', rule: { when: { allocated: ['iro', 'social-worker'] } }, history: { network: [], coverage: { network: { kinds: ['iro'] } } }, expected: { applies: 'possible' } },
  ...([
    ['states since when nobody knows', { all: [{ circumstance: ['missing'] }, { not: { circumstance: ['child-protection-concern'] } }] }, { circumstances: [{ kind: 'missing', from: 'unknown' }, { kind: 'child-protection-concern', from: 'unknown' }] }],
    ['states until nobody knows when', { all: [{ circumstance: ['missing'] }, { not: { circumstance: ['child-protection-concern'] } }] }, { circumstances: [{ kind: 'missing', from: '2026-04-01', to: 'unknown' }, { kind: 'child-protection-concern', from: '2026-04-01', to: 'unknown' }] }],
    ['states that there ever were, since when nobody knows', { all: [{ everCircumstance: ['missing'] }, { not: { everCircumstance: ['child-protection-concern'] } }] }, { circumstances: [{ kind: 'missing', from: 'unknown' }, { kind: 'child-protection-concern', from: 'unknown' }] }],
    ['legal statuses that are not recorded', { all: [{ legalStatus: ['section-20'] }, { not: { legalStatus: ['care-order'] } }] }, {}],
    ['ages that are not known', { all: [{ aged: 10 }, { not: { aged: 16 } }] }, {}],
    ['school years that are not known', { all: [{ schoolYearsFrom: 5, to: 16 }, { not: { schoolYearsFrom: 14, to: 16 } }] }, {}],
    ['judgements that nobody made', { all: [{ judged: 'police-indicated' }, { not: { judged: 'referral-likely' } }] }, {}],
    ['judgements on two people that nobody made', { all: [{ judged: 'police-indicated', role: 'iro' }, { not: { judged: 'police-indicated', role: 'social-worker' } }] }, {}],
    ['a judgement on somebody else', { judged: 'police-indicated', role: 'social-worker' }, { judgements: [{ kind: 'police-indicated', value: true, role: 'iro' }] }],
    ['a judgement on a meeting of the placement', { judged: 'police-indicated' }, { ...held('2026-04-20'), judgements: [{ kind: 'police-indicated', value: true, meetingId: 'm1', placementId: 'p1' }] }],
    ['a judgement on a meeting', { judged: 'police-indicated' }, { ...held('2026-04-20'), judgements: [{ kind: 'police-indicated', value: true, meetingId: 'm1' }] }],
    ['two judgements that differ', { judged: 'police-indicated', assume: false }, { judgements: [{ id: 'j1', kind: 'police-indicated', value: true }, { id: 'j2', kind: 'police-indicated', value: false }] }],
  ] as const).map(([name, when, history]): Said => ({ name: `it may hold: ${name}`, rule: { when }, history, expected: { applies: 'possible' } })),
  {
    name: 'a judgement on the meeting comes before a general one', rule: { forEach: { each: 'meeting', kinds: ['placement-planning-meeting'] }, when: { judged: 'police-indicated' }, answeredBy: [] },
    history: { ...held('2026-04-20'), judgements: [{ kind: 'police-indicated', value: true }, { kind: 'police-indicated', value: false, meetingId: 'm1' }] }, expected: undefined,
  },
  { name: 'a judgement on the one asked about', rule: { when: { judged: 'police-indicated', role: 'iro' } }, history: { judgements: [{ kind: 'police-indicated', value: true, role: 'iro' }] }, expected: { applies: 'certain' } },
  { name: 'a judgement on somebody, where anyone would do', rule: { when: { judged: 'police-indicated' } }, history: { judgements: [{ kind: 'police-indicated', value: true, role: 'iro' }] }, expected: { applies: 'certain' } },
];
