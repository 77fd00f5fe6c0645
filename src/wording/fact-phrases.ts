import { eitherWay, type SaidEitherWay } from './either-way.ts';

/** What each fact of the policy language says where it holds and, but for a plain "not", where it does not. */
const phrases: Readonly<Record<string, SaidEitherWay>> = {
  'child.interpreterNeeded': ['the child needs an interpreter', 'the child needs no interpreter'],
  'child.inEducation': 'the child is in education',
  'child.independentVisitor': ['the child has an independent visitor', 'the child has no independent visitor'],
  'child.behavioursOfConcern': [
    'behaviours that worried earlier carers are on record',
    'no behaviours that worried earlier carers are on record',
  ],
  'child.agreesToAccommodation': ['the child agrees to being accommodated', 'the child does not agree to being accommodated'],
  'child.agreesToSixMonthlyVisits': ['the child agrees to six-monthly visits', 'the child does not agree to six-monthly visits'],
  'placement.emergency': ['the placement was made in an emergency', 'the placement could be planned beforehand'],
  'placement.permanent': "the placement was part of the child's permanence plan",
  'placement.longTerm': 'the placement is meant to last until eighteen',
  'placement.beforeAssessment': [
    'the child was placed with the parent before the assessment',
    'the child was placed with the parent after the assessment',
  ],
  'placement.outOfArea': ["the placement is outside the authority's area", "the placement is within the authority's area"],
  'placement.atDistance': [
    'the placement is outside the neighbouring authorities too',
    'the placement is within the neighbouring authorities',
  ],
  'placement.disruptsEducation': [
    "the placement disrupts the child's education or training",
    "the placement does not disrupt the child's education or training",
  ],
  'placement.carersHaveBirthChildren': ['the carers have birth children', 'the carers have no birth children'],
  'placement.transCultural.specificNeeds': [
    'the trans-cultural placement may need extra support',
    'the trans-cultural placement needs no extra support',
  ],
  'placement.ending.complex': 'the case of the ending is complex',
  'placement.ending.immediateRisk': [
    'there was an immediate risk when the placement ended',
    'there was no immediate risk when the placement ended',
  ],
  'placement.firstOfCare': ['care began with the placement', 'care did not begin with the placement'],
  'concern.endingInevitable': ['breakdown can no longer be prevented', 'breakdown can still be prevented'],
  'meeting.firstOfKind': 'it is the first meeting of its kind in the placement',
  'need.first': 'it is the first such meeting that the placement calls for',
  'decision.inReview': ['it was decided within a review', 'it was decided outside a review'],
  'record.inReview': ['it was decided within a review', 'it was decided outside a review'],
  'record.written': 'the notice was in writing',
  'record.childSeen': 'the child was seen',
  'plan.first': "it is the first version of the placement's plan",
  'plan.followsNew': 'an earlier version of the plan is new',
  'legal-status.continues': ['the same status held on the day before', 'the same status did not hold on the day before'],
  'carer-break.agreed': "the carer's break was agreed",
  'review.first': 'it is the first review of the period of care',
};

/** Facts that are a word, a list, a number or a part of a record, by name. */
const names: Readonly<Record<string, string>> = {
  'child.disabilities': 'a disability or special educational need of the child',
  'placement.kind': 'the kind of placement',
  'placement.provision': 'the provision of the placement',
  'placement.predictedDifficulties': 'a difficulty predicted for the placement',
  'placement.transCultural': 'a trans-cultural placement',
  'placement.temporaryApproval': 'a temporary approval',
  'placement.outsideApproval': 'a placement outside the terms of approval',
  'placement.planningIntervals': 'an agreed interval of planning meetings',
  'placement.visitInterval': 'an agreed interval of visits',
  'placement.ending': 'an ending of the placement',
  'placement.ending.decidedAt': 'a decision to end the placement',
  'placement.ending.manner': 'the manner of the ending',
  'placement.ending.endedBy': 'who ended the placement',
  'concern.kind': 'the kind of concern',
  'concern.raisedAtMeeting': 'the kind of meeting that concluded the concern',
  'circumstance.kind': 'the kind of circumstance',
  'meeting.kind': 'the kind of meeting',
  'meeting.chair': 'the chair of the meeting',
  'meeting.mode': 'the way the meeting was held',
  'meeting.child.decision': "the child's part in the meeting",
  'meeting.child.reason': 'a reason for excluding the child',
  'meeting.minutes': 'minutes of the meeting',
  'decision.by': 'who decided',
  'decision.outcome': 'the outcome of the decision',
  'plan.kind': 'the kind of plan version',
  'carer-break.allowance': "the allowance during the carer's break",
  'carer-break.days': "the number of days of the carer's break",
  'review.adjournedUntil': 'an adjournment of the review',
  'visit.by': 'who visited',
  'visit.mode': 'the way of the visit',
  'record.by': 'who did it',
  'record.mode': 'the way it was done',
  'record.outcome': 'the outcome',
};

/**
 * A fact that holds or does not, as a clause.
 * @example
 * factPhrase('placement.emergency', true); //=> 'the placement was made in an emergency'
 */
export function factPhrase(fact: string, holds: boolean): string {
  const known = phrases[fact];
  return known === undefined ? `${factName(fact)} ${holds ? 'holds' : 'does not hold'}` : eitherWay(known, holds);
}

/**
 * A fact by name.
 * @example
 * factName('placement.ending.manner'); //=> 'the manner of the ending'
 */
export const factName = (fact: string): string => names[fact] ?? fact.replaceAll(/[.-]/g, ' ');
