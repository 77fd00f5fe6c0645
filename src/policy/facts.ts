/**
 * The facts that a policy may turn on, by name: `<record>.<property path>`, as the contract spells it.
 * `missing` says what a property that is left out means (semantics, section 1).
 */
export interface FactMeaning {
  readonly type: 'boolean' | 'word' | 'list' | 'object' | 'number';
  /** unknown: the record cannot say. absent: the thing itself is not there. false: counts as false. */
  readonly missing: 'unknown' | 'absent' | 'false';
  /** The values that a word may take, where the list is closed. */
  readonly values?: readonly string[];
}

const unknownBoolean: FactMeaning = { type: 'boolean', missing: 'unknown' };
const falseBoolean = { type: 'boolean', missing: 'false' } as const satisfies FactMeaning;
const object: FactMeaning = { type: 'object', missing: 'absent' };
const word = (...values: readonly string[]): FactMeaning => ({ type: 'word', missing: 'unknown', values });
const openWord: FactMeaning = { type: 'word', missing: 'absent' };

/** Every fact that a condition may turn on, with its type and meaning. */
export const facts = {
  'child.interpreterNeeded': unknownBoolean,
  'child.disabilities': { type: 'list', missing: 'unknown' },
  'child.inEducation': unknownBoolean,
  'child.independentVisitor': unknownBoolean,
  'child.behavioursOfConcern': unknownBoolean,
  'child.agreesToAccommodation': unknownBoolean,
  'child.agreesToSixMonthlyVisits': unknownBoolean,
  'placement.kind': openWord,
  'placement.provision': word('in-house', 'commissioned'),
  'placement.emergency': unknownBoolean,
  'placement.permanent': unknownBoolean,
  'placement.longTerm': unknownBoolean,
  'placement.beforeAssessment': unknownBoolean,
  'placement.outOfArea': unknownBoolean,
  'placement.atDistance': unknownBoolean,
  'placement.disruptsEducation': unknownBoolean,
  'placement.carersHaveBirthChildren': unknownBoolean,
  'placement.predictedDifficulties': { type: 'list', missing: 'unknown' },
  'placement.transCultural': object,
  'placement.transCultural.specificNeeds': unknownBoolean,
  'placement.temporaryApproval': object,
  'placement.outsideApproval': object,
  'placement.planningIntervals': { type: 'list', missing: 'absent' },
  'placement.visitInterval': object,
  'placement.ending': object,
  'placement.ending.decidedAt': object,
  'placement.ending.manner': word('planned', 'unplanned', 'abrupt'),
  'placement.ending.endedBy': word('authority', 'provider', 'carer', 'child', 'parent', 'court', 'other'),
  'placement.ending.complex': unknownBoolean,
  'placement.ending.immediateRisk': unknownBoolean,
  'concern.kind': openWord,
  'concern.endingInevitable': unknownBoolean,
  /** The kind of the meeting that concluded it. */
  'concern.raisedAtMeeting': openWord,
  'circumstance.kind': openWord,
  'meeting.kind': openWord,
  /** The first of its kind in the placement. */
  'meeting.firstOfKind': falseBoolean,
  /** The placement's first need of what several calls join in. */
  'need.first': falseBoolean,
  'meeting.chair': openWord,
  'meeting.mode': { type: 'word', missing: 'absent', values: ['in-person', 'video', 'telephone', 'mixed'] },
  'meeting.child.decision': { type: 'word', missing: 'unknown', values: ['offered', 'attending', 'declined', 'excluded'] },
  'meeting.child.reason': object,
  'meeting.minutes': object,
  'decision.by': openWord,
  'decision.outcome': word('yes', 'no'),
  'decision.inReview': unknownBoolean,
  'plan.kind': word('new', 'revision'),
  /** The first version of the placement's plan; after an earlier version of kind `new`. */
  'plan.first': falseBoolean,
  'plan.followsNew': falseBoolean,
  /** The same status held on the day before. */
  'legal-status.continues': falseBoolean,
  'carer-break.agreed': unknownBoolean,
  'carer-break.allowance': word('full', 'reduced', 'stopped'),
  'carer-break.days': { type: 'number', missing: 'absent' },
  'review.first': unknownBoolean,
  'review.adjournedUntil': object,
  /** Care began with it. */
  'placement.firstOfCare': unknownBoolean,
  'visit.by': openWord,
  'visit.mode': { type: 'word', missing: 'absent', values: ['in-person', 'video', 'telephone'] },
  'record.by': openWord,
  'record.mode': { type: 'word', missing: 'absent', values: ['in-person', 'video', 'telephone'] },
  'record.outcome': word('yes', 'no'),
  'record.inReview': unknownBoolean,
  'record.written': unknownBoolean,
  'record.childSeen': { type: 'boolean', missing: 'absent' },
} as const satisfies Readonly<Record<string, FactMeaning>>;

/** A fact that a condition may turn on. */
export type FactName = keyof typeof facts;

/** The meaning of a fact; a RangeError for a name that the language does not know. */
export function meaningOf(name: FactName): FactMeaning {
  const meaning: FactMeaning | undefined = facts[name];
  if (meaning === undefined) throw new RangeError(`facts: "${String(name)}" is no fact of the policy language; see src/policy/facts.ts for the names.`);
  return meaning;
}
