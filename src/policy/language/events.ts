import type { Timescale } from '../../contract.ts';

/** The moments of a history, by the names that rules give them. `opening`: what a series starts from; nothing once it runs from an occurrence. */
export const eventNames = [
  'placement.startedAt', 'placement.endedAt', 'placement.decidedAt', 'placement.permanenceMatchAgreedAt', 'placement.ending.decidedAt',
  'placement.ending.plannedFor', 'placement.temporaryApproval.from', 'placement.temporaryApproval.extendedAt', 'placement.temporaryApproval.to',
  'placement.outsideApproval.from', 'placement.outsideApproval.to', 'placement.seventy-two-hour-review', 'placement.day-before-start',
  'placement.parent-assessment', 'care.from', 'care.to', 'care.first-placement', 'care.first-review', 'concern.identifiedAt', 'concern.resolvedAt',
  'circumstance.from', 'circumstance.to', 'status.from', 'status.to', 'meeting.heldAt', 'meeting.previous', 'meeting.nextMeetingAgreedFor',
  'meeting.minutes.circulatedAt', 'review.heldAt', 'review.completedAt', 'review.date', 'previous-review.heldAt', 'review.last-stability-meeting',
  'child.latest-exploitation-risk', 'meeting.exclusion-recorded', 'visit.at', 'plan.preparedAt', 'plan.finalisedAt', 'plan.signedAt', 'document.at',
  'decision.at', 'break.from', 'break.to', 'trigger', 'opening', 'judged', 'as-of',
] as const;
/** A moment of the history, seen from a rule's subject. A proposed placement's start is its planned start, an announced ending's end its planned end. */
export type EventName = (typeof eventNames)[number];
/** A moment, or so long before one, counted backwards by the day. Before the end of a placement that is to end on no day that is set yet: before now. */
export type Point = EventName | { readonly before: EventName; readonly by: Timescale };
