import { eitherWay, type SaidEitherWay } from './either-way.ts';

/** Moments of a history that rules count from or compare, as a person would name them. */
const phrases: Readonly<Record<string, string>> = {
  'placement.startedAt': 'the start of the placement',
  'placement.endedAt': 'the end of the placement',
  'placement.decidedAt': 'the decision to place',
  'placement.permanenceMatchAgreedAt': 'the agreement of the permanence match',
  'placement.ending.decidedAt': 'the decision to end the placement',
  'placement.ending.plannedFor': 'the planned end of the placement',
  'placement.temporaryApproval.from': 'the temporary approval',
  'placement.temporaryApproval.extendedAt': 'the extension of the temporary approval',
  'placement.temporaryApproval.to': 'the end of the temporary approval',
  'placement.outsideApproval.from': 'the start of the placement outside the terms of approval',
  'placement.outsideApproval.to': 'the end of the placement outside the terms of approval',
  'placement.seventy-two-hour-review': 'the 72 hour review',
  'placement.day-before-start': 'the day before the placement',
  'placement.change-of-kind': 'the change of the kind of placement',
  'placement.parent-assessment': 'the assessment of the parent',
  'care.from': 'the start of being looked after',
  'care.to': 'the end of being looked after',
  'care.first-placement': 'the start of the first placement of the period of care',
  'care.first-review': 'the first looked-after review',
  'concern.identifiedAt': 'the identification of the concern',
  'concern.resolvedAt': 'the resolution of the concern',
  'circumstance.from': 'the start of the circumstance',
  'circumstance.to': 'the end of the circumstance',
  'status.from': 'the start of the legal status',
  'status.to': 'the end of the legal status',
  'meeting.heldAt': 'the meeting',
  'meeting.previous': 'the meeting before it',
  'meeting.nextMeetingAgreedFor': 'the date agreed for the next meeting',
  'meeting.minutes.circulatedAt': 'the circulation of the minutes',
  'meeting.exclusion-recorded': 'the record of why the child was excluded',
  'review.heldAt': 'the review',
  'review.completedAt': 'the completion of the review',
  'review.date': 'the date of the review',
  'previous-review.heldAt': 'the review before it',
  'review.last-stability-meeting': 'the last stability meeting before the review',
  'child.latest-exploitation-risk': 'the latest risk of exploitation',
  'visit.at': 'the visit',
  'plan.preparedAt': 'the preparation of the plan',
  'plan.finalisedAt': 'the plan being made final',
  'plan.signedAt': 'the signing of the plan',
  'document.at': 'the document',
  'decision.at': 'the decision',
  'break.from': "the start of the carer's break",
  'break.to': "the end of the carer's break",
  trigger: 'what called for it',
  opening: 'what the series starts from',
  judged: 'the day that it is judged on',
  'as-of': 'the day that the history is judged at',
};

/**
 * A moment of the history in words.
 * @example
 * eventText('placement.startedAt'); //=> 'the start of the placement'
 */
export const eventText = (event: string): string => phrases[event] ?? event.replaceAll(/[.-]/g, ' ');

/** Moments of which a sentence says better that they have come, or have not. */
const states: Readonly<Record<string, SaidEitherWay>> = {
  'placement.startedAt': 'the placement has begun',
  'placement.endedAt': 'the placement has ended',
  'placement.permanenceMatchAgreedAt': 'a permanence match has been agreed',
  'placement.change-of-kind': 'the placement goes on as another kind',
  'placement.parent-assessment': 'the parent has been assessed',
  'break.to': "the carer's break is over",
  'placement.ending.decidedAt': 'the end of the placement has been decided',
  'placement.temporaryApproval.extendedAt': 'the temporary approval was extended',
  'placement.temporaryApproval.from': 'a temporary approval was given',
  'placement.temporaryApproval.to': 'the temporary approval has ended',
  'placement.outsideApproval.to': 'the time outside the terms of approval has ended',
  'care.from': ['the child is looked after', 'the child is not yet looked after'],
  'care.first-placement': 'a placement of the period of care has begun',
  'meeting.heldAt': 'the meeting has been held',
  'meeting.previous': ['another such meeting came before it', 'no such meeting came before it'],
  'meeting.nextMeetingAgreedFor': 'a date was agreed for the next meeting',
  'review.heldAt': 'a review has been held',
  'review.last-stability-meeting': 'a stability meeting was held before the review',
  'visit.at': ['there was a visit', 'there was no visit'],
};

/** Whether a moment has come. */
export const happenedText = (event: string, holds: boolean): string => eitherWay(states[event] ?? `${eventText(event)} has come`, holds);

const planned: Readonly<Record<string, SaidEitherWay>> = {
  'placement.endedAt': ['the placement has ended or is planned to end', 'the placement has not ended, and no end is planned'],
  'meeting.nextMeetingAgreedFor': 'a date was agreed for the next meeting',
  'placement.ending.plannedFor': 'an end of the placement is planned',
  'care.from': 'it is known since when the child is looked after',
};

/** Whether a moment has come or is planned. */
export const knownText = (event: string, holds: boolean): string =>
  eitherWay(planned[event] ?? [`${eventText(event)} has come or is planned`, `${eventText(event)} has neither come nor is planned`], holds);
