import {
  allowances,
  childDecisions,
  decisionOutcomes,
  endedBy,
  endingManners,
  meetingModes,
  planKinds,
  provisions,
  visitModes,
} from '../history/vocabulary-judged.ts';

/**
 * The facts that a policy may turn on, by name: `<record>.<property path>`, as the contract spells it.
 * `missing` says what a property that is left out means (semantics, section 1).
 */
export interface FactMeaning {
  readonly type: 'boolean' | 'word' | 'list' | 'object' | 'number';
  /** unknown: the record cannot say. absent: the thing itself is not there. worked-out: never missing, for the engine works it out. */
  readonly missing: 'unknown' | 'absent' | 'worked-out';
  /** The values that a word may take, where the list is closed. */
  readonly values?: readonly string[];
  /** Asks for it where it is not recorded, about the record that it is of. */
  readonly question?: string | undefined;
}

const yesOrNo = (question?: string): FactMeaning => ({ type: 'boolean', missing: 'unknown', question });
const workedOutBoolean = { type: 'boolean', missing: 'worked-out' } as const satisfies FactMeaning;
const object: FactMeaning = { type: 'object', missing: 'absent' };
const word = (question: string, values: readonly string[]): FactMeaning => ({ type: 'word', missing: 'unknown', values, question });
const list = (question: string): FactMeaning => ({ type: 'list', missing: 'unknown', question });
const openWord: FactMeaning = { type: 'word', missing: 'absent' };
const decided = word('What was decided?', decisionOutcomes);
const inReview = yesOrNo('Was that decided within a review?');

/** Every fact that a condition may turn on, with its type and meaning. */
export const facts = {
  'child.interpreterNeeded': yesOrNo('Does the child need an interpreter?'),
  'child.disabilities': list('Does the child have a disability or special educational need?'),
  'child.inEducation': yesOrNo('Is the child in education?'),
  'child.independentVisitor': yesOrNo('Does the child have an independent visitor?'),
  'child.behavioursOfConcern': yesOrNo('Are behaviours on record that worried earlier carers?'),
  'child.agreesToAccommodation': yesOrNo('Does the child agree to accommodation under section 20?'),
  'child.agreesToSixMonthlyVisits': yesOrNo('Does the child agree to visits every six months?'),
  'placement.kind': openWord,
  'placement.provision': word('Is the placement in-house or commissioned?', provisions),
  'placement.emergency': yesOrNo('Was the placement an emergency, and so not planned?'),
  'placement.permanent': yesOrNo("Was the placement part of the child's permanence plan?"),
  'placement.longTerm': yesOrNo('Is the placement intended to last until the child is eighteen?'),
  'placement.beforeAssessment': yesOrNo('Was the child placed with the parent before the assessment?'),
  'placement.outOfArea': yesOrNo("Is the placement outside the authority's area?"),
  'placement.atDistance': yesOrNo('Is the placement outside the neighbouring authorities as well?'),
  'placement.disruptsEducation': yesOrNo("Does the placement disrupt the child's education or training?"),
  'placement.carersHaveBirthChildren': yesOrNo('Do the carers have birth children?'),
  'placement.predictedDifficulties': list('Were difficulties with behaviour, emotional needs or mental health predicted?'),
  'placement.transCultural': object,
  'placement.transCultural.specificNeeds': yesOrNo('May the trans-cultural placement need extra support?'),
  'placement.temporaryApproval': object,
  'placement.outsideApproval': object,
  'placement.planningIntervals': { type: 'list', missing: 'absent' },
  'placement.visitInterval': object,
  'placement.ending': object,
  'placement.ending.decidedAt': object,
  'placement.ending.manner': word('Did the placement end as planned, unplanned or abruptly?', endingManners),
  'placement.ending.endedBy': word('Who ended the placement?', endedBy),
  'placement.ending.complex': yesOrNo('Is the case of this ending complex?'),
  'placement.ending.immediateRisk': yesOrNo('Was there an immediate risk of significant harm?'),
  'concern.kind': openWord,
  'concern.endingInevitable': yesOrNo('Is it judged that breakdown can no longer be prevented?'),
  /** The kind of the meeting that concluded it. */
  'concern.raisedAtMeeting': openWord,
  'circumstance.kind': openWord,
  'meeting.kind': openWord,
  /** The first of its kind in the placement. */
  'meeting.firstOfKind': workedOutBoolean,
  /** The placement's first need of what several calls join in. */
  'need.first': workedOutBoolean,
  'meeting.chair': openWord,
  'meeting.mode': { type: 'word', missing: 'absent', values: meetingModes },
  'meeting.child.decision': word('Was the child offered a place at the meeting?', childDecisions),
  'meeting.child.reason': object,
  'meeting.minutes': object,
  'decision.by': openWord,
  'decision.outcome': decided,
  'decision.inReview': inReview,
  'plan.kind': word('Is this version of the plan a new plan or a revision?', planKinds),
  /** The first version of the placement's plan; after an earlier version of kind `new`. */
  'plan.first': workedOutBoolean,
  'plan.followsNew': workedOutBoolean,
  /** The same status held on the day before. */
  'legal-status.continues': workedOutBoolean,
  'carer-break.agreed': yesOrNo("Was the carer's break agreed?"),
  'carer-break.allowance': word("Was the fostering allowance paid in full during the carer's break?", allowances),
  'carer-break.days': { type: 'number', missing: 'absent' },
  'review.first': yesOrNo(),
  'review.adjournedUntil': object,
  /** Care began with it. */
  'placement.firstOfCare': yesOrNo(),
  'visit.by': openWord,
  'visit.mode': { type: 'word', missing: 'absent', values: visitModes },
  'record.by': openWord,
  'record.mode': { type: 'word', missing: 'absent', values: visitModes },
  'record.outcome': decided,
  'record.inReview': inReview,
  'record.written': yesOrNo('Was that notice in writing?'),
  'record.childSeen': { type: 'boolean', missing: 'absent' },
} as const satisfies Readonly<Record<string, FactMeaning>>;

/** A fact that a condition may turn on. */
export type FactName = keyof typeof facts;

/** The meaning of a fact; undefined for a name that the language does not know. */
export const meaningOf = (name: string): FactMeaning | undefined => (Object.hasOwn(facts, name) ? facts[name as FactName] : undefined);
